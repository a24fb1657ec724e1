/** Who acts in an attack, as `build-world.ts` made them. Names and addresses are invented; codes are the installation's. */
export type Entrant = { entry: string; pen: string; name: string; address: string; from: string }
export type Judge = { cookie: string; judge: string; edition: string; round: string; entries: string[]; from: string }
export type Ceremony = { edition: string; category: string; entries: { code: string; outcome: 'winner' | 'finalist' | 'not-selected' }[] }
export type World = {
  call: { programme: string; edition: string; category: string; code: string; editionId: string }
  entrants: Entrant[]
  judges: Judge[]
  organiser: { cookie: string; email: string; password: string; ceremonies: Ceremony[] }
  editor: { cookie: string; pages: string[]; honours: string[] }
}

export type Wanted = {
  entrants: number
  judges: number
  /** Entries that each judge reads. */
  judged: number
  ceremonies: number
  /** Entries of each category that is announced. */
  competing: number
  /** The short form has five questions and a file, the whole one is that of the demonstration. */
  form: 'short' | 'whole'
}

export const SIZES = { kills: { entrants: 12, judges: 6, judged: 4, ceremonies: 2, competing: 6, form: 'short' } } as const satisfies Record<string, Wanted>

/** The part of a `Set-Cookie` that a browser sends back. */
export const cookieOf = (line: string): Record<string, string> => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  return { [name]: value }
}

/** An address of the networks that are kept for documentation and tests (RFC 2544): each person has one. */
export const networkAddress = (n: number): string => `198.18.${Math.floor(n / 250)}.${(n % 250) + 1}`
