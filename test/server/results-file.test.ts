import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../../src/cli/judging/read-table.ts'
import { openSession } from '#services/accounts/open-session.ts'
import { createApp } from '#server/app.ts'
import type { Awards } from '#src/awards.ts'
import type { User } from '#src/payload-types.ts'
import { buildJudged, type Judged } from '#test/services/outcome/judged.ts'
import { startAwards } from '#test/start.ts'

describe('the results as a file', () => {
  let awards: Awards
  let app: ReturnType<typeof createApp>
  let judged: Judged
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    app = createApp(awards)
    judged = await buildJudged(awards, [[5, 4, 4], [3, 2, 4], [1, 1, 2]])
    await awards.ctx.store.updateIf('entries', judged.entries[1]!, { title: '=HYPERLINK("http://elsewhere.example")' })
  })
  const get = async (file: string, user?: User) =>
    app.request(`/files/results/${file}`, { headers: user ? { cookie: (await openSession(awards.ctx, user.id, null)).cookie.split(';')[0] ?? '' } : {} })
  const organiser = () => judged.world.organiser.user

  it('holds place, mean and adjusted score of every entry, in the words of the reader, and no formula', async () => {
    const answer = await get(`${judged.category}.csv?locale=fr`, organiser())
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="entries-${judged.category}.csv"`)
    const rows: string[][] = parse(await answer.text(), { bom: true })
    expect(rows[0]!.slice(0, 4)).toEqual(['Place', 'Code', 'Candidature', 'Moyenne'])
    expect(rows.slice(1).map(([place, code]) => [place, code])).toEqual(judged.entries.map(({ code }, n) => [String(n + 1), code]))
    expect(rows[2]![2]).toBe(`'=HYPERLINK("http://elsewhere.example")`)
    expect(Number(rows[1]![7])).toBeGreaterThan(Number(rows[3]![7]))
  })

  it('gives each scorecard as `recount severity` reads it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'recount-scores-'))
    const file = path.join(folder, 'scores.csv')
    writeFileSync(file, await (await get(`${judged.category}.csv?of=scorecards`, organiser())).text())
    const { rows } = await readTable(file, { entry: 'text', judge: 'text', score: 'number' })
    rmSync(folder, { recursive: true })
    expect(rows.map(({ score }) => score).sort()).toEqual([1, 1, 2, 2, 3, 4, 4, 4, 5])
    expect(new Set(rows.map(({ judge }) => judge))).toEqual(new Set(judged.judges.map(({ judge }) => judge)))
  })

  it('is for whoever may open the desk, and opening it is on record', async () => {
    const opened = () => awards.ctx.store.count('events', { and: [{ chain: { equals: `openings:${judged.world.edition.code}` } }, { act: { equals: 'open-results' } }] })
    const before = await opened()
    for (const somebody of [undefined, judged.judges[0]!.user]) {
      const answer = await get(`${judged.category}.csv`, somebody)
      expect(answer.status).toBe(403)
      expect(await answer.text()).not.toContain(judged.entries[0]!.code)
    }
    expect(await opened()).toBe(before)
    await get(`${judged.category}.csv`, organiser())
    expect(await opened()).toBeGreaterThan(before)
  })
})
