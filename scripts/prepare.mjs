// What has to be there before anything of the project can run. Plain Node and nothing from node_modules:
// on a fresh clone there is none.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => join(root, ...parts)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

export const say = (text) => process.stderr.write(`${text}\n`)

const numbers = (version) => version.replace(/^v/, '').split('.').map(Number)
const atLeast = (have, want) => {
  const place = [0, 1, 2].find((i) => (have[i] ?? 0) !== (want[i] ?? 0))
  return place === undefined || (have[place] ?? 0) > (want[place] ?? 0)
}

/** Whether a version is in a range of the two forms that `engines` uses, `^a.b.c` and `>=a.b.c`, joined by `||`. */
export function inRange(version, range) {
  const have = numbers(version)
  return range.split('||').some((part) => {
    const [, operator, wanted] = /^\s*(\^|>=)(\d+(?:\.\d+)*)\s*$/.exec(part) ?? []
    if (!wanted) throw new Error(`engines.node in package.json: cannot read "${part.trim()}"`)
    const want = numbers(wanted)
    return atLeast(have, want) && (operator === '>=' || have[0] === want[0])
  })
}

export function checkNode() {
  const { node } = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines
  if (inRange(process.versions.node, node)) return
  say(
    `Recount needs Node.js ${node}; this is ${process.versions.node}. Install one of those versions, then run the command again.`,
  )
  process.exit(1)
}

/** Files below the paths, sorted; a path that is not there counts as none. */
function filesBelow(paths) {
  const found = []
  for (const path of paths) {
    if (!existsSync(at(path))) continue
    if (statSync(at(path)).isFile()) found.push(path)
    else for (const name of readdirSync(at(path))) found.push(...filesBelow([`${path}/${name}`]))
  }
  return found.sort()
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of filesBelow(paths))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0')
  return hash.digest('hex')
}

const stamped = (file, value) => existsSync(at(file)) && readFileSync(at(file), 'utf8') === value

function stamp(file, value) {
  mkdirSync(dirname(at(file)), { recursive: true })
  writeFileSync(at(file), value)
}

function must(command, args, what) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  say(`${what} did not work${error ? `: ${error.message}` : ''}. What went wrong is above.`)
  process.exit(1)
}

const INSTALLED = 'node_modules/.recount-lock'
const NPM_OWN = 'node_modules/.package-lock.json'

export function ensureInstalled() {
  const lock = hashOf(['package-lock.json'])
  if (stamped(INSTALLED, lock)) return
  // Installed by hand: npm's own record is then not older than the lock file.
  const byHand = existsSync(at(NPM_OWN)) && statSync(at(NPM_OWN)).mtimeMs >= statSync(at('package-lock.json')).mtimeMs
  if (!byHand) {
    say('Installing the packages of package-lock.json.')
    must(npm, ['ci', '--include=dev'], 'npm ci')
  }
  stamp(INSTALLED, lock)
}

const SOURCES = [
  'src',
  'seed',
  'payload.config.ts',
  'next.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/build-server.mjs',
]
const BUILT = ['dist/server.js', 'dist/cli.js', '.next/BUILD_ID']
const BUILD_STAMP = 'dist/.sources'

/** Written at the end of every build, by `npm run build` itself too; the build may write generated files into src. */
export const stampBuild = () => stamp(BUILD_STAMP, hashOf(SOURCES))

export function ensureBuilt() {
  if (BUILT.every((file) => existsSync(at(file))) && stamped(BUILD_STAMP, hashOf(SOURCES))) return
  say('Building: about a minute the first time.')
  must(npm, ['run', 'build'], 'npm run build')
  const missing = BUILT.filter((file) => !existsSync(at(file)))
  if (missing.length) {
    say(`The build ended well and left no ${missing.join(', ')}.`)
    process.exit(1)
  }
  stampBuild()
}

/** Runs a program in the foreground: signals go on to it, and its exit code comes back. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    // Ctrl+C reaches the whole foreground group, the child too; told twice, it would give up closing in order.
    const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal))
    for (const signal of signals) process.on(signal, pass)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href && process.argv[2] === 'stamp')
  stampBuild()
