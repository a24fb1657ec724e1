import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { Qualify } from './qualify.tsx'
import { ReadOnly } from './read-only.tsx'
import { ReceiptLine } from './receipt-line.tsx'
import { Scoring } from './scoring.tsx'

export function Score(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments, query }) => {
    const entry = segments.at(-1) ?? ''
    const scoring = await awards.openScorecard(viewer, { entry, round: query.round, locale: t.locale })
    const { kind } = scoring.round
    if (kind === 'ranking' || kind === 'pairwise') return <ReadOnly entry={scoring.entry} round={scoring.round} kind={kind} />
    const key = `${scoring.entry.code} ${scoring.own.status} ${scoring.own.revision}`
    const sent = query.sent ? (await awards.judgeQueue(viewer, { locale: t.locale })).items.find((each) => each.entry === query.sent && each.receipt) : undefined
    return (
      <>
        {sent && <ReceiptLine item={sent} t={t} />}
        {kind === 'qualifying' ? <Qualify key={`${key} ${scoring.own.rev}`} scoring={scoring} /> : <Scoring key={key} scoring={scoring} person={viewer.person?.code ?? ''} />}
      </>
    )
  })
}
