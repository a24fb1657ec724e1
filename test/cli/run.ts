import { spawn } from 'node:child_process'
// The same bundling as `npm run recount`; plain JavaScript, so that it runs before anything is built.
import { bundle } from '../../scripts/bundle.mjs'

const bundles = new Map<string, string>()
function built(script: string): string {
  const file = bundles.get(script) ?? bundle(script, `test-${script.replace(/\W/g, '-')}`)
  bundles.set(script, file)
  return file
}

/** Runs a script of the project in another folder, as a process of its own. */
export function run(script: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<{ exit: number; out: string; err: string }> {
  const child = spawn(process.execPath, ['--conditions=production', built(script), ...args], {
    cwd, stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', PAYLOAD_SECRET: 'a secret for the tests alone', ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  return new Promise((done) => child.on('close', (code) => done({ exit: code ?? -1, out, err })))
}

export const recount = (args: string[], cwd: string, env: Record<string, string> = {}) => run('src/cli/main.ts', args, cwd, env)
