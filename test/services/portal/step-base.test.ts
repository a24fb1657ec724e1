import { describe, expect, it } from 'vitest'
import type { Form } from '#domain/forms/index.ts'
import { basesOf, meet } from '#services/portal/step-base.ts'

const form: Form = {
  code: 'FO-000000', version: 1, steps: [{ key: 'one', title: { en: 'One' } }],
  questions: [
    { key: 'story', step: 'one', type: 'long-text', label: { en: 'Story' } },
    { key: 'contact', step: 'one', type: 'short-text', label: { en: 'Contact' } },
    { key: 'people', step: 'one', type: 'people', label: { en: 'People' } },
  ],
}
const shown = { story: 'first', contact: 'Amina' }
const was = basesOf(form, 'one', shown)

describe('what two windows wrote meets question by question', () => {
  it('takes the side that changed', () => {
    expect(meet(form, 'one', was, { story: 'first', contact: 'Beatriz' }, { story: 'second', contact: 'Amina' })).toEqual({ answers: { story: 'second', contact: 'Beatriz' }, conflicts: [] })
  })
  it('leaves the stored text and reports a conflict where both changed', () => {
    expect(meet(form, 'one', was, { story: 'second', contact: 'Amina' }, { story: 'third', contact: 'Amina' })).toEqual({ answers: { story: 'second', contact: 'Amina' }, conflicts: ['story'] })
  })
  it('is content when both wrote the same', () => {
    expect(meet(form, 'one', was, { story: 'same', contact: 'Amina' }, { story: 'same', contact: 'Amina' }).conflicts).toEqual([])
  })
  it('does not take a stored answer away because the other window never saw it', () => {
    expect(meet(form, 'one', was, { ...shown, people: { women: '5' } }, { ...shown, people: {} }).answers).toMatchObject({ people: { women: '5' } })
  })
  it('knows the cells of people in any order', () => {
    const base = basesOf(form, 'one', { people: { women: '5', men: null } })
    expect(base).toBe(basesOf(form, 'one', { people: { men: null, women: '5' } }))
  })
  it('takes what was typed where nothing is stored, so that an empty page overwrites nothing and loses nothing', () => {
    expect(meet(form, 'one', '', {}, { story: 'typed' }).answers).toEqual({ story: 'typed' })
  })
})
