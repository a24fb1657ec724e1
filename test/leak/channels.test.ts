import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { services } from '#services/index.ts'
import { SERVICE_INPUTS } from './channels/inputs.ts'
import { BEFORE, ROUTE_REQUESTS } from './channels/requests.ts'
import { FACTS, change, type Fact } from './facts.ts'
import { HIDDEN_FACTS, readHiddenFacts } from './hidden-facts.ts'
import { PHASES } from './phases.ts'
import { ROLES } from './roles.ts'
import { LeakWorld } from './world.ts'

describe('the leak test knows every channel and every fact', () => {
  let world: LeakWorld
  beforeAll(async () => {
    world = await LeakWorld.build()
  })
  afterAll(() => world.end())

  it('asks every service of the directory', () => {
    const unknown = Object.keys(services).filter((name) => !Object.hasOwn(SERVICE_INPUTS, name))
    expect(unknown, 'services that the leak test does not know: give each a line in test/leak/channels/inputs.ts, with the inputs through which somebody could try to learn what is hidden from them').toEqual([])
    expect(Object.keys(SERVICE_INPUTS).filter((name) => !Object.hasOwn(services, name)), 'lines in test/leak/channels/inputs.ts of services that are gone').toEqual([])
  })

  it('asks with inputs that the services take', () => {
    const wrong = Object.entries(SERVICE_INPUTS).flatMap(([name, inputs]) => inputs.flatMap((input) => {
      const parsed = services[name as keyof typeof services]?.input.safeParse(input)
      return parsed?.success ? [] : [`${name} ${JSON.stringify(input)}: ${parsed?.error.issues[0]?.path.join('.')} ${parsed?.error.issues[0]?.message}`]
    }))
    expect(wrong, 'inputs in test/leak/channels/inputs.ts that would be refused before anything is asked').toEqual([])
  })

  it('sends a request to every route of the running router', () => {
    const routes = [...new Set(createApp(world.awards).routes.map(({ method, path }) => `${method} ${path}`))]
    const known = (route: string): boolean => Object.hasOwn(ROUTE_REQUESTS, route) || BEFORE.includes(route)
    expect(routes.filter((route) => !known(route)), 'routes that the leak test does not know: add each to ROUTE_REQUESTS in test/leak/channels/requests.ts with the addresses to ask, or to BEFORE if it only stands before others').toEqual([])
    expect([...Object.keys(ROUTE_REQUESTS), ...BEFORE].filter((route) => !routes.includes(route)), 'lines in test/leak/channels/requests.ts of routes that are gone').toEqual([])
  })

  it('has a row for every fact and a column for every role', () => {
    const table = readHiddenFacts(HIDDEN_FACTS)
    expect([...table.keys()].sort()).toEqual(Object.keys(FACTS).sort())
    for (const [fact, cells] of table) {
      expect([...cells.keys()], fact).toEqual(ROLES)
      expect([...cells.values()].some((phases) => phases.size > 0), `${fact} is hidden from nobody`).toBe(true)
    }
  })

  it('changes something with every fact: a world that does not differ proves nothing', async () => {
    const stored = async (): Promise<string> => JSON.stringify(await Promise.all(Object.keys(world.payload.collections).map((slug) =>
      world.payload.db.find({ collection: slug as 'users', where: {}, limit: 0, pagination: false, sort: 'id' }).then(({ docs }) => docs))
      .concat(world.payload.db.findVersions({ collection: 'case-studies', where: {}, limit: 0, pagination: false, sort: 'id' }).then(({ docs }) => docs as never)))) // drafts are versions
    const changes = new Set<Fact>()
    for (const phase of ['judging', 'embargo', 'withdrawn'] as const) {
      await world.moveTo(phase)
      const here = await stored()
      for (const fact of Object.keys(FACTS) as Fact[]) // the keys of the table of facts
        if (!changes.has(fact) && (await world.inCopy('one', async () => { await change(world, [fact]); return stored() })) !== here) changes.add(fact)
    }
    expect(Object.keys(FACTS).filter((fact) => !changes.has(fact as Fact))).toEqual([])
    expect(PHASES.map(({ letter }) => letter).join('')).toBe('csjdeapwr')
  })
})
