import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'

export type Filled = {
  size: number
  /** The edition whose entries the organiser lists. */
  edition: string
  organiser: string
  judges: { cookie: string; entries: string[] }[]
  index: { texts: number; seconds: number }
  queries: string[]
}

const folderOf = (size: number) => resolve('data/bench', String(size))
/** Settings of every program that runs on the database of this size. */
export const settingsOf = (size: number): NodeJS.ProcessEnv => ({
  ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', DEMO: '', HOST: '127.0.0.1',
  DATABASE_URI: `file:${folderOf(size)}/awards.db`, MAIL_URI: `file:${folderOf(size)}/mail`, PAYLOAD_SECRET: 'a secret for the bench alone',
})

/** The filled database of a size: made once, kept in data/bench; its sessions are new. */
export function fillSize(size: number): Filled {
  const out = `${folderOf(size)}/filled.json`
  if (!existsSync(out)) rmSync(folderOf(size), { recursive: true, force: true }) // a fill that was broken off is begun anew
  mkdirSync(folderOf(size), { recursive: true })
  execFileSync(process.execPath, ['--conditions=production', process.env.BENCH_FILL ?? '', String(size), out], { env: settingsOf(size), stdio: ['ignore', 'ignore', 'inherit'] })
  return JSON.parse(readFileSync(out, 'utf8')) as Filled // written by fill.ts just now
}
