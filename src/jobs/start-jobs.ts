import { randomUUID } from 'node:crypto'
import { runDueJobs, takeUpBrokenJobs } from '#internals/jobs.ts'
import { completeVersions } from '#internals/versions.ts'
import { lockWhatIsDue } from '#services/judging/lock-due.ts'
import { rebuildFromEvents } from '#services/judging/rebuild-scorecards.ts'
import { removeExpiredLinks } from '#services/links/index.ts'
import { drainOutbox } from '#services/messages/drain-outbox.ts'
import { forgetBodies } from '#services/messages/forget-bodies.ts'
import { recoverSending } from '#services/messages/recover-sending.ts'
import { sendReminders } from '#services/messages/send-reminders.ts'
import { eraseExpiredEntries } from '#services/installation/erase-expired-entries.ts'
import { removeOldDrafts } from '#services/installation/remove-old-drafts.ts'
import { operationKinds } from '#services/outcome/operation-kinds.ts'
import { resumeOperations } from '#services/outcome/operation.ts'
import { completeLog } from '#services/publishing/complete-log.ts'
import { finishBeginnings } from '#services/portal/finish-beginnings.ts'
import { finishSendings } from '#services/portal/finish-sendings.ts'
import { noteFindingsTold } from '#services/screening/entries/note-told.ts'
import type { Awards } from '#src/awards.ts'
import type { Context } from '#services/service.ts'
import { holdLease, leaveLease } from './lease.ts'

type Job = { name: string; everySeconds: number; run(awards: Awards): Promise<unknown> }

/** An act of several writes that has stood still for so long was left off by a process that is gone, or by a database that was. */
const STOOD_STILL = 60_000

/** A database that was gone for a moment cut writes off as a kill does. What is being written at this moment is left alone. */
async function completeDocuments(ctx: Context): Promise<void> {
  const now = ctx.runtime.clock.machineTime().getTime()
  const lately = { and: [{ updatedAt: { greater_than: new Date(now - 600_000).toISOString() } }, { updatedAt: { less_than: new Date(now - 10_000).toISOString() } }] }
  await completeVersions(ctx.payload, lately)
  await completeLog(ctx, lately)
}

export const JOBS: readonly Job[] = [
  { name: 'outbox', everySeconds: 2, run: ({ ctx }) => drainOutbox(ctx) },
  { name: 'scheduled publishing', everySeconds: 5, run: ({ ctx }) => runDueJobs(ctx.payload) },
  { name: 'acts left off', everySeconds: 15, run: ({ ctx }) => resumeOperations(ctx, operationKinds, { stoodStill: STOOD_STILL }) },
  { name: 'beginnings left off', everySeconds: 15, run: ({ ctx }) => finishBeginnings(ctx) },
  { name: 'sendings left off', everySeconds: 15, run: ({ ctx }) => finishSendings(ctx) },
  { name: 'documents left off', everySeconds: 60, run: ({ ctx }) => completeDocuments(ctx) },
  { name: 'findings told', everySeconds: 30, run: ({ ctx }) => noteFindingsTold(ctx) },
  { name: 'broken sendings', everySeconds: 60, run: ({ ctx }) => recoverSending(ctx, { alone: false }) },
  { name: 'scorecards to lock', everySeconds: 60, run: ({ ctx }) => lockWhatIsDue(ctx, ctx.now()) },
  { name: 'reminders', everySeconds: 300, run: ({ ctx }) => sendReminders(ctx) },
  { name: 'expired links', everySeconds: 3600, run: ({ ctx }) => removeExpiredLinks(ctx) },
  { name: 'old drafts', everySeconds: 3600, run: ({ ctx }) => removeOldDrafts(ctx) },
  { name: 'entries past their retention', everySeconds: 3600, run: ({ ctx }) => eraseExpiredEntries(ctx) },
  { name: 'old mail bodies', everySeconds: 3600, run: ({ ctx }) => forgetBodies(ctx) },
]
const TICK = 1000

/**
 * What runs by itself, every few seconds, one thing at a time, in the server or in `npm run worker`. Of several
 * processes one holds the lease and runs them. Ends with the runtime, after the job in hand.
 */
export function startJobs(awards: Awards, jobs: readonly Job[] = JOBS, tick = TICK): { stop(): Promise<void> } {
  const { ctx, runtime } = awards
  const holder = randomUUID()
  const due = new Map(jobs.map((job) => [job.name, 0]))
  let stopped = false
  let begun = false
  let timer: NodeJS.Timeout | undefined

  const alone = ctx.store.kind === 'sqlite'
  async function round(): Promise<void> {
    if (!(await holdLease(ctx, holder, { alone: alone && !begun }))) return
    if (!begun) {
      await recoverSending(ctx, { alone })
      await takeUpBrokenJobs(ctx.payload)
      // a server killed between a chained event and its row left the row behind, and so with a document and its version
      await rebuildFromEvents(ctx)
      await completeVersions(ctx.payload)
      await completeLog(ctx)
      if (alone) {
        await finishBeginnings(ctx, { alone })
        await finishSendings(ctx, { alone })
      }
      begun = true
    }
    for (const job of jobs) {
      if (stopped) return
      const now = Date.now()
      if ((due.get(job.name) ?? 0) > now) continue
      due.set(job.name, now + job.everySeconds * 1000)
      await job.run(awards).catch((error: unknown) => ctx.payload.logger.error({ err: error, msg: `The job "${job.name}" broke off; it is tried again in ${job.everySeconds} s.` }))
    }
  }
  const next = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      working = round().catch((error: unknown) => ctx.payload.logger.error({ err: error, msg: 'The job runner could not reach the database.' })).then(next)
    }, tick)
    timer.unref()
  }
  let working: Promise<void> = Promise.resolve()
  next()

  const stop = async (): Promise<void> => {
    if (stopped) return
    stopped = true
    clearTimeout(timer)
    await working
    await leaveLease(ctx, holder)
  }
  runtime.onStop(stop)
  return { stop }
}
