import type { CaseStudyDto } from '#services/dto/case-study.ts'
import type { PageContext } from '../context.ts'
import { practicePath } from '../addresses.ts'
import { languageName } from '../format.ts'

/** How to name this page in a text, how to take it, under which licence, and in which languages it exists. */
export function CiteAndTake({ dto, ctx }: { dto: CaseStudyDto; ctx: PageContext }) {
  const { t } = ctx
  const { addresses } = dto
  const who = dto.organisations.map((one) => one.name).join('; ') || 'Recount'
  const others = dto.translations.filter((one) => one.language !== dto.language)
  return (
    <section>
      <h2>{t('site.cs-cite')}</h2>
      <pre dir="ltr" tabIndex={0} aria-label={t('site.cs-cite')}>
        {`${who} (${dto.firstPublished.slice(0, 4)}). `}<i lang={dto.language} dir="auto">{dto.title}</i>{`. Recount, ${dto.code}, v${dto.version}. ${ctx.origin}${addresses.id}`}
      </pre>
      <p className="acts mt">
        <a className="go" href={addresses.bibtex}>BibTeX</a>
        <a className="go" href={addresses.ris}>RIS</a>
        <a className="go" href={addresses.csl}>CSL-JSON</a>
        <a className="go" href={addresses.json}>JSON</a>
      </p>
      <p className="small quiet mt1">
        {t('site.licence')} {dto.licence.href ? <a href={dto.licence.href} rel="license">{dto.licence.name}</a> : dto.licence.name}.{' '}
        {dto.credit && <><span dir="auto">{dto.credit}</span> </>}
        {t('site.stable-id', { code: dto.code, version: dto.version })}
      </p>
      {others.length > 0 && (
        <p className="small">
          {t('site.read-also')}{' '}
          {others.map((one, i) => (
            <span key={one.language}>
              {i > 0 && t('site.comma')}
              <a href={practicePath(one.language, one.slug)} hrefLang={one.language}>{languageName(t, one.language)}</a> ({t(`vocabulary.translation.${one.state}`)})
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
