import type { DeterminationArrow, HonourArrow } from './arrow.ts'

export const DETERMINATION_ARROWS = [
  { act: 'change-determination', from: ['pending'], to: 'same', by: ['organiser', 'chair'], phases: 'any', requires: ['no-conflict'], notifies: null },
  { act: 'offer-honour', from: ['pending'], to: 'offered', by: ['organiser'], phases: 'any', requires: ['citation-written', 'due-diligence-done', 'no-conflict'], notifies: 'honour-offered' },
  { act: 'accept-honour', from: ['offered'], to: 'accepted', by: ['entrant', 'nominee'], phases: 'any', requires: ['before-embargo-end'], notifies: 'honour-accepted' },
  // the next in rank moves up: a determination of its own, made by the organiser
  { act: 'decline-honour', from: ['offered', 'accepted'], to: 'declined', by: ['entrant', 'nominee'], phases: 'any', requires: ['before-embargo-end'], notifies: 'honour-declined' },
  { act: 'withdraw-offer', from: ['offered', 'accepted'], to: 'pending', by: ['organiser'], phases: 'any', requires: ['reason-given', 'no-conflict'], notifies: 'offer-withdrawn' },
  // category by category, hence no phase: the act shows who sees what, and asks for the number to be typed
  { act: 'publish-determination', from: ['accepted'], to: 'published', by: ['organiser'], phases: 'any', requires: ['announcement-confirmed', 'no-conflict'], notifies: 'outcome-published' },
  { act: 'publish-determination', from: ['pending', 'offered'], to: 'published', by: ['organiser'], phases: 'any', requires: ['acceptance-not-needed', 'announcement-confirmed', 'no-conflict'], notifies: 'outcome-published' },
  // an announcement walked back before its first mail: each determination is what it was before
  { act: 'take-back-determination', from: ['published'], to: 'accepted', by: ['organiser'], phases: 'any', when: ['was-accepted'], requires: ['before-first-mail', 'reason-given', 'no-conflict'], notifies: null },
  { act: 'take-back-determination', from: ['published'], to: 'offered', by: ['organiser'], phases: 'any', when: ['was-offered'], requires: ['before-first-mail', 'reason-given', 'no-conflict'], notifies: null },
  { act: 'take-back-determination', from: ['published'], to: 'pending', by: ['organiser'], phases: 'any', requires: ['before-first-mail', 'reason-given', 'no-conflict'], notifies: null },
  { act: 'revoke-determination', from: ['published'], to: 'revoked', by: ['organiser'], phases: 'any', requires: ['reason-given', 'no-conflict'], notifies: 'determination-revoked' },
] as const satisfies readonly DeterminationArrow[]

export const HONOUR_ARROWS = [
  { act: 'publish-honour', from: ['draft'], to: 'published', by: ['organiser', 'editor', 'system'], phases: 'any', requires: ['sources-given'], notifies: null },
  { act: 'correct-honour', from: ['published'], to: 'same', by: ['organiser', 'editor'], phases: 'any', requires: ['note-given', 'sources-given'], notifies: null },
  { act: 'revoke-honour', from: ['published'], to: 'revoked', by: ['organiser'], phases: 'any', requires: ['note-given', 'no-conflict'], notifies: 'honour-revoked' },
  { act: 'restore-honour', from: ['revoked'], to: 'published', by: ['organiser'], phases: 'any', requires: ['note-given', 'no-conflict'], notifies: 'honour-restored' },
] as const satisfies readonly HonourArrow[]
