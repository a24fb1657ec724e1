/**
 * The five-bar tally: four uprights and a fifth stroke that crosses them. Upright i stands at 7i, groups are 37 apart,
 * rows 29; the fifth reaches 2.5 past the group on both sides. Units are those of the viewBox.
 */
export const UPRIGHT = 'l4-1.4v18.6l-4 1.4z'
export const FIFTH = 'M-2.5 18.9 27.5 8.4v4.3l-30 10.5z'
export const PITCH = 7
export const GROUP = 37
export const ROW = 29

export const uprights = (count: number): string =>
  Array.from({ length: count }, (_, i) => `M${PITCH * i} 4.4${UPRIGHT}`).join('')

/** Width and left edge of a row of strokes in groups of `size`. */
export function rowBox(count: number, pitch: number = GROUP, size = 5): { left: number; width: number } {
  const groups = Math.max(1, Math.ceil(count / size))
  const last = count - (groups - 1) * size
  const full = size === 5 && count >= 5
  const left = full ? -2.5 : 0
  const right = last === 5 ? 27.5 : (Math.min(last, 4) - 1) * PITCH + 4
  return { left, width: (groups - 1) * pitch + right - left }
}

/** Columns that fill a frame of this width to height. */
export const columnsFor = (groups: number, aspect: number): number =>
  Math.max(1, Math.round(Math.sqrt((groups * aspect * ROW) / GROUP)))

/** How many things one stroke stands for: the least of 1, 2, 5, 10, 20 … that leaves at most 60 strokes. */
export function strokeUnit(total: number): number {
  for (let power = 1; ; power *= 10) for (const step of [1, 2, 5]) if (total / (step * power) <= 60) return step * power
}
