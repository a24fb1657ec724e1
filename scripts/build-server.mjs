import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { build } from 'esbuild'

/** The server, the worker and the command line as plain ES modules; packages stay in node_modules. */
await build({
  entryPoints: { server: 'src/server/main.ts', cli: 'src/cli/main.ts', worker: 'src/server/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
})

/** Workers are files of their own: the runtime starts them by path. */
await build({
  entryPoints: { search: 'src/search/build-worker.ts', calculate: 'src/runtime/calculate-worker.ts' },
  outdir: 'dist/workers',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})

/** Styles and enhancements of the site: small, under a name with their hash, found by a manifest. */
const ASSETS = 'dist/assets'
mkdirSync(ASSETS, { recursive: true })
const sources = ['src/site', 'src/site/enhance']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).filter((name) => ['.css', '.js'].includes(extname(name)) || (folder.endsWith('enhance') && extname(name) === '.ts')).map((name) => join(folder, name)))
const { outputFiles } = await build({ entryPoints: sources, outdir: ASSETS, entryNames: '[name]', bundle: true, minify: true, target: 'es2022', write: false, logLevel: 'warning' })
const manifest = {}
for (const { path, contents } of outputFiles) {
  const end = extname(path)
  const name = path.slice(path.lastIndexOf('/') + 1, -end.length)
  const file = `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}${end}`
  writeFileSync(join(ASSETS, file), contents)
  manifest[name + end] = file
}
writeFileSync(join(ASSETS, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
