import Link from 'next/link'
import type { Translate } from '#i18n/translate.ts'
import type { RoundOfCategoryDto } from '#services/dto/rounds.ts'
import { When } from './when.tsx'

/** Beside the scorecards' results: the category's other rounds, each with its own page. */
export function RoundLinks({ rounds, category, t }: { rounds: readonly RoundOfCategoryDto[]; category: string; t: Translate }) {
  if (rounds.length === 0) return null
  return (
    <section className="rc-section" aria-labelledby="rc-other-rounds">
      <h2 id="rc-other-rounds">{t('panel.rounds.others')}</h2>
      <ul className="rc-reasons">{rounds.map((round) => (
        <li key={round.code}><Link href={`/admin/round-results/${category}/${round.code}`}>{round.name}</Link> <span className="quiet">{t(`panel.rounds.kind.${round.kind}`)}, {t('panel.rounds.until')} <When at={round.closes} zone={round.timeZone} /></span></li>
      ))}</ul>
    </section>
  )
}
