/** What JSON can hold. `undefined` members of an object are left out, as JSON.stringify does. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it: no spaces, members sorted by UTF-16 code
 * units, numbers and strings as ECMAScript writes them. Two parties that hash the same facts get the same hash. Throws
 * RangeError for a number that JSON cannot hold.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no form in JSON`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value).sort().flatMap((key) => {
    const member = value[key]
    return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`]
  })
  return `{${members.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
