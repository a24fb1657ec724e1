import config from '../../payload.config.ts'
import { openInstallation } from './open-installation.ts'
import { startJobs } from '#src/jobs/start-jobs.ts'

/** `npm run worker`: what runs by itself, as a process of its own. On SQLite the server does it: one process a file. */
const { awards, close } = await openInstallation(config)
startJobs(awards)
console.log('The worker runs: outbox, scheduled publishing, reminders, clearing up.')
const alive = setInterval(() => undefined, 60_000)

async function stop(): Promise<void> {
  clearInterval(alive)
  await close()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
