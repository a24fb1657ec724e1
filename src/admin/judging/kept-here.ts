import type { Scores } from '#domain/scorecard.ts'
import type { Comments } from '#services/dto/judging.ts'

/** What was typed and is not on the server yet, on this device, for this person and scorecard. */
export type Kept = { rev: number; scores: Scores; comments: Comments; at: string }

export const keptKey = (person: string, round: string, entry: string): string => `recount.scorecard.${person}.${round}.${entry}`

export function readKept(key: string): Kept | null {
  try {
    const text = localStorage.getItem(key)
    return text ? (JSON.parse(text) as Kept) : null // written by `keep` below
  } catch {
    return null
  }
}

/** false: the device keeps nothing (private window, full). */
export function keep(key: string, kept: Kept | null): boolean {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept))
    else localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}
