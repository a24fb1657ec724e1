import type { DatedNoteDto, SourceDto } from '#services/dto/common.ts'
import type { PageContext } from '../context.ts'
import { day, hostOf } from '../format.ts'

/** Sources in a narrow cell: the host is the word, and the title helps whoever reads by ear. */
export const SourceLinks = ({ sources }: { sources: SourceDto[] }) => (
  <>
    {sources.map((source, i) => (
      <span key={source.url}>
        {i > 0 && ', '}
        <a href={source.url}>{hostOf(source.url)}</a>
        {source.note && <span className="quiet"> ({source.note})</span>}
      </span>
    ))}
  </>
)

/** Sources with their titles, for the end of a page. */
export const SourceList = ({ sources }: { sources: SourceDto[] }) => (
  <ul>
    {sources.map((source) => (
      <li key={source.url}>
        <a href={source.url} dir="auto">{source.title ?? hostOf(source.url)}</a>
        {source.title && <span className="quiet"> {hostOf(source.url)}</span>}
        {source.note && <span className="quiet">, {source.note}</span>}
      </li>
    ))}
  </ul>
)

/** Dated notes: corrections, or what changed on a page. */
export const DatedNotes = ({ notes, ctx }: { notes: DatedNoteDto[]; ctx: PageContext }) => (
  <dl className="log">
    {notes.map((note) => (
      <div key={note.date + note.text}>
        <dt><time dateTime={note.date}>{day(ctx.t, note.date)}</time></dt>
        <dd><bdi>{note.text}</bdi></dd>
      </div>
    ))}
  </dl>
)
