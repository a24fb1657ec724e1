import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdDatabase } from '#database/lock.ts'

describe('one process a file', () => {
  let folder = ''
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'recount-lock-'))))
  afterAll(() => rmSync(folder, { recursive: true }))
  const uri = (name: string) => `file:${folder}/${name}.db`
  const left = (name: string, text: string) => writeFileSync(`${folder}/${name}.db.lock`, text)

  it('is held by a process that lives, and free when it gives it free', () => {
    left('held', `${process.ppid}`)
    expect(() => holdDatabase(uri('held'))).toThrow(`in use by process ${process.ppid}`)
    const free = holdDatabase(uri('free'))
    expect(readFileSync(`${folder}/free.db.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    free()
    holdDatabase(uri('free'))()
  })

  it('what a killed process left is taken over, also when it was killed while it wrote its number', () => {
    left('dead', '4194000 12')
    left('empty', '')
    for (const name of ['dead', 'empty']) holdDatabase(uri(name))()
  })

  it('a number that another process has by now holds up nobody', () => {
    left('reused', `${process.ppid} 1`)
    holdDatabase(uri('reused'))()
  })
})
