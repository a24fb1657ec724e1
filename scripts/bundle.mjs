import { buildSync } from 'esbuild'
import { join } from 'node:path'
import { root } from './prepare.mjs'

/**
 * A script of ours as plain modules, made in a blink. Run it, and whatever else loads the configuration,
 * with `--conditions=production`: Lexical's entry for Node waits at its top level for its development or production
 * build, and Node 20 can lose one of these cyclic waits (four of six imports): the process hangs or ends with code 13.
 * With the condition each package is its production build at once.
 */
export function bundle(entry, name) {
  const outdir = join(root, 'dist/run', name)
  buildSync({ entryPoints: { index: join(root, entry) }, outdir, outExtension: { '.js': '.mjs' }, bundle: true, splitting: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', jsx: 'automatic', logLevel: 'error' })
  return join(outdir, 'index.mjs')
}
