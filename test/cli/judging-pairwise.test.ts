import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recount } from './run.ts'

type Fit = { items: { item: string; strength: number; se: number; worth: number }[]; logLikelihood: number; tie: number | null; home: number | null; notes: string[] }
const published = (file: string): string => fileURLToPath(new URL(`../domain/judging/cases/${file}`, import.meta.url))

describe('recount pairwise', { timeout: 120_000 }, () => {
  let home: string
  beforeAll(async () => void (home = await mkdtemp(path.join(tmpdir(), 'recount-pairwise-'))))
  afterAll(() => rm(home, { recursive: true, force: true }))
  const answer = async (content: string, ...options: string[]) => {
    await writeFile(path.join(home, 'c.csv'), content)
    return recount(['pairwise', 'c.csv', ...options], home)
  }
  const fit = async (content: string, ...options: string[]): Promise<Fit> => JSON.parse((await answer(content, ...options, '--json')).out) as Fit

  it('answers on published tables as they are: home teams, and pairs with ties', async () => {
    const teams = JSON.parse((await recount(['pairwise', published('baseball1987.csv'), '--home', '--ml', '--json'], home)).out) as Fit
    expect(teams.home).toBeCloseTo(0.302, 3)
    expect(teams.items.map(({ item }) => item)).toEqual(['Milwaukee', 'Detroit', 'Toronto', 'New York', 'Boston', 'Cleveland', 'Baltimore'])
    const puddings = await recount(['pairwise', published('pudding_davidson1970.csv'), '--ties', '--ml'], home)
    expect(puddings).toMatchObject({ exit: 0, err: '' })
    expect(puddings.out).toMatch(/^6 +0\.2006 +0\.\d{4} +0\.2024 /m)
    expect(puddings.out).toContain('Tie parameter ν 0.7468')
  })

  it('one who is at home is told by name, by side, or not at all on neutral ground', async () => {
    const named = await fit('winner,loser,home,count\na,b,a,3\nb,a,a,2\na,b,b,1\nb,a,b,4\na,b,,2\n', '--home')
    const sided = await fit('count,home,winner,loser\n1,loser,a,b\n3,winner,a,b\n2,0,b,a\n4,1,b,a\n2,,a,b\n', '--home')
    expect(sided).toEqual(named)
    const totals = await fit('away,home,away_wins,home_wins,ties\nb,a,0,3,\na,b,1,4,1\n', '--home')
    expect(totals).toEqual(await fit('home_team,away_team,home_wins,away_wins,ties\na,b,3,0,0\nb,a,4,1,1\n', '--home'))
    expect(named.home).toBeGreaterThan(0)
    expect(named.tie).toBeNull()
  })

  it('without --ties a tie is half a win for each, and that is said', async () => {
    const halves = await fit('winner,loser,tie,count\na,b,0,2\nb,a,,1\na,b,1,2\n')
    expect(halves.items).toEqual((await fit('winner,loser,count\na,b,3\nb,a,2\n')).items)
    expect(halves.notes.join(' ')).toContain('half a win for each: 2 ties')
  })

  it('rankings, in lines of any order', async () => {
    const lines = ['r1,1,a', 'r1,2,b', 'r1,3,c', 'r2,1,b', 'r2,2,c', 'r2,3,a', 'r3,1,c', 'r3,5,a', 'r3,5,b']
    const ranked = await fit(`race,rank,item\n${lines.join('\n')}\n`, '--ranks')
    expect(await fit(`race,rank,item\n${lines.toReversed().join('\n')}\n`, '--ranks')).toEqual(ranked)
    expect(ranked.notes.join(' ')).toContain('Equal ranks, 1 times')
    expect(ranked.items).toHaveLength(3)
  })

  it('what maximum likelihood cannot say is said in words, and the prior answers', async () => {
    const cases = [
      ['winner,loser\nx,a\na,b\nb,a\n', 'x never lost to any of the others'],
      ['winner,loser\na,b\nb,a\nb,x\n', 'x never won against any of the others'],
      ['winner,loser\na,b\nb,a\nc,d\nd,c\n', '2 groups were never compared with each other: a, b | c, d'],
    ] as const
    for (const [content, words] of cases) {
      expect(await answer(content, '--ml')).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(`Maximum likelihood does not exist: ${words}`) as string })
      expect(await answer(content)).toMatchObject({ exit: 0, err: '' })
    }
    expect((await answer(cases[2][0])).out).toContain('between them only the prior speaks')
  })

  it('bad lines are refused with their place', async () => {
    const cases = [
      ['winner,loser\na,b\nb,b\n', [], 'c.csv:3:2: "b" is compared with itself.'],
      ['winner,loser\na,\n', [], 'c.csv:2:2: The cell "loser" is empty.'],
      ['winner,loser,count\na,b,-1\n', [], 'c.csv:2:3: -1 is not a number of comparisons'],
      ['winner,loser,count\na,b,many\n', [], 'c.csv:2:3: "many" is not a number.'],
      ['winner,loser,tie\na,b,maybe\n', [], 'c.csv:2:3: "maybe" is neither a tie (1) nor none'],
      ['winner,loser,home\na,b,c\n', ['--home'], 'c.csv:2:3: "c" is neither a nor b'],
      ['winner,loser\na,b\n', ['--home'], 'c.csv:1:1: --home needs a column "home"'],
      ['first,second\na,b\n', [], 'c.csv:1:1: The header has no column "winner"'],
      ['race,rank,item\nr,1,a\nr,2,a\n', ['--ranks'], 'c.csv:3:3: "a" is in the race "r" twice.'],
      ['winner,loser\n', [], 'There is no comparison in the file.'],
      ['winner,loser\na,b\n', ['--reference', 'c'], 'There is no item "c" in the file.'],
    ] as const
    for (const [content, options, words] of cases) expect(await answer(content, ...options)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(words) as string })
  })
})
