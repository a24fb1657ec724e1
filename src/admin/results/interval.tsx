export const PLOT = 240
const HEIGHT = 30

/** Where a value stands on the plot, with room for the dot at both ends. */
export const placeOf = (value: number, { min, max }: { min: number; max: number }): number =>
  8 + ((Math.min(max, Math.max(min, value)) - min) / (max - min || 1)) * (PLOT - 16)

/** Mean as a ring, each scorecard's total as a dot, the spread (± one standard deviation) as a line, on the scale of the levels. */
export function Interval({ mean, spread, totals, scale }: { mean: number | null; spread: number | null; totals: number[]; scale: { min: number; max: number } }) {
  const marks = Array.from({ length: Math.max(1, Math.round(scale.max - scale.min)) + 1 }, (_, n) => scale.min + n)
  return (
    <svg className="rc-p rc-interval" viewBox={`0 0 ${PLOT} ${HEIGHT}`} width={PLOT} height={HEIGHT} aria-hidden="true">
      {marks.map((mark) => <line key={mark} className="gridl" x1={placeOf(mark, scale)} x2={placeOf(mark, scale)} y1="0" y2={HEIGHT} />)}
      {mean !== null && spread !== null && <line className="iv" x1={placeOf(mean - spread, scale)} x2={placeOf(mean + spread, scale)} y1="15" y2="15" />}
      {totals.map((total, n) => <circle key={n} className="one" cx={placeOf(total, scale)} cy="15" r="2.5" />)}
      {mean !== null && <circle className="ring" cx={placeOf(mean, scale)} cy="15" r="5" />}
    </svg>
  )
}
