// `npm run -s recount -- <command>`: the command line, built or not.
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

await import(pathToFileURL(bundle('src/cli/main.ts', 'recount')).href)
