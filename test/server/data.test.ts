import { parse } from 'csv-parse/sync'
import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from '#server/app.ts'
import { searchReady } from '#services/library/search.ts'
import { DATA_SETS } from '#services/open-data/records.ts'
import type { Awards } from '#src/awards.ts'
import type { CaseStudy } from '#src/payload-types.ts'
import { buildCaseStudy, buildHonour, buildRecord, freshCode, translateCaseStudy } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'
import { parseXml, type XmlElement } from './strict-xml.ts'

const NASTY = 'Tom & <Jerry> "quote" {brace} 50% of $x_1 \\ ünïcode مكتبة'

describe('open data over the wire', () => {
  let awards: Awards
  let app: Hono
  let study: CaseStudy
  let edition: Awaited<ReturnType<typeof buildRecord>>['edition']
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    app = createApp(awards)
    ;({ edition } = await buildRecord(awards, 2016))
    await buildHonour(awards, edition, { honouree: NASTY, citation: 'Warum & "wie" ]]> \u0007' })
    study = await buildCaseStudy(awards, { title: NASTY, organisationName: 'Smith, Jones & Söhne {GmbH}', summary: 'Line one\nER  - \nline two', contexts: ['offline'] })
    await translateCaseStudy(awards, study, 'ar', { title: 'مكتبة الهواتف', summary: 'نساء عشرين قرية.', slug: `ar-${study.code!.toLowerCase()}` })
    await searchReady(awards.ctx)
  })
  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
  const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>

  describe('the interface', () => {
    type Api = { paths: Record<string, { get: { responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }> } }>; components: { schemas: Record<string, object> } }
    /** The published schema, with its references resolved, as a validator. */
    const validatorOf = (api: Api, path: string, status: number) => {
      const schema = api.paths[path]?.get.responses[status]?.content?.['application/json']?.schema
      const inlined = JSON.stringify(schema).replace(/\{"\$ref":"#\/components\/schemas\/(\w+)"\}/g, (_, name: string) => JSON.stringify(api.components.schemas[name]))
      return z.fromJSONSchema(JSON.parse(inlined.replace(/\{"\$ref":"#\/components\/schemas\/(\w+)"\}/g, (_, name: string) => JSON.stringify(api.components.schemas[name]))))
    }

    it('answers as its description says, for each set, record, tombstone and problem', async () => {
      const api = await json<Api>('/data/v1/openapi.json')
      const withdrawn = await buildCaseStudy(awards)
      await awards.notePublicState({ collection: 'case-studies', code: withdrawn.code!, visible: false })
      for (const set of DATA_SETS) {
        const list = await json<{ items: { code: string }[] }>(`/data/v1/${set}`)
        expect(validatorOf(api, `/data/v1/${set}`, 200).safeParse(list).error?.issues).toBeUndefined()
        const one = list.items[0]
        if (!one) continue
        expect(validatorOf(api, `/data/v1/${set}/{code}`, 200).safeParse(await json(`/data/v1/${set}/${one.code}`)).error?.issues).toBeUndefined()
        expect(validatorOf(api, `/data/v1/${set}`, 200).safeParse({ ...list, items: [{ ...one, more: 1 }] }).success).toBe(false)
      }
      const gone = await get(`/data/v1/practices/${withdrawn.code}`)
      expect(gone.status).toBe(410)
      expect(validatorOf(api, '/data/v1/practices/{code}', 410).safeParse(await gone.json()).success).toBe(true)
      const missing = await get(`/data/v1/practices/${freshCode('CS')}`)
      expect(missing.status).toBe(404)
      expect(validatorOf(api, '/data/v1/practices/{code}', 404).safeParse(await missing.json()).success).toBe(true)
      for (const path of ['/data/v1/honours?year=soon', '/data/v1/honours?kind=best', '/data/v1/practices?limit=201', '/data/v1/editions?page=0', '/data/v1/editions?locale=xx']) expect((await get(path)).status).toBe(400)
    })

    it('describes every route of the sets, and no other', async () => {
      const api = await json<Api>('/data/v1/openapi.json')
      const routes = app.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/data/v1/') && !path.endsWith('.json')).map(({ path }) => path.replace(/:(\w+)/g, '{$1}'))
      expect(Object.keys(api.paths).sort()).toEqual([...new Set(routes)].sort())
    })

    it('leads from page to page with the filter of the first', async () => {
      for (let i = 0; i < 3; i++) await buildHonour(awards, edition, { pillar: '4' })
      type List = { next: string | null; items: { pillar: number }[]; total: number }
      let at: string | null = '/data/v1/honours?pillar=4&limit=2'
      const seen: number[] = []
      for (let turns = 0; at && turns < 5; turns++) {
        const list: List = await json<List>(at)
        seen.push(...list.items.map((one) => one.pillar))
        at = list.next && list.next.replace(awards.ctx.env.PUBLIC_URL, '')
      }
      expect(seen).toEqual([4, 4, 4])
    })

    it('is read by any page, told apart by an ETag, and moves with the log', async () => {
      const first = await get('/data/v1/practices', { origin: 'https://elsewhere.example' })
      expect(first.headers.get('access-control-allow-origin')).toBe('*')
      const etag = first.headers.get('etag') ?? ''
      expect((await get('/data/v1/practices', { 'if-none-match': etag })).status).toBe(304)
      await buildCaseStudy(awards)
      expect((await get('/data/v1/practices', { 'if-none-match': etag })).status).toBe(200)
    })

    it('takes the query of the library, words included, also as a table and a feed', async () => {
      const page = await json<{ items: { code: string }[] }>('/data/v1/practices?q=brace&context=offline')
      expect(page.items.map((one) => one.code)).toEqual([study.code])
      const rows = parse(await (await get('/data/v1/practices.csv?q=brace')).text(), { columns: true, bom: true }) as { code: string }[]
      expect(rows.map((one) => one.code)).toEqual([study.code])
      const feed = await (await get('/feeds/practices.atom?context=offline&q=brace')).text()
      expect([...feed.matchAll(/<entry>/g)]).toHaveLength(1)
      expect((await json<{ items: unknown[] }>('/data/v1/practices?context=finance')).items).toEqual([])
    })

    it('says in the package the size and checksum of exactly the file that is served', async () => {
      const described = await json<{ resources: { name: string; path: string; hash: string; bytes: number; schema: { fields: { name: string; description: string }[] } }[] }>('/data/v1/datapackage.json')
      expect(described.resources.map((one) => one.name)).toEqual([...DATA_SETS])
      for (const { path, hash, bytes, schema } of described.resources) {
        const file = await get(new URL(path).pathname)
        const body = new Uint8Array(await file.arrayBuffer())
        expect({ bytes, hash }).toEqual({ bytes: body.byteLength, hash: `sha256:${createHash('sha256').update(body).digest('hex')}` })
        const [head = []] = parse(Buffer.from(body), { bom: true, to: 1 }) as string[][]
        expect(schema.fields.map((one) => one.name)).toEqual(head)
        expect(schema.fields.filter((one) => one.description.includes('field-'))).toEqual([])
      }
    })
  })

  describe('feeds', () => {
    const child = (element: XmlElement, name: string) => element.children.filter((one) => one.name === name)
    const textOf = (element: XmlElement, name: string) => child(element, name)[0]?.text

    it.each([...DATA_SETS])('of %s are well-formed Atom with what RFC 4287 asks for', async (set) => {
      const response = await get(`/feeds/${set}.atom`)
      expect(response.headers.get('content-type')).toMatch(/^application\/atom\+xml/)
      const feed = parseXml(await response.text())
      expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
      for (const element of [feed, ...child(feed, 'entry')]) {
        for (const name of ['id', 'title', 'updated']) expect(child(element, name)).toHaveLength(1)
        expect(textOf(element, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
        expect(child(element, 'link').filter((one) => one.attributes.rel === 'alternate')).toHaveLength(1)
      }
      expect(child(feed, 'author')).toHaveLength(1)
      const ids = child(feed, 'entry').map((entry) => textOf(entry, 'id'))
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/\/id\/[A-Z]{2}-[0-9A-Z]{6}$/)
      const asJson = await json<{ items: { id: string }[] }>(`/feeds/${set}.json`)
      expect(asJson.items.map((one) => one.id)).toEqual(ids)
    })

    it('carry what was written, and the language asked for', async () => {
      const titles = async (path: string) => child(parseXml(await (await get(path)).text()), 'entry').map((entry) => textOf(entry, 'title'))
      expect(await titles('/feeds/practices.atom')).toContain(NASTY)
      expect(await titles('/feeds/practices.atom?locale=ar')).toContain('مكتبة الهواتف')
      const honours = await (await get('/feeds/honours.atom')).text()
      expect(honours).toContain('Warum &amp; &quot;wie&quot; ]]&gt; </summary>')
    })

    it('date an entry by the log', async () => {
      const [last] = await awards.ctx.store.find('publications', { code: { equals: study.code } }, { sort: '-seq', limit: 1 })
      const entry = child(parseXml(await (await get('/feeds/practices.atom')).text()), 'entry').find((one) => textOf(one, 'id')?.endsWith(study.code!))
      expect(Date.parse(textOf(entry!, 'updated')!)).toBe(Date.parse(last!.at))
    })

    it('of deletions tell the code and the date alone, in the same second', async () => {
      const gone = await buildCaseStudy(awards, { title: 'Vanishing act' })
      expect(await (await get('/feeds/practices.atom')).text()).toContain('Vanishing')
      await awards.notePublicState({ collection: 'case-studies', code: gone.code!, visible: false })
      for (const path of ['/feeds/practices.atom', '/feeds/practices.json', '/data/v1/practices', '/data/v1/practices.csv', '/feeds/deletions.atom']) expect(await (await get(path)).text()).not.toContain('Vanishing')
      const entry = child(parseXml(await (await get('/feeds/deletions.atom')).text()), 'entry').find((one) => textOf(one, 'title') === gone.code)
      expect(entry?.children.map((one) => one.name)).toEqual(['id', 'title', 'updated', 'link'])
    })
  })

  describe('references', () => {
    it('BibTeX writes what TeX would read as a command, and keeps accents and Arabic', async () => {
      const response = await get(`/cite/${study.code}.bib`)
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${study.code}.bib"`)
      const bib = await response.text()
      expect(bib).toContain(String.raw`title = {{Tom \& <Jerry> "quote" \{brace\} 50\% of \$x\_1 \textbackslash{} ünïcode مكتبة}},`)
      expect(bib).toContain(String.raw`author = {{Smith, Jones \& Söhne \{GmbH\}}},`)
      // Braces balance, counted as BibTeX does: with those that are written \{ and \}.
      let depth = 0
      for (const sign of bib) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
    })

    it('RIS has one line a tag, whatever the text holds', async () => {
      const ris = await (await get(`/cite/${study.code}.ris`)).text()
      const lines = ris.split('\r\n').slice(0, -1)
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/)
      expect(lines[0]).toBe('TY  - ELEC')
      expect(lines.filter((line) => line.startsWith('ER  -'))).toEqual([lines.at(-1)])
      expect(lines).toContain(`TI  - ${NASTY}`)
    })

    it('CSL-JSON is one item with the words as they are', async () => {
      const [item] = await json<{ id: string; title: string; author: { literal: string }[]; URL: string }[]>(`/cite/${study.code}.csl.json?locale=ar`)
      expect(item).toMatchObject({ id: study.code, title: 'مكتبة الهواتف', author: [{ literal: 'Smith, Jones & Söhne {GmbH}' }], URL: `${awards.ctx.env.PUBLIC_URL}/id/${study.code}` })
    })

    it('of what is not there answer 404, of what was withdrawn 410', async () => {
      const gone = await buildCaseStudy(awards)
      await awards.notePublicState({ collection: 'case-studies', code: gone.code!, visible: false })
      expect((await get(`/cite/${gone.code}.bib`)).status).toBe(410)
      for (const file of [`${freshCode('CS')}.bib`, `${study.code}.txt`, 'nothing']) expect((await get(`/cite/${file}`)).status).toBe(404)
    })
  })

  it('every address that the site prints for machines answers', async () => {
    const page = await (await get('/en/data')).text()
    const cited = await (await get(`/en/practices/${study.slug}`)).text()
    expect(cited).toContain(`/cite/${study.code}.bib`)
    const hrefs = [...(page + cited).matchAll(/href="(\/(?:data|feeds|cite|oai)[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    expect(hrefs.length).toBeGreaterThan(15)
    const wrong = []
    for (const href of new Set(hrefs)) {
      const { status } = await get(href)
      if (status !== 200) wrong.push([status, href])
    }
    expect(wrong).toEqual([])
  })

  describe('harvesting by OAI-PMH', () => {
    const ask = async (query: string) => parseXml(await (await get(`/oai?${query}`)).text())
    const inside = (element: XmlElement, name: string): XmlElement[] => element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...inside(one, name)])
    const errorOf = async (query: string) => inside(await ask(query), 'error')[0]?.attributes.code
    const host = () => new URL(awards.ctx.env.PUBLIC_URL).hostname

    it('gives every record once over all pages, the withdrawn as deleted and without a word', async () => {
      const gone = await buildCaseStudy(awards, { title: 'Harvested once' })
      await awards.notePublicState({ collection: 'case-studies', code: gone.code!, visible: false })
      for (let i = 0; i < 101; i++) await buildHonour(awards, edition, { honouree: `Winner ${i}` })
      const identifiers: string[] = []
      let query = 'verb=ListRecords&metadataPrefix=oai_dc'
      let pages = 0
      for (; query && pages < 20; pages++) {
        const answer = await ask(query)
        for (const record of inside(answer, 'record')) {
          const [header] = inside(record, 'header')
          const identifier = inside(record, 'identifier')[0]!.text
          identifiers.push(identifier)
          expect(header!.attributes.status === 'deleted').toBe(inside(record, 'metadata').length === 0)
          if (identifier.endsWith(gone.code!)) expect(header!.attributes.status).toBe('deleted')
        }
        const token = inside(answer, 'resumptionToken')[0]?.text
        query = token ? `verb=ListRecords&resumptionToken=${token}` : ''
      }
      expect(pages).toBeGreaterThan(1)
      expect(new Set(identifiers).size).toBe(identifiers.length)
      for (const code of [study.code, gone.code]) expect(identifiers).toContain(`oai:${host()}:${code}`)
      expect(identifiers.filter((one) => one.includes(':HO-')).length).toBeGreaterThan(100)
    })

    it('tells a record in Dublin Core, by GET and by POST', async () => {
      const query = `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:${host()}:${study.code}`
      const record = await ask(query)
      expect(inside(record, 'dc:title')[0]?.text).toBe(NASTY)
      expect(inside(record, 'dc:creator')[0]?.text).toBe('Smith, Jones & Söhne {GmbH}')
      const posted = await app.request('/oai', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: query })
      expect(inside(parseXml(await posted.text()), 'dc:title')[0]?.text).toBe(NASTY)
    })

    it('answers what cannot be asked as the protocol says', async () => {
      expect(await errorOf('verb=Steal')).toBe('badVerb')
      expect(await errorOf('verb=Identify&verb=Identify')).toBe('badVerb')
      expect(await errorOf('verb=ListRecords')).toBe('badArgument')
      expect(await errorOf('verb=Identify&set=honours')).toBe('badArgument')
      expect(await errorOf('verb=ListRecords&metadataPrefix=marc')).toBe('cannotDisseminateFormat')
      expect(await errorOf('verb=ListRecords&resumptionToken=x')).toBe('badResumptionToken')
      expect(await errorOf('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:y')).toBe('idDoesNotExist')
      expect(await errorOf('verb=ListIdentifiers&metadataPrefix=oai_dc&until=1990-01-01')).toBe('noRecordsMatch')
      expect(await errorOf('verb=ListIdentifiers&metadataPrefix=oai_dc&from=2020-01-01&until=2010-01-01')).toBe('badArgument')
      expect(inside(await ask('verb=Identify'), 'deletedRecord')[0]?.text).toBe('persistent')
    })

    it('gives a set alone', async () => {
      const codes = inside(await ask('verb=ListIdentifiers&metadataPrefix=oai_dc&set=practices'), 'identifier').map((one) => one.text)
      expect(codes.every((one) => one.includes(':CS-'))).toBe(true)
      expect(codes).toContain(`oai:${host()}:${study.code}`)
    })
  })

  describe('the door for reports', () => {
    const BROWSER = { 'content-type': 'application/x-www-form-urlencoded' }
    async function form(path: string) {
      const response = await get(path)
      const html = await response.text()
      const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
      const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
      return { html, cookie, token: field('_token'), key: field('_key') }
    }
    const post = (fields: Record<string, string>, headers: Record<string, string>) => app.request('/fr/report', { method: 'POST', headers: { ...BROWSER, ...headers }, body: new URLSearchParams(fields) })

    it('takes a report without account and script, and answers with the code', async () => {
      const { html, cookie, token, key } = await form(`/fr/report?about=${study.code}`)
      expect(html).toContain(`value="${study.code}"`)
      const sent = await post({ _token: token, _key: key, kind: 'harm', about: study.code!, text: 'Un tort.', contact: '' }, { cookie })
      expect(sent.status).toBe(303)
      const answer = await (await get(sent.headers.get('location')!)).text()
      const code = /RP-[0-9A-Z]{6}/.exec(answer)?.[0] ?? ''
      const status = await get(`/fr/report/${code}`)
      const words = await status.text()
      expect(status.headers.get('cache-control')).toContain('private')
      expect(words).toContain('pas encore lu')
      for (const hidden of ['Un tort', study.code!]) expect(words).not.toContain(hidden)
      expect((await get('/fr/report/RP-000000')).status).toBe(404)
    })

    it('keeps what was typed when something is missing', async () => {
      const { cookie, token, key } = await form('/fr/report')
      const answer = await post({ _token: token, _key: key, about: 'grand livre', text: '', contact: 'moi@people.example' }, { cookie })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      for (const typed of ['grand livre', 'moi@people.example']) expect(html).toContain(`value="${typed}"`)
    })

    it('refuses a post without the token of this browser, and one from another site', async () => {
      const { cookie, token, key } = await form('/fr/report')
      const fields = { _token: token, _key: key, kind: 'other', about: '', text: 'Bonjour', contact: '' }
      expect((await post({ ...fields, _token: 'x' }, { cookie })).status).toBe(403)
      expect((await post(fields, {})).status).toBe(403)
      expect((await post(fields, { cookie, origin: 'https://elsewhere.example' })).status).toBe(403)
    })

    it('takes ten an hour from one network', async () => {
      const { cookie, token, key } = await form('/fr/report')
      const statuses: number[] = []
      for (let i = 0; i < 12; i++) statuses.push((await post({ _token: token, _key: `${key}${i}`, kind: 'other', about: '', text: `Bonjour ${i}`, contact: '' }, { cookie })).status)
      expect(statuses).toContain(429)
      expect(statuses.at(-1)).toBe(429)
    })
  })
})
