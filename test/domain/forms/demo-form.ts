import type { Form, Question } from '#domain/forms/index.ts'

const label = (en: string): Record<string, string> => ({ en, fr: en, ar: en })
const ask = (question: Omit<Question, 'label'> & { label?: string }): Question => ({ ...question, label: label(question.label ?? question.key) })

/** A small form with a question of every type. */
export const buildForm = (change: Partial<Form> = {}): Form => ({
  code: 'FO-7K3QXD',
  version: 1,
  steps: [{ key: 'project', title: label('The project') }, { key: 'results', title: label('Results') }],
  questions: [
    ask({ key: 'title', step: 'project', type: 'short-text', required: true, limits: { charactersMax: 20 }, boundTo: 'title', publishable: true }),
    ask({ key: 'pillars', step: 'project', type: 'several-choice', required: true, boundTo: 'pillars', limits: { min: 1, max: 2 }, options: ['1', '2', '3'].map((code) => ({ code, label: label(code) })) }),
    ask({ key: 'places', step: 'project', type: 'places', required: true, limits: { max: 2 }, boundTo: 'places' }),
    ask({ key: 'start', step: 'project', type: 'date', precision: 'month', limits: { latest: '2026-12-31' }, boundTo: 'start' }),
    ask({ key: 'website', step: 'project', type: 'link' }),
    ask({ key: 'stage', step: 'results', type: 'single-choice', options: ['pilot', 'running'].map((code) => ({ code, label: label(code) })) }),
    ask({ key: 'changed', step: 'results', type: 'long-text', limits: { wordsMin: 3, wordsMax: 5 }, publishable: true, identifying: true, showIf: { question: 'stage', is: 'running' } }),
    ask({ key: 'reached', step: 'results', type: 'people', bands: ['girls', 'women'], boundTo: 'beneficiaries', publishable: true }),
    ask({ key: 'cost', step: 'results', type: 'number', limits: { min: 0, max: 1000, whole: true }, requiredFrom: '2027-06-01T00:00:00Z' }),
    ask({ key: 'evidence', step: 'results', type: 'file', limits: { max: 1 }, required: true }),
  ],
  ...change,
})
