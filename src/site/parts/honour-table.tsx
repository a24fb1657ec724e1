import type { HonourDto } from '#services/dto/honour.ts'
import type { PageContext } from '../context.ts'
import { Category, editionHref, HonourNotes, Honouree, outcomeWords, Places, Project } from './honour-words.tsx'
import { SourceLinks } from './sources.tsx'
import { Cell, Row, RowHead, StackTable } from './stack-table.tsx'

/** Honours by year; `who` says whether the honouree is a column (under a pillar) or the page itself (an organisation's). */
export function HonourTable({ honours, caption, who, ctx }: { honours: HonourDto[]; caption: string; who: boolean; ctx: PageContext }) {
  const { t } = ctx
  const head = [t('site.year'), who ? t('site.honoured') : t('site.project'), who ? t('site.country') : t('site.outcome'), t('site.category-then'), t('site.source')]
  return (
    <StackTable className="mt" caption={caption} head={head}>
      <tbody role="rowgroup">
        {honours.map((honour) => (
          <Row key={honour.code}>
            <RowHead className="num"><a href={editionHref(honour, ctx)}>{honour.edition.year}<span className="vh"> {honour.edition.name}</span></a></RowHead>
            <Cell>{who ? <Honouree honour={honour} ctx={ctx} /> : <Project honour={honour} ctx={ctx} />}<HonourNotes honour={honour} ctx={ctx} /></Cell>
            <Cell>{who ? <Places places={honour.places} note={honour.placeNote} ctx={ctx} /> : outcomeWords(honour, ctx)}</Cell>
            <Cell><Category honour={honour} ctx={ctx} /></Cell>
            <Cell><SourceLinks sources={honour.sources} /></Cell>
          </Row>
        ))}
      </tbody>
    </StackTable>
  )
}
