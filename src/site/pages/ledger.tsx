import type { LedgerDto, LedgerEditionDto, MissingHonoursDto } from '#services/dto/ledger.ts'
import type { HonourDto } from '#services/dto/honour.ts'
import type { PageContext } from '../context.ts'
import { editionPath, ledgerPath, tellPath } from '../addresses.ts'
import { datePoint, figure, list } from '../format.ts'
import { Layout } from '../layout.tsx'
import { Category, HonourNotes, Honouree, Places, Project } from '../parts/honour-words.tsx'
import { DatedNotes, SourceLinks } from '../parts/sources.tsx'
import { Cell, Row, RowHead, StackTable } from '../parts/stack-table.tsx'
import { editionMarks, Strokes } from '../tally/strokes.tsx'
import { PillarMark } from '../tally/pillar-mark.tsx'

type Props = { dto: LedgerDto; ctx: PageContext }

const HonourRow = ({ honour, ctx }: { honour: HonourDto; ctx: PageContext }) => (
  <Row className={`p${honour.pillar ?? 0}`}>
    <Cell className="s0">
      {honour.pillar && <><PillarMark pillar={honour.pillar} className="s" /><span className="vh">{ctx.t('site.pillar-n', { pillar: honour.pillar })}</span></>}
    </Cell>
    <RowHead><Honouree honour={honour} ctx={ctx} /><HonourNotes honour={honour} ctx={ctx} /></RowHead>
    <Cell><Project honour={honour} ctx={ctx} /></Cell>
    <Cell><Places places={honour.places} note={honour.placeNote} ctx={ctx} /></Cell>
    <Cell className="cat"><Category honour={honour} ctx={ctx} /></Cell>
    <Cell><SourceLinks sources={honour.sources} /></Cell>
  </Row>
)

const missingWords = (missing: MissingHonoursDto, ctx: PageContext): string => {
  if (missing.count === null) return ctx.t('site.missing-unknown', { what: missing.kindWords ?? 'none' })
  return missing.kindWords
    ? ctx.t('site.missing-other', { count: missing.count, what: missing.kindWords })
    : ctx.t('site.missing-winners', { count: missing.count })
}

const MissingRow = ({ missing, edition, ctx }: { missing: MissingHonoursDto; edition: LedgerEditionDto; ctx: PageContext }) => (
  <Row className="miss">
    <Cell className="s0"><Strokes marks={['gap']} className="s" /></Cell>
    <RowHead>{missingWords(missing, ctx)}</RowHead>
    <Cell span={4}><a href={tellPath(ctx.locale, edition.anchor)}>{ctx.t('site.know-a-source')}</a></Cell>
  </Row>
)

/** "360 or more nominations, 70 countries, 37 finalists", or that no numbers were found. */
function figures(edition: LedgerEditionDto, ctx: PageContext): string {
  const { t } = ctx
  const known = (['nominations', 'countries', 'finalists'] as const).flatMap((key) => {
    const value = edition[key]
    return value ? [t(`site.n-${key}`, { count: value.to ?? value.value, value: figure(t, value) })] : []
  })
  if (edition.winners) known.push(t(edition.winners.inferred ? 'site.n-winners-inferred' : 'site.n-winners', { count: edition.winners.value }))
  return known.length ? known.join(t('site.comma')) : t('site.no-numbers')
}

function EditionRows({ edition, ctx }: { edition: LedgerEditionDto; ctx: PageContext }) {
  const { t } = ctx
  const winners = edition.honours.filter((one) => one.kind === 'winner' && !one.revoked).map((one) => one.pillar ?? 0)
  const when = [edition.date ? datePoint(t, edition.date) : t('site.day-not-found'), edition.place ?? t('site.place-not-found')]
  return (
    <tbody role="rowgroup" id={edition.anchor}>
      <tr role="row" className="ed">
        <th role="rowheader" scope="rowgroup" colSpan={6}>
          <div>
            <h2>{edition.page ? <a href={editionPath(ctx.locale, edition.page.programme, edition.page.edition)}>{edition.label}</a> : edition.label}</h2>
            <div className="quiet">
              <p><span dir="auto">{edition.name}</span>{t('site.comma')}{when.join(t('site.comma'))}</p>
              <p>{figures(edition, ctx)}{edition.sources.length > 0 && <>. <SourceLinks sources={edition.sources} /></>}</p>
              {edition.corrections.length > 0 && <DatedNotes notes={edition.corrections} ctx={ctx} />}
            </div>
            <Strokes marks={editionMarks(winners, edition.winners?.value ?? null)} />
          </div>
        </th>
      </tr>
      {edition.honours.map((honour) => <HonourRow key={honour.code} honour={honour} ctx={ctx} />)}
      {edition.missing.map((missing, i) => <MissingRow key={i} missing={missing} edition={edition} ctx={ctx} />)}
    </tbody>
  )
}

const lede = (dto: LedgerDto, ctx: PageContext): string => {
  const { t } = ctx
  const { totals } = dto
  const first = t('site.ledger-lede', {
    programmes: list(t, dto.programmes), since: String(dto.since), winners: totals.winners, editions: totals.editionsCounted, named: totals.named,
  })
  return totals.uncounted.length ? `${first} ${t('site.ledger-uncounted', { editions: list(t, totals.uncounted) })}` : first
}

export function LedgerPage({ dto, ctx }: Props) {
  const { t } = ctx
  const dotted = Math.max(dto.totals.winners - dto.totals.named, 0)
  return (
    <Layout ctx={ctx} title={t('site.ledger-title')} description={lede(dto, ctx)} current="ledger" places atom={{ href: dto.downloads.atom, title: t('site.feed-honours') }}>
      <div className="band tightband">
        <div className="wrap">
          <h1>{t('site.ledger')}</h1>
          <p className="told lede2">{lede(dto, ctx)}</p>
          <ul className="jump plain num" aria-label={t('site.editions')}>
            {dto.jump.map((one) => (
              <li key={one.anchor}><a href={one.page === dto.page ? `#${one.anchor}` : ledgerPath(ctx.locale, one.anchor, one.page)}>{one.label}</a></li>
            ))}
            <li><a className="go" href={dto.downloads.csv}>CSV</a></li>
            <li><a className="go" href={dto.downloads.json}>JSON</a></li>
          </ul>
        </div>
      </div>
      <div className="wrap">
        {dto.editions.length === 0 ? <p className="mt2">{t('site.ledger-empty')}</p> : (
          <StackTable
            className="led"
            caption={t('site.ledger-caption')}
            head={[<span key="p" className="vh">{t('site.pillar')}</span>, t('site.honoured'), t('site.for-what'), t('site.country'), t('site.category-then'), t('site.source')]}
          >
            {dto.editions.map((edition) => <EditionRows key={edition.anchor} edition={edition} ctx={ctx} />)}
          </StackTable>
        )}
        {dto.pages > 1 && (
          <nav className="pages mt" aria-label={t('site.pages')}>
            {Array.from({ length: dto.pages }, (_, i) => i + 1).map((page) => (
              <a key={page} href={ledgerPath(ctx.locale, undefined, page)} aria-current={page === dto.page ? 'page' : undefined}>{page}</a>
            ))}
          </nav>
        )}
      </div>
      <section className="wrap" id="missing">
        <div className="signal call">
          <div>
            <h2>{dotted > 0 ? t('site.ledger-dotted', { count: dotted }) : t('site.ledger-no-dotted')}</h2>
            <p>{t('site.ledger-gap')}</p>
          </div>
          <a className="btn" href={tellPath(ctx.locale, 'ledger')}>{t('site.fill-a-gap')}</a>
        </div>
        <p className="small quiet mt">{t('site.ledger-tags')}</p>
      </section>
    </Layout>
  )
}
