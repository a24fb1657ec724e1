import type { Translate } from '#i18n/translate.ts'
import type { PublicationDto } from '#services/publishing/publication-of.ts'
import { list } from '../outcome/format.ts'
import { StackTable } from '../outcome/stack-table.tsx'

/** Who agreed to what: item by item, in the words that were shown. */
export function Consents({ dto, t }: { dto: PublicationDto; t: Translate }) {
  if (!dto.consents) return <p className="rc-none">{t(`panel.publication.no-consents-${dto.origin === 'invented' ? 'invented' : 'sources'}`)}</p>
  return (
    <StackTable
      caption={t('panel.publication.consents')} first={t('panel.publication.item')}
      columns={[{ key: 'given', head: t('panel.publication.agreed') }]}
      rows={dto.consents.map(({ item, given }) => ({ key: item, head: t(`forms.consent.${item}`), cells: { given: <span className={given ? 'pill' : 'pill pill--plain'}>{given ? '✓ ' : '– '}{t(given ? 'panel.publication.yes' : 'panel.publication.no')}</span> } }))}
    />
  )
}

/** What each mode would tell a reader of who it was; the one of today is marked. */
export function Modes({ dto, t }: { dto: PublicationDto; t: Translate }) {
  const none = <span className="quiet">{t('panel.publication.nothing-told')}</span>
  const said = (yes: boolean) => (yes ? t('panel.publication.yes') : t('panel.publication.no'))
  return (
    <StackTable
      caption={t('panel.publication.modes')} first={t('panel.publication.mode')}
      columns={['state', 'organisation', 'places', 'persons', 'trail'].map((key) => ({ key, head: t(`panel.publication.mode-${key}`) }))}
      rows={dto.modes.map(({ mode, agreed, organisation, places, persons, trail }) => ({
        key: mode, head: mode === dto.mode ? <b>{t(`vocabulary.publication-mode.${mode}`)}</b> : t(`vocabulary.publication-mode.${mode}`),
        cells: {
          state: mode === dto.mode ? <span className={agreed ? 'pill' : 'pill pill--error'}>{t(agreed ? 'panel.publication.mode-now' : 'panel.publication.mode-too-wide')}</span> : agreed ? t('panel.publication.mode-agreed') : t('panel.publication.mode-not-agreed'),
          organisation: organisation ? <bdi>{organisation}</bdi> : none, places: places.length > 0 ? list(t.locale, places) : none, persons: said(persons), trail: said(trail),
        },
      }))}
    />
  )
}
