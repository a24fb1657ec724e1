import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bundle } from '#domain/proof/bundle.ts'
import { signedBundle } from '../domain/proof/judged.ts'
import { recount } from './run.ts'

describe('recount verify', { timeout: 120_000 }, () => {
  let home: string
  let bundle: Bundle
  const write = (name: string, content: unknown) => writeFile(path.join(home, name), typeof content === 'string' ? content : JSON.stringify(content))
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'recount-verify-'))
    bundle = await signedBundle()
    await write('bundle.json', bundle)
    await write('tampered.json', { ...bundle, result: { ...bundle.result, entries: bundle.result.entries.toReversed() } })
    await write('half.json', JSON.stringify(bundle).slice(0, 500))
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  it('says of each check that it holds, and gives the ranking, without a database', async () => {
    const { exit, out, err } = await recount(['verify', 'bundle.json'], home)
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    for (const check of ['schema', 'signature', 'sequence', 'leaves', 'head', 'inputs', 'active', 'totals', 'ranking', 'result']) expect(out).toMatch(new RegExp(`^ok +${check} `, 'm'))
    expect(out).toMatch(/^ +1 +EN-AAAAAA/m)
    expect(out).toContain('Everything holds.')
  })

  it('ends with 1 and the place when a check breaks, as JSON too', async () => {
    const { exit, out } = await recount(['verify', 'tampered.json', '--json'], home)
    expect(exit).toBe(1)
    const said = JSON.parse(out) as { ok: boolean; checks: { check: string; ok: boolean; breaks: { path: string }[] }[] }
    expect(said.ok).toBe(false)
    expect(said.checks.filter(({ breaks }) => breaks.length > 0).map(({ check, breaks }) => [check, breaks[0]!.path])).toEqual([['ranking', '/result/entries/0']])
    expect((await recount(['verify', 'tampered.json'], home)).out).toContain('/result/entries/0')
  })

  it('compares with the head and the key that were mailed, and finds a receipt', async () => {
    const receipt = bundle.leaves[0]!.leaf
    const good = await recount(['verify', 'bundle.json', '--head', bundle.statement.head, '--key', bundle.publicKey, '--receipt', receipt], home)
    expect(good.exit).toBe(0)
    expect(good.out).toContain('Receipt: act 1 of the chain, AP-000001 on EN-AAAAAA.')
    expect(await recount(['verify', 'bundle.json', '--head', 'a'.repeat(64)], home)).toMatchObject({ exit: 1, out: expect.stringContaining('/statement/head') as string })
  })

  it('a file that cannot be read is bad input; one that is no bundle is a check that breaks', async () => {
    expect(await recount(['verify', 'gone.json'], home)).toMatchObject({ exit: 2, out: '' })
    expect(await recount(['verify', 'half.json'], home)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('half.json: this is not JSON') as string })
    expect(await recount(['verify'], home)).toMatchObject({ exit: 2, out: '' })
    await write('other.json', [1, 2])
    expect(await recount(['verify', 'other.json', '--json'], home)).toMatchObject({ exit: 1 })
  })
})
