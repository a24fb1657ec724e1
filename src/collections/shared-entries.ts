import type { CollectionBeforeValidateHook } from 'payload'
import { Refusal } from '#domain/refusal.ts'

const codesOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string' && each.trim() !== '').map((each) => each.trim().toUpperCase()) : [])

/**
 * Codes typed in by hand: training entries may be of any edition, and an entry is training or common, not
 * both. A code that is nobody's would make a queue with a hole in it.
 */
export const sharedEntriesExist: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data || (data.training === undefined && data.common === undefined)) return data
  const before = (originalDoc ?? {}) as { training?: unknown; common?: unknown }
  const [training, common] = [codesOf(data.training === undefined ? before.training : data.training), codesOf(data.common === undefined ? before.common : data.common)]
  if (data.training !== undefined) data.training = training
  if (data.common !== undefined) data.common = common
  const both = training.filter((code) => common.includes(code))
  if (both.length > 0) throw new Refusal('training-and-common', { list: both.join(', ') }, 400)
  const wanted = [...training, ...common]
  if (wanted.length === 0) return data
  const { docs } = await req.payload.find({ collection: 'entries', where: { code: { in: wanted } }, depth: 0, pagination: false, overrideAccess: true, req })
  const missing = wanted.filter((code) => !docs.some((each) => each.code === code))
  if (missing.length > 0) throw new Refusal('no-such-entries', { list: missing.join(', '), n: missing.length }, 400)
  return data
}
