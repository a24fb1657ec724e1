/** The bar of the demonstration: who somebody is, and which day it is. */
export const DEMO_ROLES = ['public', 'entrant', 'nominee', 'judge', 'judge-in-conflict', 'chair', 'organiser', 'editor', 'observer'] as const
export type DemoRole = (typeof DEMO_ROLES)[number]

export type DemoPhase = 'call' | 'screening' | 'judging' | 'deliberation' | 'embargo' | 'announced'

export type DemoBarDto = {
  /** Where the form is sent by GET, with `as`, `day` or `on`. */
  action: string
  /** Comes back here afterwards: sent as `to`. */
  back?: string
  role: DemoRole
  roles: readonly DemoRole[]
  /** ISO day that it is now. */
  date: string
  day: number
  days: number
  /** What this role does not see on this day, in words, and until when. */
  hidden?: { what: string; until: string }[]
  /** Where this part goes on: the panel or the portal. */
  door?: { to: 'panel' | 'portal'; href: string }
  /** Where every rule is explained. */
  why?: string
  phases: { key: DemoPhase; date: string; day: number; current?: boolean }[]
}
