import type { Preferences } from './preferences.ts'

/**
 * What a defeat is measured by. `winning-votes`: the ballots of the winning side; `margins`: by how many more;
 * `opposition`: the ballots against, whether it is a defeat or not.
 */
export const MINIMAX_MEASURES = ['winning-votes', 'margins', 'opposition'] as const
export type MinimaxMeasure = (typeof MINIMAX_MEASURES)[number]

/** The worst that a candidate meets, by candidate (Simpson 1969; Kramer 1977; measures as in Darlington 2016). The least is best. */
export function worstDefeats(preferences: Preferences, measure: MinimaxMeasure): number[] {
  const against = (other: number, own: number): number => {
    const [theirs, ours] = [preferences[other]![own]!, preferences[own]![other]!]
    if (measure === 'margins') return theirs - ours
    return measure === 'opposition' || theirs > ours ? theirs : 0
  }
  return preferences.map((_, own) => preferences.reduce((worst, __, other) => (other === own ? worst : Math.max(worst, against(other, own))), Number.NEGATIVE_INFINITY))
}
