'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Cell, PlannerDeskDto } from '#services/screening/assignment/planner-desk.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { fitWords } from './fit-words.ts'
import { WhyJudge } from './why-judge.tsx'

const SIGN: Partial<Record<Cell, string>> = { free: '·', conflict: '×', language: '–', panel: '', off: '∕', hidden: '' }
const READS: readonly Cell[] = ['done', 'active', 'proposed', 'by-hand']
const lastName = (name: string): string => name.split(/\s+/).at(-1) ?? name

const Stroke = ({ hollow = false }: { hollow?: boolean }) => (
  <svg className="rc-st" viewBox="-.5 2.5 5 21" aria-hidden="true"><path className={hollow ? 'todo' : undefined} d="M0 4.4l4-1.4v18.6l-4 1.4z" /></svg>
)

/** Entries × judges. 1 stroke = 1 reading; a cell is a button that puts a pair in or takes it out of the proposal. */
export function PlanMatrix({ desk }: { desk: PlannerDeskDto }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct('editProposal')
  const { rows, judges, proposal, round } = desk
  const [chosen, setChosen] = useState<{ entry: number; judge: number } | null>(() => {
    const entry = rows.findIndex((row) => row.cells.some((cell) => READS.includes(cell)))
    return entry < 0 ? null : { entry, judge: rows[entry]?.cells.findIndex((cell) => READS.includes(cell)) ?? 0 }
  })
  const edit = (entry: string, judge: string, on: boolean): void =>
    void run({ operation: proposal?.code, rev: proposal?.rev, entry, judge, on }).then((value) => { if (value) router.refresh() })
  const words = (cell: Cell): string => t(`panel.planner.cell.${cell}`)
  return (
    <div className="rc-plan">
      <section>
        <h2 id="rc-mx">{t('panel.planner.matrix')}</h2>
        <p className="quiet rc-key"><span><Stroke />{t('panel.planner.key-stroke')}</span>{proposal && desk.existing > 0 && <span><Stroke hollow />{t('panel.planner.key-force')}</span>}<span>· {t('panel.planner.key-free')}</span><span>× {t('panel.planner.key-conflict')}</span><span>– {t('panel.planner.key-language')}</span></p>
        <Refused refused={refused} />
        <div className="rc-scroll" tabIndex={0} role="region" aria-labelledby="rc-mx">
          <table className="rc-mx">
            <thead><tr><th scope="col">{t('panel.planner.entry')}</th>{judges.map((judge) => <th scope="col" key={judge.code}><span>{lastName(judge.name)}</span></th>)}<th scope="col" className="n"><span>{t('panel.planner.has')}</span></th><th scope="col" className="n"><span>{t('panel.planner.fit')}</span></th></tr></thead>
            <tbody>
              {rows.map((row, e) => (
                <tr key={row.code} className={row.served < round.readings ? 'worst' : undefined}>
                  <th scope="row"><Link href={`/admin/screening/${desk.edition.code}/${row.code}`} dir="auto">{row.title || row.code}</Link><br /><span className="quiet num"><bdi>{row.code}</bdi></span></th>
                  {row.cells.map((cell, j) => {
                    const judge = judges[j]
                    if (!judge) return null
                    const reads = READS.includes(cell)
                    const inForce = cell === 'active' || cell === 'done'
                    const open = cell === 'free' || reads
                    const current = chosen?.entry === e && chosen.judge === j
                    return (
                      <td key={judge.code}>
                        <button
                          type="button" className={reads ? 'c1' : cell === 'conflict' ? 'cx' : cell === 'language' ? 'cl' : 'c0'} disabled={!open || busy} aria-pressed={open ? reads : undefined}
                          aria-label={t('panel.planner.cell-label', { judge: judge.name, entry: row.code, state: words(cell) })} aria-current={current ? 'true' : undefined}
                          onFocus={() => setChosen({ entry: e, judge: j })}
                          onClick={() => { setChosen({ entry: e, judge: j }); if (proposal && !inForce) edit(row.code, judge.code, !reads) }}
                        >
                          {reads ? <Stroke hollow={inForce && proposal !== null} /> : SIGN[cell]}
                        </button>
                      </td>
                    )
                  })}
                  <td className="n num">{t('panel.planner.of', { served: row.served, need: round.readings })}</td>
                  <td className="n num">{fitWords(locale, row.fit)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot><tr><th scope="row">{t('panel.planner.load-row', { count: desk.entries })}</th>{judges.map((judge) => <td key={judge.code} className={judge.after > judge.cap ? 'num over' : 'num'}>{judge.after}</td>)}<td className="n num">{judges.reduce((sum, judge) => sum + judge.after, 0)}</td><td /></tr></tfoot>
          </table>
        </div>
        <p className="quiet rc-pages">{t('panel.planner.order-fit', { shown: rows.length, of: desk.entries })} {proposal ? t('panel.planner.how-to-edit') : ''}</p>
      </section>
      <WhyJudge desk={desk} chosen={chosen} busy={busy} onEdit={edit} />
    </div>
  )
}
