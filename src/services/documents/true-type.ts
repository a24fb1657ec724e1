export type UploadType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp'

const starts = (bytes: Uint8Array, text: string, at = 0): boolean => [...text].every((character, n) => bytes[at + n] === character.charCodeAt(0))

/** What a file is by its first bytes, whatever its name or the browser says; null for everything that is not taken. */
export function trueType(bytes: Uint8Array): UploadType | null {
  if (starts(bytes, '%PDF-')) return 'application/pdf'
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts(bytes, '\xff\xd8\xff')) return 'image/jpeg'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'image/webp'
  return null
}
