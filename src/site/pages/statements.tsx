import type { PageContext } from '../context.ts'
import { reportPath } from '../addresses.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'

type Props = { ctx: PageContext }

/** A page of short sections whose words are in the catalogue: `{name}-1`, `{name}-1-text` … */
function Statement({ name, sections, ctx }: { name: string; sections: number } & Props) {
  const { t } = ctx
  return (
    <Layout ctx={ctx} title={t(`site.${name}`)} description={t(`site.${name}-lede`)}>
      <div className="wrap prose">
        <Crumbs ctx={ctx} here={t(`site.${name}`)} />
        <h1>{t(`site.${name}`)}</h1>
        <p className="told big">{t(`site.${name}-lede`)}</p>
        {Array.from({ length: sections }, (_, i) => i + 1).map((n) => (
          <section key={n}><h2>{t(`site.${name}-${n}`)}</h2><p>{t(`site.${name}-${n}-text`)}</p></section>
        ))}
        <section>
          <h2>{t('site.statement-contact')}</h2>
          <p>
            {t('site.statement-contact-text')} <a className="go" href={reportPath(ctx.locale)}>{t('site.statement-contact-link')}</a>
            {ctx.contact && <>{t('site.comma')}<a href={`mailto:${ctx.contact}`}>{ctx.contact}</a></>}
          </p>
        </section>
      </div>
    </Layout>
  )
}

export const AccessibilityPage = ({ ctx }: Props) => <Statement name="accessibility" sections={4} ctx={ctx} />
export const PrivacyPage = ({ ctx }: Props) => <Statement name="privacy" sections={5} ctx={ctx} />
