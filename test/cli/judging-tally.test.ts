import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recount } from './run.ts'

const cases = JSON.parse(readFileSync(new URL('../domain/judging/cases/ballots.json', import.meta.url), 'utf8')) as Record<string, { ballots: [number, (string | string[])[]][] }>
const csvOf = (name: string): string => `count,ballot\n${cases[name]!.ballots.map(([count, ranks]) => `${count},${ranks.map((each) => [each].flat().join('=')).join('>')}`).join('\n')}\n`

describe('recount tally', { timeout: 120_000 }, () => {
  let home: string
  beforeAll(async () => void (home = await mkdtemp(path.join(tmpdir(), 'recount-tally-'))))
  afterAll(() => rm(home, { recursive: true, force: true }))
  const answer = async (content: string, ...options: string[]) => {
    await writeFile(path.join(home, 'b.csv'), content)
    return recount(['tally', 'b.csv', ...options], home)
  }
  const counted = async (content: string, ...options: string[]) => JSON.parse((await answer(content, ...options, '--json')).out) as Record<string, unknown>

  it('counts published ballots by each method', async () => {
    for (const [method, winner] of [['plurality', 'Wright'], ['irv', 'Kiss'], ['schulze', 'Montroll'], ['minimax', 'Montroll']] as const)
      expect(await counted(csvOf('burlington2009_condensed'), '--method', method)).toMatchObject({ winner, pairwise: { 'Montroll>Kiss': 4067 } })
    expect(await counted(csvOf('schulze_45'), '--method', 'schulze')).toMatchObject({ order: ['E', 'A', 'C', 'B', 'D'] })
    expect(await counted(csvOf('minimax_variants'), '--method', 'minimax', '--unranked', 'apart', '--measure', 'opposition')).toMatchObject({ order: ['D', 'A', 'C', 'B'] })
  })

  it('tells people the rounds, what was left out, and the ties', async () => {
    const { out, err, exit } = await answer('count,ballot\n4,A\n3,B\n2,C\n1,D>C\n1,\n', '--method', 'irv', '--seed', '9')
    expect({ err, exit }).toEqual({ err: '', exit: 0 })
    expect(out).toContain('Winner: A')
    expect(out).toContain('Round 2: C is left out')
    expect(out).toContain('Tie in round 2 between B, C: C is left out by fewest in an earlier round.')
    expect(out).toContain('11 ballots, 1 of them blank.')
  })

  it('a lot is drawn from the seed given, and said', async () => {
    const even = 'count,ballot\n1,A>B\n1,B>A\n'
    const drawn = await Promise.all(['1', '2', '3', '4', '5', '6'].map((seed) => counted(even, '--method', 'schulze', '--seed', seed)))
    expect(new Set(drawn.map(({ winner }) => winner))).toEqual(new Set(['A', 'B']))
    expect(drawn[0]).toEqual(await counted(even, '--method', 'schulze'))
    expect(drawn[0]!.tieBreaks).toEqual([{ at: 1, between: ['A', 'B'], rule: 'lot', chosen: drawn[0]!.winner }])
  })

  it('bad ballots are refused with their place', async () => {
    const bad = [
      ['count,ballot\n1,A>B\n2,A<B\n', 'b.csv:3:2: In "A<B" the character "<" at 2 means nothing'],
      ['count,ballot\n1,A>B>A\n', 'b.csv:2:2: In "A>B>A" the candidate "A" stands twice, again at character 5.'],
      ['count,ballot\n1,A>>B\n', 'b.csv:2:2: In "A>>B" a candidate is missing at character 3.'],
      ['count,ballot\n-1,A>B\n', 'b.csv:2:1: -1 is not a number of ballots'],
      ['count,ballot\n1.5,A>B\n', 'b.csv:2:1: 1.5 is not a number of ballots'],
      ['count,ballot\nx,A>B\n', 'b.csv:2:1: "x" is not a number.'],
      ['count,ballot\n,A>B\n', 'b.csv:2:1: The cell "count" is empty.'],
      ['count,vote\n1,A>B\n', 'b.csv:1:1: The header has no column "ballot"'],
      ['count,ballot\n0,A>B\n', 'There is no ballot in the file.'],
      ['count,ballot\n2,\n', 'Every ballot is blank.'],
    ] as const
    for (const [content, words] of bad) expect(await answer(content, '--method', 'irv')).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(words) as string })
    expect(await answer('count,ballot\n1,A\n')).toMatchObject({ exit: 2, err: expect.stringContaining('--method is one of plurality, approval, irv, schulze, minimax') as string })
    expect(await answer('count,ballot\n1,A\n', '--method', 'borda')).toMatchObject({ exit: 2, err: expect.stringContaining('not "borda"') as string })
  })
})
