/** The shape of the site's own pages as the seed holds them; a loader turns the blocks into Lexical. */
export const PAGE_LANGUAGES = ['en', 'fr', 'ar'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

export type PageBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }

export type PageText = { title: string; lede: string; blocks: PageBlock[] }

export type SeedPage = {
  /** Stable; also the slug in every language. */
  key: string
  text: Record<PageLanguage, PageText>
}

export const heading = (text: string): PageBlock => ({ kind: 'heading', text })
export const paragraph = (text: string): PageBlock => ({ kind: 'paragraph', text })
export const list = (...items: string[]): PageBlock => ({ kind: 'list', items })
