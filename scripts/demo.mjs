// `npm run demo`: from a fresh clone to a running demo in one command. Writes below data/demo/ only.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensureBuilt, ensureInstalled, root, run, say } from './prepare.mjs'

const folder = join(root, 'data', 'demo')
const database = join(folder, 'awards.db')
const seeding = join(folder, '.seeding')
const secretFile = join(folder, 'secret')

const lives = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A seed that broke off leaves `.seeding` behind: what it wrote is half a demo, and is made again. */
function clearBrokenSeed() {
  if (!existsSync(seeding)) return
  const pid = Number(readFileSync(seeding, 'utf8'))
  if (lives(pid)) {
    say(`The demo is being prepared by another process (${pid}). Wait for it to end, then run this again.`)
    process.exit(1)
  }
  say('An earlier start of the demo broke off; it is made again.')
  rmSync(folder, { recursive: true, force: true })
}

/** Kept between runs, so that a restart signs nobody out. */
function secret() {
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(secretFile, 'utf8')
}

/** Nothing of the caller's own installation reaches the demo: its database, mail and media are its own. */
function demoEnvironment() {
  return {
    S3_BUCKET: '',
    DATABASE_URI: 'file:./data/demo/awards.db',
    MAIL_URI: 'file:./data/demo/mail',
    DEMO: '1',
    NODE_ENV: 'production',
    PAYLOAD_SECRET: secret(),
  }
}

checkNode()
ensureInstalled()
ensureBuilt()
clearBrokenSeed()
mkdirSync(folder, { recursive: true })
const environment = demoEnvironment()

if (!existsSync(database)) {
  say('Making the demo: a programme with its people, entries and library.')
  writeFileSync(seeding, String(process.pid))
  const code = await run(process.execPath, ['--conditions=production', 'dist/cli.js', 'seed', '--demo'], environment)
  if (code !== 0) {
    say('The demo could not be made; the reason is above. The next start begins afresh.')
    process.exit(code)
  }
  rmSync(seeding)
}

process.exit(await run(process.execPath, ['--conditions=production', 'dist/server.js'], environment))
