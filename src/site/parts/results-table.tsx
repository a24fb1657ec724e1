import type { ResultDto } from '#services/dto/case-study.ts'
import type { PageContext } from '../context.ts'
import { hostOf, list, number } from '../format.ts'
import { PEOPLE_BANDS } from '#domain/vocabulary.ts'
import { StrengthCell } from '../tally/scales.tsx'
import { foreign } from './foreign.ts'
import { Cell, Row, RowHead, StackTable } from './stack-table.tsx'

/** "588 girls, 476 boys; men not counted": not counted is not zero. */
function peopleWords(result: ResultDto, ctx: PageContext): string {
  const { t } = ctx
  const bands = PEOPLE_BANDS.filter((band) => result.people?.[band] !== undefined)
  const counted = bands.flatMap((band) => {
    const count = result.people?.[band]
    return typeof count === 'number' ? [t(`site.people-${band}`, { count, value: number(t, count) })] : []
  })
  const not = bands.filter((band) => result.people?.[band] === null).map((band) => t(`site.not-counted-${band}`))
  return [counted.length ? `${list(t, counted)}.` : '', ...not].filter(Boolean).join(' ')
}

const Source = ({ result, ctx }: { result: ResultDto; ctx: PageContext }) =>
  result.source
    ? <a href={result.source.url} dir="auto">{result.source.title ?? hostOf(result.source.url)}</a>
    : <span dir="auto">{result.sourceWords ?? ctx.t('site.told-by-team')}</span>

/** Each result with whom it was counted for, how strong its evidence is and where it was read. "Mixed" and "no effect" are words. */
export function ResultsTable({ results, language, ctx }: { results: ResultDto[]; language: string; ctx: PageContext }) {
  const { t } = ctx
  const text = foreign(ctx, language)
  const labels = { result: t('site.result'), whom: t('site.among-whom'), period: t('site.period'), strength: t('site.strength'), source: t('site.source') }
  return (
    <StackTable labelledBy="r" head={[t('site.measured'), ...Object.values(labels)]}>
      <tbody role="rowgroup">
        {results.map((result, i) => (
          <Row key={i}>
            <RowHead {...text}>{result.indicator}</RowHead>
            <Cell className="res" label={labels.result}>
              <span {...text}>{result.value}{result.unit && ` ${result.unit}`}</span>
              {result.effect !== 'effect' && <span className="note">{t(`vocabulary.effect.${result.effect}`)}</span>}
            </Cell>
            <Cell label={labels.whom}>
              <span {...text}>{result.population}</span>
              {result.people && <span className="note">{peopleWords(result, ctx)}</span>}
              {!result.population && !result.people && <span className="quiet">{t('site.not-told')}</span>}
            </Cell>
            <Cell label={labels.period}>{result.period ? <span {...text}>{result.period}</span> : <span className="quiet">{t('site.not-told')}</span>}</Cell>
            <Cell label={labels.strength}><StrengthCell value={result.strength} ctx={ctx} /></Cell>
            <Cell label={labels.source}><Source result={result} ctx={ctx} /></Cell>
          </Row>
        ))}
      </tbody>
    </StackTable>
  )
}
