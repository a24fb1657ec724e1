import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { benchSize } from './growth.ts'
import { benchAssign } from './judging-assign.ts'
import { benchPairwise } from './judging-pairwise.ts'
import { benchSeverity } from './judging-severity.ts'
import { benchPages } from './pages.ts'
import { report } from './report.ts'
import { fillSize } from './size.ts'

export type Growth = Awaited<ReturnType<typeof benchSize>>
export type Results = {
  machine: string
  node: string
  pages?: Awaited<ReturnType<typeof benchPages>> & { size: number }
  growth?: Growth[]
  judging?: Record<'assign' | 'severity' | 'pairwise', Record<string, number | string>[]>
}

const FILE = 'test/bench/results.json'
const SIZES = (process.env.SIZES ?? '100,1000,10000').split(",").map(Number)
const asked = process.argv.slice(2)
const wants = (part: string) => asked.length === 0 || asked.includes(part)

/** `npm run bench [growth] [pages] [judging]`: parts that are not asked for keep the figures of their last run. */
const results: Results = {
  ...(existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {}), // written below
  machine: `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`, node: process.version,
}
if (wants('growth')) {
  results.growth = []
  for (const size of SIZES) {
    results.growth.push(await benchSize(size))
    console.table(results.growth)
  }
}
if (wants('pages')) {
  const size = 1000
  fillSize(size)
  results.pages = { size, ...(await benchPages(size, 5)) }
  console.table(Object.fromEntries(Object.entries(results.pages).filter(([, value]) => typeof value === 'object')))
}
if (wants('judging')) {
  results.judging = { assign: await benchAssign(), severity: await benchSeverity(), pairwise: await benchPairwise() }
  for (const rows of Object.values(results.judging)) console.table(rows)
}
writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`)
writeFileSync('docs/bench.svg', report.plot(results))
console.log(report.text(results))
