import type { ReactNode } from 'react'
import { directionOf, ENDONYM, isLocale } from '#i18n/locales.ts'
import type { PageContext } from './context.ts'
import { accessibilityPath, ATOM_PATH, awardsPath, dataPath, homePath, ledgerPath, libraryPath, privacyPath, reportPath } from './addresses.ts'
import { DemoBar } from './parts/demo-bar.tsx'
import { Strokes } from './tally/strokes.tsx'
import { Sprite } from './tally/sprite.tsx'

export type Section = 'practices' | 'awards' | 'ledger' | 'data'

export type LayoutProps = {
  ctx: PageContext
  title: string
  description?: string
  current?: Section
  /** Countries or areas are named here: the note on designations stands in the footer. */
  places?: boolean
  /** Not for search engines: errors, withdrawn pages, searches. */
  noindex?: boolean
  atom?: { href: string; title: string }
  /** `<meta name content>` and `<meta property content>`: citation_* and OpenGraph. */
  meta?: { name?: string; property?: string; content: string }[]
  children: ReactNode
}

/** JSON inside a script element: `<` is written so that no text can end the element. */
const jsonForScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')

/** Title of a page for its tab: the page first, then the site. */
const fullTitle = (ctx: PageContext, title: string): string => (title === 'Recount' ? title : ctx.t('site.title', { page: title }))

function Head({ ctx, title, description, noindex, atom, meta = [] }: LayoutProps) {
  const { t, origin } = ctx
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle(ctx, title)}</title>
      {description && <meta name="description" content={description} />}
      {noindex || ctx.draft ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={origin + (ctx.canonical ?? ctx.path)} />}
      {ctx.alternates.length > 1 && ctx.alternates.map((one) => (
        <link key={one.locale} rel="alternate" hrefLang={one.locale} href={origin + one.path} />
      ))}
      <link rel="alternate" type="application/atom+xml" href={atom?.href ?? ATOM_PATH} title={atom?.title ?? t('site.feed-practices')} />
      {meta.map((one, i) => <meta key={i} {...one} />)}
      {ctx.assets.css.map((href) => <link key={href} rel="stylesheet" href={href} />)}
      {ctx.assets.js.map((src) => <script key={src} src={src} defer />)}
      {ctx.jsonLd?.map((one, i) => (
        <script key={i} type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(one) }} />
      ))}
    </head>
  )
}

export const Brand = ({ ctx }: { ctx: PageContext }) => (
  <a className="brand" href={homePath(ctx.locale)} aria-label={ctx.t('site.brand-home')}>
    <Strokes marks={[1, 2, 3, 4, 5]} />
    <span>Recount</span>
  </a>
)

function Header({ ctx, current }: LayoutProps) {
  const { t, locale } = ctx
  const links: [Section, string][] = [
    ['practices', libraryPath(locale)], ['awards', awardsPath(locale)], ['ledger', ledgerPath(locale)], ['data', dataPath(locale)],
  ]
  return (
    <header className="top">
      <div className="wrap">
        <Brand ctx={ctx} />
        <nav aria-label={t('site.nav-main')}>
          <ul>
            {links.map(([section, href]) => (
              <li key={section}>
                <a href={href} aria-current={section === current ? (href === ctx.path ? 'page' : 'true') : undefined}>{t(`site.nav-${section}`)}</a>
              </li>
            ))}
            {ctx.languages.length > 1 && <li><a href="#langs">{t('site.nav-languages')}</a></li>}
          </ul>
        </nav>
      </div>
      {ctx.draft && <div className="demo" role="note"><p className="wrap"><b>{t('site.draft-ribbon')}</b></p></div>}
      {ctx.demonstration && <div className="demo"><p className="wrap">{t('site.demo-ribbon')}</p></div>}
    </header>
  )
}

const endonym = (locale: string): string => (isLocale(locale) ? ENDONYM[locale] : locale)

function Footer({ ctx, places }: LayoutProps) {
  const { t, locale } = ctx
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <h2 className="small">{t('site.foot-about')}</h2>
          <p>{t('site.foot-about-text')}</p>
        </div>
        <nav aria-labelledby="f1">
          <h2 className="small" id="f1">{t('site.foot-data')}</h2>
          <ul>
            <li><a href={dataPath(locale)}>{t('site.foot-files')}</a></li>
            <li><a href={`${dataPath(locale)}#feeds`}>{t('site.foot-feeds')}</a></li>
          </ul>
        </nav>
        <nav aria-labelledby="f2">
          <h2 className="small" id="f2">{t('site.foot-help')}</h2>
          <ul>
            <li><a href={reportPath(locale)}>{t('site.foot-report')}</a></li>
            <li><a href={accessibilityPath(locale)}>{t('site.foot-accessibility')}</a></li>
            <li><a href={privacyPath(locale)}>{t('site.foot-privacy')}</a></li>
            {ctx.ownPages?.map((page) => <li key={page.path}><a href={page.path}>{page.title}</a></li>)}
          </ul>
        </nav>
        {ctx.languages.length > 1 && (
          <nav aria-labelledby="langs">
            <h2 className="small" id="langs">{t('site.foot-languages')}</h2>
            <div className="langs">
              {ctx.languages.map((one) => (
                <a key={one.locale} href={one.path} lang={one.locale} hrefLang={one.locale} aria-current={one.locale === locale ? 'true' : undefined}>
                  {endonym(one.locale)}
                </a>
              ))}
            </div>
          </nav>
        )}
        {places && <p className="small quiet all">{t('site.designations')}</p>}
      </div>
    </footer>
  )
}

/** What stands in the body: whoever sends pages in another way than as a whole document takes this. */
export function Body(props: LayoutProps) {
  const { ctx, children } = props
  return (
    <>
      <Sprite />
      <a className="skip" href="#main">{ctx.t('site.skip')}</a>
      {ctx.demoBar && <DemoBar bar={ctx.demoBar} ctx={ctx} />}
      <Header {...props} />
      <main id="main" tabIndex={-1}>{children}</main>
      <Footer {...props} />
    </>
  )
}

/** The whole document around a page. `children` go into `main` and hold the one h1. */
export const Layout = (props: LayoutProps) => (
  <html lang={props.ctx.locale} dir={directionOf(props.ctx.locale) === 'rtl' ? 'rtl' : undefined}>
    <Head {...props} />
    <body>
      <Body {...props} />
    </body>
  </html>
)
