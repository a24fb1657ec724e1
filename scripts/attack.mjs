// `npm run attack -- [PART…] [--database sqlite|mongodb] [--times N] [--seconds S] [--seed N]`: see docs/attack.md.
import { join } from 'node:path'
import { checkNode, ensureBuilt, ensureInstalled, root, run } from './prepare.mjs'

checkNode()
ensureInstalled()
ensureBuilt()
process.exit(await run(process.execPath, ['--import', 'tsx', join(root, 'test/attack/main.ts'), ...process.argv.slice(2)]))
