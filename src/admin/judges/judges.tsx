import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { decimal, list } from '#src/admin/outcome/format.ts'
import type { Translate } from '#i18n/translate.ts'
import type { JudgesDto } from '#services/judging/screens/judges-of-round.ts'
import { Contrasts } from './contrasts.tsx'
import { JudgeTable } from './judge-table.tsx'
import { Without } from './without.tsx'

/** The judges of a round side by side: what is worth a look, and what would change without one of them. */
export function Judges(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments, query }) => {
    const desk = await awards.judgesOfRound(viewer, { round: segments[1] ?? '', category: query.category, without: query.without, locale: t.locale })
    const address = (more: Record<string, string | undefined>): string => {
      const params = new URLSearchParams(Object.entries({ category: query.category, ...more }).filter((each): each is [string, string] => Boolean(each[1])))
      return `/admin/judges/${desk.round.code}${params.size > 0 ? `?${params}` : ''}`
    }
    return (
      <>
        <div className="rc-head">
          <div>
            <h1>{t('panel.judges.title', { round: desk.round.name })}</h1>
            <p>{t('panel.judges.intro', { judges: desk.judges.length, entries: desk.entries, scorecards: desk.scorecards })} {t('panel.judges.look')}</p>
            <p>{t('panel.judges.logged')}</p>
          </div>
          <div className="rc-acts"><Link href={`/admin/editions/${desk.edition.code}`}>{t('panel.judges.to-edition')}</Link></div>
        </div>
        <Scope desk={desk} t={t} category={query.category} address={address} />
        {desk.scorecards === 0 ? (
          <section className="rc-section"><h2>{t('panel.judges.empty')}</h2><p>{t('panel.judges.empty-words')}</p></section>
        ) : (
          <>
            {desk.without && <Without refit={desk.without} t={t} back={address({})} />}
            <Notes desk={desk} t={t} />
            <JudgeTable desk={desk} t={t} without={(judge) => `${address({ without: judge })}#rc-without`} />
            <Contrasts contrasts={desk.contrasts} t={t} />
          </>
        )}
      </>
    )
  })
}

function Scope({ desk, t, category, address }: { desk: JudgesDto; t: Translate; category: string | undefined; address: (more: Record<string, string | undefined>) => string }) {
  return (
    <>
      {desk.categories.length > 1 && (
        <nav className="rc-scope" aria-label={t('panel.judges.scope')}>
          {[{ code: undefined, name: t('panel.judges.all-categories') }, ...desk.categories].map(({ code, name }) => (
            <Link key={code ?? ''} href={address({ category: code })} aria-current={code === category ? 'page' : undefined}>{name}</Link>
          ))}
        </nav>
      )}
      {desk.conflict.length > 0 && <p className="rc-note-line">{t('panel.judges.left-out', { list: list(t.locale, desk.conflict), n: desk.conflict.length })}</p>}
    </>
  )
}

/** What the numbers rest on, and what they cannot tell. */
function Notes({ desk, t }: { desk: JudgesDto; t: Translate }) {
  const { sd } = desk
  return (
    <section className="rc-section">
      {sd && <p>{t('panel.judges.spreads', { entry: decimal(t.locale, sd.entry), judge: decimal(t.locale, sd.judge), residual: decimal(t.locale, sd.residual) })}</p>}
      {(desk.notes.length > 0 || desk.thin) && (
        <ul className="rc-notes">
          {desk.notes.map((note) => <li key={note.code}>{t(`panel.severity.note.${note.code}`, note.params)}</li>)}
          {desk.thin && <li>{t('panel.judges.thin')}</li>}
        </ul>
      )}
    </section>
  )
}
