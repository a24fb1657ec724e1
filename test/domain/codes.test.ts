import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_KINDS, isCode, newCode, parseCode, type CodePrefix } from '#domain/codes.ts'

const prefixes = Object.keys(CODE_KINDS) as CodePrefix[]
const prefix = fc.constantFrom(...prefixes)
const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 })

describe('codes', () => {
  it('writes the prefix and six characters that nobody misreads', () => {
    expect(newCode('EN', (n) => new Uint8Array(n).fill(31))).toBe('EN-ZZZZZZ')
    expect(newCode('HO', () => Uint8Array.from([0, 1, 18, 20, 27, 255]))).toBe('HO-01JMVZ')
    for (const letter of 'ILOU') expect(isCode(`EN-${letter}AAAAA`)).toBe(false)
  })

  it('reads back every code it writes, and knows its kind', () => {
    fc.assert(fc.property(prefix, bytes, (p, b) => {
      const code = newCode(p, () => b)
      expect(isCode(code)).toBe(true)
      expect(isCode(code, p)).toBe(true)
      expect(parseCode(code)).toEqual({ prefix: p, code })
    }))
  })

  it.each([
    ['en-7k3qxd', 'EN-7K3QXD'],
    [' EN 7K3 QXD ', 'EN-7K3QXD'],
    ['EN7K3QXD', 'EN-7K3QXD'],
    ['EN–7K3QXD', 'EN-7K3QXD'],
    ['EN-OILoil', 'EN-011011'],
    ['h0-7k3qxd', 'HO-7K3QXD'],
  ])('takes %j as typed for %s', (typed, code) => expect(parseCode(typed)?.code).toBe(code))

  it.each(['', 'EN-7K3QX', 'EN-7K3QXDD', 'XX-7K3QXD', 'EN-7K3QXU', '7K3QXDEN', 'EN-7K3QX/'])('knows that %j is none', (typed) => {
    expect(parseCode(typed)).toBeNull()
    expect(isCode(typed)).toBe(false)
  })

  it('refuses a code of another kind', () => {
    expect(isCode('EN-7K3QXD', 'CS')).toBe(false)
    expect(parseCode('EN-7K3QXD', 'CS')).toBeNull()
    expect(isCode('en-7k3qxd')).toBe(false)
    expect(isCode('constructor')).toBe(false)
  })

  it('gives every character the same chance', () => {
    const seen = new Set<string>()
    for (let byte = 0; byte < 256; byte++) seen.add(newCode('EN', (n) => new Uint8Array(n).fill(byte)))
    expect(seen.size).toBe(32)
  })

  it('does not make a short code from a source that runs dry', () => {
    expect(() => newCode('EN', () => new Uint8Array(5))).toThrow(RangeError)
  })
})
