import path from 'node:path'
import type { Context as Call, Hono } from 'hono'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import { isCode } from '#domain/codes.ts'
import { storedFile, type FileKey } from '#services/documents/stored-file.ts'
import { privateKey } from '#services/documents/store-upload.ts'
import { MEDIA_SIZES } from '#services/documents/open-media.ts'
import type { Awards } from '#src/awards.ts'
import { penCookie, viewerOfCall } from './portal/visit.tsx'

/** The only types that are ever delivered: what storing lets in. */
const TYPES: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/avif']
const INLINE = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox", 'X-Frame-Options': 'SAMEORIGIN' }
/** Browsers show a PDF in a viewer of their own, which a sandbox stops; it runs no script of ours and reaches no cookie. */
const PDF = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'", 'X-Frame-Options': 'SAMEORIGIN' }

/** A draft's pen lies in a cookie of the entry's own name, and a file's address names no entry: it is looked up only for browsers with a pen. */
async function entryOfFile(c: Call, { ctx }: Awards, code: string): Promise<string | undefined> {
  if (!isCode(code, 'DO') || !c.req.header('cookie')?.includes(penCookie(''))) return undefined
  return (await ctx.store.one('documents', { code: { equals: code } }))?.entry
}

/**
 * `GET /files/{code}`: media of published pages to everybody, documents of entries to whoever the policy lets. Stands
 * before the common headers, since a file has its own.
 */
export function fileRoutes(app: Hono, awards: Awards): void {
  app.get('/files/:code', async (c) => {
    const code = c.req.param('code')
    const viewer = await viewerOfCall(c, awards, await entryOfFile(c, awards, code))
    try {
      if (isCode(code, 'MD')) {
        const size = MEDIA_SIZES.find((each) => each === c.req.query('size'))
        const media = await awards.openMedia(viewer, { code, ...(size ? { size } : {}) })
        return await deliver(c, awards, `public/${path.basename(media.storedAs)}`, media.mimeType, { 'Cache-Control': media.public ? 'public, no-cache' : 'private, no-cache' })
      }
      if (!isCode(code, 'DO')) throw new Refusal('not-found', {}, 404)
      const document = await awards.openDocument(viewer, { code })
      return await deliver(c, awards, privateKey(document.storedAs), document.mimeType, {
        'Cache-Control': 'private, no-cache',
        'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(document.fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      })
    } catch (error) {
      if (!isRefusal(error)) throw error
      const t = awards.runtime.t(c.req.header('accept-language')?.slice(0, 2) ?? 'en')
      return c.text(t('errors.not-found'), 404, { 'Cache-Control': 'private, no-cache', 'X-Content-Type-Options': 'nosniff' })
    }
  })
}

async function deliver(c: Call, { ctx }: Awards, key: FileKey, type: string, more: Record<string, string>): Promise<Response> {
  const stored = TYPES.includes(type) ? await storedFile(ctx, key) : null
  if (!stored) throw new Refusal('not-found', {}, 404)
  const etag = `"${path.basename(key).split('.')[0]}-${stored.size}"` // names are random and bytes never change under one
  const headers = { 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin', 'Referrer-Policy': 'no-referrer', ...(type === 'application/pdf' ? PDF : INLINE), ...more, ETag: etag }
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const file = c.req.method === 'HEAD' ? null : await stored.open()
  return new Response(file?.body ?? null, { headers: { ...headers, 'Content-Type': type, 'Content-Length': String(stored.size) } })
}
