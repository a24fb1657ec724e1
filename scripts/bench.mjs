// `npm run bench [growth] [pages] …`: the figures, measured side by side in one run; test/bench/results.json keeps them.
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { checkNode, ensureBuilt, ensureInstalled } from './prepare.mjs'

checkNode()
ensureInstalled()
ensureBuilt()
await import(pathToFileURL(bundle('test/bench/main.ts', 'bench')).href)
