import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { panel } from '#src/admin/panel.ts'
import { freePort, install } from '../attack/kit/installation.ts'
import { sayLeak, type Leak } from '../leak/compare.ts'
import type { Fact } from '../leak/facts.ts'
import { HIDDEN_FACTS, hiddenFrom, readHiddenFacts } from '../leak/hidden-facts.ts'
import { ownPages, ROWS_ALONE, stockPages, VIEW_PAGES } from '../leak/panel/pages.ts'
import { tell, type Page } from '../leak/panel/told.ts'
import { writeOther, writeWorld } from '../leak/panel/worlds.ts'
import { PHASES, type Phase } from '../leak/phases.ts'
import type { Role } from '../leak/roles.ts'
import { C, LeakWorld } from '../leak/world.ts'

/**
 * The pages of the built panel, by difference: two files that differ in what is hidden, a server on each, and the same
 * bytes for whoever it is hidden from. Roles of one group share a world that differs in what is hidden from all of them;
 * with LEAK_ALL=1 each has its own, and everybody opens every collection.
 */
const GROUPS: Partial<Record<Phase, Role[][]>> = {
  judging: [['judge', 'judge-in-conflict', 'observer', 'editor'], ['chair'], ['organiser-in-conflict']],
  decided: [['judge-in-conflict', 'observer'], ['chair'], ['organiser-in-conflict']],
}
const groupsOf = (phase: Phase): Role[][] =>  (process.env.LEAK_ALL === '1' ? (GROUPS[phase] ?? []).flat().map((role) => [role]) : (GROUPS[phase] ?? []))
const MINUTE = 60_000
const TABLE = readHiddenFacts(HIDDEN_FACTS)
const address = (file: string): string => pathToFileURL(path.resolve('test/leak/panel', file)).href

let world: LeakWorld
let folder: string
let publicUrl: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'recount-leak-'))
  publicUrl = `http://localhost:${await freePort()}`
  world = await LeakWorld.build()
})
afterAll(async () => {
  await world?.end()
  rmSync(folder, { recursive: true, force: true })
})

/** What each of these roles is told by a built server on this file, whose clock stands where the world's does. */
async function told(file: string, phase: Phase, roles: readonly Role[], pages: (role: Role) => readonly Page[], plant = ''): Promise<Map<Role, Map<string, string>>> {
  const installation = await install({ parent: folder, more: {
    DATABASE_URI: `file:${file}`, PUBLIC_URL: publicUrl, PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '', SIGNING_KEY: process.env.SIGNING_KEY ?? '',
    LEAK_NOW: String(Date.parse(PHASES.find(({ key }) => key === phase)?.at ?? '')), LEAK_PLANT: plant,
  } })
  const server = installation.start(['--import', address('clock-at.mjs')])
  try {
    if (!(await server.ready)) throw new Error(server.log())
    const all = new Map<Role, Map<string, string>>()
    for (const role of roles) all.set(role, await tell({ url: installation.url, publicUrl, cookie: world.cookies.get(role as Exclude<Role, 'public'>) ?? '' }, pages(role)))
    const broken = [...all.values()].flatMap((each) => [...each]).filter(([, words]) => words.startsWith('5')).map(([where]) => where)
    if (broken.length > 0) throw new Error(`${broken.join(', ')} broke:\n${server.log().slice(-3000)}`)
    return all
  } finally {
    await server.kill()
  }
}

const everyPage = (phase: Phase) => (role: Role): Page[] => [...[...ownPages(phase, role), ...stockPages(world, role, phase)].map((each) => ({ path: each })), ...ROWS_ALONE.map((each) => ({ path: each, rsc: true }))]
const hiddenFromAll = (roles: readonly Role[], phase: Phase): Fact[] => roles.map((role) => hiddenFrom(TABLE, role, phase)).reduce((all, own) => all.filter((fact) => own.includes(fact)))
const differences = (here: Map<string, string> | undefined, there: Map<string, string> | undefined, facts: Fact[]): Leak[] =>
  [...(here ?? [])].filter(([where, words]) => there?.get(where) !== words).map(([where, words]) => ({ where, facts, told: words, instead: there?.get(where) ?? '' }))

describe('the built panel tells nobody what is hidden from them', () => {
  it('asks every view of the panel', () => {
    const views = Object.values(panel(undefined)?.components?.views ?? {}).map((view) => ((view as { path?: string }).path ?? ''))
    expect(views.filter((view) => !Object.hasOwn(VIEW_PAGES, view)), 'views that the leak test does not know: add each to test/leak/panel/pages.ts with the addresses to ask').toEqual([])
    expect(Object.keys(VIEW_PAGES).filter((view) => !views.includes(view)), 'views in test/leak/panel/pages.ts that are gone').toEqual([])
  })

  const nothingLeaks = (phase: Phase) => async (): Promise<void> => {
    await world.moveTo(phase)
    const file = await writeWorld(world, folder)
    const groups = groupsOf(phase)
    const others = []
    for (const [n, roles] of groups.entries()) others.push(await writeOther(world, file, hiddenFromAll(roles, phase), String(n)))
    // A server on each file, two at a time.
    const here = told(file, phase, groups.flat(), everyPage(phase))
    for (const [n, roles] of groups.entries()) {
      const [told1, told2] = await Promise.all([here, told(others[n] ?? '', phase, roles, everyPage(phase))])
      for (const role of roles) {
        const leaks = differences(told1.get(role), told2.get(role), hiddenFromAll(roles, phase))
        expect(leaks.map(sayLeak).join('\n'), `${leaks.length} pages tell ${role} of what is hidden in ${phase}`).toBe('')
      }
    }
  }

  it('while judging', nothingLeaks('judging'), 10 * MINUTE)

  it('while judging, two planted leaks show, each on its pages', async () => {
    const phase = 'judging'
    const file = path.join(folder, `${phase}.db`)
    const other = await writeOther(world, file, ['score'], 'planted')
    const pages: Page[] = [{ path: '/judging' }, { path: `/judging/${C.assigned}` }, { path: `/judging/${C.assigned}`, rsc: true }, { path: '/lifecycle' }]
    const [here, there] = await Promise.all([file, other].map((each) => told(each, phase, ['judge'], () => pages, 'a sort,a field nobody shows')))
    expect(differences(here?.get('judge'), there?.get('judge'), ['score']).map(({ where }) => where)).toEqual(['panel /judging', `panel /judging/${C.assigned}`, `panel /judging/${C.assigned} (RSC)`])
  }, 10 * MINUTE)

  it('once it is decided', nothingLeaks('decided'), 10 * MINUTE)
})
