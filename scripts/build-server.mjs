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
