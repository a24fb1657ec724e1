import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Counts = { passed: number; failed: number }
type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

// The scripts are plain JavaScript, since they run before anything is installed: their types are stated here.
const load = <T>(name: string): Promise<T> => import(/* @vite-ignore */ `../../scripts/${name}`) as Promise<T>
const { inRange } = await load<{ inRange: (version: string, range: string) => boolean }>('prepare.mjs')
const { countsOf, sum } = await load<{
  countsOf: (report: Report | undefined, exitCode: number) => Counts
  sum: (all: Counts[]) => Counts
}>('vitest.mjs')
const { findChromium } = await load<{ findChromium: (env: Record<string, string>) => string | undefined }>(
  'chromium.mjs',
)

describe('the Node that is admitted', () => {
  const range = '^20.19.0 || >=22.12.0'
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', 'v22.13.1'])('%s', (version) =>
    expect(inRange(version, range)).toBe(true),
  )
  it.each(['18.20.0', '20.18.9', '21.7.0', '22.11.9'])('not %s', (version) =>
    expect(inRange(version, range)).toBe(false),
  )
  it('a range of a form it does not know is refused, not guessed', () => {
    expect(() => inRange('20.0.0', '~20.1.0')).toThrow('engines.node')
  })
})

describe('the count of a run', () => {
  const file = (...statuses: string[]) => ({
    status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
    assertionResults: statuses.map((status) => ({ status })),
  })

  it('is that of the tests', () => {
    const report = { numPassedTests: 2, numFailedTests: 1, testResults: [file('passed', 'failed'), file('passed')] }
    expect(countsOf(report, 1)).toEqual({ passed: 2, failed: 1 })
  })

  it('a file that fails before its first test is one failure', () => {
    expect(countsOf({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed'), file()] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    })
  })

  it('a run that ends badly with every test passed has failed', () => {
    expect(countsOf({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed')] }, 1).failed).toBe(1)
  })

  it('a run without a report has failed', () => {
    expect(countsOf(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('several runs add up', () => {
    const runs = [
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ]
    expect(sum(runs)).toEqual({ passed: 5, failed: 1 })
  })
})

describe('the browser of the tests', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'recount-chromium-'))
    for (const name of ['google-chrome', 'chromium']) {
      writeFileSync(join(folder, name), '')
      chmodSync(join(folder, name), 0o755)
    }
    writeFileSync(join(folder, 'not-a-program'), '')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is the one in CHROMIUM_PATH', () => {
    const given = join(folder, 'google-chrome')
    expect(findChromium({ CHROMIUM_PATH: given, PATH: folder })).toBe(given)
  })

  it('is otherwise a chromium on PATH', () => {
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'))
  })

  it('is none when CHROMIUM_PATH names no program, whatever PATH has', () => {
    expect(findChromium({ CHROMIUM_PATH: join(folder, 'not-a-program'), PATH: folder })).toBeUndefined()
  })

  it('is none when there is none', () => {
    expect(findChromium({ PATH: join(folder, 'empty') })).toBeUndefined()
  })
})
