import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { StackTable } from '#src/admin/outcome/stack-table.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { LifecycleDto } from '#services/outcome/lifecycle-table.ts'

type Arrow = LifecycleDto[number]['arrows'][number]
const WORDS = { entry: 'status', scorecard: 'scorecard', determination: 'determination', honour: 'honour' } as const

export function Lifecycle(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t }) => {
    const table = await awards.lifecycleTable(viewer, {})
    return (
      <>
        <div className="rc-head"><div><h1>{t('panel.lifecycle.title')}</h1><p>{t('panel.lifecycle.intro')}</p></div></div>
        <nav aria-label={t('panel.lifecycle.title')}><ul className="rc-tabs">{table.map(({ kind, arrows }) => <li key={kind}><a href={`#${kind}`}>{t(`panel.lifecycle.kind.${kind}`)} <b>{arrows.length}</b></a></li>)}</ul></nav>
        {table.map(({ kind, arrows }) => (
          <section key={kind} className="rc-section" id={kind}>
            <h2>{t(`panel.lifecycle.kind.${kind}`)}</h2>
            <StackTable caption={t(`panel.lifecycle.kind.${kind}`)} first={t('panel.lifecycle.act')}
              columns={[{ key: 'way', head: t('panel.lifecycle.way') }, { key: 'by', head: t('panel.lifecycle.by') }, { key: 'when', head: t('panel.lifecycle.when') }, { key: 'holds', head: t('panel.lifecycle.holds') }, { key: 'tells', head: t('panel.lifecycle.tells') }]}
              rows={arrows.map((arrow, n) => ({
                key: `${arrow.act} ${n}`, head: <b className="m">{t(`lifecycle.act.${arrow.act}`)}</b>,
                cells: {
                  way: <Way t={t} kind={kind} arrow={arrow} />, by: arrow.by.map((role) => t(`lifecycle.role.${role}`)).join(', '), when: arrow.phases.length ? phases(t, arrow.phases) : t('panel.lifecycle.any-time'),
                  holds: <Holds t={t} arrow={arrow} />, tells: arrow.notifies ? <span className="code">{arrow.notifies}</span> : t('panel.lifecycle.nobody'),
                },
              }))} />
          </section>
        ))}
      </>
    )
  })
}

function Way({ t, kind, arrow }: { t: Translate; kind: keyof typeof WORDS; arrow: Arrow }) {
  const word = (status: string): string => t(`lifecycle.${WORDS[kind]}.${status}`)
  return <><span>{arrow.from.map(word).join(' · ')}</span> <span className="rc-arrow"><span className="to" aria-hidden="true">→</span><span className="vh">{t('panel.lifecycle.becomes')}</span></span> <b className="m">{arrow.to === 'same' ? t('panel.lifecycle.same') : word(arrow.to)}</b></>
}

/** A phase and its hidden grace are one phase in words: the grace is never told. */
const phases = (t: Translate, keys: readonly string[]): string => [...new Set(keys.map((key) => key.replace(/-grace$/, '')))].map((key) => t(`lifecycle.phase.${key}`)).join(', ')

function Holds({ t, arrow }: { t: Translate; arrow: Arrow }) {
  const all = [...arrow.when.map((condition) => t('panel.lifecycle.where', { condition: t(`lifecycle.condition.${condition}`) })), ...arrow.requires.map((condition) => t(`lifecycle.condition.${condition}`))]
  return all.length ? <>{all.join('; ')}</> : <span className="quiet">{t('panel.lifecycle.nothing')}</span>
}
