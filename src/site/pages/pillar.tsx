import { PILLARS } from '#domain/vocabulary.ts'
import { EMPTY_QUERY } from '#services/dto/library-query.ts'
import type { GapDto, PillarDto } from '#services/dto/pillar.ts'
import type { PageContext } from '../context.ts'
import { ledgerPath, libraryPath, tellPath } from '../addresses.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { HonourTable } from '../parts/honour-table.tsx'
import { PracticeCard } from '../parts/practice-card.tsx'
import { PillarMark, PillarTag } from '../tally/pillar-mark.tsx'

type Props = { dto: PillarDto; ctx: PageContext }

const gapWords = (gap: GapDto, ctx: PageContext): string =>
  gap.kind === 'no-region' ? ctx.t('site.gap-no-region', { region: gap.region.name }) : ctx.t(`site.gap-${gap.kind}`)

const Opening = ({ dto, ctx }: Props) => {
  const { t } = ctx
  return (
    <div className={`band p${dto.pillar}`}>
      <div className="wrap pilhead">
        <div>
          <Crumbs ctx={ctx} between={[{ href: libraryPath(ctx.locale), label: t('site.library') }]} here={t('site.pillar-of', { pillar: dto.pillar })} />
          <h1>{t(`vocabulary.pillar.${dto.pillar}`)}</h1>
          <p className="told big">{t(`vocabulary.pillar.${dto.pillar}.description`)}</p>
          <ul className="meta mt">
            <li><b>{t('site.practices-count', { count: dto.practices })}</b></li>
            <li><b>{t('site.honours-count', { count: dto.honours.length })}</b>{dto.since && ` ${t('site.since-year', { year: String(dto.since) })}`}</li>
            <li>{t('site.tag-of-library')}</li>
          </ul>
        </div>
        <figure>
          <PillarMark pillar={dto.pillar} className="bigmark" />
          <figcaption className="key">{t('site.pillar-mark', { pillar: dto.pillar })}</figcaption>
        </figure>
      </div>
    </div>
  )
}

const Aside = ({ dto, ctx }: Props) => {
  const { t } = ctx
  return (
    <aside className="side" aria-labelledby="ga">
      <h2 id="ga">{t('site.gaps')}</h2>
      {dto.gaps.length > 0
        ? <ul className="plain gaps">{dto.gaps.map((gap) => <li key={gap.kind + (gap.kind === 'no-region' ? gap.region.code : '')}>{gapWords(gap, ctx)}</li>)}</ul>
        : <p>{t('site.gaps-none')}</p>}
      <p><a className="go" href={tellPath(ctx.locale, `pillar-${dto.pillar}`)}>{t('site.know-one')}</a></p>
      <h3>{t('site.other-pillars')}</h3>
      <ul className="plain">
        {PILLARS.filter((pillar) => pillar !== dto.pillar).map((pillar) => <li key={pillar}><PillarTag pillar={pillar} ctx={ctx} /></li>)}
      </ul>
    </aside>
  )
}

export function PillarPage({ dto, ctx }: Props) {
  const { t } = ctx
  const name = t(`vocabulary.pillar.${dto.pillar}`)
  return (
    <Layout ctx={ctx} title={`${dto.pillar} ${name}`} description={t(`vocabulary.pillar.${dto.pillar}.description`)} current="practices" places>
      <Opening dto={dto} ctx={ctx} />
      <section className="wrap">
        <div className="bar">
          <h2>{t('site.what-has-been-told')}</h2>
          {dto.practices > 0 && (
            <a className="go" href={libraryPath(ctx.locale, { ...EMPTY_QUERY, pillar: [dto.pillar] })}>{t('site.all-in-library', { count: dto.practices })}</a>
          )}
        </div>
        {dto.cards.length > 0
          ? <ul className="grid plain mt">{dto.cards.map((card) => <PracticeCard key={card.code} card={card} ctx={ctx} summary={false} />)}</ul>
          : <p className="mt">{t('site.gap-nothing')}</p>}
      </section>
      <section className="wrap">
        <div className="split">
          <div>
            <h2>{t('site.honoured-under')}</h2>
            {dto.honours.length > 0
              ? <HonourTable honours={dto.honours} caption={t('site.honoured-caption', { pillar: dto.pillar })} who ctx={ctx} />
              : <p>{t('site.honoured-none')}</p>}
            <p className="small mt"><a className="go" href={ledgerPath(ctx.locale)}>{t('site.whole-ledger')}</a></p>
          </div>
          <Aside dto={dto} ctx={ctx} />
        </div>
      </section>
    </Layout>
  )
}
