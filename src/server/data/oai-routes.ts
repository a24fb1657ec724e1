import type { Context as Call, Hono } from 'hono'
import { nobody } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import { readPosted } from '../portal/posted.ts'
import { answerData, failedData } from './answer.ts'
import { oaiAnswer } from './oai.ts'

const XML_TYPE = 'text/xml; charset=utf-8'

/** For harvesters of libraries: by GET and by POST, as the protocol asks. */
export function oaiRoutes(app: Hono, awards: Awards): void {
  const { ctx } = awards
  const answer = (c: Call, fields: readonly (readonly [string, string])[]): Promise<Response> =>
    answerData(c, awards, {
      key: null, // it carries the time of the answer
      async make() {
        const now = ctx.now()
        const [records, facts] = await Promise.all([awards.harvest(nobody(now), {}), awards.siteFacts(nobody(now), { locale: 'en' })])
        const contact = facts.contact ?? `webmaster@${new URL(ctx.env.PUBLIC_URL).hostname}`
        return { status: 200, type: XML_TYPE, body: oaiAnswer({ origin: ctx.env.PUBLIC_URL, contact, now, records }, fields) }
      },
    })
  app.get('/oai', (c) => {
    const fields = [...new URL(c.req.url).searchParams]
    // Without a question it says who it is: somebody followed the link.
    return answer(c, fields.length > 0 ? fields : [['verb', 'Identify']])
  })
  app.post('/oai', async (c) => {
    try {
      return await answer(c, (await readPosted(c)).fields)
    } catch (error) {
      return failedData(c, awards, error)
    }
  })
}
