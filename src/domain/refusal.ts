/**
 * An act that the rules do not allow, or input that cannot be taken: `code` is the key of a sentence in the
 * catalogue `errors`, in the language of whoever asked. Told apart by `name` and `code`, never by `instanceof`:
 * Node and Next each evaluate this file.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
    /** HTTP status that fits: 403 not allowed, 404 not there (or not to be known), 409 conflict, 410 gone, 413, 422 … */
    readonly status: number = 422,
  ) {
    super(code)
  }
}

export const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'Refusal'

export const isDuplicateRefusal = (error: unknown): boolean => isRefusal(error) && error.code === 'duplicate'
