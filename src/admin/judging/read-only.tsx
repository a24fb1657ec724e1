'use client'
import { SetStepNav } from '@payloadcms/ui'
import Link from 'next/link'
import type { ScoringDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { button } from './button.ts'
import { EntryPane } from './entry-pane.tsx'

const pathOfRound = ({ kind, code }: { kind: 'ranking' | 'pairwise'; code: string }): string => `/admin/judging/${kind === 'ranking' ? 'rank' : 'pairs'}/${code}`

/** An entry of a round that has no scorecards: to be read, with the way back to the round. */
export function ReadOnly({ entry, round, kind }: { entry: ScoringDto['entry']; round: ScoringDto['round']; kind: 'ranking' | 'pairwise' }) {
  const { t } = useTexts()
  const back = pathOfRound({ kind, code: round.code })
  return (
    <>
      <SetStepNav nav={[{ label: t('panel.nav.queue'), url: '/judging' }, { label: round.name, url: back.replace('/admin', '') }, { label: entry.code }]} />
      <div className="rc-head"><h1 className="rc-vh">{t('panel.score.title', { title: entry.title ?? entry.code })}</h1><div className="rc-acts"><Link className={button('secondary')} href={back}>{t(`panel.rounds.back.${kind}`)}</Link></div></div>
      <EntryPane entry={entry} />
    </>
  )
}
