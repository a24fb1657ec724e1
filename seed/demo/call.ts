import type { Demo } from './demo.ts'
import { organisationsFrom, storeEntry, Telling, type Language } from './entries.ts'
import type { Organisations } from './organisations.ts'
import type { DemoUser } from './people.ts'
import type { DemoCategory, DemoEdition } from './setup.ts'

const YEAR = 365 * 86_400_000
/** What stands in the draft that the entrant has begun. */
const BEGUN = ['relation', 'nominee-kind', 'organisation', 'nominee-name', 'contact', 'title', 'line', 'start', 'pillars', 'places', 'problem']

/** The open call: an entrant with a draft, an entry that was sent and one that came back, and what others have sent. */
export async function loadCall(demo: Demo, { edition, organisations, entrant, organiser }: { edition: DemoEdition; organisations: Organisations; entrant: DemoUser; organiser: DemoUser }): Promise<void> {
  const draw = demo.draw('entries of the open call')
  const telling = new Telling(draw, organisationsFrom('last', { en: 12, fr: 6, ar: 5, es: 4, pt: 3 }), [demo.now.getTime() - 3 * YEAR, demo.now.getTime() - 0.8 * YEAR])
  const [access, skills, leadership, partnerships] = edition.categories as [DemoCategory, DemoCategory, DemoCategory, DemoCategory]
  const own = { owner: entrant }
  const organisation = 'Castle Road Phone Library'

  const half = telling.tell('skills', 'en', { organisation, theme: 4, place: { town: 'Castle Road', country: 'KE' } })
  await storeEntry(demo, organisations, {
    edition, category: skills, domain: half.domain, status: 'draft', at: demo.day(-3), draw, draft: true, ...own,
    made: { ...half.made, answers: Object.fromEntries(Object.entries(half.made.answers).filter(([key]) => BEGUN.includes(key)).map(([key, answer]) => [key, key === 'relation' ? 'self' : answer])) },
  })
  const sent = telling.tell('access', 'en', { organisation, theme: 0, place: { town: 'Castle Road', country: 'KE' } })
  Object.assign(sent.made.answers, { relation: 'self' })
  await storeEntry(demo, organisations, { edition, category: access, made: sent.made, domain: sent.domain, status: 'submitted', at: demo.day(-8, 16), draw, consent: 'much', evidence: true, ...own })

  const back = telling.tell('leadership', 'en', { organisation, theme: 2, place: { town: 'Castle Road', country: 'KE' } })
  Object.assign(back.made.answers, { relation: 'self' })
  const said = 'The referee you name works for you. Name somebody who saw the work and is not paid by it, and tell how the participants were counted.'
  await storeEntry(demo, organisations, {
    edition, category: leadership, made: back.made, domain: back.domain, status: 'returned', at: demo.day(-12, 11), draw, ...own,
    history: [{ at: demo.day(-2, 9), act: 'return-entry', by: organiser.code, from: 'submitted', to: 'returned', reason: said }],
    more: { editableUntil: demo.day(12, 22), openedQuestions: ['referee-1', 'results'], screening: { decision: 'returned', said, language: 'en', reason: said, at: demo.day(-2, 9), by: organiser.code } },
  })

  const others: [DemoCategory, Language][] = [[access, 'fr'], [skills, 'ar'], [partnerships, 'en'], [leadership, 'pt'], [skills, 'es']]
  for (const [category, language] of others) {
    const { made, domain } = telling.tell(category.key, language)
    if (category === partnerships) Object.assign(made.answers, { relation: 'partner', 'nominee-agrees': 'yes' })
    if (category === leadership) Object.assign(made.answers, { relation: 'self' })
    await storeEntry(demo, organisations, { edition, category, made, domain, status: 'submitted', at: demo.day(-15 + draw.whole(0, 13), draw.whole(6, 21)), draw })
  }
}
