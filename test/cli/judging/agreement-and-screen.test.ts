import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '#src/cli/command.ts'
import { agreementCommand } from '#src/cli/commands/agreement.ts'
import { screenCommand } from '#src/cli/commands/screen.ts'
import { progressOn } from '#src/cli/progress.ts'

describe('recount agreement and recount screen', () => {
  let home: string
  beforeAll(async () => void (home = await mkdtemp(path.join(tmpdir(), 'recount-judging-'))))
  afterAll(() => rm(home, { recursive: true, force: true }))
  const file = async (name: string, ...lines: string[]): Promise<string> => {
    await writeFile(path.join(home, name), `${lines.join('\n')}\n`)
    return path.join(home, name)
  }
  const call = (command: Command, args: string[], flags: Record<string, string> = {}) => command.run({ args, flags, progress: progressOn(process.stderr) })

  const table = () => file('scores.csv', 'entry,judge,score', ...['a', 'b', 'c', 'd'].flatMap((entry, n) => ['x', 'y', 'z'].map((judge, m) => `${entry},${judge},${1 + n + (m === 2 ? 0.5 : 0) + (n * m) % 2}`)))

  it('give the keys of the contract', async () => {
    const { data, lines } = await call(agreementCommand, [await table()])
    expect(Object.keys(data as object)).toEqual(expect.arrayContaining(['krippendorff', 'icc', 'kendallW', 'fleissKappa', 'reliabilityOfMean']))
    expect(Object.keys((data as { icc: object }).icc)).toEqual(['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'])
    expect(Object.keys((data as { kendallW: object }).kendallW)).toEqual(['w', 'wTied', 'chi2', 'df', 'p'])
    expect(lines.join('\n')).toMatch(/ICC\(2,k\) +\d/)
    const groups = await file('groups.csv', 'entry,group', 'a,north', 'b,north', 'c,south', 'd,south')
    const screened = await call(screenCommand, [await table()], { groups, own: await file('own.csv', 'judge,group', 'x,north') })
    const found = screened.data as { judges: object[]; contrasts: { judge: string; group: string; ownMinusRivals: number | null }[] }
    expect(found.judges[0]).toMatchObject({ judge: 'x', severity: expect.any(Number) as number, residualSd: expect.any(Number) as number, correlation: expect.any(Number) as number })
    expect(found.contrasts).toHaveLength(6)
    expect(found.contrasts.filter(({ ownMinusRivals }) => ownMinusRivals !== null).map(({ judge, group }) => judge + group)).toEqual(['xnorth'])
    expect(screened.lines.at(-1)).toContain('A look is no verdict')
  })

  it('refuse what they cannot read with file, line and column', async () => {
    const twice = await file('twice.csv', 'entry,judge,score', 'a,x,1', 'a,x,2')
    await expect(call(agreementCommand, [twice])).rejects.toThrow(`${twice}:3:2: Judge x scored entry a twice.`)
    const empty = await file('empty.csv', 'entry,judge,score')
    await expect(call(agreementCommand, [empty])).rejects.toThrow(`${empty}:2:1: There is no score below the header.`)
    const words = await file('words.csv', 'entry,judge,score', 'a,x,good')
    await expect(call(screenCommand, [words])).rejects.toThrow(`${words}:2:3: "good" is not a number.`)
    const groups = await file('groups-twice.csv', 'entry,group', 'a,north', 'a,north')
    await expect(call(screenCommand, [await table()], { groups })).rejects.toThrow(`${groups}:3:2: a is in group north already.`)
    await expect(call(screenCommand, [await table()], { own: groups })).rejects.toThrow('give the groups of the entries with --groups')
    await expect(call(agreementCommand, [])).rejects.toThrow('This command takes FILE.')
  })
})
