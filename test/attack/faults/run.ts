import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { install, type Installation, type Started } from '../kit/installation.ts'
import { startMongo } from '../kit/mongo.ts'
import { pdf, smallWorld, storyOf, writingOf, type Writing } from '../kit/one-entrant.ts'
import { pause } from '../kit/random.ts'
import { rowsOf } from '../kit/rows.ts'
import { hiddenIn, type Answer, type Fields } from '../kit/browser.ts'

export type Fault = { fault: string; answers: string[]; longestSeconds: number; recoverySeconds: number | null; problems: string[]; notRun?: string }

const FRENCH = 'Nous avons prêté des téléphones dans vingt villages.'
const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10
const tell = (answer: Answer): string => `${answer.status}${answer.headers['retry-after'] ? `, come back in ${answer.headers['retry-after']} s` : ''}`

/** What is mounted is let go of at the end, whatever happened. */
class Mounts {
  #made: string[] = []
  constructor(readonly may = tryMounting()) {}
  make(...args: string[]): void {
    execFileSync('mount', args, { stdio: 'pipe' })
    const where = args.at(-1) ?? ''
    if (!this.#made.includes(where)) this.#made.push(where)
  }
  letGo(): void {
    for (const each of this.#made.splice(0).reverse()) execFileSync('umount', ['-l', each], { stdio: 'pipe' })
  }
}

function tryMounting(): boolean {
  try {
    const where = `/tmp/recount-mount-${process.pid}`
    mkdirSync(where, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', where], { stdio: 'pipe' })
    execFileSync('umount', [where], { stdio: 'pipe' })
    rmSync(where, { recursive: true })
    return true
  } catch {
    return false
  }
}

const NOT_PERMITTED = 'mounting a small disk is not permitted here'

/** Whether a save in the middle of a fault was answered as it must be, and what came back with it. */
function refusedWell(saved: Answer, problems: string[]): Fields {
  if (saved.status !== 503 || !saved.headers['retry-after']) problems.push(`a save was answered ${tell(saved)}`)
  if (!/inaccessibles en ce moment/.test(saved.text)) problems.push('the answer is not in the language of the page')
  if (!saved.text.includes(FRENCH)) problems.push('what was typed did not come back')
  return hiddenIn(saved.text)
}

/** After the fault: the form that came back is sent, and everything stands there. */
async function goesOn(writing: Writing, form: Fields, problems: string[]): Promise<number> {
  const begun = Date.now()
  for (;;) {
    const saved = await writing.save(form, FRENCH, 'fr').catch(() => null)
    if (saved?.status === 303) break
    if (Date.now() - begun > 60_000) {
      problems.push(`a minute after the fault a save is still answered ${saved ? tell(saved) : 'not at all'}`)
      break
    }
    await pause(250)
  }
  const stored = storyOf(await writing.stored())
  if (stored !== FRENCH) problems.push(`after the fault the story is ${stored.slice(0, 40)}`)
  return seconds(Date.now() - begun)
}

async function running(installation: Installation): Promise<Started> {
  const server = installation.start()
  if (!(await server.ready)) throw new Error(`the server did not start: ${server.log().slice(-2000)}`)
  return server
}

async function fullDisk(seed: number): Promise<Fault> {
  const mounts = new Mounts()
  if (!mounts.may) return { fault: 'full disk', answers: [], longestSeconds: 0, recoverySeconds: null, problems: [], notRun: NOT_PERMITTED }
  const installation = await install()
  const problems: string[] = []
  const answers: string[] = []
  const [data, media] = [path.join(installation.folder, 'data'), path.join(installation.folder, 'media/private')]
  mkdirSync(data, { recursive: true })
  mounts.make('-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', data)
  mounts.make('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', media)
  const world = smallWorld(installation, seed)
  const server = await running(installation)
  try {
    const writing = writingOf(installation, world.entrants[0]!)
    await writing.save(await writing.open(), 'Before the disk was full, in a few words.')
    const form = await writing.open('fr')
    for (const folder of [data, media]) fill(folder)
    // What the log still had room for may pass; then nothing does.
    let longest = 0
    let refused: Answer | null = null
    for (let n = 0; n < 200 && !refused; n++) {
      const saved = await writing.save(n === 0 ? form : await writing.open('fr'), n === 0 ? FRENCH : `${FRENCH} ${'x'.repeat(150_000)} ${n}`, 'fr')
      longest = Math.max(longest, saved.milliseconds)
      if (saved.status !== 303) refused = saved
    }
    if (!refused) problems.push('the disk was full and everything was saved')
    const again = refused ? refusedWell(refused, problems) : form
    const upload = await writing.upload(pdf(1500, 'while the disk is full'))
    answers.push(`save ${refused ? tell(refused) : 'saved'}`, `upload ${tell(upload)}`, `page ${(await writing.browser.get('/en/nominate')).status}`)
    if (upload.status !== 503) problems.push(`an upload onto a full disk was answered ${tell(upload)}`)
    if (readdirSync(media).some((name) => name.endsWith('.part'))) problems.push('half of an upload was kept')
    for (const folder of [data, media]) rmSync(path.join(folder, 'filler'), { force: true })
    const recovery = await goesOn(writing, again, problems)
    const after = await writing.upload(pdf(20, 'after'))
    if (after.status !== 303) problems.push(`an upload after the fault was answered ${tell(after)}`)
    await whole(installation, problems)
    return { fault: 'full disk', answers, longestSeconds: seconds(longest), recoverySeconds: recovery, problems }
  } finally {
    await server.kill()
    mounts.letGo()
    installation.remove()
  }
}

function fill(folder: string): void {
  for (let size = statfsSync(folder).bavail * statfsSync(folder).bsize; size >= 4096; size = Math.floor(size / 2))
    try {
      writeFileSync(path.join(folder, 'filler'), Buffer.alloc(size), { flag: 'a' })
    } catch {
      // so much is no longer free
    }
}

async function whole(installation: Installation, problems: string[]): Promise<void> {
  const rows = await rowsOf(installation.env.DATABASE_URI ?? '')
  problems.push(...(await rows.faults()))
  await rows.close()
}

async function readOnly(seed: number): Promise<Fault> {
  const mounts = new Mounts()
  const fault = 'read-only folders'
  if (!mounts.may) return { fault, answers: [], longestSeconds: 0, recoverySeconds: null, problems: [], notRun: NOT_PERMITTED }
  const installation = await install()
  const problems: string[] = []
  const [data, media] = [path.join(installation.folder, 'data'), path.join(installation.folder, 'media/private')]
  const world = smallWorld(installation, seed)
  const shut = (folder: string): void => {
    mounts.make('--bind', folder, folder)
    mounts.make('-o', 'remount,ro,bind', folder)
  }
  let server: Started | null = null
  try {
    shut(data)
    const refused = installation.start()
    if (await refused.ready) problems.push('the server started on a folder that it cannot write to')
    const sentence = /DATABASE_URI[^\n]*/.exec(refused.log())?.[0] ?? ''
    if (!sentence) problems.push(`the start does not say what is wrong: ${refused.log().slice(-300)}`)
    await refused.kill()
    mounts.letGo()
    server = await running(installation)
    const writing = writingOf(installation, world.entrants[0]!)
    shut(media)
    const upload = await writing.upload(pdf(20, 'read-only'))
    if (upload.status !== 503) problems.push(`an upload into a read-only folder was answered ${tell(upload)}`)
    const saved = await writing.save(await writing.open('fr'), FRENCH, 'fr')
    if (saved.status !== 303) problems.push('a read-only folder of files kept text from being saved')
    mounts.letGo()
    const after = await writing.upload(pdf(20, 'after'))
    if (after.status !== 303) problems.push(`an upload after the fault was answered ${tell(after)}`)
    return { fault, answers: [`start: ${sentence ? 'refused with a sentence' : 'refused'}`, `upload ${tell(upload)}`, `save ${saved.status}`], longestSeconds: seconds(upload.milliseconds), recoverySeconds: 0, problems }
  } finally {
    await server?.kill()
    mounts.letGo()
    installation.remove()
  }
}

/** Another program holds the SQLite file, as a careless copy would. */
async function held(seed: number, forSeconds: number): Promise<Fault> {
  const installation = await install()
  const world = smallWorld(installation, seed)
  const server = await running(installation)
  const writing = writingOf(installation, world.entrants[0]!)
  const form = await writing.open('fr')
  const file = (installation.env.DATABASE_URI ?? '').slice(5)
  const holder = spawn(process.execPath, ['-e', `const D=require('libsql');const d=new D(${JSON.stringify(file)});d.exec('PRAGMA busy_timeout=5000');d.exec('BEGIN EXCLUSIVE');console.log('held');setTimeout(()=>{d.exec('COMMIT');process.exit()},${forSeconds * 1000})`], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  try {
    return await during(`SQLite held by another program for ${forSeconds} s`, installation, writing, form, { until: new Promise((resolve) => holder.once('exit', resolve)), readable: true })
  } finally {
    holder.kill()
    await server.kill()
    installation.remove()
  }
}

async function mongoAway(seed: number, how: 'gone' | 'frozen', forSeconds: number): Promise<Fault> {
  const mongo = await startMongo()
  const installation = await install({ database: mongo.uri })
  try {
    const world = smallWorld(installation, seed)
    const server = await running(installation)
    try {
      const writing = writingOf(installation, world.entrants[0]!)
      const form = await writing.open('fr')
      const { again } = how === 'gone' ? mongo.gone() : mongo.freeze()
      const until = pause(forSeconds * 1000).then(again)
      return await during(`MongoDB ${how} for ${forSeconds} s`, installation, writing, form, { until, readable: false })
    } finally {
      await server.kill()
    }
  } finally {
    installation.remove()
    await mongo.stop()
  }
}

/** A fault that ends by itself: what is answered meanwhile, and how soon all is well after it. */
async function during(fault: string, installation: Installation, writing: Writing, form: Fields, { until, readable }: { until: Promise<unknown>; readable: boolean }): Promise<Fault> {
  const problems: string[] = []
  const health = () => fetch(`${installation.url}/health`, { signal: AbortSignal.timeout(20_000) }).then(({ status }) => status, () => 0)
  const before = Date.now()
  const [saved, said, page] = await Promise.all([writing.save(form, FRENCH, 'fr'), health(), writing.browser.get('/fr/nominate')])
  const longest = Math.max(saved.milliseconds, Date.now() - before)
  const back = refusedWell(saved, problems)
  if (said !== (readable ? 200 : 503)) problems.push(`/health said ${said}`)
  if (page.status !== (readable ? 200 : 503)) problems.push(`a page was answered ${page.status}`)
  if (longest > 35_000) problems.push(`an answer took ${seconds(longest)} s`)
  await until
  const recovery = await goesOn(writing, back, problems)
  if ((await health()) !== 200) problems.push('/health is not well after it')
  // The jobs found their way back as well: a receipt is mailed.
  if ((await writing.send()).status !== 303) problems.push('the entry could not be sent after it')
  else if (!(await receiptCame(installation, writing.entry))) problems.push('no mail is sent after it')
  return { fault, answers: [`save ${tell(saved)}`, `page ${page.status}`, `health ${said}`], longestSeconds: seconds(longest), recoverySeconds: recovery, problems }
}

async function receiptCame(installation: Installation, entry: string): Promise<boolean> {
  for (let n = 0; n < 240; n++) {
    const rows = await rowsOf(installation.env.DATABASE_URI ?? '')
    const sent = (await rows.all('messages')).some((each) => each.about === entry && each.template === 'entry-submitted' && each.state === 'sent')
    await rows.close()
    if (sent) return true
    await pause(500)
  }
  return false
}

/** Everything that can be taken away from under the server. `long`: databases stay away for a minute. */
export async function takeAway({ database, seed, long, say }: { database: 'sqlite' | 'mongodb'; seed: number; long: boolean; say(line: string): void }): Promise<Fault[]> {
  const away = long ? 60 : 15
  const all = database === 'sqlite' ? [() => fullDisk(seed), () => readOnly(seed), () => held(seed, away)] : [() => mongoAway(seed, 'gone', away), () => mongoAway(seed, 'frozen', away)]
  const found: Fault[] = []
  for (const each of all) {
    const fault = await each()
    say(`${fault.fault}: ${fault.notRun ? `not run, ${fault.notRun}` : `${fault.answers.join(' · ')}; longest ${fault.longestSeconds} s, well again after ${fault.recoverySeconds} s`}`)
    found.push(fault)
  }
  return found
}
