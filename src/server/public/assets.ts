import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Hono } from 'hono'
import type { Awards } from '#src/awards.ts'

type Asset = { body: Uint8Array<ArrayBuffer>; brotli: Uint8Array<ArrayBuffer>; type: string; etag: string }
/** Files under their hashed names, and for each plain name ("site.css") the address of today. */
type Assets = { files: Map<string, Asset>; addresses: Map<string, string> }

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8' }
const BUILT = 'dist/assets'
/** Without a build (development, tests) the sources themselves are served under a hash of their content. */
const SOURCES = ['src/site', 'src/site/enhance']

function read(): [name: string, file: string, body: Buffer][] {
  const manifest = resolve(BUILT, 'manifest.json')
  if (process.env.NODE_ENV === 'production' && existsSync(manifest)) {
    const names = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>
    return Object.entries(names).map(([name, file]) => [name, file, readFileSync(resolve(BUILT, file))])
  }
  return SOURCES.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).filter((name) => extname(name) in TYPES || (folder.endsWith('enhance') && extname(name) === '.ts')).map((source): [string, string, Buffer] => {
      const name = source.replace(/\.ts$/, '.js')
      const body = source === name ? readFileSync(resolve(folder, source)) : bundled(resolve(folder, source))
      const hash = createHash('sha256').update(body).digest('hex').slice(0, 8)
      return [name, `${name.slice(0, -extname(name).length)}-${hash}${extname(name)}`, body]
    }))
}

/** An enhancement that shares modules with the server; esbuild is there wherever no build is. */
const bundled = (file: string): Buffer => {
  const { buildSync } = createRequire(resolve('package.json'))('esbuild') as typeof import('esbuild') // what the package is
  const { outputFiles } = buildSync({ entryPoints: [file], bundle: true, target: 'es2022', write: false, logLevel: 'silent' })
  return Buffer.from(outputFiles?.[0]?.contents ?? new Uint8Array())
}

function load(): Assets {
  const files = new Map<string, Asset>()
  const addresses = new Map<string, string>()
  for (const [name, file, body] of read()) {
    files.set(file, {
      body: new Uint8Array(body), brotli: new Uint8Array(brotliCompressSync(body)), type: TYPES[extname(file)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    })
    addresses.set(name, `/assets/${file}`)
  }
  return { files, addresses }
}

/** Read once a process; in development at each question, so that an edited style shows at once. */
const assetsOf = (awards: Awards): Assets =>
  awards.ctx.env.NODE_ENV === 'development' ? load() : awards.runtime.own('assets', load)

/** The addresses of these files as they are today; a file that is not there is left out. */
export const assetAddresses = (awards: Awards, ...names: string[]): string[] => {
  const { addresses } = assetsOf(awards)
  return names.flatMap((name) => addresses.get(name) ?? [])
}

export function assetRoutes(app: Hono, awards: Awards): void {
  app.get('/assets/:file', (c) => {
    const asset = assetsOf(awards).files.get(c.req.param('file'))
    if (!asset) return c.notFound()
    c.header('Content-Type', asset.type)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('ETag', asset.etag)
    c.header('Vary', 'Accept-Encoding')
    if (c.req.header('if-none-match')?.includes(asset.etag)) return c.body(null, 304)
    const small = /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
    if (small) c.header('Content-Encoding', 'br')
    return c.body(small ? asset.brotli : asset.body)
  })
}
