import Link from 'next/link'
import { decimal } from '#src/admin/outcome/format.ts'
import { StackTable } from '#src/admin/outcome/stack-table.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { JudgeScreenDto, JudgesDto } from '#services/judging/screens/judges-of-round.ts'
import { SeverityInterval, reachOf } from './severity-interval.tsx'

/** Strictest first: severity with its error on a line of zero, and what else is worth a look. */
export function JudgeTable({ desk, t, without }: { desk: JudgesDto; t: Translate; without: (judge: string) => string }) {
  const reach = reachOf(desk.judges)
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${decimal(t.locale, value)}`
  return (
    <section className="rc-section">
      <h2>{t('panel.judges.severity')}</h2>
      <p className="quiet">{t('panel.judges.severity-words')}</p>
      <div className="rc-judges">
        <StackTable
          caption={t('panel.judges.severity')} first={t('panel.judges.judge')}
          columns={[
            { key: 'plot', head: t('panel.judges.plot', { reach: decimal(t.locale, reach, 1) }) }, { key: 'severity', head: t('panel.judges.severity-error'), n: true }, { key: 'n', head: t('panel.judges.scorecards'), n: true },
            { key: 'sd', head: t('panel.judges.spread'), n: true }, { key: 'residual', head: t('panel.judges.residual'), n: true }, { key: 'correlation', head: t('panel.judges.correlation'), n: true },
            { key: 'run', head: t('panel.judges.run'), n: true }, { key: 'minutes', head: t('panel.judges.minutes'), n: true }, { key: 'look', head: t('panel.judges.look-at') },
          ]}
          rows={desk.judges.map((judge) => ({
            key: judge.code, head: <JudgeName judge={judge} />,
            cells: {
              plot: <SeverityInterval low={judge.low} high={judge.high} severity={judge.severity} reach={reach} warn={judge.look.includes('severity')} />,
              severity: t('panel.judges.plus-minus', { value: signed(judge.severity), error: decimal(t.locale, judge.se) }), n: String(judge.n),
              sd: decimal(t.locale, judge.sd), residual: decimal(t.locale, judge.residualSd), correlation: decimal(t.locale, judge.correlation),
              run: t('panel.judges.run-of', { n: judge.longestRun, score: decimal(t.locale, judge.runOf, 1) }), minutes: judge.minutes === null ? '–' : t('panel.judges.minutes-of', { n: judge.minutes }),
              look: (
                <span className="rc-looks">
                  {judge.look.map((look) => <span key={look} className="pill pill--warning">{t(`panel.judges.looks.${look}`, { n: judge.beforeOpened })}</span>)}
                  <Link href={without(judge.code)}>{t('panel.judges.without', { judge: judge.name ?? judge.code })}</Link>
                </span>
              ),
            },
          }))}
        />
      </div>
      <p className="rc-key">
        <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><line className="iv" x1="3" x2="31" y1="7" y2="7" /></svg>{t('panel.judges.key-interval')}</span>
        <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><circle className="dot" cx="17" cy="7" r="5" /></svg>{t('panel.judges.key-severity')}</span>
        <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><path className="zero" d="M17 0v14" /></svg>{t('panel.judges.key-zero')}</span>
      </p>
    </section>
  )
}

const JudgeName = ({ judge }: { judge: Pick<JudgeScreenDto, 'code' | 'name'> }) => <>{judge.name && <><bdi>{judge.name}</bdi>{' '}</>}<span className="quiet code">{judge.code}</span></>
