import { describe, expect, it } from 'vitest'
import { maskAddress } from '#services/messages/address.ts'
import { firstLink, htmlOf, renderMail } from '#services/messages/render-mail.ts'
import { createTranslator } from '#i18n/translate.ts'

describe('a mail as it is written', () => {
  it('its paragraphs are those of the plain text, and what a person typed stays text', () => {
    const html = htmlOf('Dear <b>Ada</b>,\n\nfirst line\nsecond line\n', 'en')
    expect(html).toContain('<p>Dear &lt;b&gt;Ada&lt;/b&gt;,</p>\n<p>first line<br>second line</p>')
  })
  it('a link can be followed, without the full stop after it', () => {
    const html = htmlOf('See https://awards.example/en/a?b=1&c=2.', 'en')
    expect(html).toContain('<a href="https://awards.example/en/a?b=1&amp;c=2" dir="ltr">https://awards.example/en/a?b=1&amp;c=2</a>.')
  })
  it('a link in which somebody hides a quote breaks out of nothing', () => {
    expect(htmlOf('https://x.example/"onclick="a', 'en')).not.toContain('"onclick')
  })
  it('Arabic runs from the right', () => {
    expect(renderMail(createTranslator('ar'), 'sign-in', { url: 'https://a.example/x', until: '10:00' }).html).toContain('<html lang="ar" dir="rtl">')
  })
  it('a subject is one line, whatever its parameters hold', () => {
    const { subject } = renderMail(createTranslator('en'), 'invitation', { programme: 'A\r\nBcc: all@example.org', name: '', edition: '', role: '', url: '', until: '' })
    expect(subject).toBe('A Bcc: all@example.org: will you judge?')
  })
  it('the first link is found', () => expect(firstLink('a\n\nhttps://a.example/x\n\nhttps://b.example')).toBe('https://a.example/x'))
  it('an address is masked but for its first letter and its domain', () => {
    expect(maskAddress('amina@example.org')).toBe('a•••@example.org')
    expect(maskAddress('nonsense')).toBe('•••')
  })
})
