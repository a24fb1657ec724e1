import type { Fact } from './facts.ts'
import { PHASES, type Phase } from './phases.ts'
import type { Role } from './roles.ts'

/**
 * Which fact is hidden from which role in which phase, written by hand from the table of rights and never computed by the
 * policy. Letters are phases (c call, s screening, j judging, d decided, e embargo, a announced, p published,
 * w withdrawn, r archived), `*` all of them, `-` none: this role may learn it.
 *
 * Where a `-` needs a reason: a judge declares conflicts before reading, so the names behind a category are told to its
 * judges, and never which entry is whose. The admin sees accounts and the drafts of the library (the panel's stock
 * views) and may have scorecards rebuilt from the chain, which counts its events. The title of an entry in conflict
 * stands in the results, which whoever may open them sees alike: an organiser in conflict from the announcement on.
 */
export const HIDDEN_FACTS = `
                            public  entrant  co-editor  nominee  referee  judge  judge-in-conflict  other-judge  chair  organiser  organiser-in-conflict  editor  observer  admin
score                       *       *        *          *        *        *      *                  *            -      -          jde                    *       *         *
score-of-the-conflicted     *       *        *          *        *        *      *                  *            -      -          jde                    *       *         *
score-elsewhere             *       *        *          *        *        *      *                  j            *      -          -                      *       *         *
comment-to-staff            *       *        *          *        *        *      *                  *            *      -          jde                    *       *         *
comment-to-entrant          *       *        *          *        *        *      *                  *            *      -          jde                    *       *         *
comment-to-panel            *       *        *          *        *        *      *                  *            -      -          jde                    *       *         *
comment-on-the-conflicted   *       *        *          *        *        *      *                  *            -      -          *                      *       *         *
draft-scorecard             *       *        *          *        *        *      *                  *            j      j          jde                    *       *         *
progress-of-others          j       j        j          j        j        j      j                  j            -      -          -                      j       -         -
frozen-result-elsewhere     *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
frozen-result               *       *        *          *        *        *      *                  *            -      -          de                     *       *         *
name-of-the-judge           *       *        *          *        *        *      *                  csj          *      -          -                      *       *         -
address-of-the-judge        *       *        *          *        *        *      *                  *            *      -          -                      *       *         -
people-of-entries           *       *        *          *        *        -      -                  -            *      -          -                      *       *         *
people-of-the-withdrawn     *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
whose-entry-it-is           *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
contact-of-entries          *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
name-of-the-account         *       *        *          *        *        *      *                  *            *      -          -                      *       *         -
content-of-the-assigned     *       *        *          *        *        csdeapwr  csdeapwr        *            cs     -          -                      *       *         *
content-of-the-unassigned   *       *        *          *        *        *      *                  *            cs     -          -                      *       *         *
content-of-the-conflicted   *       *        *          *        *        *      *                  *            cs     -          jde                    *       *         *
story-of-the-conflicted     *       *        *          *        *        *      *                  *            cs     -          jdeapwr                *       *         *
content-elsewhere           *       *        *          *        *        *      *                  cs           *      -          -                      *       *         *
content-of-a-draft          *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
one-more-draft              *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
one-more-entry              csjde   csjde    csjde      csjde    csjde    csjde  csjde              csjde        cs     -          -                      csjde   -         csjde
content-of-the-withdrawn    *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
conflict-of-others          *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
outcome-of-the-own          de      d        d          de       de       de     de                 de           -      -          de                     de      de        de
outcome-of-others           de      de       de         de       de       de     de                 de           -      -          de                     de      de        de
outcome-elsewhere           *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
answer-to-the-offer         e       -        -          e        e        e      e                  e            -      -          e                      e       e         e
citation-of-the-own         de      d        d          de       de       de     de                 de           -      -          de                     de      de        de
citation-elsewhere          *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
minutes                     *       *        *          *        *        *      *                  *            -      -          de                     *       *         *
feedback-not-released       *       *        *          *        *        *      *                  *            -      -          de                     *       *         *
name-of-a-file              *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
a-file-of-others            *       *        *          *        *        *      *                  *            cs    -          -                      *       *         *
mail-to-others              *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
mail-about-the-conflicted   *       *        *          *        *        *      *                  *            *      -          *                      *       *         *
screening-of-others         *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
operation                   *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
event-of-the-chain          *       *        *          *        *        *      *                  *            *      -          -                      *       *         -
consent-of-others           *       *        *          *        *        *      *                  *            *      -          -                      *       *         *
link-of-others              *       *        *          *        *        *      *                  *            *      *          *                      *       *         *
draft-case-study            *       *        *          *        *        *      *                  *            *      -          -                      -       *         -
house-behind-a-region       *       *        *          *        *        *      *                  *            *      -          -                      -       *         -
report                      *       *        *          *        *        *      *                  *            *      -          -                      -       *         -
hidden-end-of-the-call      *       *        *          *        *        *      *                  *            *      -          -                      -       *         -
what-was-withdrawn          *       *        *          *        *        *      *                  *            *      -          -                      -       *         -
`

export type HiddenFacts = Map<Fact, Map<Role, ReadonlySet<Phase>>>

const KEY_OF = new Map<string, Phase>(PHASES.map(({ letter, key }) => [letter, key]))

export function readHiddenFacts(text: string): HiddenFacts {
  const [head = '', ...lines] = text.trim().split('\n')
  const roles = head.trim().split(/\s+/) as Role[] // the test compares the heads with ROLES
  return new Map(lines.map((line) => {
    const [fact = '', ...cells] = line.trim().split(/\s+/)
    const letters = (cell: string): Phase[] => (cell === '*' ? PHASES.map(({ key }) => key) : cell === '-' ? [] : [...cell].map((letter) => {
      const phase = KEY_OF.get(letter)
      if (!phase) throw new Error(`${fact}: “${letter}” is the letter of no phase`)
      return phase
    }))
    return [fact as Fact, new Map(roles.map((role, n) => [role, new Set(letters(cells[n] ?? '-'))]))] // compared with FACTS by the test
  }))
}

export const hiddenFrom = (table: HiddenFacts, role: Role, phase: Phase): Fact[] =>
  [...table].flatMap(([fact, cells]) => (cells.get(role)?.has(phase) ? [fact] : []))
