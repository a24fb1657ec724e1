'use client'
import type { PersonCheckDto } from '#services/screening/conflicts/check-person.ts'
import { useTexts } from '../texts.tsx'

const SHOWN = 8

/** What stands on record between a person and the entries: an invitation stays possible, the planner keeps them apart. */
export function FoundConflicts({ check }: { check: PersonCheckDto }) {
  const { t } = useTexts()
  const hard = check.found.filter((each) => each.hard)
  const entries = new Set(hard.map((each) => each.entry)).size
  return (
    <div className={hard.length > 0 ? 'rc-warn' : undefined}>
      <p><b className="m">{entries === 0 ? t('panel.conflicts.check-free', { entries: check.entries }) : t('panel.conflicts.check-found', { count: entries, entries: check.entries })}</b></p>
      {check.byCategory.some((each) => each.hard > 0) && <ul className="rc-bare">{check.byCategory.filter((each) => each.hard > 0).map((each) => <li key={each.category}>{t('panel.conflicts.check-category', { category: each.name, hard: each.hard, entries: each.entries })}</li>)}</ul>}
      {check.found.length > 0 && <ul className="rc-bare">{check.found.slice(0, SHOWN).map((each, n) => <li key={n}><span className={each.hard ? 'pill pill--error' : 'pill'}>{t(each.hard ? 'panel.conflicts.hard' : 'panel.conflicts.soft')}</span> <bdi>{each.title || each.entry}</bdi>: {each.evidence}</li>)}</ul>}
      {check.found.length > SHOWN && <p className="quiet">{t('panel.people.more-found', { count: check.found.length - SHOWN })}</p>}
    </div>
  )
}
