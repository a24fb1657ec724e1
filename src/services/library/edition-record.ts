import { z } from 'zod'
import type { DatedNoteDto } from '#services/dto/common.ts'

/**
 * `editions.record`: what sources say of an edition that ran before this system, in the shapes in which the ledger hands
 * it out. Numbers as they are told, sources, corrections, and honours that are counted but named nowhere. Whatever is
 * absent was not found.
 */
const figure = z.object({ value: z.number(), to: z.number().optional(), kind: z.enum(['about', 'at-least', 'disagree']).optional() })
const datePoint = z.object({ date: z.string(), or: z.string().optional(), by: z.boolean().optional() })
const note = z.object({ date: z.string(), text: z.string() })

const record = z.object({
  date: datePoint.nullable(),
  nominations: figure.nullable(),
  countries: figure.nullable(),
  finalists: figure.nullable(),
  /** null: not even how many. */
  winners: z.object({ value: z.number(), inferred: z.boolean().optional() }).nullable(),
  /** Phases of which a source gives a date, as in `PhaseDto`, without its state. */
  phases: z.array(z.object({ key: z.string(), date: datePoint.nullable(), text: z.string().optional() })),
  notes: z.array(z.string()),
  sources: z.array(z.object({ title: z.string().optional(), url: z.string(), note: z.string().optional() })),
  corrections: z.array(note),
  missing: z.array(z.object({ kind: z.enum(['winner', 'other']), kindWords: z.string().optional(), count: z.number().nullable() })),
})

export type EditionRecord = Partial<z.infer<typeof record>>

/** null: the edition runs here. A part that is not as described is left out, the rest is kept. */
export function readEditionRecord(value: unknown): EditionRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const read = Object.hasOwn(record.shape, key) ? record.shape[key as keyof typeof record.shape].safeParse(part) : undefined
    return read?.success ? [[key, read.data] as const] : []
  })
  return Object.fromEntries(parts) // each part was read by its own shape above
}

/** The correction notes of an honour. */
export function readCorrections(value: unknown): DatedNoteDto[] {
  const read = z.array(z.unknown()).safeParse(value)
  return (read.data ?? []).flatMap((one) => note.safeParse(one).data ?? [])
}
