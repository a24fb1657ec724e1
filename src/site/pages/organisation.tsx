import type { OrganisationDto } from '#services/dto/organisation.ts'
import type { PageContext } from '../context.ts'
import { libraryPath, organisationPath, tellPath } from '../addresses.ts'
import { hostOf, list } from '../format.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { HonourTable } from '../parts/honour-table.tsx'
import { PracticeCard } from '../parts/practice-card.tsx'
import { DatedNotes } from '../parts/sources.tsx'
import { Strokes } from '../tally/strokes.tsx'

type Props = { dto: OrganisationDto; ctx: PageContext }

const Opening = ({ dto, ctx }: Props) => {
  const { t } = ctx
  return (
    <div className="band tightband">
      <div className="wrap">
        <Crumbs ctx={ctx} between={[{ href: libraryPath(ctx.locale), label: t('site.library') }]} here={dto.name} />
        <h1 dir="auto">{dto.name}</h1>
        {dto.aliases.length > 0 && <p className="quiet">{t('site.also-called', { names: list(t, dto.aliases) })}</p>}
        <ul className="meta">
          {dto.place && <li>{dto.place.name}</li>}
          {dto.parent && (
            <li>{t('site.part-of')} {dto.parent.slug ? <a href={organisationPath(ctx.locale, dto.parent.slug)} dir="auto">{dto.parent.name}</a> : <span dir="auto">{dto.parent.name}</span>}</li>
          )}
          {dto.website && <li><a href={dto.website}>{hostOf(dto.website)}</a></li>}
          <li>{dto.code}</li>
        </ul>
      </div>
    </div>
  )
}

export function OrganisationPage({ dto, ctx }: Props) {
  const { t } = ctx
  const winners = dto.honours.filter((one) => !one.revoked).map((one) => one.pillar ?? (0 as const))
  return (
    <Layout ctx={ctx} title={dto.name} description={t('site.organisation-description', { name: dto.name })} current="practices" places>
      <Opening dto={dto} ctx={ctx} />
      <section className="wrap">
        <h2>{t('site.honours-count', { count: dto.honours.length })}</h2>
        {dto.honours.length > 0
          ? (
              <>
                <div className="fin mt"><Strokes marks={winners} /></div>
                <p className="key">{t('site.organisation-key')}</p>
                <HonourTable honours={dto.honours} caption={t('site.organisation-honours', { name: dto.name })} who={false} ctx={ctx} />
              </>
            )
          : <p>{t('site.organisation-no-honours')}</p>}
      </section>
      <section className="wrap">
        <div className="bar"><h2>{t('site.practices-count', { count: dto.practices.length })}</h2></div>
        {dto.practices.length > 0
          ? <ul className="grid plain mt">{dto.practices.map((card) => <PracticeCard key={card.code} card={card} ctx={ctx} />)}</ul>
          : <p className="mt">{t('site.no-case-study')} <a href={tellPath(ctx.locale, dto.code)}>{t('site.were-you-part')}</a></p>}
      </section>
      {dto.corrections.length > 0 && <section className="wrap"><h2>{t('site.corrections')}</h2><DatedNotes notes={dto.corrections} ctx={ctx} /></section>}
      <section className="wrap"><p className="small"><a className="go" href={tellPath(ctx.locale, dto.code)}>{t('site.send-correction')}</a><br />{t('site.send-correction-text')}</p></section>
    </Layout>
  )
}
