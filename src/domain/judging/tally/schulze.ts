import type { Preferences } from './preferences.ts'

/**
 * Strengths of the strongest paths (Schulze 2011, Social Choice and Welfare 36, 267–303): a path is as strong as its
 * weakest link, a link as strong as the ballots behind it where they are more than those against (winning votes).
 */
export function strongestPaths(preferences: Preferences): Float64Array[] {
  const n = preferences.length
  const paths = preferences.map((row, i) => row.map((votes, j) => (votes > preferences[j]![i]! ? votes : 0)))
  for (let via = 0; via < n; via++)
    for (let i = 0; i < n; i++)
      if (i !== via)
        for (let j = 0; j < n; j++)
          if (j !== i && j !== via) paths[i]![j] = Math.max(paths[i]![j]!, Math.min(paths[i]![via]!, paths[via]![j]!))
  return paths
}
