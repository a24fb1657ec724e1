import type { Refused } from '#domain/lifecycle/index.ts'
import { Refusal } from '#domain/refusal.ts'

/** A step that the table of acts does not allow, as a refusal; its sentence is `errors.entry-<code>`. */
export const refuse = ({ code }: Refused): Refusal => new Refusal(`entry-${code}`, {}, code === 'wrong-role' ? 403 : 409)
