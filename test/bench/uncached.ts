import { serve } from '@hono/node-server'
import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { createApp } from '#server/app.ts'

/** The site as it is, with a page cache that keeps nothing: each page is made with its query. */
const payload = await getPayload({ config })
const { awards } = payload
awards.runtime.generation.start()
awards.runtime.pages.set = () => undefined
serve({ fetch: createApp(awards).fetch, port: awards.ctx.env.PORT, hostname: '127.0.0.1', overrideGlobalObjects: false })
