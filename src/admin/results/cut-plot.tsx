/** The picture of the cut-line desk: every row on the same scale, mirrored where the language runs from the right. */
export const CUT_PLOT = { width: 260, height: 44, axis: 30 }

export type Scale = { min: number; max: number; marks: number[]; flip: boolean }

/** A scale around these values with at most seven grid lines, half a point apart where the scores allow. */
export function scaleAround(values: readonly number[], flip: boolean): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const step = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => (high - low) / each <= 6) ?? (high - low) / 5
  const min = low - step / 4, max = high + step / 4
  const marks = Array.from({ length: Math.floor(max / step) - Math.ceil(min / step) + 1 }, (_, n) => (Math.ceil(min / step) + n) * step)
  return { min, max: max > min ? max : min + 1, marks, flip }
}

const at = (value: number, { min, max, flip }: Scale): number => {
  const share = 8 + ((value - min) / (max - min)) * (CUT_PLOT.width - 16)
  return Number((flip ? CUT_PLOT.width - share : share).toFixed(1))
}

export function CutAxis({ scale, say }: { scale: Scale; say: (value: number) => string }) {
  return (
    <svg className="rc-p" viewBox={`0 0 ${CUT_PLOT.width} ${CUT_PLOT.axis}`} width={CUT_PLOT.width} height={CUT_PLOT.axis} aria-hidden="true">
      {scale.marks.map((mark) => <text key={mark} x={Math.min(CUT_PLOT.width - 12, Math.max(12, at(mark, scale)))} y="24" textAnchor="middle" direction="ltr">{say(mark)}</text>)}
    </svg>
  )
}

const KIND = { 'safe-in': 'in', 'too-close': 'cl', 'safe-out': 'out' } as const

/** Line: interval; dot: adjusted score; ring: mean; dashes: the cut-line; hatch: too close. */
export function CutPlot({ row, verdict, line, scale }: { row: { adjusted: number; raw: number; low: number; high: number }; verdict: keyof typeof KIND; line: number; scale: Scale }) {
  const { width, height } = CUT_PLOT
  const kind = KIND[verdict], middle = height / 2, down = `v${height}`
  return (
    <svg className="rc-p" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {verdict === 'too-close' && <rect className="band" width={width} height={height} />}
      {scale.marks.map((mark) => <path key={mark} className="gridl" d={`M${at(mark, scale)} 0${down}`} />)}
      <path className="line" d={`M${at(line, scale)} 0${down}`} />
      <path className={`iv ${kind}`} d={`M${at(row.low, scale)} ${middle}H${at(row.high, scale)}`} />
      <circle className="ring" cx={at(row.raw, scale)} cy={middle} r="4.5" />
      <circle className={`dot ${kind}`} cx={at(row.adjusted, scale)} cy={middle} r="6" />
    </svg>
  )
}

/** The hatch of what is too close, at the angle of the fifth stroke; once a page. */
export function Hatch() {
  return (
    <svg className="vh" aria-hidden="true"><defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-19.3)"><path d="M0 4h8" stroke="var(--theme-warning-500)" strokeOpacity=".3" strokeWidth="1.5" /></pattern></defs></svg>
  )
}
