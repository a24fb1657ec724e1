import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BadInput } from '#src/cli/command.ts'
import { readTable } from '#src/cli/judging/read-table.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'recount-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (content: string | Uint8Array) => {
  const file = path.join(folder, 'scores.csv')
  writeFileSync(file, content)
  return readTable(file, { entry: 'text', judge: 'text', score: 'number' })
}
const refusal = async (content: string | Uint8Array): Promise<string> => {
  const error: unknown = await read(content).catch((each: unknown) => each)
  expect(error).toBeInstanceOf(BadInput)
  return (error as BadInput).message.replace(`${path.join(folder, 'scores.csv')}:`, '') // just asserted
}

describe('a file of one\'s own', () => {
  it('is read with the mark of a spreadsheet, lines of Windows, columns in another order, and lines inside quotes', async () => {
    const { rows } = await read('\uFEFFJudge,Score,Note,Entry\r\nx,7.5,,"A ""long""\r\nname"\r\n\r\ny,.5,"1,2",B\r\n')
    expect(rows.map(({ entry, judge, score }) => [entry, judge, score])).toEqual([['A "long"\r\nname', 'x', 7.5], ['B', 'y', 0.5]])
  })

  it.each([
    ['semicolons', 'entry;judge;score\nA;x;5\n', '1:1: The columns are separated by semicolons: commas are needed, and a decimal point in numbers.'],
    ['tabs', 'entry\tjudge\tscore\nA\tx\t5\n', '1:1: The columns are separated by tabs: commas are needed, and a decimal point in numbers.'],
    ['a decimal comma', 'entry,judge,score\nA,x,5\nA,y,"7,5"\n', '3:3: "7,5" is not a number. Decimals have a point.'],
    ['no number', 'entry,judge,score\nA,x,NaN\n', '2:3: "NaN" is not a number.'],
    ['a number without end', 'entry,judge,score\nA,x,1e999\n', '2:3: "1e999" is not a number.'],
    ['a quotation mark that is never closed', 'entry,judge,score\nA,x,1\n"B,x,5\nC,y,6\n', '3:1: This is not CSV: a quotation mark that opens here is not closed.'],
    ['the letters of another code', Buffer.from('entry,judge,score\nÉcole,x,5\n', 'latin1'), '2:1: This is not UTF-8: save the file as "CSV UTF-8".'],
    ['a line that is too short', 'entry,judge,score\nA,x\n', '2:3: This line has 2 cells, the header 3.'],
    ['an empty cell', 'entry,judge,score\nA,,5\n', '2:2: The cell "judge" is empty.'],
    ['a column that is not there', 'entry,judge\nA,x\n', '1:1: The header has no column "score"; it has entry, judge.'],
    ['a column twice', 'entry,judge,score,score\nA,x,5,6\n', '1:4: The column "score" is there twice.'],
    ['nothing', '', '1:1: The file is empty; it begins with a header line: entry,judge,score.'],
  ])('with %s is refused with line and column', async (_, content, words) => {
    expect(await refusal(content)).toBe(words)
  })

  it('that is not there, or is a folder, is refused in words', async () => {
    await expect(readTable(path.join(folder, 'none.csv'), { entry: 'text' })).rejects.toThrow('none.csv: There is no such file.')
    await expect(readTable(folder, { entry: 'text' })).rejects.toThrow('This is a folder, not a file.')
  })
})
