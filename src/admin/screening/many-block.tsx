'use client'
import { useEffect, useMemo, useState } from 'react'
import { ENDONYM, intlTag, isLocale } from '#i18n/locales.ts'
import type { DecisionsDto, DecisionsPreviewDto } from '#services/screening/entries/decide-many.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { UndoLine } from './undo-line.tsx'

type Props = {
  edition: string; ticked: readonly string[]; reasons: Readonly<Record<string, string>>; titles: Readonly<Record<string, string>>
  onUntick: () => void; onDone: (words: string) => void
}

/** What deciding the ticked entries would do, computed by the code that then does it; the button repeats the count. */
export function ManyBlock({ edition, ticked, reasons, titles, onUntick, onDone }: Props) {
  const { t, locale } = useTexts()
  const look = useAct<DecisionsPreviewDto>('previewDecisions')
  const decide = useAct<DecisionsDto>('decideMany')
  const [seen, setSeen] = useState<DecisionsPreviewDto | null>(null)
  const [done, setDone] = useState<DecisionsDto | null>(null)
  const input = useMemo(() => ({ edition, entries: ticked.map((entry) => ({ entry, ...(reasons[entry] ? { said: reasons[entry] } : {}) })) }), [edition, ticked, reasons])
  const { run } = look
  useEffect(() => {
    let live = true
    const timer = setTimeout(() => void run(input).then((preview) => { if (live && preview) setSeen(preview) }), 250)
    return () => { live = false; clearTimeout(timer) }
  }, [input, run])
  const names = (codes: readonly string[]): string => {
    const shown = codes.slice(0, 4).map((code) => titles[code] ?? code)
    return new Intl.ListFormat(intlTag(locale)).format(codes.length > 4 ? [...shown, t('panel.screening.and-more', { count: codes.length - 4 })] : shown)
  }
  if (done) return <UndoLine done={done} onClose={() => onDone(t('panel.screening.many-done', { count: done.count }))} onUndone={() => onDone(t('panel.screening.many-undone', { count: done.count }))} />
  const mails = seen ? Object.values(seen.mails).reduce((sum, n) => sum + n, 0) : 0
  return (
    <section className="rc-act stick" aria-labelledby="rc-many">
      <div>
        <h2 id="rc-many">{t('panel.screening.many-title', { count: ticked.length })}</h2>
        {!seen && !look.refused && <p className="quiet">{t('panel.screening.many-looking')}</p>}
        {seen && (
          <ul aria-live="polite">
            {seen.accept.length > 0 && <li><b className="m">{t('panel.screening.many-accept', { count: seen.accept.length })}</b> {names(seen.accept)}</li>}
            {seen.ineligible.length > 0 && <li><b className="m">{t('panel.screening.many-ineligible', { count: seen.ineligible.length })}</b> {names(seen.ineligible)}</li>}
            {seen.left.length > 0 && <li><b className="m">{t('panel.screening.many-left', { count: seen.left.length })}</b> {seen.left.slice(0, 6).map((each) => `${titles[each.entry] ?? each.entry} (${t(`panel.screening.left.${each.reason}`)})`).join(', ')}</li>}
            {mails > 0 && <li className="quiet">{t('panel.screening.many-mails', { count: mails, languages: Object.entries(seen.mails).map(([language, n]) => `${n} ${isLocale(language) ? ENDONYM[language] : language}`).join(', ') })}</li>}
          </ul>
        )}
        <Refused refused={decide.refused ?? look.refused} />
      </div>
      <div className="rc-acts">
        <button type="button" className={button()} disabled={!seen || seen.count === 0 || decide.busy || look.busy} onClick={() => { if (seen) void decide.run({ ...input, count: seen.count, hash: seen.hash }).then((value) => { if (value) setDone(value) }) }}>
          {t('panel.screening.decide-these', { count: seen?.count ?? 0 })}
        </button>
        <button type="button" className={button('secondary')} onClick={onUntick}>{t('panel.screening.untick')}</button>
      </div>
    </section>
  )
}
