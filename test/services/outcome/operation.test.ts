import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RecordsAway } from '#domain/records-away.ts'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import { approveOperation, defineOperation, proposeOperation, resumeOperations, revertOperation } from '#services/outcome/operation.ts'
import { buildUser, viewerFor } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

type Light = { kind: 'switch'; lamp: string; was: boolean }

/** Lamps that are switched on one after the other: the smallest act of several writes. */
function lampsOf(lamps: Map<string, boolean>, more: { fails?: (lamp: string, done: boolean) => void; mailLeft?: () => boolean; approvals?: number; name?: string } = {}) {
  return defineOperation({
    kind: more.name ?? 'test-lamps', input: z.object({ only: z.string().optional() }), approvals: more.approvals,
    guard: async () => ({ edition: 'ED-000000' }),
    plan: async (_ctx, _viewer, { only }) => {
      const dark = [...lamps].filter(([name, on]) => !on && (!only || name === only)).map(([name]) => name)
      return { steps: dark.map((lamp): Light => ({ kind: 'switch', lamp, was: false })), count: dark.length, effects: { dark } }
    },
    apply: async (_ctx, { lamp }) => {
      more.fails?.(lamp, false)
      lamps.set(lamp, true)
      more.fails?.(lamp, true)
    },
    revert: async (_ctx, { lamp, was }) => void lamps.set(lamp, was),
    mayRevert: async () => {
      if (more.mailLeft?.()) throw new Refusal('mail-has-left', {}, 409)
    },
  })
}
const codeOf = (act: Promise<unknown>) => act.then(() => 'no refusal', (error: unknown) => (isRefusal(error) ? error.code : String(error)))
const off = () => new Map([['hall', false], ['stage', false], ['door', true], ['stair', false]])

describe('an act of several writes', () => {
  let awards: Awards
  let viewer: Viewer
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    awards.ctx.payload.logger.level = 'silent' // the kills are logged
  })
  beforeEach(async () => {
    const seen = await viewerFor(awards, await buildUser(awards))
    viewer = { ...seen, person: { ...seen.person!, signedInAt: new Date(seen.now.getTime() - 60_000) } }
  })

  it('does what it showed, once its number is typed', async () => {
    const lamps = off()
    const kind = lampsOf(lamps)
    const proposed = await proposeOperation(awards.ctx, kind, viewer, {})
    expect(proposed).toMatchObject({ state: 'proposed', effects: { dark: ['hall', 'stage', 'stair'], count: 3 } })
    expect([...lamps.values()]).toEqual([false, false, true, false])
    const done = await approveOperation(awards.ctx, kind, viewer, { operation: proposed.code!, count: 3 })
    expect(done).toMatchObject({ state: 'done', cursor: 3 })
    expect([...lamps.values()]).toEqual([true, true, true, true])
  })

  it('refuses a wrong number, an old sign-in, and a second approval', async () => {
    const lamps = off()
    const kind = lampsOf(lamps)
    const { code } = await proposeOperation(awards.ctx, kind, viewer, {})
    const old = { ...viewer, person: { ...viewer.person!, signedInAt: new Date(viewer.now.getTime() - 31 * 60_000) } }
    expect(await codeOf(approveOperation(awards.ctx, kind, viewer, { operation: code!, count: 2 }))).toBe('wrong-number')
    expect(await codeOf(approveOperation(awards.ctx, kind, old, { operation: code!, count: 3 }))).toBe('sign-in-again')
    expect(lamps.get('hall')).toBe(false)
    await approveOperation(awards.ctx, kind, viewer, { operation: code!, count: 3 })
    expect(await codeOf(approveOperation(awards.ctx, kind, viewer, { operation: code!, count: 3 }))).toBe('operation-not-proposed')
  })

  it('refuses when things changed since somebody looked, and does nothing', async () => {
    const lamps = off()
    const kind = lampsOf(lamps)
    const { code } = await proposeOperation(awards.ctx, kind, viewer, {})
    lamps.set('hall', true)
    expect(await codeOf(approveOperation(awards.ctx, kind, viewer, { operation: code!, count: 3 }))).toBe('changed-since-you-looked')
    expect(lamps.get('stage')).toBe(false)
    expect(await awards.ctx.store.byCode('operations', code!)).toMatchObject({ state: 'abandoned' })
  })

  it('waits for a second person where two must approve', async () => {
    const lamps = off()
    const kind = lampsOf(lamps, { approvals: 2, name: 'test-lamps-by-two' })
    const { code } = await proposeOperation(awards.ctx, kind, viewer, {})
    expect(await approveOperation(awards.ctx, kind, viewer, { operation: code!, count: 3 })).toMatchObject({ state: 'proposed' })
    expect(await codeOf(approveOperation(awards.ctx, kind, viewer, { operation: code!, count: 3 }))).toBe('another-person-approves')
    const second = { ...viewer, person: { ...viewer.person!, code: 'PE-000002' } }
    expect(await approveOperation(awards.ctx, kind, second, { operation: code!, count: 3 })).toMatchObject({ state: 'done' })
  })

  it.each(['hall', 'stage', 'stair'].flatMap((lamp) => [[lamp, 'before'], [lamp, 'after']]))('killed at "%s" %s its write, it is found and goes on', async (at, when) => {
    const lamps = off()
    const dies = lampsOf(lamps, { name: 'test-lamps-killed', fails: (lamp, done) => { if (lamp === at && done === (when === 'after')) throw new Error('killed') } })
    const { code } = await proposeOperation(awards.ctx, dies, viewer, {})
    await expect(approveOperation(awards.ctx, dies, viewer, { operation: code!, count: 3 })).rejects.toThrow('killed')
    expect(await awards.ctx.store.byCode('operations', code!)).toMatchObject({ state: 'running', error: 'killed' })
    const whole = lampsOf(lamps, { name: 'test-lamps-killed' })
    expect(await resumeOperations(awards.ctx, [whole])).toEqual([code])
    expect(await awards.ctx.store.byCode('operations', code!)).toMatchObject({ state: 'done', error: null })
    expect([...lamps.values()]).toEqual([true, true, true, true])
  })

  it('is walked back step by step, also when killed on the way back, but not once a mail has left', async () => {
    const lamps = off()
    let left = true
    const kind = lampsOf(lamps, { name: 'test-lamps-back', mailLeft: () => left })
    const { code } = await proposeOperation(awards.ctx, kind, viewer, {})
    await approveOperation(awards.ctx, kind, viewer, { operation: code!, count: 3 })
    expect(await codeOf(revertOperation(awards.ctx, kind, viewer, { operation: code!, reason: 'Too early' }))).toBe('mail-has-left')
    left = false
    const dies = { ...kind, revert: async (_ctx: unknown, step: Light) => { if (step.lamp === 'stage') throw new Error('killed'); lamps.set(step.lamp, false) } }
    await expect(revertOperation(awards.ctx, dies, viewer, { operation: code!, reason: 'Too early' })).rejects.toThrow('killed')
    expect(lamps.get('stair')).toBe(false)
    await resumeOperations(awards.ctx, [kind])
    expect([...lamps.values()]).toEqual([false, false, true, false])
    expect(await awards.ctx.store.byCode('operations', code!)).toMatchObject({ state: 'reverted' })
  })

  it('where one at a time is the rule, none begins beside one that stopped, and of two in one moment at most one runs', async () => {
    const lamps = off()
    const name = 'test-lamps-alone'
    const alone = { ...lampsOf(lamps, { name }), alone: true, confirm: 'click' as const, guard: async () => ({ edition: 'ED-000000', category: 'CA-A10NE1' }) }
    const [one, two] = [await proposeOperation(awards.ctx, alone, viewer, {}), await proposeOperation(awards.ctx, alone, viewer, {})]
    const dies = { ...alone, apply: async () => { throw new Error('killed') } }
    await expect(approveOperation(awards.ctx, dies, viewer, { operation: one.code! })).rejects.toThrow('killed')
    expect(await codeOf(approveOperation(awards.ctx, alone, viewer, { operation: two.code! }))).toBe('operation-runs-elsewhere')
    expect(await codeOf(proposeOperation(awards.ctx, alone, viewer, {}))).toBe('operation-runs-elsewhere')
    expect(await awards.ctx.store.byCode('operations', two.code!)).toMatchObject({ state: 'abandoned' })
    expect(await resumeOperations(awards.ctx, [alone])).toEqual([one.code])
    lamps.set('hall', false)
    const [three, four] = [await proposeOperation(awards.ctx, alone, viewer, {}), await proposeOperation(awards.ctx, alone, viewer, {})]
    const told = await Promise.all([three, four].map((each) => codeOf(approveOperation(awards.ctx, alone, viewer, { operation: each.code! }))))
    expect(told.filter((each) => each === 'no refusal').length).toBeLessThanOrEqual(1)
    expect(told.filter((each) => each !== 'no refusal' && each !== 'operation-runs-elsewhere')).toEqual([])
  })

  it('a step that found the records away leaves no error behind: it is taken up once they are back', async () => {
    const lamps = off()
    const dies = lampsOf(lamps, { name: 'test-lamps-away', fails: () => { throw new RecordsAway('gone') } })
    const { code } = await proposeOperation(awards.ctx, dies, viewer, {})
    await expect(approveOperation(awards.ctx, dies, viewer, { operation: code!, count: 3 })).rejects.toThrow(RecordsAway)
    const stopped = await awards.ctx.store.byCode('operations', code!)
    expect(stopped).toMatchObject({ state: 'running', error: null })
    await awards.ctx.payload.db.updateOne({ collection: 'operations', id: stopped.id, data: { updatedAt: new Date(Date.now() - 120_000).toISOString() }, returning: false })
    expect(await resumeOperations(awards.ctx, [lampsOf(lamps, { name: 'test-lamps-away' })], { stoodStill: 60_000 })).toEqual([code])
  })
})
