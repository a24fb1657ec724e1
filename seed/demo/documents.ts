import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { filesOf } from '#database/files/file-store.ts'
import { privateKey } from '#services/documents/store-upload.ts'
import type { Demo } from './demo.ts'
import type { Draw } from './draw.ts'

const plain = (text: string): string => text.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/[\\()]/g, '\\$&')

/** A PDF of one page with these lines, in the fonts that every reader has; letters outside ASCII are left out. */
export function smallPdf(lines: readonly string[]): Buffer {
  const text = `BT /F1 12 Tf 56 780 Td 18 TL ${lines.map((line) => `(${plain(line)}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let pdf = '%PDF-1.4\n'
  const starts = objects.map((object, place) => {
    const start = pdf.length
    pdf += `${place + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = pdf.length
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(`${pdf}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1')
}

/** Bars of made-up numbers: a picture such as teams attach. */
async function smallPicture(draw: Draw): Promise<Buffer> {
  const bars = Array.from({ length: 6 }, (_, n) => `<rect x="${30 + n * 60}" y="${200 - draw.whole(30, 170)}" width="40" height="200" fill="#${draw.pick(['1f5a7a', '7a4a1f', '3d6b3a'])}"/>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="220"><rect width="420" height="220" fill="#fff"/>${bars.join('')}</svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer()
}

export type StoredDocument = { code: string; question: string; fileName: string; mimeType: string; size: number; sha256: string }

/** Evidence of an entry, written where uploads lie and entered as one. */
export async function attachEvidence(demo: Demo, draw: Draw, { entry, lines, at }: { entry: string; lines: readonly string[]; at: string }): Promise<StoredDocument> {
  const picture = draw.chance(0.35)
  const bytes = picture ? await smallPicture(draw) : smallPdf(lines)
  const storedAs = `${draw.hex(32)}.${picture ? 'png' : 'pdf'}`
  await filesOf(demo.awards.ctx).put(privateKey(storedAs), bytes, picture ? 'image/png' : 'application/pdf')
  const document: StoredDocument = {
    code: demo.code('DO'), question: 'evidence-file', fileName: picture ? 'figures.png' : draw.pick(['report.pdf', 'survey.pdf', 'count-by-month.pdf']),
    mimeType: picture ? 'image/png' : 'application/pdf', size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  await demo.awards.ctx.store.insert('documents', { ...document, entry, storedAs, removed: false, at, rev: 1 })
  demo.count('documents')
  return document
}
