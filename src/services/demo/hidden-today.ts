import type { SeeIdentity } from '#policy/entries-for-judges.ts'
import type { SeeNames, SeeScores } from '#policy/scorecards.ts'
import type { DemoRole } from '#services/dto/demo-bar.ts'

export type Hidden = {
  /** Its words are `site.demo-what-<what>`. */
  what: 'entries' | 'entries-not-assigned' | 'unconsented' | 'identity' | 'scores' | 'names' | 'places' | 'outcomes' | 'own-outcome' | 'feedback' | 'drafts' | 'conflict'
  /** Its words are `site.demo-until-<until>`, with the moment where there is one. */
  until: 'announced' | 'announced-consented' | 'judging' | 'own-scorecard' | 'all-own' | 'sent' | 'released' | 'not-in-round' | 'conflict' | 'never'
}

export type Moment = {
  announced: boolean
  judgingOpen: boolean
  judgingBegun: boolean
  round: { seeIdentity: SeeIdentity; seeScores: SeeScores; seeNames: SeeNames } | null
}

const IDENTITY: Readonly<Record<SeeIdentity, Hidden['until'] | null>> = { always: null, 'after-own-scorecard': 'own-scorecard', never: 'not-in-round' }
const SCORES: Readonly<Record<SeeScores, Hidden['until'] | null>> = { always: null, 'unless-own-unfinished': 'own-scorecard', 'after-own-on-entry': 'own-scorecard', 'after-all-own': 'all-own', never: 'not-in-round' }
const NAMES: Readonly<Record<SeeNames, Hidden['until'] | null>> = { always: null, 'if-assigned': null, 'after-own': 'own-scorecard', never: 'not-in-round' }

const row = (what: Hidden['what'], until: Hidden['until'] | null): Hidden[] => (until ? [{ what, until }] : [])

/** What nobody outside sees before the announcement, and what stays with those who did not agree after it. */
const ofOthers = ({ announced }: Moment): Hidden[] =>
  announced ? row('unconsented', 'never') : [...row('entries', 'announced-consented'), ...row('outcomes', 'announced'), ...row('places', 'announced')]

function ofJudge(moment: Moment): Hidden[] {
  const { round, announced, judgingBegun, judgingOpen } = moment
  if (!judgingBegun) return [...row('entries', 'judging'), ...row('names', 'judging')]
  return [
    ...(judgingOpen && round ? row('identity', IDENTITY[round.seeIdentity]) : []),
    ...(round ? [...row('scores', SCORES[round.seeScores]), ...row('names', NAMES[round.seeNames])] : []),
    ...(announced ? row('unconsented', 'never') : [...row('entries-not-assigned', 'announced-consented'), ...row('places', 'announced'), ...row('outcomes', 'announced')]),
  ]
}

/** For the demonstration's page: a table of what each part does not see at a moment, and until when. The rights themselves are the policy's. */
export function hiddenToday(role: DemoRole, moment: Moment): Hidden[] {
  switch (role) {
    case 'public': return [...ofOthers(moment), ...row('scores', 'never'), ...row('names', 'never')]
    case 'entrant': case 'nominee': return [...(moment.announced ? [] : row('own-outcome', 'announced')), ...ofOthers(moment), ...row('feedback', 'released'), ...row('scores', 'never')]
    case 'judge': return ofJudge(moment)
    case 'judge-in-conflict': return [...row('conflict', 'conflict'), ...ofJudge(moment)]
    case 'chair': return [...row('drafts', 'sent'), ...(moment.announced ? [] : row('entries-not-assigned', 'announced-consented')), ...row('feedback', 'released')]
    case 'organiser': return [...row('drafts', 'sent'), ...row('conflict', 'conflict')]
    case 'editor': return [...ofOthers(moment), ...row('scores', 'never')]
    case 'observer': return [...row('entries', 'never'), ...row('identity', 'never'), ...row('scores', 'never'), ...(moment.announced ? [] : row('outcomes', 'announced'))]
  }
}
