// `npm test`: everything that needs no server of another maker.
import { findChromium, HOW_TO_GET_ONE } from './chromium.mjs'
import { checkNode, ensureBuilt, ensureInstalled } from './prepare.mjs'
import { finish, sum, vitest } from './vitest.mjs'

checkNode()
ensureInstalled()
ensureBuilt()

const counts = [await vitest([])]
const chromium = findChromium()
if (chromium) {
  counts.push(await vitest(['--config', 'vitest.e2e.config.ts'], { CHROMIUM_PATH: chromium }))
} else {
  console.log(`browser tests not run: no Chromium\n${HOW_TO_GET_ONE}`)
  if (['1', 'true'].includes(process.env.CI ?? '')) counts.push({ passed: 0, failed: 1 })
}
finish(sum(counts))
