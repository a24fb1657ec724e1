import { z } from 'zod'

/**
 * `editions.record`: what sources say of an edition that ran before this system. Numbers as they are told, sources,
 * corrections, and honours that are counted but named nowhere. Whatever is absent was not found.
 */
const source = z.object({ title: z.string().nullish(), url: z.string(), note: z.string().nullish() })

/** Exact (from = to), a range, open upwards (`to` null), or unknown (both null). */
const count = z.object({
  from: z.number().nullable(),
  to: z.number().nullish(),
  about: z.boolean().nullish(),
  sourcesDisagree: z.boolean().nullish(),
  /** Why the number is given although no source says it in so many words. */
  inferred: z.string().nullish(),
})

/** A dated sentence, or what each source says and which one the ledger follows. */
const correction = z.union([
  z.object({ date: z.string().nullish(), text: z.string() }),
  z.object({ date: z.string().nullish(), fact: z.string(), versions: z.array(z.object({ says: z.string() })), reading: z.string() }),
  z.string().transform((text) => ({ date: null, text })),
])

const record = z.object({
  nominations: count.nullish(),
  countries: count.nullish(),
  finalists: count.nullish(),
  winners: count.nullish(),
  ceremony: z.object({ from: z.string(), to: z.string().nullish() }).nullish(),
  /** Phases of which a source gives a date: keys and shape of `PhaseDto`, without its state. */
  phases: z.array(z.object({ key: z.string(), date: z.string().nullable(), or: z.string().nullish(), by: z.boolean().nullish(), text: z.string().nullish() })).nullish(),
  notes: z.array(z.string()).nullish(),
  sources: z.array(source).nullish(),
  corrections: z.array(correction).nullish(),
  missing: z.array(z.object({ kind: z.enum(['winner', 'other']), kindWords: z.string().nullish(), count: z.number().nullable() })).nullish(),
  /** Day on which the record was last compared with its sources. */
  checkedOn: z.string().nullish(),
})

export type EditionRecord = z.infer<typeof record>
export type RecordedCount = z.infer<typeof count>
export type RecordedCorrection = z.infer<typeof correction>

/** null: the edition runs here. A part that is not as described is left out, the rest is kept. */
export function readEditionRecord(value: unknown): EditionRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const shape = record.shape[key as keyof typeof record.shape]
    const read = shape?.safeParse(part)
    return read?.success ? [[key, read.data] as const] : []
  })
  return Object.fromEntries(parts) as EditionRecord // each part was read by its own shape above
}

/** The correction notes of an honour, of the same two forms. */
export function readCorrections(value: unknown): RecordedCorrection[] {
  const list = Array.isArray(value) ? value : value ? [value] : []
  return list.flatMap((one) => {
    const read = correction.safeParse(one)
    return read.success ? [read.data] : []
  })
}
