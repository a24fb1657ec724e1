import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a script of the project in another folder, as a process of its own. */
export function run(script: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<{ exit: number; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), `${root}${script}`, ...args], {
    cwd, stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', PAYLOAD_SECRET: 'a secret for the tests alone', TSX_TSCONFIG_PATH: `${root}tsconfig.json`, ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  return new Promise((done) => child.on('close', (code) => done({ exit: code ?? -1, out, err })))
}

export const recount = (args: string[], cwd: string, env: Record<string, string> = {}) => run('src/cli/main.ts', args, cwd, env)
