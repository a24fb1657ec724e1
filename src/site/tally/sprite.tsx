import { FIFTH, UPRIGHT, uprights } from './geometry.ts'

/** Drawn once a page and used everywhere: `b` an upright, `s` the fifth, `t1` to `t5` a group. No other id may be one of these. */
export const Sprite = () => (
  <svg className="vh" aria-hidden="true">
    <defs>
      <path id="b" d={`M0 4.4${UPRIGHT}`} />
      <path id="s" d={FIFTH} />
      {[1, 2, 3, 4].map((n) => <path key={n} id={`t${n}`} d={uprights(n)} />)}
      <g id="t5">
        <path d={uprights(4)} />
        <path className="x" d={FIFTH} />
      </g>
    </defs>
  </svg>
)
