const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The markup that the library writes as plain text, a line a paragraph: for tables, references and feeds. */
export const textOfMarkup = (html: string): string =>
  html
    .replace(/<(br|\/p|\/li|\/h[1-6]|\/tr|\/blockquote|\/figcaption|\/caption)\b[^>]*>/g, '\n')
    .replace(/<\/t[hd]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      name ? (NAMED[name.toLowerCase()] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '', 16)))
    .split('\n').map((line) => line.trim()).filter(Boolean).join('\n')
