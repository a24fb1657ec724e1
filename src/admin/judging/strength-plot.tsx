const WIDTH = 240
/** Of a normal distribution: nine tenths lie so many errors around the middle. */
const NINE_TENTHS = 1.645

/** A strength as a dot with its 90 % interval as a line, on the scale of all of them; the numbers stand beside it. */
export function StrengthPlot({ strength, se, all }: { strength: number; se: number; all: readonly { strength: number; se: number }[] }) {
  const from = Math.min(...all.map((each) => each.strength - NINE_TENTHS * each.se))
  const to = Math.max(...all.map((each) => each.strength + NINE_TENTHS * each.se))
  const at = (value: number): number => 8 + ((value - from) / (to - from || 1)) * (WIDTH - 16)
  return (
    <svg className="rc-p rc-interval" viewBox={`0 0 ${WIDTH} 30`} width={WIDTH} height={30} aria-hidden="true">
      <line className="gridl" x1={at(0)} x2={at(0)} y1="0" y2="30" />
      <line className="iv" x1={at(strength - NINE_TENTHS * se)} x2={at(strength + NINE_TENTHS * se)} y1="15" y2="15" />
      <circle className="dot" cx={at(strength)} cy="15" r="5" />
    </svg>
  )
}
