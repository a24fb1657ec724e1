import type { LibraryDto } from '#services/dto/library.ts'
import type { PageContext } from '../context.ts'
import { libraryPath } from '../addresses.ts'

/** Near words from the vocabulary, each as the same search with them. */
export const NearLinks = ({ dto, ctx }: { dto: LibraryDto; ctx: PageContext }) => (
  <>
    {dto.near.map((q, i) => (
      <span key={q}>{i > 0 && ctx.t('site.comma')}<a href={libraryPath(ctx.locale, { ...dto.query, q, page: 1 })} dir="auto">{q}</a></span>
    ))}
  </>
)
