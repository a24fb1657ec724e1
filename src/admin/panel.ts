import type { Config } from 'payload'

const view = (path: `/${string}`, Component: string) => ({ path, Component, exact: true as const })

/** The own views of the panel, by the path of their component: Payload resolves them through the import map. */
export const panel = (admin: Config['admin']): Config['admin'] => ({
  avatar: 'default', // no picture is fetched from anybody else's server
  components: {
    ...admin?.components,
    graphics: { Logo: '/admin/brand.tsx#Logo', Icon: '/admin/brand.tsx#Icon', ...admin?.components?.graphics },
    beforeNavLinks: ['/admin/nav.tsx#Nav', ...(admin?.components?.beforeNavLinks ?? [])],
    views: {
      dashboard: { Component: '/admin/home/home.tsx#Home' },
      // judge
      declare: view('/judging/declare', '/admin/judging/declare.tsx#Declare'),
      queue: view('/judging', '/admin/judging/queue.tsx#Queue'),
      rank: view('/judging/rank/:round', '/admin/judging/rank.tsx#Rank'),
      pairs: view('/judging/pairs/:round', '/admin/judging/pairs.tsx#Pairs'),
      score: view('/judging/:entry', '/admin/judging/score.tsx#Score'),
      // organiser, before judging
      edition: view('/editions/:edition', '/admin/edition/edition.tsx#EditionView'),
      screening: view('/screening/:edition', '/admin/screening/screening.tsx#Screening'),
      screeningEntry: view('/screening/:edition/:entry', '/admin/screening/entry.tsx#ScreeningEntry'),
      people: view('/people/:edition', '/admin/people/people.tsx#People'),
      conflicts: view('/conflicts/:edition', '/admin/conflicts/conflicts.tsx#Conflicts'),
      judges: view('/judges/:round', '/admin/judges/judges.tsx#Judges'),
      planner: view('/planner/:round', '/admin/planner/planner.tsx#Planner'),
      lifecycle: view('/lifecycle', '/admin/lifecycle/lifecycle.tsx#Lifecycle'),
      // organiser, after judging
      results: view('/results/:category', '/admin/results/results.tsx#Results'),
      roundResult: view('/round-results/:category/:round', '/admin/judging/round-result.tsx#RoundResult'),
      determinations: view('/determinations/:category', '/admin/outcome/determinations.tsx#Determinations'),
      announce: view('/announce/:category', '/admin/outcome/announce.tsx#Announce'),
      honour: view('/honour/:code', '/admin/honour/honour.tsx#HonourView'),
      outbox: view('/outbox', '/admin/outbox/outbox.tsx#Outbox'),
      why: view('/why', '/admin/why/why.tsx#Why'),
      // editor
      desk: view('/publication', '/admin/publication/desk.tsx#Desk'),
      publication: view('/publication/:code', '/admin/publication/publication.tsx#Publication'),
      ...admin?.components?.views,
    },
  },
})
