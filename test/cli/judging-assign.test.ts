import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recount } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'recount-assign-'))
const file = (name: string, lines: string[]): string => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return name
}
const small = file('small.csv', ['judge,entry,affinity', 'A,e1,0.9', 'A,e2,0.5', 'B,e1,0.2', 'B,e2,-1', 'C,e1,0.4', 'C,e2,0.7'])
const run = (...args: string[]) => recount(args, folder)
const json = async (...args: string[]): Promise<Record<string, unknown>> => {
  const { out, err, exit } = await run(...args, '--json')
  if (!out.startsWith('{')) throw new Error(err)
  return { exit, ...(JSON.parse(out) as Record<string, unknown>) }
}

describe('recount assign', () => {
  it('gives the keys of the contract', async () => {
    const answer = await json('assign', small, '--per-entry', '1', '--max-load', '1')
    expect(Object.keys(answer).sort()).toEqual(['bound', 'ceiling', 'exit', 'gap', 'pairs', 'seconds', 'status', 'total', 'why', 'worst'])
    expect(answer).toMatchObject({ exit: 0, status: 'optimal', total: 1.6, worst: 0.7, ceiling: 0.7, gap: 0, why: [] })
    expect(answer.pairs).toEqual([{ judge: 'A', entry: 'e1', affinity: 0.9 }, { judge: 'C', entry: 'e2', affinity: 0.7 }])
  })

  it('takes a floor, none, or a share of the largest', async () => {
    const torn = file('torn.csv', ['judge,entry,affinity', 'A,e1,1', 'A,e2,0.6', 'B,e1,0.5', 'B,e2,0'])
    const of = (floor: string) => json('assign', torn, '--per-entry', '1', '--max-load', '1', '--floor', floor)
    expect(await of('exact')).toMatchObject({ total: 1.1, worst: 0.5, ceiling: 0.5 })
    expect(await of('none')).toMatchObject({ total: 1.1, worst: 0.5, ceiling: 0.5 })
    expect(await of('0.5')).toMatchObject({ total: 1.1, worst: 0.5, ceiling: 0.5 })
    const richer = file('richer.csv', ['judge,entry,affinity', 'A,e1,1', 'A,e2,0.4', 'B,e1,0.5', 'B,e2,0.1'])
    expect(await json('assign', richer, '--per-entry', '1', '--max-load', '1', '--floor', 'exact')).toMatchObject({ total: 0.9, worst: 0.4 })
    expect(await json('assign', richer, '--per-entry', '1', '--max-load', '1', '--floor', 'none')).toMatchObject({ total: 1.1, worst: 0.1, ceiling: 0.4 })
  })

  it('does not depend on the order of rows, nor on a row that is there twice', async () => {
    const turned = file('turned.csv', ['entry,judge,affinity,note', 'e2,C,0.70,x', 'e2,B,-1,', 'e1,C,0.4,', 'e1,B,.2,', 'e2,A,0.5,', 'e1,A,0.9,', 'e1,A,0.9,again'])
    const [one, two] = [await json('assign', small, '--per-entry', '2', '--max-load', '2'), await json('assign', turned, '--per-entry', '2', '--max-load', '2')]
    expect({ ...two, seconds: 0 }).toEqual({ ...one, seconds: 0 })
  })

  it('says by name why there is none', async () => {
    const three = await json('assign', small, '--per-entry', '3', '--max-load', '2')
    expect(three).toMatchObject({ exit: 1, status: 'infeasible', pairs: [], total: null, why: ['Entry e2 has 2 judges who may judge it; it needs 3.'] })
    const loads = await json('assign', small, '--per-entry', '2', '--max-load', '1')
    expect(loads.why).toEqual(['The entries need 4 readings; all judges together may take 3.'])
    const floors = await json('assign', small, '--per-entry', '1', '--max-load', '2', '--min-load', '1')
    expect(floors.why).toEqual(['The judges must take 3 readings in all; the entries need only 2.'])
    const crowd = file('crowd.csv', ['judge,entry,affinity', 'A,e1,1', 'A,e2,1', 'A,e3,1', 'B,e3,1', 'B,e4,1', 'C,e4,1'])
    const narrow = await json('assign', crowd, '--per-entry', '1', '--max-load', '1', '--floor', 'none')
    expect(narrow.why).toEqual(['The entries need 4 readings; all judges together may take 3.'])
    const hall = file('hall.csv', ['judge,entry,affinity', 'A,e1,1', 'A,e2,1', 'B,e3,1', 'C,e3,1', 'C,e1,-1', 'B,e2,-1'])
    expect((await json('assign', hall, '--per-entry', '1', '--max-load', '1')).why).toEqual(['e1, e2 together need 2 readings. A may take 1 of them; all other judges who may judge them can give 0. That makes 1.'])
  })

  it('draws with a capped probability, the same for the same seed', async () => {
    const wide = file('wide.csv', ['judge,entry,affinity', ...Array.from({ length: 8 }, (_, e) => Array.from({ length: 6 }, (_, j) => `J${j},E${e},${((e * 7 + j * 5) % 11) / 10}`)).flat()])
    const ask = (seed: string) => json('assign', wide, '--per-entry', '2', '--max-load', '4', '--cap-probability', '0.6', '--seed', seed)
    const [one, again, other] = [await ask('1'), await ask('1'), await ask('2')]
    expect({ ...again, seconds: 0 }).toEqual({ ...one, seconds: 0 })
    expect(other.pairs).not.toEqual(one.pairs)
    expect((one.pairs as unknown[]).length).toBe(16)
    expect(one.bound).toBeGreaterThanOrEqual(one.total as number)
    expect((await json('assign', small, '--per-entry', '2', '--max-load', '2', '--cap-probability', '0.9')).why).toEqual([
      'Entry e2 has 2 judges who may judge it; with a probability of at most 0.9 each they give less than the 2 readings that it needs.',
    ])
  })

  it('refuses bad input with file, line and column', async () => {
    const twice = file('twice.csv', ['judge,entry,affinity', 'A,e1,0.9', 'A,e1,0.8'])
    const low = file('low.csv', ['judge,entry,affinity', 'A,e1,-0.5'])
    for (const [args, words] of [
      [[twice], 'twice.csv:3:3: A and e1 are there twice'], [[low], 'low.csv:2:3: The affinity -0.5'], [[small, '--floor', '2'], '--floor is exact'],
      [[small, '--min-load', '3'], '--min-load 3 is more than'], [[small, '--cap-probability', '0'], '--cap-probability'],
    ] as const) {
      const { exit, out, err } = await run('assign', ...args, '--per-entry', '1', '--max-load', '2')
      expect([exit, out]).toEqual([2, ''])
      expect(err).toContain(words)
    }
    expect((await run('assign', small, '--max-load', '2')).err).toContain('--per-entry is missing')
  })
})

describe('recount expertise', () => {
  const profiles = file('profiles.csv', ['judge,text', 'A,digital skills for girls in rural schools', 'A,coding clubs', 'B,妇女数字技能培训', 'C,توظيف النساء في التقنية'])
  const entries = file('entries.csv', ['entry,text', 'e1,Coding clubs for girls', 'e2,为农村妇女提供数字技能', 'e3,برنامجُ توظيفِ النساء', 'e4,Zzz'])

  it('finds who knows the subject, in any script', async () => {
    const { pairs } = (await json('expertise', profiles, entries)) as unknown as { pairs: { judge: string; entry: string; affinity: number }[] }
    const best = (entry: string) => pairs.filter((pair) => pair.entry === entry).sort((a, b) => b.affinity - a.affinity)[0]
    expect([best('e1')?.judge, best('e2')?.judge, best('e3')?.judge]).toEqual(['A', 'B', 'C'])
    expect(pairs).toHaveLength(12)
    expect(pairs.every(({ affinity }) => affinity >= 0 && affinity <= 1)).toBe(true)
    expect(pairs.filter(({ entry }) => entry === 'e4').map(({ affinity }) => affinity)).toEqual([0, 0, 0])
  })

  it('shows the nearest judges of each entry to people, and refuses a file without texts', async () => {
    expect((await run('expertise', profiles, entries)).out).toMatch(/^entry +nearest/)
    const bad = file('bad.csv', ['judge,words', 'A,x'])
    const { exit, err } = await run('expertise', bad, entries)
    expect(exit).toBe(2)
    expect(err).toContain('bad.csv:1:1: The header has no column "text"')
  })
})
