import { cpus, totalmem } from 'node:os'
import { mkdirSync, writeFileSync } from 'node:fs'
import { FOUND, GIVES_FIRST } from '../found.ts'
import type { Evening } from '../deadline/run.ts'
import type { Fault } from '../faults/run.ts'
import type { Mails } from '../mail/run.ts'
import type { Nodes } from '../nodes/run.ts'
import type { KillsOf, Report } from './report.ts'

const NAMES = { sqlite: 'SQLite', mongodb: 'FerretDB on PostgreSQL (speaks MongoDB’s protocol; not mongod)' } as const
const sum = (numbers: Record<string, number>): number => Object.values(numbers).reduce((a, b) => a + b, 0)
const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: string[], rows: (string | number)[][]): string => [row(...head), row(...head.map(() => '---')), ...rows.map((each) => row(...each))].join('\n')

/** The page for people: what ran, on what, the numbers, what was found. Written after each run from the report. */
export function writePage(report: Report): void {
  const { kills = {}, faults = {}, mail, nodes, deadline } = report as { kills?: Partial<Record<keyof typeof NAMES, KillsOf>>; faults?: Record<string, Fault[]>; mail?: Mails; nodes?: Nodes; deadline?: Evening } // what report.ts keeps
  const parts = [
    '# The attack\n\n`npm run attack` drives the built server as a process, over the wire, and looks into its database beside it. Each part runs alone: `npm run attack -- kills --database sqlite --times 200 --seed 7`, `faults [--database mongodb] [--long]`, `mail`, `nodes`, `deadline [--entrants 1000] [--profile]`. What is random comes from the seed, which is printed and kept in `test/attack/report.json`; runs of `kills` add up. Killing and mounting need root; the MongoDB parts start a server of their own. Ten kills are part of `npm test`, two servers on one MongoDB of `npm run test:mongodb`.',
    `Last run on ${cpus().length} cores and ${Math.round(totalmem() / 2 ** 30)} GB, shared with other work: times are upper bounds.`,
    ...Object.entries(kills).map(([database, each]) => killsPart(NAMES[database as keyof typeof NAMES], each)),
    ...(sum(Object.fromEntries(Object.entries(faults).map(([name, all]) => [name, all.length]))) > 0 ? [`## Taken away from under the server\n\n${table(['What', 'Answers meanwhile', 'Longest answer', 'Well again after'], Object.values(faults).flat().map((each) => each.notRun ? [each.fault, `not run: ${each.notRun}`, '', ''] : [each.fault, each.answers.join('; '), `${each.longestSeconds} s`, `${each.recoverySeconds} s${each.problems.length > 0 ? `; ${each.problems.join('; ')}` : ''}`]))}\n\nEach refused save was looked at: in the language of the page, with what was typed, and sent again as it came back.`] : []),
    ...(mail ? [`## Mail\n\nA mail server that refuses, bounces, is slow, hangs up or falls silent after it has taken the text, and a server killed in the middle of it: ${sum(mail.letters)} letters, ${mail.delivered} deliveries, ${mail.bounced} bounced, ${mail.twice} went twice, ${mail.twiceWithTrace} of these with a trace in the outbox and under one Message-ID. ${verdict(mail.problems)}`] : []),
    ...(nodes ? [`## Two servers on one MongoDB\n\n${nodes.rounds} announcements and withdrawals at one server, read at the other: seen after ${nodes.announcementSeen.longest} ms and ${nodes.withdrawalSeen.longest} ms at most. ${nodes.mails.sent} of ${nodes.mails.queued} mails that both queued were sent, each once. ${verdict(nodes.problems)}`] : []),
    ...(deadline ? [eveningPart(deadline)] : []),
    `## Found and mended\n\nBy the runs, and by reading the code for them; most have a test of their own.\n\n${FOUND.map((each) => `- ${each}`).join('\n')}`,
  ]
  mkdirSync('docs', { recursive: true })
  writeFileSync('docs/attack.md', `${parts.join('\n\n')}\n`)
}

const verdict = (problems: string[]): string => (problems.length === 0 ? 'Nothing was wrong.' : `Wrong: ${problems.join('; ')}.`)

function killsPart(name: string, { runs, kills, acts, startSeconds }: KillsOf): string {
  const problems = runs.flatMap((each) => each.problems)
  return `## Kills: ${name}\n\n${sum(kills)} kills (${Object.entries(kills).map(([what, n]) => `${n} ${what}`).join(', ')}) in ${runs.length} runs, under entrants, judges, an organiser and an editor at once; in the later runs two windows of three are quieter, with few entrants or none, so that an announcement, an act of some hundred writes, also ends before the kill. A start took ${startSeconds} s in the middle. ${problems.length === 0 ? 'No acknowledged save was missing, no act was half done, no mail lost or doubled without trace.' : `Reported: ${runs.filter((each) => each.problems.length > 0).map((each) => `seed ${each.seed}: ${each.problems.join('; ')}${each.note ? ` (${each.note})` : ''}`).join('. ')}.`}\n\n${table(['Act', 'acknowledged', 'cut off'], Object.entries(acts).map(([act, each]) => [act, each.acknowledged, each.unanswered]))}`
}

function eveningPart({ people, seconds, requests, memory, clock, lost, lag }: Evening): string {
  return `## A deadline evening\n\n${people.entrants} entrants save every 30 s for ${seconds.writing} s and then send within ${seconds.sending} s, while ${people.judges} judges score and ${people.readers} readers read; SQLite, one process, the clients on the same cores.\n\n${table(['Request', 'n', 'p50', 'p99', 'longest', 'answers'], Object.entries(requests).map(([kind, each]) => [kind, each.requests, `${each.p50} ms`, `${each.p99} ms`, `${each.longest} ms`, Object.entries(each.answers).map(([status, n]) => `${status}: ${n}`).join(', ')]))}\n\nLost: ${lost.length === 0 ? 'nothing; every acknowledged answer, file and sending was looked up' : lost.slice(0, 5).join('; ')}. The clock: ${clock.beforeClose} sent before the announced close, ${clock.late} after it and before the hidden end, marked late, ${clock.refused} refused after the hidden end, ${clock.wrong} against the clock. Memory: ${memory.start} MB at the start, ${memory.most} MB at most. The client’s own clock was late by ${lag.p99} ms at most in 99 of 100 looks.\n\n${GIVES_FIRST}`
}
