// `npm run test:mongodb`: the contract suite on a server that speaks MongoDB's protocol, two servers on it, then one edition in the browser.
import { findChromium, HOW_TO_GET_ONE } from './chromium.mjs'
import { checkNode, ensureBuilt, ensureInstalled } from './prepare.mjs'
import { finish, sum, vitest } from './vitest.mjs'

checkNode()
ensureInstalled()
const { tsImport } = await import('tsx/esm/api')
const { ensureMongo } = await tsImport('../test/mongodb/server.ts', import.meta.url)

/** Each run has a database of its own: the browser tests must not find what the contract suite left. */
async function onMongo(test) {
  const server = await ensureMongo()
  console.log(`MongoDB tests on ${server.name}`)
  try {
    return await test(server.uri)
  } finally {
    await server.stop()
  }
}

const counts = [
  await onMongo((uri) => vitest(['--config', 'vitest.config.ts', 'test/contract'], { TEST_DATABASE_URI: uri })),
]
ensureBuilt()
counts.push(
  await onMongo((uri) =>
    vitest(['--config', 'vitest.e2e.config.ts', 'test/attack/nodes'], { E2E_DATABASE: 'mongodb', TEST_DATABASE_URI: uri }),
  ),
)
const chromium = findChromium()
if (chromium) {
  counts.push(
    await onMongo((uri) =>
      vitest(['--config', 'vitest.e2e.config.ts', 'test/e2e/chain'], {
        CHROMIUM_PATH: chromium,
        E2E_DATABASE: 'mongodb',
        TEST_DATABASE_URI: uri,
      }),
    ),
  )
} else {
  console.log(`browser tests not run: no Chromium\n${HOW_TO_GET_ONE}`)
  if (['1', 'true'].includes(process.env.CI ?? '')) counts.push({ passed: 0, failed: 1 })
}
finish(sum(counts))
