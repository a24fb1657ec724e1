import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readEnv } from '#src/env.ts'

type Service = {
  image?: string
  build?: string
  environment?: Record<string, string>
  volumes?: string[]
  depends_on?: Record<string, unknown>
  ports?: string[]
  healthcheck?: unknown
}
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> }

const text = (file: string): string => readFileSync(file, 'utf8')
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
// parse gives any: the shape is what the tests below look at.
const compose = parse(text('compose.yaml')) as Compose

/** The settings that src/env.ts reads, by the names in its schema. */
const settings = [...text('src/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1] ?? '')

/** `[instruction, arguments]` of a Dockerfile, continued lines joined. */
const instructions = text('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])
const argumentsOf = (name: string): string[] =>
  instructions.filter(([instruction]) => instruction === name).map(([, rest]) => rest)

/** Commands of package.json that a text tells people to run. */
const commandsIn = (words: string): string[] =>
  [...words.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
/** A value of compose.yaml with what the environment puts into it. */
const withValues = (given: string, environment: Record<string, string>): string =>
  given.replace(
    /\$\{(\w+)(?::([?-])([^}]*))?\}/g,
    (_, name: string, kind: string, rest: string) => environment[name] ?? (kind === '-' ? rest : `a value for ${name}`),
  )

describe('Dockerfile', () => {
  it('has instructions that Docker knows', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD']
    expect(instructions.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([])
  })

  it('uses a Node that package.json admits', () => {
    for (const from of argumentsOf('FROM')) expect(from).toMatch(/^node:20-/)
  })

  it('copies files that are there', () => {
    const files = argumentsOf('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1))
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })

  it('runs commands that package.json has, and starts what npm start starts', () => {
    expect(commandsIn(argumentsOf('RUN').join('\n')).filter((name) => !scripts[name])).toEqual([])
    expect(JSON.parse(argumentsOf('CMD').at(-1) ?? '[]')).toEqual(['node', '--conditions=production', 'dist/server.js'])
    expect(scripts.start).toContain('node --conditions=production dist/server.js')
  })

  it('does not run as root, and asks for the health of the address that is there', () => {
    expect(instructions.findIndex(([name]) => name === 'USER')).toBeLessThan(
      instructions.findIndex(([name]) => name === 'CMD'),
    )
    expect(argumentsOf('USER')).toEqual(['node'])
    expect(argumentsOf('HEALTHCHECK').join()).toContain('/health')
  })

  it('sets what the program reads', () => {
    const names = argumentsOf('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=')[0] ?? ''))
    expect(names.filter((name) => !settings.includes(name))).toEqual([])
  })
})

describe('compose.yaml', () => {
  const app = compose.services.app?.environment ?? {}

  it('sets what the program reads, to values that it takes', () => {
    expect(Object.keys(app).filter((name) => !settings.includes(name))).toEqual([])
    const chosen = {
      PUBLIC_URL: 'https://awards.example',
      PAYLOAD_SECRET: 'a random text of some length',
      MAIL_URI: 'smtp://u:p@mail.example:587',
    }
    const environment = Object.fromEntries(
      Object.entries(app).map(([name, value]) => [name, withValues(value, chosen)]),
    )
    const env = readEnv({ NODE_ENV: 'production', ...environment })
    expect(env.DATABASE_URI).toMatch(/^mongodb:/)
    expect(env.TRUST_PROXY).toBe(true)
  })

  it('has no secret in it: each comes from outside, or the start is refused', () => {
    for (const name of ['PAYLOAD_SECRET', 'MAIL_URI', 'S3_SECRET_ACCESS_KEY'])
      expect(app[name], name).toMatch(/^\$\{\w+:\?/)
  })

  it('names services and volumes that it has', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const other of Object.keys(service.depends_on ?? {})) {
        expect(compose.services[other]?.healthcheck, `${name} waits for ${other}`).toBeDefined()
      }
      for (const volume of service.volumes ?? [])
        expect(compose.volumes, name).toHaveProperty(volume.split(':')[0] ?? '')
      const hosts = Object.values(service.environment ?? {}).flatMap((value) =>
        [...value.matchAll(/\/\/(\w+):\d+/g)].map((match) => match[1] ?? ''),
      )
      expect(
        hosts.filter((host) => !(host in compose.services)),
        name,
      ).toEqual([])
    }
  })

  it('offers nothing but the site, and that to a proxy on the same machine', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? [])
    expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)])
  })

  it('pins every image', () => {
    const images = Object.values(compose.services).flatMap(({ image }) => image ?? [])
    expect(images.filter((image) => !/:[\w.-]*\d/.test(image))).toEqual([])
  })
})

describe('the manual', () => {
  const manual = text('docs/deployment.md')

  it('lists every setting of src/env.ts, and none that is not there', () => {
    const listed = [...manual.matchAll(/^\| `([A-Z0-9_]+)` *\|/gm)].map((match) => match[1] ?? '')
    expect(listed.sort()).toEqual([...settings].sort())
  })

  it.each(['docs/deployment.md', 'docs/upgrade.md', 'SECURITY.md', 'ACCESSIBILITY.md'])(
    '%s names commands that package.json has',
    (file) => {
      expect(commandsIn(text(file)).filter((name) => !scripts[name])).toEqual([])
    },
  )
})
