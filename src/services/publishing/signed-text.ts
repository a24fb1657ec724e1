import { createHash } from 'node:crypto'
import { TOLD_PARTS, toldOf } from '#domain/told-parts.ts'
import type { CaseStudy } from '#src/payload-types.ts'

/** What somebody agrees to when they sign off: a hash over every part of the account that a reader sees, in every language. */
export const signedTextOf = (study: CaseStudy): string =>
  createHash('sha256').update(JSON.stringify(TOLD_PARTS.map((part) => [part, toldOf(study[part])]))).digest('hex')

export type SignOff = {
  state: 'asked' | 'agreed' | 'changes-wanted'
  text: string
  askedAt: string
  answeredAt?: string
  note?: string
  releases?: { by: string; at: string; text: string }[]
}

/** Signed off, and not edited since. */
export const isSignedOff = (study: CaseStudy): boolean => {
  const signed = study.signOff as SignOff | null | undefined
  return signed?.state === 'agreed' && signed.text === signedTextOf(study)
}
