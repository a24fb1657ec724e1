import type { ConflictEvidence } from '#domain/conflicts.ts'
import { placeName } from '#domain/places/index.ts'
import type { Translate } from '#i18n/translate.ts'
import type { OrganisationsByName } from '../people-of-entry.ts'

/** What a suggested conflict rests on, in a sentence. */
export function evidenceWords(evidence: ConflictEvidence, organisations: OrganisationsByName, t: Translate): string {
  const name = (code: string): string => organisations.byCode.get(code)?.name ?? code
  const part = (role: string): string => t(`panel.conflicts.part.${role}`)
  switch (evidence.kind) {
    case 'same-organisation':
      return t('panel.conflicts.evidence.same-organisation', { organisation: name(evidence.organisation), when: evidence.when })
    case 'parent-organisation':
      return t('panel.conflicts.evidence.parent-organisation', {
        judge: name(evidence.judgeOrganisation), entry: name(evidence.entryOrganisation), common: name(evidence.common), relation: evidence.relation, when: evidence.when,
      })
    case 'mail-domain':
      return t('panel.conflicts.evidence.mail-domain', { domain: evidence.domain, of: part(evidence.of) })
    case 'same-country':
      return t('panel.conflicts.evidence.same-country', { country: placeName(evidence.country, t.locale, 'short') })
    case 'name-similarity':
      return t('panel.conflicts.evidence.name-similarity', { name: evidence.name, part: part(evidence.role), percent: Math.round(evidence.similarity * 100) })
    default:
      return t('panel.conflicts.evidence.is-person', { part: part(evidence.kind.slice(3)), by: evidence.by, value: evidence.by === 'address' ? evidence.value : '' })
  }
}
