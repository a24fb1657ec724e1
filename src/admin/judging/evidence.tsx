'use client'
import { useState } from 'react'
import { intlTag } from '#i18n/locales.ts'
import type { EvidenceDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'

const isShown = (type: string): boolean => type === 'application/pdf' || type.startsWith('image/')
const kindOf = (type: string): string =>
  type === 'application/pdf' ? 'pdf' : (['image', 'audio', 'video'] as const).find((each) => type.startsWith(`${each}/`)) ?? (/csv|sheet|excel/.test(type) ? 'table' : 'file')

/** What the entry shows as evidence: PDFs and pictures open in place, everything else is fetched. */
export function Evidence({ evidence }: { evidence: EvidenceDto[] }) {
  const { t, locale } = useTexts()
  const [shown, setShown] = useState<string | null>(null)
  if (evidence.length === 0) return <section><h3>{t('panel.evidence.title')}</h3><p className="quiet">{t('panel.evidence.none')}</p></section>
  const size = (bytes: number) => {
    const [unit, value] = bytes >= 1e6 ? (['megabyte', bytes / 1e6] as const) : (['kilobyte', Math.max(1, Math.round(bytes / 1e3))] as const)
    return new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
  }
  return (
    <section>
      <h3>{t('panel.evidence.title')}</h3>
      <ul className="rc-evidence">
        {evidence.map((each, n) => {
          const name = each.name ?? t('panel.evidence.nameless', { number: n + 1 })
          return (
            <li key={each.code}>
              <a href={each.href} dir="auto">{name}</a> <span className="quiet" suppressHydrationWarning>{t(`panel.evidence.kind.${kindOf(each.type)}`)}, {size(each.size)}</span>{' '}
              {isShown(each.type) && (
                <button type="button" className="rc-link" aria-expanded={shown === each.code} onClick={() => setShown(shown === each.code ? null : each.code)}>
                  {t(shown === each.code ? 'panel.evidence.close' : 'panel.evidence.open')}<span className="rc-vh"> {name}</span>
                </button>
              )}
              {shown === each.code && (each.type === 'application/pdf'
                ? <iframe className="rc-pdf" src={`${each.href}?inline=1`} title={name} />
                // private evidence behind the session: an optimiser may not fetch it
                : <img className="rc-pdf" src={`${each.href}?inline=1`} alt={name} />)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
