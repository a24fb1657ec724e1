import { createHash } from 'node:crypto'
import type { ZodType } from 'zod'
import { newCode } from '#domain/codes.ts'
import { isRecordsAway } from '#domain/records-away.ts'
import { Refusal } from '#domain/refusal.ts'
import { needsFreshSignIn } from '#policy/determinations.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Operation } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'

/**
 * An act of several writes. Neither database gives us transactions with one meaning on both, so the act is a document:
 * proposed (its effects are computed and shown) → approved → running (a cursor, kept after each step) → done, and
 * walked back while that is still possible. What is shown is computed by the same `plan` that then acts.
 */

/** One write, as JSON. It carries what it needs to be done again, and to be undone (`was`). */
export type Step = { kind: string }
export type Plan<S extends Step, E extends object> = {
  /** In the order of acting; undone in the reverse order. */
  steps: S[]
  /** The number a person types: how many things get something, not how many writes that takes. */
  count: number
  /** Codes and numbers for the page that shows what would happen; no words, no clock, no random numbers. */
  effects: E
}
/** What a step may know of the act it belongs to. */
export type Run = { operation: string; edition: string; category: string | null; by: string; at: string }

export type OperationKind<I, S extends Step, E extends object> = {
  /** The permanent name under which the document is found again. */
  kind: string
  input: ZodType<I>
  /** Throws a Refusal unless the viewer may; says whose operation it is. Asked at every stage. */
  guard(ctx: Context, viewer: Viewer, input: I): Promise<{ edition: string; category?: string | null }>
  plan(ctx: Context, viewer: Viewer, input: I): Promise<Plan<S, E>>
  /** Does the step. Idempotent: a step that was done, wholly or in part, is done again after a crash. */
  apply(ctx: Context, step: S, run: Run): Promise<void>
  /** Undoes the step. Idempotent, and right for a step that was never done. */
  revert?(ctx: Context, step: S, run: Run): Promise<void>
  /** Throws a Refusal when the act can no longer be walked back. */
  mayRevert?(ctx: Context, run: Run): Promise<void>
  /** `number` (the default): the count is typed and the sign-in is fresh. `click`: the button is enough. */
  confirm?: 'number' | 'click'
  /** People who must approve; 1 unless said. */
  approvals?: number
  /** One at a time in a category: another is refused while one is approved or runs, stopped ones included. */
  alone?: boolean
}

/** Kinds of any input and step in one list; `never` would forbid to call them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyOperationKind = OperationKind<any, any, any>
export const defineOperation = <I, S extends Step, E extends object>(kind: OperationKind<I, S, E>): OperationKind<I, S, E> => kind

type Approval = { act: 'approve' | 'revert'; person: string; at: string; reason?: string }
const approvalsOf = (operation: Operation): Approval[] => (operation.approvals ?? []) as Approval[]
const stepsOf = (operation: Operation): Step[] => (operation.steps ?? []) as Step[]
export const hashOfOperation = (operation: Operation): string => (operation.effects as { hash?: string } | null)?.hash ?? ''
export const countOfOperation = (operation: Operation): number => (operation.effects as { count?: number } | null)?.count ?? 0
const isGoingBack = (operation: Operation): boolean => approvalsOf(operation).at(-1)?.act === 'revert'

const runOf = (operation: Operation): Run => ({
  operation: operation.code ?? '', edition: operation.edition ?? '', category: operation.category ?? null,
  by: operation.by ?? '', at: approvalsOf(operation).findLast((each) => each.act === 'approve')?.at ?? operation.at ?? '',
})

/** Keys sorted at every depth, so that equal plans give equal text. */
const canonical = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(canonical)
  : value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, canonical(each)]))
    : value

/** Two looks at the same state give the same hash; anything that would act otherwise changes it. */
export const hashOfPlan = (plan: Plan<Step, object>): string =>
  createHash('sha256').update(JSON.stringify(canonical({ steps: plan.steps, count: plan.count, effects: plan.effects }))).digest('hex')

/** Writes down what would happen. Nothing has happened yet. */
export async function proposeOperation<I, S extends Step, E extends object>(ctx: Context, kind: OperationKind<I, S, E>, viewer: Viewer, input: I): Promise<Operation> {
  const { edition, category = null } = await kind.guard(ctx, viewer, input)
  if (kind.alone && (await othersAtWork(ctx, { kind: kind.kind, category })) > 0) throw elsewhere()
  const plan = await kind.plan(ctx, viewer, input)
  if (plan.steps.length === 0) throw new Refusal('nothing-to-do', {}, 409)
  return ctx.store.insert('operations', {
    code: newCode('OP', ctx.random), kind: kind.kind, edition, category, state: 'proposed', input: input as never,
    effects: { ...plan.effects, count: plan.count, hash: hashOfPlan(plan) }, steps: plan.steps as never, cursor: 0, approvals: [],
    by: viewer.person?.code ?? '', at: ctx.now().toISOString(), rev: 1,
  })
}

/** Approves what was shown, if it is still so, and does it once enough people approved. */
export async function approveOperation<I, S extends Step, E extends object>(
  ctx: Context, kind: OperationKind<I, S, E>, viewer: Viewer, { operation: code, count }: { operation: string; count?: number },
): Promise<Operation> {
  const seen = await openOperation(ctx, kind, code)
  const input = seen.input as I // written by proposeOperation after the same kind's schema
  await kind.guard(ctx, viewer, input)
  if (seen.state !== 'proposed') throw new Refusal('operation-not-proposed', {}, 409)
  if (kind.confirm !== 'click') {
    if (needsFreshSignIn(viewer)) throw new Refusal('sign-in-again', { minutes: 30 }, 403)
    if (count !== countOfOperation(seen)) throw new Refusal('wrong-number', { typed: count ?? 0 }, 422)
  }
  const plan = await kind.plan(ctx, viewer, input)
  if (hashOfPlan(plan) !== hashOfOperation(seen)) {
    await ctx.store.updateIf('operations', seen, { state: 'abandoned' })
    throw new Refusal('changed-since-you-looked', {}, 409)
  }
  const person = viewer.person?.code ?? ''
  const before = approvalsOf(seen)
  if (before.some((each) => each.person === person)) throw new Refusal('another-person-approves', {}, 403)
  const approvals = [...before, { act: 'approve', person, at: ctx.now().toISOString() } satisfies Approval]
  const enough = approvals.length >= (kind.approvals ?? 1)
  const approved = await ctx.store.updateIf('operations', seen, { approvals: approvals as never, ...(enough ? { state: 'approved' as const } : {}) })
  if (!approved) throw new Refusal('changed-meanwhile', {}, 409)
  // Looked at once it counts itself: of two that are approved in the same moment, neither overlooks the other.
  if (enough && kind.alone && (await othersAtWork(ctx, approved)) > 0) {
    await ctx.store.updateIf('operations', approved, { state: 'abandoned' })
    throw elsewhere()
  }
  return enough ? runOperation(ctx, kind, code) : approved
}

/** Goes on from the cursor, forwards or back, until the end. A step that fails leaves it to be resumed. */
export async function runOperation(ctx: Context, kind: AnyOperationKind, code: string): Promise<Operation> {
  let operation = await openOperation(ctx, kind, code)
  if (operation.state === 'approved') operation = await move(ctx, operation, { state: 'running' })
  if (operation.state !== 'running') return operation
  const back = isGoingBack(operation)
  const steps = stepsOf(operation)
  const run = runOf(operation)
  while (back ? (operation.cursor ?? 0) >= 0 : (operation.cursor ?? 0) < steps.length) {
    const at = operation.cursor ?? 0
    const step = steps[at]
    try {
      if (step) await (back ? kind.revert?.(ctx, step, run) : kind.apply(ctx, step, run))
    } catch (error) {
      // Records that are away come back, and then the jobs take it up: only what the step itself could not do waits for a person.
      if (!isRecordsAway(error)) await ctx.store.updateIf('operations', operation, { error: error instanceof Error ? error.message : String(error) })
      throw error
    }
    if (back && at === 0) break
    operation = await move(ctx, operation, { cursor: back ? at - 1 : at + 1, error: null })
  }
  return move(ctx, operation, { state: back ? 'reverted' : 'done', error: null })
}

/** Walks an act back: as long as it is done or stuck, and nothing left the house. */
export async function revertOperation(ctx: Context, kind: AnyOperationKind, viewer: Viewer, { operation: code, reason }: { operation: string; reason: string }): Promise<Operation> {
  const seen = await openOperation(ctx, kind, code)
  await kind.guard(ctx, viewer, seen.input)
  if (!kind.revert || (seen.state !== 'done' && seen.state !== 'running')) throw new Refusal('operation-not-revertible', {}, 409)
  await kind.mayRevert?.(ctx, runOf(seen))
  const revert: Approval = { act: 'revert', person: viewer.person?.code ?? '', at: ctx.now().toISOString(), reason }
  // From the step at the cursor: a crash may have left it half done.
  const cursor = Math.min(seen.cursor ?? 0, stepsOf(seen).length - 1)
  await move(ctx, seen, { state: 'running', cursor, approvals: [...approvalsOf(seen), revert] as never })
  return runOperation(ctx, kind, code)
}

/**
 * Whatever a killed process left running goes on: all of it at the start of a process that is alone; where there may be
 * others, what has not moved for so many milliseconds and did not stop on an error. Gives the codes that are finished now.
 */
export async function resumeOperations(ctx: Context, kinds: readonly AnyOperationKind[], { stoodStill = 0 } = {}): Promise<string[]> {
  const finished: string[] = []
  const moved = ctx.runtime.clock.machineTime().getTime() - stoodStill
  for (const operation of await ctx.store.find('operations', { state: { in: ['approved', 'running'] } }, { sort: 'at' })) {
    const kind = kinds.find((each) => each.kind === operation.kind)
    if (!kind || (stoodStill > 0 && (operation.error || Date.parse(operation.updatedAt) > moved))) continue
    try {
      await runOperation(ctx, kind, operation.code ?? '')
      finished.push(operation.code ?? '')
    } catch (error) {
      // One that cannot go on must not keep the server from starting: its error stands in the document and on its page.
      ctx.payload.logger.error({ err: error, operation: operation.code }, 'An operation could not be resumed')
    }
  }
  return finished
}

export async function openOperation(ctx: Context, kind: AnyOperationKind, code: string): Promise<Operation> {
  const operation = await ctx.store.byCode('operations', code)
  if (operation.kind !== kind.kind) throw new Refusal('not-found', { code }, 404)
  return operation
}

const elsewhere = () => new Refusal('operation-runs-elsewhere', {}, 409)
const othersAtWork = (ctx: Context, { kind, category, code }: Pick<Operation, 'kind' | 'category' | 'code'>): Promise<number> =>
  ctx.store.count('operations', { and: [{ kind: { equals: kind } }, { category: { equals: category } }, { state: { in: ['approved', 'running'] } }, ...(code ? [{ code: { not_equals: code } }] : [])] })

/** The cursor moves by compare-and-set: of two processes that run the same act, one stops here. */
async function move(ctx: Context, operation: Operation, changes: Partial<Operation>): Promise<Operation> {
  const moved = await ctx.store.updateIf('operations', operation, changes)
  if (!moved) throw elsewhere()
  return moved
}
