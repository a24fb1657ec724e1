import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recount } from './run.ts'

describe('recount on the command line', { timeout: 120_000 }, () => {
  let home: string
  beforeAll(async () => void (home = await mkdtemp(path.join(tmpdir(), 'recount-cli-'))))
  afterAll(() => rm(home, { recursive: true, force: true }))

  it('lists its commands, and an unknown one is bad input', async () => {
    const help = await recount(['--help'], home)
    expect(help).toMatchObject({ exit: 0, err: '' })
    for (const name of ['seed', 'create-admin', 'migrate', 'reindex', 'backup', 'restore', 'export-all', 'import-all']) expect(help.out).toContain(`  ${name} `)
    expect(await recount(['bakcup'], home)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('no command "bakcup"') as string })
  })

  it('a missing argument or an unknown option is bad input, with the usage', async () => {
    for (const args of [['backup'], ['backup', 'a', '--what']]) expect(await recount(args, home)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('Usage: recount backup DIR') as string })
  })

  it('makes an administrator, who can sign in, and nothing but JSON on standard output', async () => {
    const env = { DATABASE_URI: 'file:./a.db', ADMIN_PASSWORD: 'a sentence to remember' }
    const first = await recount(['create-admin', '--email', 'Admin@awards.example', '--name', 'Ada', '--json'], home, env)
    expect(first.exit).toBe(0)
    expect(JSON.parse(first.out)).toMatchObject({ made: true, code: expect.stringMatching(/^PE-/) as string })
    const second = await recount(['create-admin', '--email', 'admin@awards.example', '--json'], home, env)
    expect(JSON.parse(second.out)).toMatchObject({ made: false, code: (JSON.parse(first.out) as { code: string }).code })
    expect(await recount(['create-admin', '--email', 'a@b.example'], home, { ...env, ADMIN_PASSWORD: 'short' })).toMatchObject({ exit: 2 })
  })

  it('says who holds the database when a server runs', async () => {
    await writeFile(path.join(home, 'held.db.lock'), String(process.pid))
    const { exit, out, err } = await recount(['migrate'], home, { DATABASE_URI: 'file:./held.db' })
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toContain(`in use by process ${process.pid}: stop that one first`)
  })
})
