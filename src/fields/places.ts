import type { Field } from 'payload'
import { isPlace } from '#domain/places/index.ts'

/** Countries and areas by ISO 3166 or M49 code, a region, or "global"; several, since practices cross borders. */
export const placesField = (name = 'places'): Field => ({
  name,
  type: 'text',
  hasMany: true,
  admin: { description: 'ISO codes such as KE, an M49 region such as M49-002, or global' },
  validate: (value: string[] | null | undefined) => {
    const wrong = (value ?? []).find((code) => !isPlace(code))
    return wrong ? `There is no country or area with the code ${wrong}.` : true
  },
})
