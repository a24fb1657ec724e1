import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { EXCLUSIONS } from '#domain/results.ts'
import { frame } from '#src/admin/frame.tsx'
import { button } from '#src/admin/outcome/button.ts'
import { decimal, list, moment } from '#src/admin/outcome/format.ts'
import { StackTable } from '#src/admin/outcome/stack-table.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { EntryResultDto, ResultsDto } from '#services/outcome/results-of.ts'
import { CutDesk } from './cut-desk.tsx'
import { RoundLinks } from '#src/admin/judging/round-links.tsx'
import { Interval } from './interval.tsx'
import { SinceFreeze } from './since-freeze.tsx'

export function Results(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments, query }) => {
    const asked = { category: segments[1] ?? '', locale: t.locale }
    const results = await awards.resultsOf(viewer, asked)
    const desk = await awards.cutLines(viewer, asked)
    const freezes = results.mayFreeze ? await awards.freezesOf(viewer, { category: asked.category }) : null
    const rounds = await awards.roundsOfCategory(viewer, asked)
    const scored = results.entries.filter((each) => each.count > 0)
    return (
      <>
        <div className="rc-head">
          <div>
            <h1>{t('panel.results.title', { category: results.category.name })}</h1>
            <p>{t('panel.results.computed', { round: results.round?.name ?? '–', at: moment(t.locale, results.computedAt, results.edition.timeZone) })} {t(`panel.results.rule.${results.rule}`)}</p>
            <p>{t('panel.results.logged')}</p>
          </div>
          <div className="rc-acts">{results.round && <Link className={button('secondary')} href={`/admin/judges/${results.round.code}?category=${results.category.code}`}>{t('panel.judges.link', { round: results.round.name })}</Link>}<Link className={button('secondary')} href={`/admin/determinations/${results.category.code}`}>{t('panel.results.to-determinations')}</Link></div>
        </div>
        <RoundLinks rounds={rounds} category={results.category.code} t={t} />
        {scored.length === 0 ? <Empty t={t} results={results} /> : <><CutDesk t={t} desk={desk} wanted={query.line} all={query.all === '1'} />{freezes && <SinceFreeze t={t} page={freezes} />}<Scored t={t} results={results} /></>}
      </>
    )
  })
}

function Empty({ t, results }: { t: Translate; results: ResultsDto }) {
  return (
    <section className="rc-section">
      <h2>{t('panel.results.empty')}</h2>
      <p>{results.round ? t('panel.results.empty-scorecards', { closes: moment(t.locale, results.round.closes, results.edition.timeZone) }) : t('panel.results.empty-round')}</p>
    </section>
  )
}

function Scored({ t, results }: { t: Translate; results: ResultsDto }) {
  const out = EXCLUSIONS.filter((why) => results.excluded[why] > 0).map((why) => t(`panel.results.excluded.${why}`, { n: results.excluded[why] }))
  return (
    <>
      <section className="rc-section">
        <h2>{t('panel.results.counted', { scorecards: results.count, entries: results.entries.length, judges: results.judges })}</h2>
        <p className="rc-acts">{(['entries', 'scorecards'] as const).map((of) => <a key={of} className={button('secondary')} href={`/files/results/${results.category.code}.csv?of=${of}&locale=${t.locale}`} download>{t(`panel.results.csv.${of}`)}</a>)}</p>
        <p className="quiet">{out.length ? t('panel.results.not-counted', { list: list(t.locale, out) }) : t('panel.results.all-counted')}</p>
        <div className="rc-results"><StackTable caption={t('panel.results.title', { category: results.category.name })} first={t('panel.results.entry')}
          columns={[
            { key: 'plot', head: t('panel.results.scale', { min: results.scale.min, max: results.scale.max }) }, { key: 'mean', head: t('panel.results.mean'), n: true }, { key: 'median', head: t('panel.results.median'), n: true },
            { key: 'spread', head: t('panel.results.spread'), n: true }, { key: 'n', head: t('panel.results.n'), n: true },
          ]}
          rows={results.entries.map((entry) => ({
            key: entry.code, head: <EntryName t={t} entry={entry} />,
            cells: {
              plot: <Interval mean={entry.mean} spread={entry.spread} totals={(entry.scorecards ?? []).flatMap((card) => card.total ?? [])} scale={results.scale} />,
              mean: decimal(t.locale, entry.mean), median: decimal(t.locale, entry.median), spread: decimal(t.locale, entry.spread), n: results.round && entry.count < results.round.readings ? t('panel.results.of', { n: entry.count, of: results.round.readings }) : String(entry.count),
            },
          }))} /></div>
        <p className="rc-key">
          <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><line className="iv" x1="3" x2="31" y1="7" y2="7" /></svg>{t('panel.results.key-spread')}</span>
          <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><circle className="ring" cx="17" cy="7" r="5" /></svg>{t('panel.results.key-mean')}</span>
          <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><circle className="one" cx="17" cy="7" r="2.5" /></svg>{t('panel.results.key-one')}</span>
        </p>
      </section>
      <section className="rc-section">
        <h2>{t('panel.results.scorecards')}</h2>
        {results.entries.filter((each) => each.scorecards === null || each.scorecards.length > 0).map((entry) => <Scorecards key={entry.code} t={t} entry={entry} />)}
      </section>
    </>
  )
}

function EntryName({ t, entry }: { t: Translate; entry: EntryResultDto }) {
  return (
    <span className="rc-place">
      <b className="m">{entry.rank === null ? '–' : entry.sharedBy > 1 ? t('panel.results.shared', { rank: entry.rank }) : entry.rank}</b>
      <span><bdi>{entry.title || entry.code}</bdi> <span className="quiet code">{entry.code}</span></span>
    </span>
  )
}

function Scorecards({ t, entry }: { t: Translate; entry: EntryResultDto }) {
  if (entry.scorecards === null) return <p className="rc-more quiet"><bdi>{entry.title}</bdi> <span className="code">{entry.code}</span>: {t('panel.results.own-conflict')}</p>
  const [first] = entry.scorecards
  return (
    <details className="rc-more rc-cards">
      <summary><bdi>{entry.title || entry.code}</bdi> <span className="quiet code">{entry.code}</span> · {t('panel.results.cards', { n: entry.scorecards.length })}</summary>
      <StackTable caption={t('panel.results.cards-of', { entry: entry.code })} first={t('panel.results.judge')}
        columns={[...(first?.scores ?? []).map(({ criterion, label, independent }) => ({ key: criterion, head: independent ? t('panel.results.independent', { label }) : label, n: true })), { key: 'total', head: t('panel.results.total'), n: true }]}
        rows={entry.scorecards.map((card) => ({
          key: card.judge, head: <>{card.name && <><bdi>{card.name}</bdi>{' '}</>}<span className="quiet code">{card.judge}</span></>,
          cells: { ...Object.fromEntries(card.scores.map(({ criterion, score }) => [criterion, score === 'n/a' ? t('panel.results.not-applicable') : score === null ? '–' : String(score)])), total: <b className="m">{decimal(t.locale, card.total)}</b> },
        }))} />
      {entry.scorecards.some((card) => card.comments.length > 0) && (
        <dl className="rc-comments">{entry.scorecards.flatMap((card) => card.comments.map((comment, n) => (
          <div key={`${card.judge} ${n}`}>
            <dt><span className="code">{card.judge}</span>{comment.criterion && <>, {comment.criterion}</>} <span className="pill">{t(`panel.results.audience.${comment.audience}`)}</span></dt>
            <dd dir="auto">{comment.text}</dd>
          </div>
        )))}</dl>
      )}
    </details>
  )
}
