import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recount } from './run.ts'

type Fit = {
  deviance: number; mean: number; meanSe: number; sd: { entry: number; judge: number; residual: number }; components: number; notes: string[]
  entries: { entry: string; n: number; raw: number; median: number; adjusted: number; se: number; low: number; high: number; expectedRank: number; pTop: number | null }[]
  judges: { judge: string; n: number; severity: number; se: number }[]
}
const penicillin = fileURLToPath(new URL('../domain/judging/cases/penicillin.csv', import.meta.url))

describe('recount severity', { timeout: 120_000 }, () => {
  let home: string
  beforeAll(async () => void (home = await mkdtemp(path.join(tmpdir(), 'recount-severity-'))))
  afterAll(() => rm(home, { recursive: true, force: true }))
  const answer = async (content: string, ...options: string[]) => {
    await writeFile(path.join(home, 's.csv'), content)
    return recount(['severity', 's.csv', ...options], home)
  }
  const fit = async (...args: string[]): Promise<Fit> => JSON.parse((await recount(['severity', ...args, '--json'], home)).out) as Fit

  it('answers on a published table with the keys of the contract', async () => {
    const found = await fit(penicillin, '--ml', '--top', '5')
    expect(Object.keys(found).sort()).toEqual(['components', 'deviance', 'entries', 'judges', 'mean', 'meanSe', 'notes', 'sd'])
    expect(found.deviance).toBeCloseTo(332.18834867, 4)
    expect(found.judges[0]).toMatchObject({ judge: 'F', n: 24 })
    expect(found.judges[0]!.severity).toBeCloseTo(-3.001824, 5)
    expect(Object.keys(found.entries[0]!)).toEqual(['entry', 'n', 'raw', 'median', 'adjusted', 'se', 'low', 'high', 'expectedRank', 'pTop'])
    expect(found.notes).toEqual(['There are 6 judges, fewer than 8: how much judges differ in severity is known only roughly.'])
    expect((await fit(penicillin)).deviance).toBeCloseTo(330.8606, 4)
  })

  it('the seed decides the draws, nothing else does', async () => {
    const [first, again, other] = [await fit(penicillin, '--top', '5', '--seed', '7'), await fit(penicillin, '--top', '5', '--seed', '7'), await fit(penicillin, '--top', '5', '--seed', '8')]
    expect(again).toEqual(first)
    expect(other.entries.map(({ pTop }) => pTop)).not.toEqual(first.entries.map(({ pTop }) => pTop))
    expect(other.entries.map(({ adjusted }) => adjusted)).toEqual(first.entries.map(({ adjusted }) => adjusted))
  })

  it('prints tables for people, with what has to be said', async () => {
    const { exit, out, err } = await answer('entry,judge,score\na,x,3\na,y,4\nb,x,5\nb,y,5\nc,z,2\nd,z,4\nd,w,4\nc,w,1\n', '--top', '1')
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(/^entry +n +raw +median +adjusted +se +low 90 % +high 90 % +expected rank +in the top 1$/m)
    expect(out).toContain('The ratings fall into 2 parts that no judge ties together: a, b | c, d.')
  })

  it.each([
    ['a score in words', 'entry,judge,score\na,x,good\n', [], 's.csv:2:3: "good" is not a number.'],
    ['a weight of nothing', 'entry,judge,score,weight\na,x,3,1\na,y,4,0\n', [], 's.csv:3:4: The weight 0 is not above 0.'],
    ['a weight below nothing', 'judge,weight,entry,score\nx,-2,a,3\n', [], 's.csv:2:2: The weight -2 is not above 0.'],
    ['a missing column', 'entry,score\na,3\n', [], 's.csv:1:1: The header has no column "judge"'],
    ['no rating', 'entry,judge,score\n', [], 's.csv:2:1: There is no score below the header.'],
    ['more places than entries', 'entry,judge,score\na,x,3\nb,x,4\n', ['--top', '3'], '--top 3: s.csv has 2 entries.'],
    ['no place', 'entry,judge,score\na,x,3\n', ['--top', '0'], '--top takes a whole number from 1 on, not "0".'],
    ['a seed in words', 'entry,judge,score\na,x,3\n', ['--seed', 'x'], '--seed takes a whole number from 0 on, not "x".'],
  ])('exits 2 on %s, and says where', async (_, content, options, sentence) => {
    const { exit, out, err } = await answer(content, ...options)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(sentence)
  })
})
