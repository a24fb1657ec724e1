import type { Context as Call } from 'hono'
import { Refusal } from '#domain/refusal.ts'

const MEGABYTE = 1024 * 1024
/** Of a form with text; a form with a file has its own measure. */
const MOST_TEXT = 3 * MEGABYTE

export type Posted = {
  /** In the order of the page, names that begin with `_` included. */
  fields: [string, string][]
  one(name: string): string
  all(name: string): string[]
  file(name: string): File | null
}

/** Reads a form, measured before it is read: a body too large or cut off says so and stores nothing. */
export async function readPosted(c: Call, mostFile = 0): Promise<Posted> {
  const most = MOST_TEXT + mostFile * MEGABYTE
  const tooLarge = mostFile > 0 ? new Refusal('upload-too-large', { limit: mostFile }, 413) : new Refusal('form-too-large', {}, 413)
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge
  let data: FormData
  try {
    const type = c.req.header('content-type') ?? ''
    const bytes = await measured(c.req.raw.body, most, tooLarge)
    data = await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
  } catch (error) {
    if (error === tooLarge) throw error
    throw new Refusal('form-cut-off', {}, 400)
  }
  const fields = [...data].filter((each): each is [string, string] => typeof each[1] === 'string')
  return {
    fields,
    one: (name) => fields.find(([each]) => each === name)?.[1] ?? '',
    all: (name) => fields.filter(([each]) => each === name).map(([, value]) => value),
    file: (name) => {
      const value = data.get(name)
      return value instanceof File && (value.size > 0 || value.name !== '') ? value : null
    },
  }
}

async function measured(body: ReadableStream<Uint8Array> | null, most: number, tooLarge: Refusal): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > most) throw tooLarge
    parts.push(part.value)
  }
  return new Uint8Array(Buffer.concat(parts))
}
