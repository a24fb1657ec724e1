'use client'
import { useEffect, useState } from 'react'
import { dateTag } from '#i18n/locales.ts'
import { useTexts } from '../texts.tsx'
import type { SaveState } from './use-scorecard.ts'

/** Where what was typed is now: always a line of words, never something that flies away. */
export function SaveLine({ save, open }: { save: SaveState; open: number }) {
  const { t, locale } = useTexts()
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  // the clock of the device is known to the browser alone
  const time = save.kind === 'saved' && ready ? new Intl.DateTimeFormat(dateTag(locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(save.at)) : ''
  const words = save.kind === 'saved' ? (ready ? t('panel.save.saved', { time }) : t('panel.save.saved-before'))
    : save.kind === 'refused' ? save.message : t(`panel.save.${save.kind}`)
  return (
    <p className={save.kind === 'offline' ? 'rc-save off' : save.kind === 'refused' ? 'rc-save wrong' : 'rc-save'}>
      <b role="status">{words}</b><br /><span className="quiet">{open > 0 ? t('panel.save.open', { open }) : t('panel.save.complete')}</span>
    </p>
  )
}
