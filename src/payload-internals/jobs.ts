import type { JobsConfig, Payload } from 'payload'

const nobodyMay = () => false
const LIMIT = 50

/**
 * Payload's queue, used for the scheduled publishing that its panel offers. Nobody reaches it from outside; our runner
 * takes what is due, a limit at a time. Payload calls jobs experimental, so only this file knows them.
 * (test/payload-internals/jobs.test.ts)
 */
export const ourJobs = (jobs: JobsConfig | undefined): JobsConfig => ({
  tasks: [],
  ...jobs,
  access: { queue: nobodyMay, run: nobodyMay, cancel: nobodyMay, ...jobs?.access },
  deleteJobOnComplete: true,
  jobsCollectionOverrides: ({ defaultJobsCollection }) => {
    const collection = jobs?.jobsCollectionOverrides?.({ defaultJobsCollection }) ?? defaultJobsCollection
    return { ...collection, access: { create: nobodyMay, read: nobodyMay, update: nobodyMay, delete: nobodyMay }, admin: { ...collection.admin, hidden: true } }
  },
})

/** Runs what is due. Two runners at once would run a job twice: the caller sees to it that there is one. */
export async function runDueJobs(payload: Payload): Promise<void> {
  await payload.jobs.run({ limit: LIMIT, sequential: true, silent: true })
}

/** A job left `processing` by a killed process would wait for ever: the only runner, at its start, takes it up again. */
export async function takeUpBrokenJobs(payload: Payload): Promise<void> {
  await payload.db.updateMany({ collection: 'payload-jobs', where: { and: [{ processing: { equals: true } }, { completedAt: { exists: false } }] }, data: { processing: false } })
}
