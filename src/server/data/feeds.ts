import type { Translate } from '#i18n/translate.ts'
import type { FeedEntry } from '#services/open-data/open-data-feed.ts'
import { pathOf } from '../public/places.ts'
import { xml, xmlDocument } from './xml.ts'

export type Feed = { origin: string; locale: string; title: string; path: string; home: string; entries: readonly FeedEntry[] }

const NEVER = '1970-01-01T00:00:00.000Z'
const iso = (instant: string): string => new Date(instant).toISOString()
const addressOf = ({ origin, locale }: Feed, entry: FeedEntry): string => origin + (entry.place ? pathOf(locale, entry.place) : `/id/${entry.code}`)

/** RFC 4287. An entry's id is its permanent address, its date that of the publications log. */
export function atomOf(feed: Feed): string {
  const { origin, locale, title, path, home, entries } = feed
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${origin + path}</id>
<title>${title}</title>
<updated>${iso(entries[0]?.updated ?? NEVER)}</updated>
<author><name>Recount</name></author>
<link rel="self" type="application/atom+xml" href="${origin + path}"/>
<link rel="alternate" type="text/html" href="${origin + home}"/>
${entries.map((entry) => xml`<entry>
<id>${`${origin}/id/${entry.code}`}</id>
<title>${entry.title}</title>
<updated>${iso(entry.updated)}</updated>
${entry.published && xml`<published>${iso(entry.published)}</published>`}
<link rel="alternate" type="text/html" href="${addressOf(feed, entry)}"/>
${entry.author && xml`<author><name>${entry.author}</name></author>`}
${entry.summary && (entry.language ? xml`<summary xml:lang="${entry.language}">${entry.summary}</summary>` : xml`<summary>${entry.summary}</summary>`)}
</entry>
`)}</feed>`)
}

/** JSON Feed 1.1, of the same entries. */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1', title: feed.title, language: feed.locale, home_page_url: feed.origin + feed.home, feed_url: feed.origin + feed.path,
    items: feed.entries.map((entry) => ({
      id: `${feed.origin}/id/${entry.code}`, url: addressOf(feed, entry), title: entry.title, content_text: entry.summary ?? entry.title, date_modified: iso(entry.updated),
      ...(entry.published ? { date_published: iso(entry.published) } : {}), ...(entry.language ? { language: entry.language } : {}), ...(entry.author ? { authors: [{ name: entry.author }] } : {}),
    })),
  })

/** The name of a feed in the language of its reader. */
export const feedTitle = (t: Translate, set: string): string => `Recount: ${t(`site.data-${set}`)}`
