import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { writePage } from './page.ts'
import type { Kills } from '../kills/run.ts'

const FILE = 'test/attack/report.json'

/** `note`: what became of its problems, written by whoever looked into them. */
export type KillsOf = { runs: { seed: number; kills: number; problems: string[]; note?: string }[]; kills: Record<string, number>; acts: Kills['counts']; startSeconds: number }
export type Report = { kills?: Partial<Record<Kills['database'], KillsOf>>; [part: string]: unknown }

export const readReport = (): Report => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Report) : {}) // written below

export function addToReport(part: string, what: unknown): void {
  const report = { ...readReport(), [part]: what }
  writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`)
  writePage(report)
}

/** Runs of any length add up: two hundred kills may be five times forty. */
export function addKills({ database, seed, kills, counts, problems, startSeconds }: Kills): void {
  const report = readReport()
  const before: KillsOf = report.kills?.[database] ?? { runs: [], kills: {}, acts: {}, startSeconds }
  const sum = (a: Record<string, number>, b: Record<string, number>) => Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]))
  const acts = Object.fromEntries([...new Set([...Object.keys(before.acts), ...Object.keys(counts)])].map((act) => [act, {
    acknowledged: (before.acts[act]?.acknowledged ?? 0) + (counts[act]?.acknowledged ?? 0), unanswered: (before.acts[act]?.unanswered ?? 0) + (counts[act]?.unanswered ?? 0),
  }]))
  const n = Object.values(kills).reduce((a, b) => a + b, 0)
  addToReport('kills', { ...report.kills, [database]: { runs: [...before.runs, { seed, kills: n, problems }], kills: sum(before.kills, kills), acts, startSeconds } satisfies KillsOf })
}
