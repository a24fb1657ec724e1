import type { AdminViewServerProps } from 'payload'
import { isRefusal } from '#domain/refusal.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Answer } from '#policy/why.ts'
import { frame } from '#src/admin/frame.tsx'
import { button } from '#src/admin/outcome/button.ts'
import { day, shortMoment } from '#src/admin/outcome/format.ts'
import type { WhyDto } from '#services/outcome/why-may-see.ts'

export function Why(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, query }) => {
    const { people, entries } = await awards.whoAndWhat(viewer, {})
    const { person = '', entry = '', at = '' } = query
    const asked = person && entry ? await ask() : null
    async function ask(): Promise<WhyDto | string> {
      try {
        return await awards.whyMaySee(viewer, { person, entry, locale: t.locale, ...(at ? { at: new Date(`${at}${at.endsWith('Z') ? '' : 'Z'}`).toISOString() } : {}) })
      } catch (error) {
        if (isRefusal(error)) return t(`errors.${error.code}`, error.params)
        if (error instanceof RangeError) return t('panel.why.bad-date')
        throw error
      }
    }
    return (
      <>
        <div className="rc-head"><div><h1>{t('panel.why.title')}</h1><p>{t('panel.why.intro')}</p></div></div>
        <form className="rc-ask" method="get" action="/admin/why" aria-label={t('panel.why.question')}>
          <div><label htmlFor="rc-who">{t('panel.why.who')}</label><input id="rc-who" name="person" type="text" list="rc-people" defaultValue={person} autoComplete="off" required /></div>
          <div><label htmlFor="rc-what">{t('panel.why.what')}</label><input id="rc-what" name="entry" type="text" list="rc-entries" defaultValue={entry} autoComplete="off" required /></div>
          <div><label htmlFor="rc-when">{t('panel.why.when')}</label><input id="rc-when" name="at" type="datetime-local" defaultValue={at} /></div>
          <button className={button()}>{t('panel.why.ask')}</button>
          <datalist id="rc-people">{people.map(({ code, name }) => <option key={code} value={`${code}, ${name}`} />)}</datalist>
          <datalist id="rc-entries">{entries.map(({ code, title }) => <option key={code} value={`${code}, ${title}`} />)}</datalist>
        </form>
        {typeof asked === 'string' && <div className="rc-wrong" role="alert"><p>{asked}</p></div>}
        {asked === null && <p className="rc-section quiet">{t('panel.why.empty', { people: people.length, entries: entries.length })}</p>}
        {asked && typeof asked !== 'string' && <Told t={t} why={asked} />}
      </>
    )
  })
}

function Told({ t, why }: { t: Translate; why: WhyDto }) {
  return (
    <>
      <section className="rc-answer" aria-labelledby="rc-answer">
        <h2 id="rc-answer">{t('panel.why.sentence', { on: day(t.locale, why.at, why.timeZone), name: why.person.name, verdict: verdictOf(why.answers) })}</h2>
        <p>
          <bdi>{why.entry.title}</bdi> <span className="code">{why.entry.code}</span>, {why.entry.category}. {t('panel.why.roles', { n: why.person.roles.length, roles: why.person.roles.map((role) => t(`panel.why.role.${role}`)).join(', ') })}{' '}
          {t('panel.why.standing')}
        </p>
      </section>
      <section className="rc-section">
        <h2>{t('panel.why.four')}</h2>
        <ol className="rc-four">{why.answers.map((answer) => (
          <li key={answer.question} className={answer.yes ? 'yes' : 'no'}>
            <h3>{t(`panel.why.may.${answer.question}`)}</h3>
            <p className="ans">{answer.yes ? `● ${t('panel.why.yes')}` : `○ ${t('panel.why.no')}`}</p>
            <p>{t(`panel.why.because.${answer.because}`)}<br /><span className="quiet">{t('panel.why.rule-is', { rule: t(`panel.why.rule.${answer.rule}`) })}</span></p>
          </li>
        ))}</ol>
      </section>
      <section className="rc-section">
        <h2>{t('panel.why.moments')}</h2>
        <p className="quiet">{t('panel.why.zone', { zone: why.timeZone })}</p>
        <ol className="rc-time">{why.moments.map((each) => (
          <li key={`${each.what} ${each.at}`} className={each.what === 'asked' ? 'now' : each.at > why.at ? 'next' : undefined} aria-current={each.what === 'asked' ? 'true' : undefined}>
            <time dateTime={each.at}>{shortMoment(t.locale, each.at, why.timeZone)}</time>
            <p>{each.what === 'asked' ? <b className="m">{t('panel.why.moment.asked')}</b> : t(`panel.why.moment.${each.what}`)} <span className="says">{t('panel.why.then', { verdict: verdictOf(each.answers) })}</span></p>
          </li>
        ))}</ol>
      </section>
      <section className="rc-section"><h2>{t('panel.why.side-doors')}</h2><p className="quiet">{t('panel.why.side-doors-words')}</p></section>
    </>
  )
}

/** The four answers in one word of a select: nothing, the entry, the entry and its names, or scores too. */
function verdictOf(answers: readonly Answer[]): string {
  const may = (question: Answer['question']): boolean => answers.some((each) => each.question === question && each.yes)
  if (!may('entry')) return may('scores') ? 'scoresOnly' : 'nothing'
  if (may('scores')) return may('identity') ? 'all' : 'blindScores'
  return may('identity') ? 'entry' : 'blind'
}
