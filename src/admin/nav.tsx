import Link from 'next/link'
import type { ServerProps } from 'payload'
import { day } from './outcome/format.ts'
import { createTranslator } from '#i18n/translate.ts'
import { appointedAs, edits } from '#policy/viewer.ts'

/** The ways into the own views, by what the person is appointed to. */
export async function Nav({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const t = createTranslator(i18n.language)
  const viewer = await payload.awards.viewerOf({ user })
  const { moved } = payload.awards.runtime.clock
  const links: { href: string; text: string }[] = []
  if (appointedAs(viewer, 'judge').length) links.push({ href: '/admin/judging', text: t('panel.nav.queue') })
  for (const { edition } of appointedAs(viewer, 'organiser')) {
    if (!edition) continue
    links.push({ href: `/admin/editions/${edition.code}`, text: t('panel.nav.edition', { code: edition.code }) })
  }
  if (appointedAs(viewer, 'organiser').length) {
    links.push({ href: '/admin/outbox', text: t('panel.nav.outbox') }, { href: '/admin/why', text: t('panel.nav.why') }, { href: '/admin/lifecycle', text: t('panel.nav.lifecycle') })
  }
  // an organiser finds the judges' desk on the edition's page
  const chaired = [...new Set(appointedAs(viewer, 'chair').flatMap(({ panels }) => panels.map(({ round }) => round)))]
  for (const round of chaired) links.push({ href: `/admin/judges/${round}`, text: t('panel.nav.judges', { code: round }) })
  if (edits(viewer)) links.push({ href: '/admin/publication', text: t('panel.nav.desk') })
  return (
    <>
    <nav className="rc-nav" aria-label={t('panel.nav.label')}>
      {links.map((link) => <Link key={link.href} className="nav__link" href={link.href}>{link.text}</Link>)}
    </nav>
    {moved && moved.by !== 0 && <p className="rc-demo-line"><a href={`/${t.locale}`}>{t('panel.demo.line', { day: day(t.locale, payload.awards.ctx.now().toISOString()) })}</a></p>}
    </>
  )
}
