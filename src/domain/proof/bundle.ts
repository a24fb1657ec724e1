import type { ScorecardStatus } from '../lifecycle/statuses.ts'
import { canonicalJson, type Json } from '../canonical-json.ts'
import { sha256 } from './digest.ts'
import type { LeafBody } from './leaf.ts'
import type { Method, Ranked } from './rank.ts'

/**
 * A result that anybody can compute again: one JSON file. Everything in it is named by code; judges' codes are random
 * for each edition, and what they mean is not in it.
 */
export const BUNDLE_FORMAT = 'recount-bundle-1'
export const STATEMENT_FORMAT = 'recount-head-1'
export const TIE_RULES = ['joint', 'chair-decides', 'criterion', 'lot'] as const

/** What is signed at a freeze and published with it. `inputs` is a salted hash: alone it tells nothing. */
export type Statement = {
  format: typeof STATEMENT_FORMAT
  /** Which program froze it. */
  program: { name: string; version: string }
  edition: string
  category: string
  round: string
  freeze: string
  /** ISO instant. */
  at: string
  /** How many leaves the chain had. */
  leaves: number
  head: string
  inputs: string
}

/** `salt` and `body` only of those that score an entry of this category: the rest is another category's. */
export type BundleLeaf = { seq: number; leaf: string; salt?: string; body?: LeafBody }

export type BundleCriterion = {
  key: string
  label: Record<string, string>
  weight: number
  independent: boolean
  required: boolean
  allowNotApplicable: boolean
  /** The values that its levels can have. */
  values: number[]
}

export type BundleCard = {
  entry: string
  judge: string
  /** Sequence of the submission whose scores these are. */
  seq: number
  status: ScorecardStatus
  total: number | null
}

/** The hash of each part that the numbers depend on besides the chain; `parts` hashed under `salt` is `statement.inputs`. */
export const INPUT_PARTS = ['entries', 'method', 'opened', 'rubric', 'ties'] as const
export type InputPart = (typeof INPUT_PARTS)[number]
export type BundleInputs = { salt: string } & Record<InputPart, string>

export type Bundle = {
  format: typeof BUNDLE_FORMAT
  statement: Statement
  /** Ed25519 over the RFC 8785 JSON of the statement, base64url. */
  signature: string
  /** Raw, base64url. */
  publicKey: string
  inputs: BundleInputs
  leaves: BundleLeaf[]
  /** Entries that were in competition. */
  entries: string[]
  rubric: { version: number; criteria: BundleCriterion[] }
  method: Method
  ties: { rule: (typeof TIE_RULES)[number]; seed: string; winners: number; finalists: number; lot: string[] }
  /** Every scorecard that was ever submitted; those that are not `submitted` or `locked`, or have no total, are in no number. */
  scorecards: BundleCard[]
  result: Ranked
}

const json = (value: unknown): string => canonicalJson(value as Json) // parts of a bundle are plain data

export const statementText = (statement: Statement): string => json(statement)

/** What the hash of each part is made of; `opened` are the sequences of the leaves that the bundle opens. */
export async function inputHashes({ entries, method, rubric, ties, opened }: Pick<Bundle, 'entries' | 'method' | 'rubric' | 'ties'> & { opened: readonly number[] }): Promise<Record<InputPart, string>> {
  const [e, m, o, r, t] = await Promise.all([entries, method, opened, rubric, ties].map((part) => sha256(json(part))))
  return { entries: e!, method: m!, opened: o!, rubric: r!, ties: t! } // five in, five out
}

export const inputsRoot = ({ salt, ...parts }: BundleInputs): Promise<string> => sha256(salt + json(parts))
