import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { frame } from '#src/admin/frame.tsx'
import { decimal, moment } from '#src/admin/outcome/format.ts'
import { StackTable, type Column, type Row } from '#src/admin/outcome/stack-table.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { RoundResultDto } from '#services/dto/rounds.ts'
import { button } from './button.ts'
import { StrengthPlot } from './strength-plot.tsx'

/** What a qualifying, ranking or pairwise round says of a category. */
export function RoundResult(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const result = await awards.roundResult(viewer, { category: segments[1] ?? '', round: segments[2] ?? '', locale: t.locale })
    const { columns, rows } = result.kind === 'qualifying' ? qualifying(result, t) : result.kind === 'ranking' ? ranking(result, t) : pairwise(result, t)
    return (
      <>
        <div className="rc-head">
          <div>
            <h1>{t('panel.round-result.title', { round: result.round.name, category: result.category.name })}</h1>
            <p>{t('panel.round-result.counted', { answers: result.answers, judges: result.judges })} {t('panel.round-result.closes', { closes: moment(t.locale, result.round.closes, result.edition.timeZone) })}</p>
            <p>{t('panel.results.logged')}</p>
          </div>
          <div className="rc-acts"><Link className={button('secondary')} href={`/admin/results/${result.category.code}`}>{t('panel.edition.results')}</Link></div>
        </div>
        <section className="rc-section">
          <h2>{result.answers === 0 ? t('panel.round-result.none') : t(`panel.round-result.${result.kind}`)}</h2>
          <p className="quiet">{ruleOf(result, t)}{result.kind !== 'qualifying' && result.apart > 1 ? ` ${t('panel.round-result.apart', { count: result.apart })}` : ''}</p>
          <StackTable caption={t('panel.round-result.title', { round: result.round.name, category: result.category.name })} first={t('panel.results.entry')} columns={columns} rows={rows} />
        </section>
      </>
    )
  })
}

function ruleOf(result: RoundResultDto, t: Translate): string {
  if (result.kind === 'qualifying') return t(`panel.round-result.rule.${result.rule}`, { count: result.passCount })
  if (result.kind === 'ranking') return t('panel.round-result.how.ranking')
  return t('panel.round-result.how.pairwise', { tie: result.tie === null ? 0 : Number(result.tie.toFixed(2)) })
}

const named = (t: Translate, place: number | null, { code, title }: { code: string; title: string | null }) => (
  <span className="rc-place">{place !== null && <b className="m">{place}</b>}<span><bdi>{title ?? code}</bdi> <span className="quiet code">{code}</span></span></span>
)

type Shown<K extends RoundResultDto['kind']> = Extract<RoundResultDto, { kind: K }>

function qualifying(result: Shown<'qualifying'>, t: Translate): { columns: Column[]; rows: Row[] } {
  return {
    columns: [...(['yes', 'maybe', 'no'] as const).map((key) => ({ key, head: t(`panel.qualify.answer.${key}`), n: true })), { key: 'verdict', head: t('panel.round-result.verdict') }, { key: 'reasons', head: t('panel.round-result.reasons') }],
    rows: result.entries.map((entry) => ({
      key: entry.code, head: named(t, null, entry),
      cells: {
        yes: entry.yes, maybe: entry.maybe, no: entry.no, verdict: <b className="m">{t(`panel.round-result.verdict.${entry.verdict}`)}</b>,
        reasons: entry.reasons === null ? t('panel.results.own-conflict') : entry.reasons.length === 0 ? null : <ul className="rc-reasons">{entry.reasons.map((reason, n) => <li key={n} dir="auto">{reason}</li>)}</ul>,
      },
    })),
  }
}

function ranking(result: Shown<'ranking'>, t: Translate): { columns: Column[]; rows: Row[] } {
  const known = result.entries.flatMap(({ strength, se }) => (strength === null || se === null ? [] : [{ strength, se }]))
  return {
    columns: [{ key: 'plot', head: t('panel.round-result.strength-plot') }, { key: 'strength', head: t('panel.round-result.strength'), n: true }, { key: 'se', head: t('panel.round-result.error'), n: true }, { key: 'mean', head: t('panel.round-result.mean-rank'), n: true }, { key: 'n', head: t('panel.round-result.rankings'), n: true }],
    rows: result.entries.map((entry) => ({
      key: entry.code, head: named(t, entry.place, entry),
      cells: {
        plot: entry.strength === null || entry.se === null ? null : <StrengthPlot strength={entry.strength} se={entry.se} all={known} />,
        strength: decimal(t.locale, entry.strength), se: decimal(t.locale, entry.se), mean: decimal(t.locale, entry.meanRank), n: entry.rankings,
      },
    })),
  }
}

function pairwise(result: Shown<'pairwise'>, t: Translate): { columns: Column[]; rows: Row[] } {
  return {
    columns: [{ key: 'plot', head: t('panel.round-result.strength-plot') }, { key: 'strength', head: t('panel.round-result.strength'), n: true }, { key: 'se', head: t('panel.round-result.error'), n: true }, { key: 'won', head: t('panel.round-result.won'), n: true }, { key: 'tied', head: t('panel.round-result.tied'), n: true }, { key: 'lost', head: t('panel.round-result.lost'), n: true }],
    rows: result.entries.map((entry) => ({
      key: entry.code, head: named(t, entry.place, entry),
      cells: { plot: <StrengthPlot strength={entry.strength} se={entry.se} all={result.entries} />, strength: decimal(t.locale, entry.strength), se: decimal(t.locale, entry.se), won: entry.wins, tied: entry.ties, lost: entry.losses },
    })),
  }
}
