/** What the page behind an invitation shows before anything is decided. */
export type InvitationDto = {
  name: string
  address: string
  role: string
  edition: { code: string; name: string; timeZone: string }
  programme: string
  /** Where questions go; null: the programme names nobody. */
  contact: string | null
  /** When they would read, by round. */
  rounds: { name: string; opens: string; closes: string }[]
  /** Entries they would read at most; null: as the round says. */
  cap: number | null
  /** Until when the link works. */
  expires: string
}
