import { createHash } from 'node:crypto'
import type { EditionDto } from '#services/dto/edition.ts'
import type { FrozenDto, RecountDto } from '#services/dto/frozen.ts'
import { EDITION } from './more-fixtures.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const frozen = (category: string, n: number): FrozenDto => ({
  code: `RS-00000${n}`, category, at: '2026-03-03T10:00:00.000Z', head: hash(category), scorecards: 96,
  leaves: { href: `/data/v1/freezes/RS-00000${n}/leaves.txt`, count: 412 }, bundle: { href: `/data/v1/bundles/RS-00000${n}.json` },
})

export const RECOUNT: RecountDto = {
  programme: { slug: 'demonstration', name: 'Demonstration' }, slug: '2025', name: 'Tally Awards 2025', label: '2025', timeZone: 'UTC',
  frozen: ['Access', 'Skills', 'Leadership', 'Partnerships'].map(frozen), publicKey: 'A'.repeat(43), bundles: 'public',
}

/** Frozen, and not announced yet. */
export const RECOUNT_CLOSED: RecountDto = { ...RECOUNT, slug: '2027', bundles: 'auditors', frozen: RECOUNT.frozen.map((each) => ({ ...each, scorecards: null, leaves: null, bundle: null })) }

export const FROZEN_EDITION: EditionDto = {
  ...EDITION, programme: RECOUNT.programme, slug: '2025', frozen: RECOUNT.frozen, transparency: { ranHere: true, entries: 48, judges: 17, scorecards: 192, bundle: true },
}
