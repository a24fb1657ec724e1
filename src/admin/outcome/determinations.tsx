import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { DeterminationDto, DeterminationsDto } from '#services/outcome/determinations-of.ts'
import { button } from './button.ts'
import { DecideForm } from './decide-form.tsx'
import { DraftForm } from './draft-form.tsx'
import { day, decimal } from './format.ts'
import { Freezes } from './freezes.tsx'

const OUTCOMES = ['winner', 'commended', 'finalist'] as const

export function Determinations(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const page = await awards.determinationsOf(viewer, { category: segments[1] ?? '', locale: t.locale })
    const freezes = await awards.freezesOf(viewer, { category: page.category.code })
    const counts = OUTCOMES.map((outcome) => ({ outcome, n: page.entries.filter((each) => each.outcome === outcome && each.state !== 'declined').length }))
    const anyDecided = page.entries.some((each) => each.outcome !== null)
    return (
      <>
        <div className="rc-head">
          <div>
            <h1>{t('panel.determinations.title', { category: page.category.name })}</h1>
            <p>{page.announced ? t('panel.determinations.announced') : t('panel.determinations.pending')}</p>
          </div>
          <div className="rc-acts">
            <Link className={button('secondary')} href={`/admin/results/${page.category.code}`}>{t('panel.determinations.to-results')}</Link>
            {page.decides && <Link className={button()} href={`/admin/announce/${page.category.code}`}>{t('panel.determinations.to-announce')}</Link>}
          </div>
        </div>
        <Freezes t={t} page={freezes} />
        <section className="rc-section">
          <h2>{t('panel.determinations.places')}</h2>
          <p className="rc-quota">{t('panel.determinations.quota', { winners: page.category.winners, finalists: page.category.finalists })} {t(`panel.determinations.tie.${page.category.tieRule}`)}</p>
          <p className="rc-quota">{counts.map(({ outcome, n }) => `${t(`lifecycle.outcome.${outcome}`)}: ${n}`).join(' · ')}</p>
          {!page.announced && page.entries.length > 0 && <DraftForm category={page.category.code} again={anyDecided} />}
        </section>
        <section className="rc-section">
          <h2>{t('panel.determinations.entries', { n: page.entries.length })}</h2>
          {page.entries.length === 0 && <p>{t('panel.determinations.empty')}</p>}
          {page.entries.map((entry) => <OneEntry key={entry.entry} t={t} entry={entry} page={page} />)}
        </section>
      </>
    )
  })
}

function OneEntry({ t, entry, page }: { t: Translate; entry: DeterminationDto; page: DeterminationsDto }) {
  const { state, outcome } = entry
  return (
    <details className="rc-more rc-cards" id={entry.entry}>
      <summary>
        {entry.rank === null ? '–' : `${entry.rank}.`} <bdi>{entry.title || entry.entry}</bdi> <span className="quiet code">{entry.entry}</span> · {t('panel.determinations.mean', { mean: decimal(t.locale, entry.mean) })}{' '}
        {outcome && <span className="pill">{t(`lifecycle.outcome.${outcome}`)}</span>} {state && state !== 'pending' && <span className={state === 'offered' ? 'pill pill--warning' : 'pill'}>{t(`lifecycle.determination.${state}`)}</span>}
      </summary>
      <p className="quiet">{wordsOfState(t, entry, page.edition.timeZone)}</p>
      {!page.announced && state !== 'declined' && <DecideForm entry={entry} languages={page.edition.languages} decides={page.decides} />}
      {state === 'published' && <p>{Object.values(entry.citation)[0]}</p>}
    </details>
  )
}

function wordsOfState(t: Translate, { state, offerSentAt }: DeterminationDto, zone: string): string {
  switch (state) {
    case null: return t('panel.determinations.state.none')
    case 'offered': return offerSentAt ? t('panel.determinations.state.offer-sent', { on: day(t.locale, offerSentAt, zone) }) : t('panel.determinations.state.offer-held')
    default: return t(`panel.determinations.state.${state}`)
  }
}
