const Mark = ({ size }: { size: string }) => (
  <svg viewBox="-2.5 3 30 20" aria-hidden="true" style={{ height: size, width: 'auto' }} fill="currentColor">
    {[0, 7, 14, 21].map((x) => <path key={x} d={`M${x} 4.4l4-1.4v18.6l-4 1.4z`} />)}
    <path d="M-2.5 18.9 27.5 8.4v4.3l-30 10.5z" stroke="var(--theme-bg)" strokeWidth="1.1" paintOrder="stroke" />
  </svg>
)

/** The five-bar tally in one colour, never mirrored. */
export const Icon = () => <Mark size="1.25rem" />
export const Logo = () => (
  <span style={{ display: 'inline-flex', gap: '.55rem', alignItems: 'center', fontSize: '2rem', fontWeight: 700 }} dir="ltr"><Mark size="2.2rem" />Recount</span>
)
