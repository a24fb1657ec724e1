import { canonicalJson, type Json } from '../canonical-json.ts'
import type { Scores } from '../scorecard.ts'
import { sha256 } from './digest.ts'

/** Acts of judging that are chained; a saved draft never is. */
export type ChainedAct = 'submit' | 'reopen' | 'lock' | 'stray' | 'recuse' | 'abstain' | 'restore' | 'determine' | 'rank' | 'compare'

/** What the leaf of a submitted scorecard is made of, and nothing else: no name, no time, no comment. */
export type SubmittedBody = { round: string; entry: string; judge: string; rubricVersion: number; scores: Scores }
/** What the leaf of any other act is made of; `changes` is the sequence of the event that it changes. */
export type ActBody = { act: Exclude<ChainedAct, 'submit'>; round: string; entry: string; judge: string | null; changes: number | null; outcome: string | null }
export type LeafBody = SubmittedBody | ActBody

export const isSubmitted = (body: LeafBody): body is SubmittedBody => !Object.hasOwn(body, 'act')
export const actOf = (body: LeafBody): ChainedAct => (isSubmitted(body) ? 'submit' : body.act)

/** What is hashed: the salt, as its hexadecimal text, followed by the body as RFC 8785 writes it. */
export const leafText = (salt: string, body: LeafBody): string => salt + canonicalJson(body as unknown as Json) // plain data; a type of its own has no index

/** SHA-256 of `leafText`, in hexadecimal: the leaf of an act, and a judge's receipt of a scorecard. */
export const leafOf = (salt: string, body: LeafBody): Promise<string> => sha256(leafText(salt, body))

/**
 * The list of leaves as it is mailed and published: each in hexadecimal on a line of its own, in the order of the
 * sequence. Its SHA-256 is the head, so `sha256sum` on the file gives it.
 */
export const listOf = (leaves: readonly string[]): string => leaves.map((leaf) => `${leaf}\n`).join('')

/** The head of a chain: SHA-256 of `listOf` its leaves, in hexadecimal. */
export const headOf = (leaves: readonly string[]): Promise<string> => sha256(listOf(leaves))
