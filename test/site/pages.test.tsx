import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { COMPLETE, directionOf } from '#i18n/locales.ts'
import { everyPage } from './every-page.ts'

/** The first window of a TCP connection. */
const BUDGET = 14_336

const minified = (file: string): string => transformSync(readFileSync(`src/site/${file}`, 'utf8'), { loader: 'css', minify: true }).code
const styles = minified('site.css')
const compressed = (text: string): number => brotliCompressSync(Buffer.from(text)).length

const rendered = COMPLETE.flatMap(everyPage)
const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0

describe.each(rendered.map((page) => ({ ...page, title: `${page.name} in ${page.locale}` })))('$title', ({ html, locale, name, ctx }) => {
  it('has one heading of the first rank, and one of each landmark', () => {
    expect(count(html, /<h1[ >]/g)).toBe(1)
    expect(count(html, /<main /g)).toBe(1)
    expect(count(html, /<header class="top"/g)).toBe(1)
    expect(count(html, /<footer class="foot"/g)).toBe(1)
    expect(html).toMatch(/<a class="skip" href="#main">/)
    expect(html).toMatch(/<main id="main"/)
  })

  it('says its language and direction', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"${directionOf(locale) === 'rtl' ? ' dir="rtl"' : ''}>`))
  })

  it('crosses the wire with its style sheet within the first window', () => {
    const bar = name.startsWith('demo') ? compressed(minified('demo.css')) : 0
    expect(compressed(html) + compressed(styles) + bar).toBeLessThanOrEqual(BUDGET)
  })

  it('needs no script, and loads nothing from elsewhere', () => {
    for (const [, attributes] of html.matchAll(/<script([^>]*)>/g)) {
      expect(attributes).toMatch(/^ src="\/assets\/enhance-[0-9a-f]+\.js" defer=""$/)
    }
    for (const [, address] of html.matchAll(/<(?:link|img|script|iframe|source|video)\b[^>]*?\b(?:src|href)="([^"]+)"/g)) {
      expect(address?.startsWith('/') || address?.startsWith(ctx.origin)).toBe(true)
    }
    expect(html).not.toMatch(/ on[a-z]+="| style="|<style|javascript:/)
  })

  it('names in hreflang the languages in which it really exists, and no other', () => {
    const named = [...html.matchAll(/<link rel="alternate" hrefLang="([a-z]+)" href="([^"]+)"/gi)].map(([, language, href]) => ({ language, href }))
    const real = ctx.alternates.length > 1 ? ctx.alternates.map((one) => ({ language: one.locale, href: ctx.origin + one.path })) : []
    expect(named).toEqual(real)
  })

  it('uses each id once, and refers to none that is missing', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const [, id] of html.matchAll(/(?: for=| href="#| aria-labelledby=| aria-describedby=| list=)"?([A-Za-z0-9-]+)"/g)) expect(ids).toContain(id)
  })

  it('leaves no key, empty value or stray word of the program in the text', () => {
    const text = html.replace(/<[^>]+>/g, ' ')
    expect(text).not.toMatch(/undefined|NaN|\[object|\b(?:site|vocabulary)\.[a-z]|\{[a-z]+\}/)
  })

  it('draws nothing that is not also said: every picture is hidden from readers by ear', () => {
    for (const [svg] of html.matchAll(/<svg[^>]*>/g)) expect(svg).toContain('aria-hidden="true"')
  })
})

describe('the head of a page', () => {
  const page = (name: string, locale = 'en') => rendered.find((one) => one.name === name && one.locale === locale)?.html ?? ''

  it('points to itself, or to where a page that fell back really lives', () => {
    expect(page('home')).toContain('<link rel="canonical" href="https://recount.example/en"/>')
    expect(page('case-study-thin', 'fr')).toContain('<link rel="canonical" href="https://recount.example/en/practices/quiet-line"/>')
  })

  it('keeps errors, tombstones and searches out of search engines', () => {
    for (const name of ['not-found', 'gone', 'failed', 'unavailable', 'library', 'library-none']) expect(page(name)).toContain('<meta name="robots" content="noindex"/>')
    expect(page('ledger')).not.toContain('noindex')
  })

  it('offers a feed', () => {
    for (const one of rendered) expect(one.html).toMatch(/<link rel="alternate" type="application\/atom\+xml" href="\//)
  })
})
