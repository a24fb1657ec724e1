// `npm run bench [growth] [pages] …`: the figures, measured side by side in one run; test/bench/results.json keeps them.
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { checkNode, ensureBuilt, ensureInstalled } from './prepare.mjs'

checkNode()
ensureInstalled()
const asked = process.argv.slice(2)
if (asked.length === 0 || asked.some((part) => part !== 'judging')) ensureBuilt() // judging needs no server
// The bench starts these as processes of their own.
process.env.BENCH_FILL = bundle('test/bench/fill.ts', 'bench-fill')
process.env.BENCH_UNCACHED = bundle('test/bench/uncached.ts', 'bench-uncached')
await import(pathToFileURL(bundle('test/bench/main.ts', 'bench')).href)
