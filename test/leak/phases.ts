/**
 * The phases in which what is hidden differs, in the order of the year, each with the letter that stands for it in the
 * table of hidden facts and the moment at which the clock of the world stands.
 */
export const PHASES = [
  { key: 'call', letter: 'c', at: '2027-02-01T10:00:00.000Z' },
  { key: 'screening', letter: 's', at: '2027-02-15T10:00:00.000Z' },
  { key: 'judging', letter: 'j', at: '2027-03-01T10:00:00.000Z' },
  /** Decided, and nobody outside was told. */
  { key: 'decided', letter: 'd', at: '2027-03-25T10:00:00.000Z' },
  /** The winner's people have the mail that offers the award. */
  { key: 'embargo', letter: 'e', at: '2027-04-05T10:00:00.000Z' },
  { key: 'announced', letter: 'a', at: '2027-04-12T10:00:00.000Z' },
  /** The winner's case study is public. */
  { key: 'published', letter: 'p', at: '2027-05-01T10:00:00.000Z' },
  /** It was withdrawn, and so was an honour. */
  { key: 'withdrawn', letter: 'w', at: '2027-05-20T10:00:00.000Z' },
  { key: 'archived', letter: 'r', at: '2027-06-10T10:00:00.000Z' },
] as const

export type Phase = (typeof PHASES)[number]['key']

/** One calendar for the whole year: phases pass because the clock moves. */
export const CALENDAR = [
  { kind: 'call', opens: '2027-01-10T00:00:00.000Z', closes: '2027-02-10T00:00:00.000Z', hardEnd: '2027-02-10T00:30:00.000Z' },
  { kind: 'screening', opens: '2027-02-10T00:30:00.000Z', closes: '2027-02-20T00:00:00.000Z' },
  { kind: 'judging', opens: '2027-02-20T00:00:00.000Z', closes: '2027-03-20T00:00:00.000Z' },
  { kind: 'deliberation', opens: '2027-03-20T00:00:00.000Z', closes: '2027-04-10T00:00:00.000Z' },
  { kind: 'announced', opens: '2027-04-10T00:00:00.000Z' },
  { kind: 'archived', opens: '2027-06-01T00:00:00.000Z' },
] as const
