import { directionOf } from '#i18n/locales.ts'
import type { Params, Translate } from '#i18n/translate.ts'

export type Rendered = { subject: string; text: string; html: string }

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)،؛؟]/g

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** A mail is written once, as plain text with blank lines between its paragraphs; this is the same for a mail program that shows HTML. */
export function htmlOf(text: string, language: string): string {
  const paragraph = (plain: string): string => {
    let html = ''
    let from = 0
    for (const { 0: link, index } of plain.matchAll(LINK)) {
      html += `${escape(plain.slice(from, index))}<a href="${escape(link)}" dir="ltr">${escape(link)}</a>`
      from = index + link.length
    }
    return `<p>${(html + escape(plain.slice(from))).replace(/\n/g, '<br>')}</p>`
  }
  const paragraphs = text.trim().split(/\n\s*\n/).map(paragraph)
  return `<!doctype html>\n<html lang="${escape(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8"></head><body>\n${paragraphs.join('\n')}\n</body></html>\n`
}

/** `mails.<template>.subject` and `mails.<template>.text` in the language of whoever gets it. */
export function renderMail(t: Translate, template: string, params: Params): Rendered {
  const subject = t(`mails.${template}.subject`, params).replace(/\s+/g, ' ').trim()
  const text = `${t(`mails.${template}.text`, params).trim()}\n`
  return { subject, text, html: htmlOf(text, t.locale) }
}

/** The first address in a mail: what the demo prints on the console. */
export const firstLink = (text: string): string | null => text.match(LINK)?.[0] ?? null
