import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badAddresses, moduleState, undocumented } from './borders-in-text.ts'

const root = process.cwd()
const RULES = join(root, '.dependency-cruiser.cjs')

/** `rule: file -> file` for each breach below `baseDir`. */
async function breaches(baseDir: string, start: string[]): Promise<string[]> {
  const options = await extractOptions(RULES)
  const { output } = await cruise(start, { ...options, baseDir, validate: true }, options.enhancedResolveOptions)
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where an object was asked for')
  return (output satisfies ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
  )
}

const tracked = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const isSource = (file: string): boolean =>
  /^src\/.*\.tsx?$/.test(file) && !/migrations\/|payload-types|importMap/.test(file)

/** One breach of each rule, as files; each names the rule that must find it. */
const PLANTED: Record<string, Record<string, string>> = {
  'domain-stands-alone': { 'src/domain/a.ts': `import '#i18n/b.ts'`, 'src/i18n/b.ts': '' },
  'domain-is-pure': { 'src/domain/a.ts': `import { readFileSync } from 'node:fs'\nexport const read = readFileSync` },
  'policy-knows-the-domain-only': { 'src/policy/a.ts': `import '#database/b.ts'`, 'src/database/b.ts': '' },
  'below-the-services': { 'src/runtime/a.ts': `import '#server/b.ts'`, 'src/server/b.ts': '' },
  'services-look-down': {
    'src/services/a.ts': `import type { B } from '#site/b.tsx'\nexport type A = B`,
    'src/site/b.tsx': 'export type B = 1',
  },
  'services-take-types-of-collections': {
    'src/services/a.ts': `import { b } from '#collections/b.ts'\nexport const a = b`,
    'src/collections/b.ts': 'export const b = 1',
  },
  'dtos-are-plain': {
    'src/services/dto/a.ts': `import { b } from '../b.ts'\nexport const a = b`,
    'src/services/b.ts': 'export const b = 1',
  },
  'programs-ask-services': {
    'src/server/a.ts': `import { b } from '#database/b.ts'\nexport const a = b`,
    'src/database/b.ts': 'export const b = 1',
  },
  'site-renders-what-it-is-given': {
    'src/site/a.tsx': `import { b } from '#services/b.ts'\nexport const a = b`,
    'src/services/b.ts': 'export const b = 1',
  },
  'panel-calls-payload-awards': {
    'src/admin/a.tsx': `import { b } from '#services/b.ts'\nexport const a = b`,
    'src/services/b.ts': 'export const b = 1',
  },
  'panel-and-site-share-no-components': {
    'src/admin/a.tsx': `import { b } from '#site/b.tsx'\nexport const a = b`,
    'src/site/b.tsx': 'export const b = 1',
  },
  'config-reaches-no-page': {
    'payload.config.ts': `import { a } from '#src/awards.ts'\nexport default a`,
    'src/awards.ts': `import { renderToStaticMarkup } from 'react-dom/server'\nexport const a = renderToStaticMarkup`,
  },
  'tests-and-seed-stay-outside': { 'src/services/a.ts': `import '#seed/b.ts'`, 'seed/b.ts': '' },
  'no-circles': {
    'src/domain/a.ts': `import { b } from './b.ts'\nexport const a = () => b`,
    'src/domain/b.ts': `import { a } from './a.ts'\nexport const b = () => a`,
  },
  'nothing-imported-that-is-not-there': { 'src/domain/a.ts': `import './gone.ts'` },
}

/** What is allowed, though it looks like a breach. */
const ALLOWED = {
  'src/site/a.tsx': `import type { B } from '#services/b.ts'\nexport type A = B`,
  'src/admin/c.tsx': `import { type B } from '#services/b.ts'\nexport type C = B`,
  'src/site/f.tsx': `import { g } from '#services/dto/g.ts'\nexport const f = g`,
  'src/services/dto/g.ts': 'export const g = 1',
  'src/services/b.ts': `import type { D } from '#collections/d.ts'\nexport type B = D`,
  'src/collections/d.ts': 'export type D = 1',
  'src/server/main.ts': `import { e } from '#database/e.ts'\nexport const main = e`,
  'src/database/e.ts': 'export const e = 1',
}

describe('arrows point down only', () => {
  let folder: string
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'recount-borders-')))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const plant = (name: string, files: Record<string, string>): string => {
    const base = join(folder, name)
    const { imports } = JSON.parse(text('package.json')) as { imports: unknown }
    const all: Record<string, string> = {
      'package.json': JSON.stringify({ type: 'module', imports }),
      'node_modules/react-dom/package.json': JSON.stringify({ name: 'react-dom' }),
      'node_modules/react-dom/server.js': '',
      ...files,
    }
    for (const [file, content] of Object.entries(all)) {
      mkdirSync(dirname(join(base, file)), { recursive: true })
      writeFileSync(join(base, file), content)
    }
    return base
  }
  const starts = (files: Record<string, string>): string[] => [
    ...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? file)),
  ]

  it.each(Object.entries(PLANTED))('a breach of "%s" is found', async (rule, files) => {
    const found = await breaches(plant(rule, files), starts(files))
    expect(found.map((line) => line.split(':')[0])).toContain(rule)
  })

  it('every rule has a planted breach', async () => {
    const options = await extractOptions(RULES)
    expect(options.ruleSet?.forbidden?.map(({ name }) => name).sort()).toEqual(Object.keys(PLANTED).sort())
  })

  it('types of what lies below may be used, and the programs may open the database', async () => {
    expect(await breaches(plant('allowed', ALLOWED), starts(ALLOWED))).toEqual([])
  })

  it('the product keeps them', async () => {
    const start = ['src', 'seed', 'payload.config.ts'].filter((path) =>
      tracked().some((file) => file === path || file.startsWith(`${path}/`)),
    )
    expect(await breaches(root, start)).toEqual([])
  })
})

describe('process state lives in src/runtime', () => {
  it.each([
    ['let count = 0'],
    ['export let ready: boolean'],
    ['const seen = new Map<string, number>()'],
    ['export const cache: Cache = new LRUCache({ max: 1 })'],
    ['const store = new AsyncLocalStorage()'],
    ['const worker = new Worker(path)'],
  ])('found: %s', (line) => expect(moduleState(line)).toEqual([line]))

  it.each([
    ['const BY_CODE: ReadonlyMap<string, Row> = new Map(rows)'],
    ['function f() {\n  let count = 0\n}'],
    ['const of = () => new Map()'],
    ['const NAMES = new Set(["a"])'],
    ['export const create = () => {\n  const seen = new Map()\n}'],
  ])('allowed: %s', (code) => expect(moduleState(code)).toEqual([]))

  it('nowhere else', () => {
    const found = tracked()
      .filter((file) => isSource(file) && !file.startsWith('src/runtime/'))
      .flatMap((file) => moduleState(text(file)).map((line) => `${file}: ${line}`))
    expect(found).toEqual([])
  })
})

describe('what Payload does not document is used in src/payload-internals', () => {
  it.each([
    [`import { x } from 'payload/dist/auth/x.js'`],
    [`import { handleEndpoints } from 'payload'`],
    ['await payload.db.find({})'],
    ['req.payload.db.updateOne({})'],
  ])('found: %s', (line) => expect(undocumented(line)).toEqual([line]))

  it('nowhere else', () => {
    const found = tracked()
      .filter((file) => isSource(file) && !/^src\/(payload-internals|database)\//.test(file))
      .flatMap((file) => undocumented(text(file)).map((line) => `${file}: ${line}`))
    expect(found).toEqual([])
  })
})

describe('the repository runs on any machine', () => {
  it('a registry, a mirror or a path of one machine is found', () => {
    const lines = [
      ['registry', 'npmjs', 'org'].join('.'),
      ['deb', 'debian', 'org'].join('.'),
      ['', 'home', 'ann', 'recount'].join('/'),
    ]
    for (const line of lines) expect(badAddresses(line)).toEqual([line])
  })

  it('no file names one', () => {
    const found = tracked()
      .filter((file) =>
        /\.(ts|tsx|js|cjs|mjs|json|sh|md|ya?ml|css|html|csv|txt)$|^\.ci\/|Dockerfile|^\.npmrc/.test(file),
      )
      .flatMap((file) => badAddresses(text(file)).map((line) => `${file}: ${line.slice(0, 120)}`))
    expect(found).toEqual([])
  })
})
