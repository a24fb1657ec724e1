import { mkdirSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import config from '../../payload.config.ts'
import { openInstallation } from '#server/open-installation.ts'
import { findOrCreatePerson } from '#services/accounts/find-or-create-person.ts'
import { storeUpload } from '#services/documents/store-upload.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld } from '#test/factories.ts'

/** Fills the database in DATABASE_URI and the media below the working folder with a little of everything: run by backup.test.ts. */
const { awards, close } = await openInstallation(config)
const { payload } = awards.ctx
mkdirSync('media/public', { recursive: true })
writeFileSync('media/.gitkeep', '')
const world = await buildWorld(awards, { phase: 'judging' })
await payload.update({ collection: 'programmes', id: world.programme.id, locale: 'ar', data: { name: 'جوائز العدّ' } })
const parent = await payload.create({ collection: 'organisations', data: { name: 'Roof', slug: 'roof', domains: ['roof.example', 'roof.org'] } })
const organisation = await payload.create({ collection: 'organisations', data: { name: 'House', slug: 'house', parent: parent.id } })
const entrant = await buildUser(awards, { organisation: organisation.id, formerOrganisations: [parent.id], addresses: [{ address: 'second@people.example', verifiedAt: '2026-01-02T03:04:05.000Z' }] })
await findOrCreatePerson(awards.ctx, { address: 'other@people.example', language: 'fr' })
const entry = await buildEntry(awards, world, { owner: entrant.code, title: 'Quote " and ‹…› and ١٢' })
const judge = await buildJudge(awards, world)
await assign(awards, world, judge.judge, entry)
const upload = await storeUpload(awards.ctx, { bytes: Buffer.from('%PDF-1.4\n%%EOF\n'), name: 'Letter.pdf' })
await awards.ctx.store.insert('documents', { ...upload, code: 'DO-000001', entry: entry.code!, rev: 1 })
await queueMessage(awards.ctx, { key: 'world', template: 'sign-in', recipient: 'a@people.example', language: 'en', params: { url: 'https://a.example/', until: '' } })
const data = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#0a7' } }).png().toBuffer()
const media = await payload.create({ collection: 'media', data: { alt: 'A field' }, file: { data, name: 'a.png', mimetype: 'image/png', size: data.length } })
const text = (words: string) => ({ root: { type: 'root', direction: 'ltr', format: '', indent: 0, version: 1, children: [
  { type: 'paragraph', direction: 'ltr', format: '', indent: 0, version: 1, textFormat: 0, textStyle: '', children: [{ type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }] },
  { type: 'block', format: '', version: 2, fields: { id: 'b1', blockType: 'figure', image: media.id, caption: 'A field', blockName: '' } },
] } })
const study = await payload.create({ collection: 'case-studies', draft: true, data: { title: 'First', summary: 'In brief', pillar: '2', originalLanguage: 'en', origin: 'invented', slug: 'first', image: media.id, organisation: organisation.id, problem: text('A problem') } as never })
await payload.update({ collection: 'case-studies', id: study.id, locale: 'fr', draft: true, data: { title: 'Premier', summary: 'En bref', slug: 'premier' } })
await payload.update({ collection: 'case-studies', id: study.id, data: { _status: 'published' } })
await payload.update({ collection: 'case-studies', id: study.id, draft: true, data: { title: 'First, in other words' } })
await payload.create({ collection: 'honours', data: { edition: world.edition.id, year: 2026, kind: 'winner', honouree: 'House', organisation: organisation.id, sources: [{ url: 'https://a.example/' }] } as never })
await payload.jobs.queue({ task: 'schedulePublish', waitUntil: new Date('2030-01-01'), input: { type: 'publish', doc: { relationTo: 'case-studies', value: study.id }, user: { relationTo: 'users', value: entrant.id } } as never })
await close()
process.exit(0)
