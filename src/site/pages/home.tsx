import type { HomeDto } from '#services/dto/home.ts'
import type { PageContext } from '../context.ts'
import { ledgerPath, libraryPath, pillarPath } from '../addresses.ts'
import { instant } from '../format.ts'
import { Layout } from '../layout.tsx'
import { EditionStrokes } from '../parts/edition-strokes.tsx'
import { PracticeCard } from '../parts/practice-card.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { PillarMark } from '../tally/pillar-mark.tsx'

type Props = { dto: HomeDto; ctx: PageContext }

const Pillars = ({ dto, ctx }: Props) => (
  <section className="wrap">
    <h2>{ctx.t('site.home-pillars')}</h2>
    <p className="intro">{ctx.t('site.home-pillars-text')}</p>
    <ul className="pillars">
      {dto.pillars.map(({ pillar, practices }) => (
        <li key={pillar} className={`p${pillar}`}>
          <PillarMark pillar={pillar} />
          <h3><a href={pillarPath(ctx.locale, pillar)}>{`${pillar} ${ctx.t(`vocabulary.pillar.${pillar}`)}`}</a></h3>
          <p className="small quiet num">{ctx.t('site.practices-count', { count: practices })}</p>
        </li>
      ))}
    </ul>
  </section>
)

const Call = ({ call, ctx }: { call: NonNullable<HomeDto['call']>; ctx: PageContext }) => (
  <section className="wrap">
    <div className="signal call">
      <div>
        <h2>{ctx.t('site.call-open', { name: call.name, until: instant(ctx.t, call.closes, call.timeZone) })}</h2>
        <p>{ctx.t('site.call-text')} {call.demonstration && ctx.t('site.call-demo')}</p>
      </div>
      <a className="btn" href={call.href}>{ctx.t('site.call-start')}</a>
    </div>
  </section>
)

const unknownEditions = (dto: HomeDto): string[] => dto.editions.filter((one) => one.total === null).map((one) => one.label)

export function HomePage({ dto, ctx }: Props) {
  const { t } = ctx
  const unknown = unknownEditions(dto)
  return (
    <Layout ctx={ctx} title={t('site.home-title')} description={t('site.home-description')} places>
      <div className="band hero">
        <div className="wrap">
          <div className="split">
            <div><h1>{t('site.home-title')}</h1></div>
            <div>
              <p className="told">{t('site.home-lede')}</p>
              <SearchForm ctx={ctx} example />
            </div>
          </div>
          {dto.editions.length > 0 && (
            <>
              <h2 className="vh">{t('site.home-honours')}</h2>
              <EditionStrokes editions={dto.editions} ctx={ctx} hero />
              <p className="small quiet mt">
                {t('site.home-key')}{' '}
                {unknown.length > 0 && `${t('site.home-key-unknown', { editions: unknown.join(t('site.comma')), count: unknown.length })} `}
                <a href={ledgerPath(ctx.locale, 'missing')}>{t('site.know-one')}</a>
              </p>
            </>
          )}
        </div>
      </div>
      <Pillars dto={dto} ctx={ctx} />
      <section className="wrap">
        <div className="bar">
          <h2>{t('site.home-library')}</h2>
          <a className="go" href={libraryPath(ctx.locale)}>{t('site.home-all', { count: dto.practices })}</a>
        </div>
        {dto.cards.length > 0
          ? <ul className="grid plain mt">{dto.cards.map((card) => <PracticeCard key={card.code} card={card} ctx={ctx} />)}</ul>
          : <p className="mt">{t('site.library-empty')}</p>}
      </section>
      {dto.call && <Call call={dto.call} ctx={ctx} />}
      <section className="wrap">
        <h2>{t('site.home-recount')}</h2>
        <div className="three mt">
          {['open', 'failures', 'true'].map((key) => (
            <div key={key} className="rule"><h3>{t(`site.home-${key}`)}</h3><p>{t(`site.home-${key}-text`)}</p></div>
          ))}
        </div>
      </section>
    </Layout>
  )
}
