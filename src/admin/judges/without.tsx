import Link from 'next/link'
import { button } from '#src/admin/outcome/button.ts'
import { StackTable } from '#src/admin/outcome/stack-table.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { MoveDto, RefitDto } from '#services/judging/screens/judges-of-round.ts'

/** The adjusted order with and without one judge. It changes nothing: the scorecards stay where they are. */
export function Without({ refit, t, back }: { refit: RefitDto; t: Translate; back: string }) {
  const place = (of: MoveDto['from']): string => t(of.in ? 'panel.judges.place-in' : 'panel.judges.place-out', { rank: of.rank })
  return (
    <section className="rc-note" id="rc-without" aria-labelledby="rc-without-title">
      <h2 id="rc-without-title">{t('panel.judges.without-title', { judge: refit.name ?? refit.judge })}</h2>
      <p>{t('panel.judges.without-words')}</p>
      {refit.categories.map(({ code, name, places, moves }) => {
        const across = moves.filter(({ from, to }) => from.in !== (to?.in ?? false))
        return (
          <div key={code}>
            <h3>{name}</h3>
            <p>{moves.length === 0 ? t('panel.judges.no-moves') : across.length === 0 ? t('panel.judges.moves-within', { n: moves.length, places }) : t('panel.judges.moves-across', { n: moves.length, across: across.length, places })}</p>
            {moves.length > 0 && (
              <StackTable
                caption={t('panel.judges.moves', { category: name })} first={t('panel.judges.entry')}
                columns={[{ key: 'from', head: t('panel.judges.with') }, { key: 'to', head: t('panel.judges.without-head') }, { key: 'line', head: t('panel.judges.line') }]}
                rows={moves.map((move) => ({
                  key: move.entry, head: <><bdi>{move.title}</bdi> <span className="quiet code">{move.entry}</span></>,
                  cells: {
                    from: place(move.from), to: move.to ? place(move.to) : t('panel.judges.no-score'),
                    line: across.includes(move) ? <b>{t(move.to?.in ? 'panel.judges.comes-in' : 'panel.judges.goes-out')}</b> : null,
                  },
                }))}
              />
            )}
          </div>
        )
      })}
      <div className="rc-acts"><Link className={button('secondary')} href={back}>{t('panel.judges.back')}</Link></div>
    </section>
  )
}
