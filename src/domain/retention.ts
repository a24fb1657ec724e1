/** Until when an entry is kept: so many months after its category was announced. ISO instant in, instant out; a day that the month lacks runs over into the next. */
export function keptUntil(announced: string, months: number): Date {
  const end = new Date(announced)
  end.setUTCMonth(end.getUTCMonth() + months)
  return end
}

/** What an edition promises where its record says nothing, in months. */
export const USUAL_RETENTION = 24
