import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readQuery } from '#src/search/fold.ts'
import { SearchFile } from '#src/search/search-file.ts'
import { createSearchBuilder } from '#runtime/search-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'recount-search-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a file that was built is renamed into place, found again at the next start, and can be changed', async () => {
  const [made, path] = [join(folder, 'a.new'), join(folder, 'a')]
  const builder = createSearchBuilder(made)
  await builder.put([{ code: 'CS-A', language: 'en', title: 'Heron', summary: '', body: 'reeds' }])
  ;(await builder.finish(4)).close()
  renameSync(made, path)
  const file = new SearchFile(path)
  expect([file.seq, file.find(readQuery('ree'))]).toEqual([4, ['CS-A']])
  file.remove('CS-A')
  file.close()
  const again = new SearchFile(path)
  expect([again.size, again.find(readQuery('heron'))]).toEqual([0, []])
  again.close()
  expect(existsSync(`${path}-wal`)).toBe(false)
})
