// `npm run attack`: see docs/attack.md.
import { parseArgs } from 'node:util'
import { killAgainAndAgain } from './kills/run.ts'
import { deadlineEvening, WHOLE } from './deadline/run.ts'
import { takeAway } from './faults/run.ts'
import { mailAtItsWorst } from './mail/run.ts'
import { twoNodes } from './nodes/run.ts'
import { addKills, addToReport, readReport } from './kit/report.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { database: { type: 'string', default: 'sqlite' }, times: { type: 'string', default: '200' }, seconds: { type: 'string' }, seed: { type: 'string' }, long: { type: 'boolean', default: false }, entrants: { type: 'string' }, profile: { type: 'boolean', default: false } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))
const database = values.database === 'mongodb' ? 'mongodb' : 'sqlite'
const say = (line: string): void => console.error(line)
say(`seed ${seed}`)

const PARTS: Record<string, () => Promise<string[]>> = {
  async kills() {
    const found = await killAgainAndAgain({ database, times: Number(values.times), seed, seconds: Number(values.seconds ?? Infinity), say })
    addKills(found)
    return found.problems
  },
  async deadline() {
    const share = Number(values.entrants ?? WHOLE.entrants) / WHOLE.entrants
    const size = share === 1 ? WHOLE : { entrants: Math.round(WHOLE.entrants * share), judges: Math.max(2, Math.round(WHOLE.judges * share)), readers: Math.max(2, Math.round(WHOLE.readers * share)), writing: Number(values.seconds ?? 180), sending: 60, every: 30 }
    const found = await deadlineEvening({ seed, size, profile: values.profile, say })
    say(JSON.stringify(found, null, 1))
    addToReport(values.profile ? 'deadlineProfile' : 'deadline', found)
    return [...found.lost, ...(found.clock.wrong > 0 ? [`${found.clock.wrong} sendings against the clock`] : [])]
  },
  async mail() {
    const found = await mailAtItsWorst({ seed, each: 6, say })
    addToReport('mail', found)
    return found.problems
  },
  async nodes() {
    const uri = process.env.TEST_MONGODB_URI
    const found = await twoNodes({ seed, rounds: Number(values.times) === 200 ? 10 : Number(values.times), ...(uri ? { uri } : {}), say })
    addToReport('nodes', found)
    return found.problems
  },
  async faults() {
    const found = await takeAway({ database, seed, long: values.long, say })
    addToReport('faults', { ...(readReport().faults ?? {}), [database]: found })
    return found.flatMap(({ fault, problems }) => problems.map((problem) => `${fault}: ${problem}`))
  },
}

let problems = 0
for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const run = PARTS[part]
  if (!run) throw new Error(`There is no part "${part}": ${Object.keys(PARTS).join(', ')}.`)
  const found = await run()
  for (const problem of found) console.log(`${part}: ${problem}`)
  console.log(found.length === 0 ? `${part}: nothing lost, nothing half done` : `${part}: ${found.length} problems`)
  problems += found.length
}
process.exit(problems > 0 ? 1 : 0)
