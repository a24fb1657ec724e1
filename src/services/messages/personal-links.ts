import { Refusal } from '#domain/refusal.ts'

/** The token of a mailed link: 32 bytes in base64url. */
const TOKEN = /(?<=\/)[\w-]{43}(?![\w-])/g
const mark = (n: number): string => `‹${n + 1}›`

/** A mail as staff read it: the secret part of each personal link is a mark, since whoever has it acts as the recipient. */
export function withoutTokens(text: string): string {
  let n = 0
  return text.replace(TOKEN, () => mark(n++))
}

/** An edited mail with its secrets put back, whether it came with marks or whole; refuses if one was lost, for the mail would lead nowhere. */
export function withTokens(edited: string, original: string): string {
  const tokens = original.match(TOKEN) ?? []
  const marked = tokens.reduce((text, token, n) => text.replaceAll(token, mark(n)), edited)
  if (tokens.some((_, n) => !marked.includes(mark(n)))) throw new Refusal('link-in-mail-lost', {}, 422)
  return tokens.reduce((text, token, n) => text.replaceAll(mark(n), token), marked)
}
