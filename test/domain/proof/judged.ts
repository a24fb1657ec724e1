import type { Bundle } from '#domain/proof/bundle.ts'
import { leafOf, type ChainedAct, type LeafBody } from '#domain/proof/leaf.ts'
import { bundleOf, freezeOf, statementOf, type ChainedLeaf, type Competition } from '#domain/proof/make-bundle.ts'
import { METHOD_VERSION } from '#domain/proof/rank.ts'

const round = 'RO-000001'
export const [A, B, C] = ['EN-AAAAAA', 'EN-BBBBBB', 'EN-CCCCCC'] as const
const OTHER = 'EN-ZZZZZZ'
const level = { label: { en: 'How well' }, independent: false, required: true, allowNotApplicable: false, values: [1, 2, 3, 4, 5] }

export const COMPETITION: Competition = {
  category: 'CA-000001', round, entries: [C, A, B],
  rubric: { version: 1, criteria: [{ key: 'need', weight: 1, ...level }, { key: 'results', weight: 2, ...level }, { key: 'shine', weight: 1, ...level, independent: true }] },
  method: { rule: 'mean-of-totals', version: METHOD_VERSION, seed: 'CA-000001' }, ties: { rule: 'lot', seed: 'CA-000001', winners: 1, finalists: 2 },
}

type Said = { entry: string; judge: string; act?: Exclude<ChainedAct, 'submit'>; scores?: [need: number, results: number] }
const judge = (n: number) => `AP-00000${n}`

/** Three judges on three entries; one reopened and sent again, one stray, one recused; another category's in between. */
export const ACTS: Said[] = [
  { entry: A, judge: judge(1), scores: [5, 5] }, { entry: B, judge: judge(1), scores: [4, 4] }, { entry: C, judge: judge(1), scores: [2, 3] },
  { entry: OTHER, judge: judge(9), scores: [1, 1] },
  { entry: A, judge: judge(2), scores: [4, 5] }, { entry: A, judge: judge(2), act: 'lock' },
  { entry: B, judge: judge(2), scores: [1, 1] }, { entry: B, judge: judge(2), act: 'reopen' }, { entry: B, judge: judge(2), scores: [5, 4] },
  { entry: C, judge: judge(2), scores: [5, 5] }, { entry: C, judge: judge(2), act: 'stray' },
  { entry: A, judge: judge(3), scores: [1, 1] }, { entry: A, judge: judge(3), act: 'recuse' },
  { entry: OTHER, judge: judge(8), scores: [2, 2] },
]

export async function chainOf(acts: readonly Said[] = ACTS): Promise<ChainedLeaf[]> {
  const last = new Map<string, number>()
  const chain: ChainedLeaf[] = []
  for (const [n, { entry, judge, act, scores = [1, 1] }] of acts.entries()) {
    const key = `${entry} ${judge}`
    const body: LeafBody = act
      ? { act, round, entry, judge, changes: last.get(key) ?? null, outcome: null }
      : { round, entry, judge, rubricVersion: 1, scores: { need: scores[0], results: scores[1], shine: 3 } }
    const salt = n.toString(16).padStart(32, '0')
    chain.push({ seq: n + 1, salt, body, leaf: await leafOf(salt, body) })
    last.set(key, n + 1)
  }
  return chain
}

const base64Url = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url')

export async function signedBundle(acts: readonly Said[] = ACTS, competition: Competition = COMPETITION): Promise<Bundle> {
  const chain = await chainOf(acts)
  const frozen = freezeOf(chain, competition)
  const named = { program: { name: 'recount', version: '0.1.0' }, edition: 'ED-000001', category: competition.category, round, freeze: 'RS-000001', at: '2026-11-24T10:00:00.000Z' }
  const { statement, inputs, text } = await statementOf(frozen, chain, named, 'f'.repeat(32))
  const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair // Ed25519 gives a pair
  const signature = base64Url(await crypto.subtle.sign('Ed25519', keys.privateKey, new TextEncoder().encode(text)))
  const publicKey = base64Url(await crypto.subtle.exportKey('raw', keys.publicKey))
  // as it comes out of a file
  return JSON.parse(JSON.stringify(bundleOf(frozen, chain, { statement, inputs, signature, publicKey }))) as Bundle
}
