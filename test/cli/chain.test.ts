import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recount, run } from './run.ts'

type Said = { ok: boolean; chains: { acts: number; scorecards: number; freezes: number }[]; differences: { at: string; what: string }[]; rebuilt?: string[] }

describe('recount chain', { timeout: 180_000 }, () => {
  let home: string
  const env = { DATABASE_URI: 'file:./a.db' }
  const change = (sql: string) => {
    const database = new Database(path.join(home, 'a.db'))
    database.exec(sql)
    database.close()
  }
  const chain = async (...flags: string[]) => {
    const { exit, out } = await recount(['chain', '--json', ...flags], home, env)
    return { exit, said: JSON.parse(out) as Said }
  }
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'recount-chain-'))
    expect(await run('test/cli/judged-world.ts', [], home, env)).toMatchObject({ exit: 0 })
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  it('finds a chain whole, and says how long it is and what was frozen', async () => {
    expect(await chain()).toMatchObject({ exit: 0, said: { ok: true, chains: [{ acts: 4, scorecards: 4, freezes: 1 }], differences: [] } })
    expect((await recount(['chain'], home, env)).out).toContain('Everything holds.')
  })

  it('says which scorecard differs from the chain, and restores it', async () => {
    change(`update scorecards set status = 'recused' where id = (select id from scorecards limit 1)`)
    const { exit, said } = await chain()
    expect({ exit, what: said.differences.map(({ what }) => what) }).toEqual({ exit: 1, what: ['says recused, the chain submitted'] })
    expect(await chain('--rebuild')).toMatchObject({ exit: 0, said: { ok: true, rebuilt: [expect.stringMatching(/^EN-/)] } })
  })

  it('says which act was written over, and that the frozen head no longer stands; no rebuilding mends that', async () => {
    change(`update events set leaf = '${'0'.repeat(64)}' where seq = 2`)
    const { exit, said } = await chain('--rebuild')
    expect(exit).toBe(1)
    expect(said.differences).toEqual(expect.arrayContaining([
      { edition: expect.stringMatching(/^ED-/), at: 'act 2', what: 'its leaf is not the hash of what it says' },
      { edition: expect.stringMatching(/^ED-/), at: expect.stringMatching(/^RS-/), what: 'its head is not that of the chain up to its last act' },
    ]))
  })
})
