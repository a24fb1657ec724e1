// Runs vitest for a person to watch, and counts what it ran.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from './prepare.mjs'

/**
 * A file that fails before its first test counts as one failed test, and so does a run that fails for a reason which
 * no test has (an unhandled error, a missing configuration): a count of 0 failed is always a clean run.
 */
export function countsOf(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // vitest ended before it wrote one
  }
}

export async function vitest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'recount-test-'))
  const file = join(folder, 'report.json')
  try {
    const code = await run(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        ...args,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      env,
    )
    return countsOf(readReport(file), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const sum = (all) =>
  all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 })

/** The last line of a run. `.ci/run` adds several runs up: it takes the counts from a file and prints the one line itself. */
export function finish({ passed, failed }) {
  if (process.env.COUNTS_FILE) appendFileSync(process.env.COUNTS_FILE, `${passed} ${failed}\n`)
  else console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
