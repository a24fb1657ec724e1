/** 1 stroke = 1 entry: solid the first `solid`, hollow the others; each fifth crosses its four. */
export function Tally({ solid, of }: { solid: number; of: number }) {
  if (of === 0) return null
  const groups = Math.ceil(of / 5)
  const last = of % 5 || 5
  const width = (groups - 1) * 37 + (last === 5 ? 30 : last * 7 - 3 + 2.5)
  return (
    <svg className="rc-st big" viewBox={`-2.5 3 ${width} 20`} aria-hidden="true">
      {Array.from({ length: of }, (_, n) => {
        const kind = n < solid ? '' : 'todo'
        const x = Math.floor(n / 5) * 37
        return n % 5 === 4
          ? <path key={n} className={`${kind} x`} transform={`translate(${x})`} d="M-2.5 18.9 27.5 8.4v4.3l-30 10.5z" />
          : <path key={n} className={kind || undefined} transform={`translate(${x + (n % 5) * 7})`} d="M0 4.4l4-1.4v18.6l-4 1.4z" />
      })}
    </svg>
  )
}
