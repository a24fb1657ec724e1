import { mayOpenEntry, maySeeIdentity, type EntryForJudge, type SeeIdentity } from './entries-for-judges.ts'
import { chairs } from './results.ts'
import { maySeeOthersNames, maySeeOthersScores, type OwnWork, type SeeNames, type SeeScores } from './scorecards.ts'
import { conflictedWith, edits, organises, type Viewer } from './viewer.ts'

/** Four rights that are kept apart, each with its own setting. */
export const QUESTIONS = ['entry', 'identity', 'scores', 'names'] as const
export type Question = (typeof QUESTIONS)[number]

/** The rule that decided, in the order in which they are asked. Its sentence is `panel.why.rule.<code>`. */
export const RULES = [
  'own-part', 'organiser', 'organiser-conflict', 'chair', 'chair-conflict', 'judge-assigned', 'judge-identity', 'judge-scores', 'judge-names', 'judge-conflict', 'editor', 'public', 'before-announcement', 'never-outside',
] as const
export type Rule = (typeof RULES)[number]
/** Why the rule answers as it does. Its sentence is `panel.why.because.<code>`. */
export const REASONS = [
  'has-part', 'organises', 'conflict', 'chairs', 'assigned-and-open', 'not-assigned', 'terms-not-signed', 'declare-first', 'round-not-open', 'round-is-over',
  'always', 'after-own-scorecard', 'never', 'unless-own-unfinished', 'after-all-own', 'after-own-on-entry', 'if-assigned', 'after-own', 'announced', 'not-announced', 'codes-only', 'entry-first', 'no-consent', 'scores-are-not-shown',
] as const
export type Reason = (typeof REASONS)[number]
export type Answer = { question: Question; yes: boolean; rule: Rule; because: Reason }

export type WhySubject = {
  entry: string; category: string; edition: string
  announced: boolean
  /** Published with a name or an organisation, as consented. */
  namedInPublic: boolean
  /** Listed or honoured in public at all. */
  inPublic: boolean
  judging: { entry: EntryForJudge; seeIdentity: SeeIdentity; seeScores: SeeScores; seeNames: SeeNames; own: OwnWork } | null
}

/**
 * Asks the rules that the services ask, for somebody at a moment. The first standing that gives the right answers; if
 * none does, the one nearest to giving it says why not.
 */
export function explain(viewer: Viewer, subject: WhySubject): Answer[] {
  return QUESTIONS.map((question) => {
    const answers = [ofPart, ofOrganiser, ofChair, ofJudge, ofEditor, ofPublic].flatMap((standing) => standing(viewer, subject, question) ?? [])
    return { question, ...(answers.find(({ yes }) => yes) ?? answers[0] ?? { yes: false, rule: 'never-outside', because: 'scores-are-not-shown' }) }
  })
}

type Standing = (viewer: Viewer, subject: WhySubject, question: Question) => Omit<Answer, 'question'> | null
const yes = (rule: Rule, because: Reason) => ({ yes: true, rule, because })
const no = (rule: Rule, because: Reason) => ({ yes: false, rule, because })

const ofPart: Standing = (viewer, { entry }, question) => {
  if (!viewer.parts.some((each) => each.entry === entry)) return null
  return question === 'entry' || question === 'identity' ? yes('own-part', 'has-part') : no('never-outside', 'scores-are-not-shown')
}

const ofOrganiser: Standing = (viewer, { entry, edition }) => {
  if (!organises(viewer, edition)) return null
  return conflictedWith(viewer, entry) ? no('organiser-conflict', 'conflict') : yes('organiser', 'organises')
}

const ofChair: Standing = (viewer, { entry, edition, category }, question) => {
  if (!chairs(viewer, { edition, category })) return null
  if (conflictedWith(viewer, entry)) return no('chair-conflict', 'conflict')
  return question === 'scores' ? yes('chair', 'chairs') : question === 'names' ? no('chair', 'codes-only') : null
}

const ofJudge: Standing = (viewer, { entry, edition, judging }, question) => {
  if (!viewer.appointments.some((each) => each.role === 'judge' && each.edition?.code === edition)) return null
  if (conflictedWith(viewer, entry)) return no('judge-conflict', 'conflict')
  if (!judging) return no('judge-assigned', 'not-assigned')
  const decision = mayOpenEntry(viewer, judging.entry)
  const closed = decision.allow ? null : decision.reason === 'not-found' ? 'not-assigned' : decision.reason
  switch (question) {
    case 'entry': return closed ? no('judge-assigned', closed) : yes('judge-assigned', 'assigned-and-open')
    case 'identity': return closed ? no('judge-assigned', closed) : { yes: maySeeIdentity(judging.seeIdentity, judging.own.inOnEntry), rule: 'judge-identity', because: judging.seeIdentity }
    case 'scores': return { yes: !closed && maySeeOthersScores(viewer, entry, judging.seeScores, judging.own), rule: 'judge-scores', because: judging.seeScores }
    case 'names': {
      const scores = !closed && maySeeOthersScores(viewer, entry, judging.seeScores, judging.own)
      return scores ? { yes: maySeeOthersNames(judging.seeNames, judging.own), rule: 'judge-names', because: judging.seeNames } : no('judge-names', judging.seeNames === 'never' ? 'never' : 'entry-first')
    }
  }
}

const ofEditor: Standing = (viewer, { announced }, question) => {
  if (!edits(viewer) || question === 'scores' || question === 'names') return null
  return announced ? null : no('editor', 'not-announced')
}

const ofPublic: Standing = (_viewer, { announced, inPublic, namedInPublic }, question) => {
  if (question === 'scores' || question === 'names') return no('never-outside', 'scores-are-not-shown')
  if (!announced) return no('before-announcement', 'not-announced')
  return (question === 'entry' ? inPublic : namedInPublic) ? yes('public', 'announced') : no('public', 'no-consent')
}
