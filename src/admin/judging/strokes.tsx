/** One stroke is one entry: done solid, the present one in the warning colour, the rest hollow; fives are crossed. */
export function Strokes({ done, of, now = true, big = false }: { done: number; of: number; now?: boolean; big?: boolean }) {
  if (of === 0) return null
  const groups = Math.ceil(of / 5)
  const kind = (n: number): string => (n < done ? '' : now && n === done ? 'now' : 'todo')
  return (
    <svg className={big ? 'rc-st big' : 'rc-st'} viewBox={`-2.5 3 ${groups * 37 - 7} 20`} aria-hidden="true">
      {Array.from({ length: of }, (_, n) => {
        const x = Math.floor(n / 5) * 37
        return n % 5 === 4
          ? <path key={n} className={`${kind(n)} x`} transform={`translate(${x})`} d="M-2.5 18.9 27.5 8.4v4.3l-30 10.5z" />
          : <path key={n} className={kind(n)} transform={`translate(${x + (n % 5) * 7})`} d="M0 4.4l4-1.4v18.6l-4 1.4z" />
      })}
    </svg>
  )
}
