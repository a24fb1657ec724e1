import type { ReactNode } from 'react'
import type { CaseStudyDto } from '#services/dto/case-study.ts'
import type { PageContext } from '../context.ts'
import { day } from '../format.ts'
import { StrengthScale, TransferabilityScale, VerificationScale } from '../tally/scales.tsx'

type Props = { dto: CaseStudyDto; ctx: PageContext }

const Status = ({ dto, ctx }: Props) => {
  const { t } = ctx
  if (dto.status === 'unassessed') return null
  const params = dto.assessed && { day: day(t, dto.assessed.date), by: dto.assessed.by ?? '' }
  return (
    <div>
      <h2>{t(`vocabulary.practice-status.${dto.status}`)}</h2>
      {params && <p className="small quiet">{t(params.by ? 'site.assessed-by' : 'site.assessed', params)}</p>}
    </div>
  )
}

/** "5.b" keeps its order on a page that runs from the right. */
const Codes = ({ codes, ctx }: { codes: string[]; ctx: PageContext }) => (
  <>{codes.map((code, i) => <span key={code}>{i > 0 && ctx.t('site.comma')}<bdi dir="ltr">{code}</bdi></span>)}</>
)

/** The facts that a practitioner asks for first; what nobody told says so. */
function factsOf({ dto, ctx }: Props): [string, ReactNode][] {
  const { t } = ctx
  const not = <span className="quiet">{t('site.not-told')}</span>
  const rows: [string, ReactNode][] = [
    ['cost', dto.cost ? <span dir="auto">{dto.cost.text}{dto.cost.year && !dto.cost.text.includes(String(dto.cost.year)) && ` (${dto.cost.year})`}</span> : not],
    ['first-result', dto.monthsToFirstResult === undefined ? not : t('site.months', { count: dto.monthsToFirstResult })],
  ]
  if (dto.team) rows.push(['team', <span dir="auto">{dto.team}</span>])
  if (dto.contexts.length) rows.push(['contexts', dto.contexts.map((one) => t(`vocabulary.context.${one}`)).join(t('site.semicolon'))])
  if (dto.workingLanguages.length) rows.push(['languages', dto.workingLanguages.join(t('site.comma'))])
  if (dto.sdgTargets.length) rows.push(['sdg', <Codes codes={dto.sdgTargets} ctx={ctx} />])
  if (dto.wsisLines.length) rows.push(['wsis', <Codes codes={dto.wsisLines} ctx={ctx} />])
  rows.push(['confirmed', (
    <>
      <b>{dto.lastConfirmed ? day(t, dto.lastConfirmed) : t('site.never')}</b>
      {dto.notConfirmedSince && <><br />{t('site.not-confirmed-since')} {day(t, dto.notConfirmedSince)}</>}
      {dto.reviewBy && <><br />{t('site.review-by', { day: day(t, dto.reviewBy) })}</>}
    </>
  )])
  return rows
}

export function CaseStudyAside({ dto, ctx }: Props) {
  const { t } = ctx
  return (
    <aside className="side" aria-labelledby="sc">
      <Status dto={dto} ctx={ctx} />
      <div>
        <h2 id="sc">{t('site.how-sure')}</h2>
        <p className="small quiet">{t('site.never-added')}</p>
      </div>
      <VerificationScale value={dto.verification} ctx={ctx} />
      <StrengthScale values={dto.results.map((result) => result.strength)} ctx={ctx} />
      <TransferabilityScale value={dto.transferability} ctx={ctx} />
      <dl>{factsOf({ dto, ctx }).map(([key, value]) => <div key={key}><dt>{t(`site.cs-${key}`)}</dt><dd>{value}</dd></div>)}</dl>
      {dto.mode !== 'named' && <p className="small quiet">{t(`vocabulary.publication-mode.${dto.mode}`)}</p>}
      <p className="small">{t('site.something-wrong')}<br /><a className="go" href={dto.addresses.report}>{t('site.tell-us')}</a></p>
      <p className="small">{t('site.part-of-it')}<br /><a className="go" href={dto.addresses.tell}>{t('site.take-over')}</a></p>
    </aside>
  )
}
