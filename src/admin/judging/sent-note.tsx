'use client'
import { intlTag } from '#i18n/locales.ts'
import type { ScoringDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { button } from './button.ts'
import { When } from './when.tsx'

/** Sent: the receipt, the total that the rubric gives, and until when it can be changed. */
export function SentNote({ scoring, onChange }: { scoring: ScoringDto; onChange: () => void }) {
  const { t, locale } = useTexts()
  const { own, round, changeableUntil } = scoring
  const total = own.total === null ? null : new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 2 }).format(own.total)
  return (
    <section className="rc-note" aria-labelledby="rc-sent">
      <h2 id="rc-sent">✓ {t(own.status === 'locked' ? 'panel.sent.locked' : 'panel.sent.title')}</h2>
      {total !== null && <p>{t('panel.sent.total', { total })}</p>}
      {own.receipt && <p>{t('panel.sent.receipt')} <code className="rc-receipt">{own.receipt}</code></p>}
      {changeableUntil
        ? <><p>{t('panel.sent.until')} <When at={changeableUntil} zone={round.timeZone} />.</p><p><button type="button" className={button('secondary')} onClick={onChange}>{t('panel.sent.change')}</button></p></>
        : <p className="quiet">{t('panel.sent.fixed')}</p>}
    </section>
  )
}
