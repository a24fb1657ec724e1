import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from './installation.ts'
import { pause } from './random.ts'

export type Broken = 'database server' | 'database process' | 'protocol server'
export type Mongo = {
  uri: string
  /** kill -9 of a part of it, and its start again. */
  breakAndMend(what: Broken): Promise<void>
  /** Nothing of it answers, though its lines stay open, until `again`. */
  freeze(): { again(): void }
  /** Gone, until `again`. */
  gone(): { again(): Promise<void> }
  stop(): Promise<void>
}

const INSTALLED = process.env.RECOUNT_MONGODB_HOME ?? '/var/cache/recount-mongodb'

/** A server of the attack's own: the same programs, linked, on data of its own, so that killing it harms nobody. */
export async function startMongo(): Promise<Mongo> {
  execFileSync('bash', ['test/mongodb/install.sh'], { stdio: ['ignore', 'inherit', 'inherit'] })
  const home = `${INSTALLED}-attack-${process.pid}`
  rmSync(home, { recursive: true, force: true })
  execFileSync('cp', ['-al', INSTALLED, home])
  // Linked files are shared with the installed server: what is written must be the attack's own.
  for (const own of ['root/pgdata', 'root/tmp', 'state', 'ferretdb.pid', 'ferretdb.log', 'initdb.log']) rmSync(path.join(home, own), { recursive: true, force: true })
  mkdirSync(path.join(home, 'root/pgdata'), { mode: 0o700 })
  mkdirSync(path.join(home, 'root/tmp'))
  execFileSync('chown', ['5433:5433', path.join(home, 'root/pgdata')])
  execFileSync('chmod', ['1777', path.join(home, 'root/tmp')])
  const [postgres, mongo] = [await freePort(), await freePort()]
  const env = { ...process.env, RECOUNT_MONGODB_HOME: home }
  /** A database that mends itself after a kill refuses for some seconds. */
  const start = async (): Promise<void> => {
    for (let n = 0; ; n++) {
      const made = spawnSync('bash', ['test/mongodb/start.sh', String(postgres), String(mongo)], { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
      if (made.status === 0) return
      if (n === 80) throw new Error(`The database did not start: ${made.stderr}`)
      await pause(250)
    }
  }
  await start()
  const postmaster = (): number => Number(readFileSync(path.join(home, 'root/pgdata/postmaster.pid'), 'utf8').split('\n')[0])
  const ferret = (): number => Number(readFileSync(path.join(home, 'ferretdb.pid'), 'utf8'))
  const children = (pid: number): number[] => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  const lives = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  const kill = (pid: number, signal: NodeJS.Signals): void => {
    try {
      process.kill(pid, signal)
    } catch {
      // it is gone already
    }
  }
  /** A process of PostgreSQL that serves a line; its death makes the server begin again by itself. */
  const serving = (): number | undefined => children(postmaster()).findLast((pid) => /postgres: postgres /.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')))
  return {
    uri: `mongodb://127.0.0.1:${mongo}/attack?directConnection=true`,
    async breakAndMend(what) {
      if (what === 'protocol server') kill(ferret(), 'SIGKILL')
      else if (what === 'database process') kill(serving() ?? postmaster(), 'SIGKILL')
      else {
        const main = postmaster()
        const all = children(main)
        for (const pid of [main, ...all]) kill(pid, 'SIGKILL')
        while ([main, ...all].some(lives)) await pause(20)
      }
      await pause(400)
      await start()
    },
    freeze() {
      const pid = ferret()
      kill(pid, 'SIGSTOP')
      return { again: () => kill(pid, 'SIGCONT') }
    },
    gone() {
      kill(ferret(), 'SIGKILL')
      return { again: start }
    },
    async stop() {
      kill(ferret(), 'SIGCONT')
      spawnSync('bash', ['test/mongodb/stop.sh'], { env })
      if (!process.env.ATTACK_KEEP) rmSync(home, { recursive: true, force: true })
    },
  }
}
