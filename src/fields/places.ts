import type { Field, PayloadRequest } from 'payload'
import { isPlace } from '#domain/places/index.ts'

/** Countries and areas by ISO 3166 or M49 code, a region, or "global"; several, since practices cross borders. */
export const placesField = (name = 'places'): Field => ({
  name,
  type: 'text',
  hasMany: true,
  validate: (value: string[] | null | undefined, { req }: { req: PayloadRequest }) => {
    const wrong = (value ?? []).find((code) => !isPlace(code))
    return wrong ? req.payload.awards.runtime.t(req.i18n?.language ?? 'en')('errors.place-code-unknown', { code: wrong }) : true
  },
})
