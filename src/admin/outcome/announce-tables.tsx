import type { Translate } from '#i18n/translate.ts'
import type { AnnouncementEffects } from '#services/outcome/announcement-plan.ts'
import { StackTable } from './stack-table.tsx'
import { Tally } from './tally.tsx'

type Props = { t: Translate; effects: AnnouncementEffects }
const NAMED = 12

export function Outcomes({ t, effects, count }: Props & { count: number }) {
  const honoured = effects.outcomes.filter((each) => each.outcome !== 'not-selected').reduce((n, each) => n + each.entries.length, 0)
  const untouched = effects.untouched.reduce((n, each) => n + each.n, 0)
  return (
    <section className="rc-section">
      <h2>{t('panel.announce.outcomes', { n: count })}</h2>
      <p className="quiet">{t('panel.announce.stroke')}</p>
      <Tally solid={honoured} of={count} />
      <StackTable caption={t('panel.announce.outcome')} first={t('panel.announce.outcome')}
        columns={[{ key: 'n', head: t('panel.announce.n-entries'), n: true }, { key: 'which', head: t('panel.announce.which') }]}
        rows={[
          ...effects.outcomes.map(({ outcome, entries }) => ({ key: outcome, head: <b className="m">{t(`lifecycle.outcome.${outcome}`)}</b>, cells: { n: String(entries.length), which: entries.length ? <Which t={t} entries={entries} /> : <span className="quiet">{t('panel.announce.none')}</span> } })),
          ...(untouched ? [{ key: 'untouched', head: <span className="quiet">{t('panel.announce.untouched')}</span>, cells: { n: String(untouched), which: effects.untouched.map(({ status, n }) => `${t(`lifecycle.status.${status}`)}: ${n}`).join(' · ') } }] : []),
        ]} />
      <p className="quiet">{t('panel.announce.citations', { ...effects.citations })} {effects.tieRules.length ? t('panel.announce.tie-rule', { rule: effects.tieRules.map((rule) => (['joint', 'lot', 'criterion', 'chair-decides'].includes(rule) ? t(`panel.determinations.tie-name.${rule}`) : rule)).join(', ') }) : t('panel.announce.no-tie')} {t('panel.announce.minutes', { n: effects.minutes })} {effects.freeze?.code && !effects.freeze.again && t('panel.announce.frozen', { code: effects.freeze.code })}</p>
    </section>
  )
}

function Which({ t, entries }: { t: Translate; entries: { code: string; title: string }[] }) {
  const named = (list: typeof entries) => list.map(({ code, title }, n) => <span key={code}>{n > 0 && ', '}<bdi>{title}</bdi> <span className="quiet code">{code}</span></span>)
  if (entries.length <= NAMED) return <>{named(entries)}</>
  return <details className="rc-more"><summary>{t('panel.announce.by-name', { n: entries.length })}</summary>{named(entries)}</details>
}

const PILL = { accepted: 'pill', asked: 'pill pill--warning', 'not-asked': 'pill pill--warning', declined: 'pill' } as const
const MARK = { accepted: '✓', asked: '?', 'not-asked': '?', declined: '○' } as const

export function Acceptance({ t, effects }: Props) {
  if (effects.acceptance.length === 0) return null
  return (
    <section className="rc-section">
      <h2>{t('panel.announce.acceptance')}</h2>
      <StackTable caption={t('panel.announce.acceptance')} first={t('panel.announce.entry')}
        columns={[{ key: 'honour', head: t('panel.announce.honour') }, { key: 'answer', head: t('panel.announce.answer') }, { key: 'then', head: t('panel.announce.if-so') }]}
        rows={effects.acceptance.map((each) => ({
          key: each.entry, head: <><bdi>{each.title}</bdi> <span className="quiet code">{each.entry}</span></>,
          cells: {
            honour: t(`lifecycle.outcome.${each.outcome}`), answer: <span className={PILL[each.answer]}>{MARK[each.answer]} {t(`panel.announce.accept.${each.answer}`)}</span>,
            then: each.answer === 'declined' ? t('panel.announce.mode.declined') : each.answer === 'asked' ? t('panel.announce.mode.unanswered') : t(`panel.announce.mode.${each.mode}`),
          },
        }))} />
    </section>
  )
}

export function SightTable({ t, effects: { sight } }: Props) {
  const rows = [
    { who: 'public', n: t('panel.announce.all'), sees: t('panel.announce.sees.public', { honours: sight.honours, ...sight.register }) },
    { who: 'entrants', n: String(sight.entrants), sees: t('panel.announce.sees.entrants', { ...sight.feedback }) },
    { who: 'nominees', n: String(sight.nominees), sees: t('panel.announce.sees.nominees') },
    { who: 'conflicted', n: String(sight.conflictedJudges), sees: t('panel.announce.sees.conflicted') },
    { who: 'editors', n: String(sight.editors), sees: t('panel.announce.sees.editors', { n: sight.honours }) },
  ].filter((row) => row.n !== '0')
  return (
    <section className="rc-section">
      <h2>{t('panel.announce.sight')}</h2>
      <StackTable caption={t('panel.announce.sight')} first={t('panel.announce.who')}
        columns={[{ key: 'n', head: t('panel.announce.people'), n: true }, { key: 'sees', head: t('panel.announce.now-sees') }, { key: 'not', head: t('panel.announce.still-not') }]}
        rows={rows.map(({ who, n, sees }) => ({ key: who, head: t(`panel.announce.group.${who}`), cells: { n, sees, not: t(`panel.announce.not.${who}`) } }))} />
    </section>
  )
}

export function Mails({ t, effects }: Props) {
  const total = effects.mails.reduce((n, each) => n + each.n, 0)
  const languages = (counts: Record<string, number>) => Object.entries(counts).map(([language, n]) => `${language} ${n}`).join(', ')
  const together: Record<string, number> = {}
  for (const each of effects.mails) for (const [language, n] of Object.entries(each.languages)) together[language] = (together[language] ?? 0) + n
  return (
    <section className="rc-section">
      <h2>{t('panel.announce.mails', { n: total })}</h2>
      <p className="quiet">{t('panel.announce.mails-held')}</p>
      {total > 0 && (
        <StackTable caption={t('panel.announce.mails', { n: total })} first={t('panel.announce.mail')}
          columns={[{ key: 'n', head: t('panel.announce.number'), n: true }, { key: 'languages', head: t('panel.announce.languages') }]}
          rows={[
            ...effects.mails.map((each) => ({ key: each.template, head: t(`panel.announce.template.${each.template}`), cells: { n: String(each.n), languages: languages(each.languages) } })),
            { key: 'total', total: true, head: <b className="m">{t('panel.announce.together')}</b>, cells: { n: <b className="m">{total}</b>, languages: languages(together) } },
          ]} />
      )}
    </section>
  )
}

export function Public({ t, effects }: Props) {
  const { sight } = effects
  return (
    <section className="rc-section">
      <h2>{t('panel.announce.public')}</h2>
      <ul className="rc-words">
        <li>{t('panel.announce.becomes.ledger', { n: effects.honours })}</li>
        <li>{t('panel.announce.becomes.edition')}</li>
        <li>{t('panel.announce.becomes.register', { n: sight.register.listed })}</li>
        <li>{t('panel.announce.becomes.data', { n: effects.honours })}</li>
        <li>{t('panel.announce.becomes.not-yet')}</li>
        {sight.register.of > sight.register.listed && <li>{t('panel.announce.becomes.never', { n: sight.register.of - sight.register.listed })}</li>}
      </ul>
    </section>
  )
}
