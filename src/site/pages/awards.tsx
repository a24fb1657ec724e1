import type { AwardsDto, ProgrammeDto } from '#services/dto/awards.ts'
import type { PageContext } from '../context.ts'
import { editionPath, ledgerPath } from '../addresses.ts'
import { day, instant, list } from '../format.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { EditionStrokes } from '../parts/edition-strokes.tsx'

const Programme = ({ programme, ctx }: { programme: ProgrammeDto; ctx: PageContext }) => {
  const { t } = ctx
  return (
    <section className="wrap">
      <h2 dir="auto">{programme.name}</h2>
      {programme.about && <p className="intro" dir="auto">{programme.about}</p>}
      {programme.call && (
        <div className="signal call mt">
          <h3>{t('site.call-open-here', { until: instant(t, programme.call.closes, programme.call.timeZone) })}</h3>
          <a className="btn" href={programme.call.href}>{t('site.call-start')}</a>
        </div>
      )}
      {programme.running.length > 0 && (
        <ul className="plain mt">
          {programme.running.map((edition) => (
            <li key={edition.slug}>
              <a className="go" href={editionPath(ctx.locale, programme.slug, edition.slug)}><bdi>{edition.name}</bdi></a>{' '}
              {edition.phases.length > 0 && t('site.edition-now', { phases: list(t, edition.phases.map((phase) => t(`lifecycle.phase.${phase}`))) })}{' '}
              {edition.announced && t('site.edition-announced-on', { day: day(t, edition.announced) })}
            </li>
          ))}
        </ul>
      )}
      {programme.editions.length > 0 && <EditionStrokes editions={programme.editions} ctx={ctx} />}
    </section>
  )
}

/** Every programme with its editions. */
export function AwardsPage({ dto, ctx }: { dto: AwardsDto; ctx: PageContext }) {
  const { t } = ctx
  return (
    <Layout ctx={ctx} title={t('site.awards')} description={t('site.awards-lede')} current="awards">
      <div className="band tightband">
        <div className="wrap">
          <Crumbs ctx={ctx} here={t('site.nav-awards')} />
          <h1>{t('site.awards')}</h1>
          <p className="told lede2">{t('site.awards-lede')} <a href={ledgerPath(ctx.locale)}>{t('site.whole-ledger')}</a></p>
        </div>
      </div>
      {dto.programmes.length === 0 && <p className="wrap mt2">{t('site.awards-none')}</p>}
      {dto.programmes.map((programme) => <Programme key={programme.slug} programme={programme} ctx={ctx} />)}
    </Layout>
  )
}
