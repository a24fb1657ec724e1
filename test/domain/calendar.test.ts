import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callState, nextInstant, phaseAt, validateCalendar, type CalendarRow } from '#domain/calendar.ts'

const day = (text: string) => `2026-${text}:00Z`
const rows: CalendarRow[] = [
  { kind: 'call', opens: day('01-10T09:00'), closes: day('03-01T17:00'), hardEnd: day('03-01T17:30') },
  { kind: 'call', opens: day('01-10T09:00'), closes: day('03-08T17:00'), categoryCode: 'CA-AAAAAA' },
  { kind: 'screening', opens: day('02-01T09:00'), closes: day('03-20T17:00') },
  { kind: 'judging', opens: day('03-21T09:00'), closes: day('04-20T17:00') },
  { kind: 'announced', opens: day('06-01T12:00'), closes: null },
]
const on = (text: string) => new Date(day(text))

describe('the clock of an edition', () => {
  it.each([
    ['01-10T08:59', 'before', false, false],
    ['01-10T09:00', 'open', true, false],
    ['03-01T16:59', 'open', true, false],
    ['03-01T17:00', 'grace', true, true],
    ['03-01T17:29', 'grace', true, true],
    ['03-01T17:30', 'closed', false, false],
  ] as const)('at %s the call is %s', (text, state, accepts, late) => {
    expect(callState(rows, null, on(text))).toMatchObject({ state, accepts, late })
  })

  it('never shows the hidden end', () => {
    for (const text of ['02-01T09:00', '03-01T17:10', '03-02T09:00'])
      expect(JSON.stringify(callState(rows, null, on(text)))).not.toContain('17:30')
  })

  it('extends one category alone', () => {
    expect(callState(rows, 'CA-AAAAAA', on('03-05T09:00'))).toMatchObject({ state: 'open', closes: day('03-08T17:00') })
    expect(callState(rows, 'CA-BBBBBB', on('03-05T09:00')).state).toBe('closed')
    expect(callState(rows, 'CA-AAAAAA', on('03-08T17:00')).state).toBe('closed')
  })

  it('knows every phase at once, and gives no right for one that is not planned', () => {
    expect(phaseAt(rows, null, on('02-10T09:00'))).toEqual({
      call: 'open', screening: 'open', judging: 'before', 'public-vote': 'unplanned', deliberation: 'unplanned',
      announced: 'before', archived: 'unplanned',
    })
    expect(phaseAt(rows, null, new Date('2030-01-01T00:00Z')).announced).toBe('open')
  })

  it('takes a call that opens a second time', () => {
    const twice: CalendarRow[] = [
      { kind: 'call', opens: day('01-01T00:00'), closes: day('01-02T00:00') },
      { kind: 'call', opens: day('02-01T00:00'), closes: day('02-02T00:00') },
    ]
    expect(validateCalendar(twice)).toEqual([])
    expect(callState(twice, null, on('01-15T00:00'))).toMatchObject({ state: 'before', opens: day('02-01T00:00') })
    expect(callState(twice, null, on('03-15T00:00'))).toMatchObject({ state: 'closed', closes: day('02-02T00:00') })
  })

  it('names the next moment at which a right changes, hidden ones too', () => {
    expect(nextInstant(rows, on('03-01T16:00'))?.toISOString()).toBe('2026-03-01T17:00:00.000Z')
    expect(nextInstant(rows, on('03-01T17:00'))?.toISOString()).toBe('2026-03-01T17:30:00.000Z')
    expect(nextInstant(rows, on('12-01T17:00'))).toBeNull()
  })

  it('changes no state before the next moment', () => {
    const instant = fc.date({ min: new Date('2025-12-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    fc.assert(fc.property(instant, fc.double({ min: 0, max: 0.999, noNaN: true }), fc.constantFrom(null, 'CA-AAAAAA'), (now, part, category) => {
      const next = nextInstant(rows, now)?.getTime() ?? now.getTime() + 1e10
      const later = new Date(Math.floor(now.getTime() + (next - now.getTime()) * part))
      expect(phaseAt(rows, category, later)).toEqual(phaseAt(rows, category, now))
    }))
  })
})

describe('a calendar is checked', () => {
  const call = rows[0]!
  const codes = (list: CalendarRow[]) => validateCalendar(list).map(({ code, row }) => [code, row])

  it('finds nothing wrong with a good one', () => expect(validateCalendar(rows)).toEqual([]))

  it.each<[string, CalendarRow[], number | null]>([
    ['not-an-instant', [{ ...call, opens: '10 January' }], 0],
    ['not-an-instant', [{ ...call, opens: '2026-01-10T09:00' }], 0],
    ['closes-before-opens', [{ ...call, closes: call.opens }], 0],
    ['hard-end-before-close', [{ ...call, hardEnd: day('03-01T16:59') }], 0],
    ['hard-end-without-close', [{ ...call, closes: null }], 0],
    ['windows-overlap', [call, { ...call, opens: day('03-01T17:10'), closes: day('03-09T17:10'), hardEnd: null }], 1],
    ['opens-too-early', [call, { kind: 'judging', opens: day('01-01T00:00'), closes: day('04-01T00:00') }], 1],
    ['announced-before-judged', [call, { kind: 'judging', opens: day('03-02T00:00'), closes: day('04-01T00:00') }, { kind: 'announced', opens: day('03-30T00:00'), closes: null }], 2],
    ['no-call', [{ kind: 'announced', opens: day('03-30T00:00'), closes: null }], null],
  ])('names %s', (code, list, row) => expect(codes(list)).toEqual([[code, row]]))

  it('names an unknown phase that came from outside the types', () => {
    const strange = { ...call, kind: 'party' } as unknown as CalendarRow // as a stored row could be
    expect(codes([strange])).toEqual([['unknown-kind', 0]])
  })

  it('names the category whose own rows break the order', () => {
    const late: CalendarRow = { kind: 'judging', opens: day('03-21T09:00'), closes: day('06-02T17:00'), categoryCode: 'CA-AAAAAA' }
    expect(validateCalendar([...rows, late])).toEqual([
      { code: 'announced-before-judged', row: 4, params: { kind: 'announced', other: 'judging', categoryCode: 'CA-AAAAAA' } },
    ])
  })
})
