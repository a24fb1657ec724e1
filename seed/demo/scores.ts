import { leafOf, type ActBody, type ChainedAct, type SubmittedBody } from '#services/judging/chain.ts'
import { totalOf } from '#domain/scorecard.ts'
import type { Rubric } from '#domain/rubric.ts'
import { CRITERIA } from './rubric.ts'
import type { Demo } from './demo.ts'
import type { Draw } from './draw.ts'
import { WORDS, type Words } from './words/index.ts'

/** The rubric in English, for totals. */
export const RUBRIC: Rubric = {
  version: 1,
  criteria: CRITERIA.map(({ key, label, weight, required, levels, ...more }) => ({
    key, label: label.en, weight, required, independent: 'independent' in more && more.independent === true, allowNotApplicable: 'allowNotApplicable' in more && more.allowNotApplicable === true,
    audience: more.commentAudience as 'panel', levels: levels.map(({ value, description }) => ({ value, description: description.en })),
  })),
}

export type Scores = Record<string, number | 'n/a'>

/** Quality of the entry and ruler of the judge give a level for each criterion, with some noise. */
export function scoresFor(draw: Draw, quality: number, offset: number): Scores {
  const level = (mean: number): number => Math.min(5, Math.max(1, Math.round(mean)))
  return Object.fromEntries(CRITERIA.map(({ key }) => {
    if (key === 'transfer' && draw.chance(0.04)) return [key, 'n/a']
    return [key, level(quality + offset + draw.normal() * 0.55)]
  }))
}

export const totalFor = (scores: Scores): number => totalOf(RUBRIC, scores) ?? 0

export function commentsFor(draw: Draw, total: number, language: Words['language']) {
  const pools = WORDS[language].comments
  const pool = total >= 3.8 ? pools.strong : total >= 2.6 ? pools.middling : pools.weak
  return { panel: draw.pick(pool), ...(draw.chance(0.5) ? { entrant: draw.pick(pool) } : {}) }
}

export type ActToChain = {
  at: string
  act: ChainedAct
  round: string
  entry: string
  judge: string | null
  scorecard: string | null
  scores?: Scores
  outcome?: string
}

/**
 * Writes an edition's chain in one go, in the order of time, each leaf as judging itself makes it. Gives the receipt of
 * each scorecard.
 */
export async function writeChain(demo: Demo, edition: string, acts: readonly ActToChain[]): Promise<Map<string, string>> {
  const draw = demo.draw(`salts of ${edition}`)
  const last = new Map<string, number>()
  const receipts = new Map<string, string>()
  for (const [place, { at, act, round, entry, judge, scorecard, scores, outcome }] of acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).entries()) {
    const seq = place + 1
    const key = `${judge}/${entry}/${round}`
    const body: SubmittedBody | ActBody = act === 'submit'
      ? { round, entry, judge: judge ?? '', rubricVersion: 1, scores: scores ?? {} }
      : { act, round, entry, judge, changes: last.get(key) ?? null, outcome: outcome ?? null }
    const salt = draw.hex(32)
    const leaf = leafOf(salt, body)
    await demo.awards.ctx.store.insert('events', {
      chain: edition, seq, act, round, entry, ...(judge ? { judge } : {}), ...(scorecard ? { scorecard } : {}),
      ...('changes' in body && body.changes !== null ? { changes: body.changes } : {}), body, salt, leaf, at,
    })
    if (judge) last.set(key, seq)
    if (act === 'submit' && scorecard) receipts.set(scorecard, leaf)
    demo.count('events')
  }
  return receipts
}
