import { spawn, execFileSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

/** A built server on a database of its own, and a browser to look at it with. */
export type Running = {
  url: string
  folder: string
  env: NodeJS.ProcessEnv
  process: ChildProcess
  log(): string
  /** kill -9, as a power cut would. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** The same server again on the same data. */
  again(): Promise<Running>
}

/** As `npm start` does: see scripts/bundle.mjs. */
const CONDITIONS = ['--conditions=production']

export const SHOTS = path.resolve('test/e2e/shots')
const onMongo = process.env.E2E_DATABASE === 'mongodb'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

async function settings(folder: string): Promise<NodeJS.ProcessEnv> {
  const port = await freePort()
  const mongo = (process.env.TEST_DATABASE_URI ?? '').replace(/(:\d+\/)[^?]*/, `$1e2e_${path.basename(folder).replace(/\W/g, '_')}`)
  return {
    ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', VITEST: '', PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${port}`, DEMO: '1',
    DATABASE_URI: onMongo ? mongo : `file:${folder}/awards.db`, MAIL_URI: `file:${folder}/mail`, PAYLOAD_SECRET: 'a secret for the browser tests',
  }
}

/** The demonstration, seeded once a build and copied for whoever needs it; on MongoDB seeded into a database of its own. */
export async function startDemo(): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'recount-e2e-'))
  const env = await settings(folder)
  if (onMongo) execFileSync(process.execPath, [...CONDITIONS, 'dist/cli.js', 'seed'], { env, stdio: 'pipe' })
  else {
    const stamp = readFileSync('dist/.sources', 'utf8').trim().slice(0, 16)
    const template = path.resolve('data/e2e', stamp)
    if (!existsSync(path.join(template, 'done'))) {
      rmSync(path.resolve('data/e2e'), { recursive: true, force: true })
      mkdirSync(template, { recursive: true })
      execFileSync(process.execPath, [...CONDITIONS, 'dist/cli.js', 'seed'], { env: { ...env, DATABASE_URI: `file:${template}/awards.db`, MAIL_URI: `file:${template}/mail` }, stdio: 'pipe' })
      mkdirSync(path.join(template, 'done'))
    }
    cpSync(template, folder, { recursive: true, filter: (name) => !name.endsWith('.lock') })
  }
  return run(folder, env)
}

/** An installation with nothing in it but what the test makes. */
export async function startEmpty(): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'recount-e2e-'))
  return run(folder, await settings(folder))
}

async function run(folder: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, [...CONDITIONS, 'dist/server.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    const wait = setInterval(() => {
      if (output.includes('Recount is ready')) resolve()
      else if (child.exitCode !== null) reject(new Error(`the server ended before it was ready:\n${output}`))
      else return
      clearInterval(wait)
    }, 50)
  })
  return {
    url: env.PUBLIC_URL!, folder, env, process: child,
    log: () => output,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
    again: () => run(folder, env),
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

type Look = { script?: boolean; locale?: string; width?: number; dark?: boolean }

export async function openContext(browser: Browser, url: string, { script = true, locale = 'en', width = 1280, dark = false }: Look = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url, javaScriptEnabled: script, locale, colorScheme: dark ? 'dark' : 'light', viewport: { width, height: 900 }, reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  return context
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel(/email|e-mail|البريد/i).fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.includes('/login'))
}

export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true })
}

/** Mails that the server wrote, oldest first, as text. */
export function mailsOf(running: Running): string[] {
  const folder = path.join(running.folder, 'mail')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith('.eml')).sort().map((name) => decode(readFileSync(path.join(folder, name), 'utf8')))
}

/** Waits for a mail to this address in which the pattern is found, and gives the match. */
export async function mailTo(running: Running, address: string, pattern: RegExp, seconds = 30): Promise<RegExpMatchArray> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200)))
    for (const mail of mailsOf(running).reverse()) {
      const found = mail.includes(address) ? mail.match(pattern) : null
      if (found) return found
    }
  throw new Error(`no mail to ${address} with ${pattern}; there are:\n${mailsOf(running).map((mail) => mail.slice(0, 300)).join('\n---\n')}`)
}

const decode = (eml: string): string =>
  eml.split(/\r?\n--/).map((part) => {
    const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
    const body = rest.join('\n\n')
    if (/content-transfer-encoding:\s*base64/i.test(head)) return `${head}\n\n${Buffer.from(body.replace(/\s+/g, ''), 'base64').toString('utf8')}`
    if (/content-transfer-encoding:\s*quoted-printable/i.test(head))
      return `${head}\n\n${Buffer.from(body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8')}`
    return part
  }).join('\n--')
