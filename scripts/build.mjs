import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/** The whole product: server, worker and command line by esbuild, the panel by Next. */
const run = (file, ...args) => execFileSync(process.execPath, [file, ...args], { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } })
rmSync('dist', { recursive: true, force: true })
run('scripts/build-server.mjs')
run('node_modules/next/dist/bin/next', 'build')
