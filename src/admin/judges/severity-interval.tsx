const WIDTH = 200
const HEIGHT = 24
const EDGE = 8

/** The same reach to both sides of zero for every judge, in half points. */
export const reachOf = (judges: readonly { low: number; high: number }[]): number =>
  Math.max(0.5, Math.ceil(2 * Math.max(0, ...judges.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))) / 2)

/** 90 % interval of a judge's severity on the line of zero; the numbers stand in the cells beside it. */
export function SeverityInterval({ low, high, severity, reach, warn }: { low: number; high: number; severity: number; reach: number; warn: boolean }) {
  const x = (value: number): number => EDGE + ((value + reach) / (2 * reach)) * (WIDTH - 2 * EDGE)
  const marks = Array.from({ length: Math.round(4 * reach) + 1 }, (_, n) => -reach + n / 2)
  return (
    <svg className="rc-p rc-interval" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {marks.map((mark) => <path key={mark} className="gridl" d={`M${x(mark)} 0v${HEIGHT}`} />)}
      <path className="zero" d={`M${x(0)} 0v${HEIGHT}`} />
      <g className={warn ? 'cl' : undefined}>
        <line className="iv" x1={x(low)} x2={x(high)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        <circle className={warn ? 'cl dot' : 'dot'} cx={x(severity)} cy={HEIGHT / 2} r="5" />
      </g>
    </svg>
  )
}
