import { defineConfig } from 'vitest/config'

/** Tests through a real browser against the built server. One file after another: each has a server of its own. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts', ...(process.env.E2E_DATABASE === 'mongodb' ? ['test/attack/nodes/*.e2e.ts'] : [])],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
