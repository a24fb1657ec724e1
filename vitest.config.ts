import { defineConfig } from 'vitest/config'

const shared = { pool: 'forks' as const, testTimeout: 60_000, hookTimeout: 180_000 }
/** Pure functions and static markup: one process for all. */
const pure = ['test/domain/**', 'test/site/**', 'test/i18n/**', 'test/search/**', 'test/*.test.ts', 'test/scripts/**']

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'pure', include: pure.map((glob) => (glob.endsWith('.ts') ? glob : `${glob}/*.test.{ts,tsx}`)), isolate: false } },
      {
        test: {
          // An installation in memory for each file: what one file makes, no other finds.
          ...shared, name: 'installation', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', 'node_modules/**', ...pure], isolate: true,
        },
      },
    ],
  },
})
