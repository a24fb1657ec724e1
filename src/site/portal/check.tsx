import type { AnswerDto, CheckDto, PreviewDto, ReceiptDto } from '#services/dto/portal.ts'
import { PUBLICATION_MODES } from '#domain/vocabulary.ts'
import { bytes, instant } from '../format.ts'
import { pictureKey, RecordPicture } from '../tally/record-picture.tsx'
import { checkPath, entryPath, myEntriesPath, stepPath } from './addresses.ts'
import type { PortalContext } from './context.ts'
import { idOf } from './fields.tsx'
import { CallLine, ErrorSummary, Guard, PortalPage, SavedLine, type SummaryItem } from './frame.tsx'
import { problemText } from './words.ts'

const answerId = (key: string): string => `a-${key}`

/** Question, answer, Change. */
export function Answers({ answers, code, ctx, change = true }: { answers: AnswerDto[]; code: string; ctx: PortalContext; change?: boolean }) {
  const { t } = ctx
  return (
    <dl className="answers">
      {answers.map((answer) => (
        <div key={answer.key} id={answerId(answer.key)} className={answer.problem ? 'badrow' : undefined}>
          <dt>{answer.label}</dt>
          <dd>
            {answer.problem && <p className="why">{problemText(t, answer.problem)}</p>}
            {answer.text ? <p className="asis" dir="auto" lang={answer.language && answer.language !== ctx.locale ? answer.language : undefined}>{answer.text}</p> : <p className="quiet">{t('portal.no-answer')}</p>}
          </dd>
          {change && <dd className="chg"><a href={stepPath(ctx.locale, code, answer.step)}>{t('portal.change')}<span className="vh"> {answer.label}</span></a></dd>}
        </div>
      ))}
    </dl>
  )
}

const missingText = (missing: CheckDto['missing'][number], dto: CheckDto, ctx: PortalContext): SummaryItem => {
  const { t } = ctx
  if (missing === 'mode') return { href: '#mode-named', text: t('portal.missing-mode') }
  if (missing === 'pseudonym') return { href: '#pseudonym', text: t('portal.missing-pseudonym') }
  if (missing === 'address') return { href: '#confirm', text: t('portal.missing-address') }
  const key = missing.slice('statement:'.length)
  return { href: `#${idOf(`statement.${key}`)}`, text: t('portal.missing-statement', { text: dto.statements.find((each) => each.key === key)?.text ?? '' }) }
}

/** Look over and send. `look`: somebody tried to send while something was missing. */
export function CheckPage({ dto, ctx, look, sentTo }: { dto: CheckDto; ctx: PortalContext; look: boolean; sentTo: string | null }) {
  const { t } = ctx
  const { head } = dto
  const wrong = dto.problems.map((problem): SummaryItem => ({ href: stepPath(ctx.locale, head.code, problem.step) + `?look#${idOf(problem.field)}`, text: t('portal.problem-line', { label: problem.label, problem: problemText(t, problem) }) }))
  const items = look ? [...wrong, ...dto.missing.map((each) => missingText(each, dto, ctx))] : wrong
  return (
    <PortalPage ctx={ctx} title={t('portal.check-title')} section={t('portal.nomination')} wrong={look && items.length > 0}>
      <div className="wrap mt2">
        {items.length > 0 && (look
          ? <ErrorSummary title={t('portal.still-missing', { count: items.length })} note={t('portal.all-saved')} items={items} />
          : <div className="still" id="errors"><h2>{t('portal.still-open', { count: wrong.length })}</h2><ul className="mt1">{items.map((item) => <li key={item.text}><a href={item.href}>{item.text}</a></li>)}</ul></div>)}
        <p className="small quiet mt">{t('portal.step-of', { number: head.tasks.length + 1, of: head.tasks.length + 1 })}. {head.title ? t('portal.nomination-of', { title: head.title }) : ''}{t('portal.comma')}<span className="num">{head.code}</span></p>
        <h1 className="h1s">{t('portal.check-title')}</h1>
        <SavedLine head={head} ctx={ctx}><CallLine call={head.call} until={head.status === 'returned' ? head.editableUntil : null} ctx={ctx} /></SavedLine>
        {head.call.state === 'closed' && head.status === 'draft' && <p className="mt">{t('portal.after-close')}</p>}
        <div className="checkcol">
          <section aria-labelledby="c1"><h2 id="c1">{t('portal.what-you-wrote')}</h2><Answers answers={dto.answers} code={head.code} ctx={ctx} /></section>
          {dto.maySend ? <Sending dto={dto} ctx={ctx} sentTo={sentTo} /> : <p className="told">{t('portal.only-nominator-sends')}</p>}
        </div>
      </div>
    </PortalPage>
  )
}

function Sending({ dto, ctx, sentTo }: { dto: CheckDto; ctx: PortalContext; sentTo: string | null }) {
  const { t } = ctx
  const { head } = dto
  return (
    <form method="post" action={checkPath(ctx.locale, head.code)} noValidate>
      <Guard ctx={ctx} rev={head.rev} />
      <div className="split">
        <div>
          <fieldset className="field mt0">
            <legend className="h2l">{t('portal.consent-title')}</legend>
            <p className="hint">{t('portal.consent-note')}</p>
            <ul className="consent">
              {dto.consents.map(({ item, given }) => (
                <li key={item}>
                  <div className="pick"><input type="checkbox" id={`c-${item}`} name="consent" value={item} defaultChecked={given} aria-describedby={`c-${item}-h`} /><label htmlFor={`c-${item}`}>{t(`forms.consent.${item}`)}</label></div>
                  <p className="hint" id={`c-${item}-h`}>{t(`portal.consent-hint.${item}`)}</p>
                </li>
              ))}
            </ul>
          </fieldset>
          <fieldset className="field">
            <legend>{t('portal.uses-title')}</legend>
            <p className="hint">{t('portal.uses-note')}</p>
            {dto.uses.map(({ use, given }) => <div className="pick" key={use}><input type="checkbox" id={`u-${use}`} name="use" value={use} defaultChecked={given} /><label htmlFor={`u-${use}`}>{t(`forms.use.${use}`)}</label></div>)}
          </fieldset>
          <fieldset className="field">
            <legend>{t('portal.mode-title')}</legend>
            {PUBLICATION_MODES.map((mode) => <div className="pick" key={mode}><input type="radio" id={`mode-${mode}`} name="mode" value={mode} defaultChecked={dto.mode === mode} /><label htmlFor={`mode-${mode}`}>{t(`vocabulary.publication-mode.${mode}`)}</label></div>)}
            <label className="mt" htmlFor="pseudonym">{t('portal.pseudonym')}</label>
            <input id="pseudonym" name="pseudonym" dir="auto" defaultValue={dto.pseudonym} />
          </fieldset>
        </div>
        <Preview preview={dto.preview} ctx={ctx} />
      </div>
      <div className="field">
        <label htmlFor="conflicts">{t('portal.conflicts')}<span className="quiet opt"> {t('portal.optional')}</span></label>
        <p className="hint" id="conflicts-h">{t('portal.conflicts-hint')}</p>
        <textarea id="conflicts" name="conflicts" rows={3} dir="auto" aria-describedby="conflicts-h" defaultValue={dto.conflicts} />
      </div>
      {dto.nominee && <p className="mt2">{t(dto.nominee.address ? 'portal.nominee-hears' : 'portal.nominee-unreachable', { name: dto.nominee.name, address: dto.nominee.address ?? '' })}</p>}
      {dto.statements.length > 0 && (
        <fieldset className="field">
          <legend>{t('portal.you-say')}</legend>
          {dto.statements.map((each) => <div className="pick" key={each.key}><input type="checkbox" id={idOf(`statement.${each.key}`)} name="statement" value={each.key} defaultChecked={each.made} /><label htmlFor={idOf(`statement.${each.key}`)}>{each.text}</label></div>)}
        </fieldset>
      )}
      {!head.verified && (
        <div className="field" id="confirm" tabIndex={-1} role="group" aria-labelledby="confirm-t">
          <h2 className="label" id="confirm-t">{t('portal.confirm-title')}</h2>
          <p className="hint">{sentTo ? t('portal.link-sent', { address: sentTo }) : t('portal.confirm-text', { address: head.address ?? '' })}</p>
        </div>
      )}
      <div className="acts mt2">
        <button name="_go" value="send">{t(`portal.send-${dto.act}`)}</button>
        <button className="second" name="_go" value="preview">{t('portal.show-preview')}</button>
        <button className="second" name="_go" value="stop">{t('portal.save-stop')}</button>
        {!head.verified && <button className="second" name="_go" value="mail">{t('portal.confirm-again')}</button>}
      </div>
      <p className="hint mt">{t('portal.send-note', { wording: dto.wording })}</p>
    </form>
  )
}

/** At the side what a reader would see, by the same rules that publish it later. */
function Preview({ preview, ctx }: { preview: PreviewDto; ctx: PortalContext }) {
  const { t } = ctx
  const empty = !preview.title && !preview.summary && !preview.who && preview.told.length === 0 && !preview.picture
  return (
    <aside className="side" aria-labelledby="pv">
      <h2 id="pv">{t('portal.preview')}</h2>
      {empty && <p>{t('portal.preview-nothing')}</p>}
      {preview.picture && <div className={`p${preview.pillar}`}><RecordPicture record={preview.picture} pillar={preview.pillar} /></div>}
      {preview.picture && <p className="key">{pictureKey(preview.picture, ctx).key}</p>}
      {(preview.title || preview.who) && <p className="told" dir="auto">{preview.title && <b>{preview.title}</b>}{preview.title && preview.who && <br />}{preview.who}</p>}
      {preview.summary && <p dir="auto">{preview.summary}</p>}
      {preview.places.length > 0 && !empty && <p className="small">{preview.places.join(t('portal.comma'))}</p>}
      {preview.told.map((each) => <p className="small" key={each} dir="auto">{each}</p>)}
      <p className="small quiet">{t('portal.preview-note')}</p>
    </aside>
  )
}

/** Sent: the receipt, and the entry as it was sent. */
export function SentPage({ dto, ctx }: { dto: ReceiptDto; ctx: PortalContext }) {
  const { t } = ctx
  const { head, declared } = dto
  const list = (items: string[]) => (items.length > 0 ? <ul>{items.map((each) => <li key={each}>{each}</li>)}</ul> : <p className="quiet">{t('portal.nothing')}</p>)
  return (
    <PortalPage ctx={ctx} title={t('portal.sent-title')} section={t('portal.nomination')}>
      <div className="wrap mt2">
        <p className="small quiet num">{head.code}{t('portal.comma')}{head.category.name}</p>
        <h1 className="h1s">{t('portal.sent-title')}</h1>
        <p className="told lede2">{t('portal.sent-text', { title: head.title, revision: dto.number, at: instant(t, dto.at, head.call.timeZone) })}</p>
        {dto.late && <p className="mt">{t('portal.sent-late')}</p>}
        <p className="mt">{t('portal.sent-mail', { address: head.address ?? '' })}</p>
        <div className="acts mt2"><a className="btn" href={myEntriesPath(ctx.locale)}>{t('portal.my-entries')}</a><a href={entryPath(ctx.locale, head.code)}>{t('portal.change-again')}</a></div>
        <div className="checkcol">
          <section aria-labelledby="r1"><h2 id="r1">{t('portal.as-sent')}</h2><Answers answers={dto.answers} code={head.code} ctx={ctx} change={false} /></section>
          {dto.documents.length > 0 && (
            <section aria-labelledby="r3"><h2 id="r3">{t('portal.files')}</h2>
              {dto.documents.map((each) => <div className="file" key={each.sha256}><b dir="ltr">{each.name}</b><span className="small quiet" dir="ltr">{bytes(t, each.size)}</span><code className="small sha" dir="ltr">SHA-256 {each.sha256}</code></div>)}</section>
          )}
          <section aria-labelledby="r2">
            <h2 id="r2">{t('portal.declared')}</h2>
            <h3 className="mt">{t('portal.receipt-consents')}</h3>{list(declared.items.map((item) => t(`forms.consent.${item}`)))}
            <h3 className="mt">{t('portal.receipt-uses')}</h3>{list(declared.uses.map((use) => t(`forms.use.${use}`)))}
            <h3 className="mt">{t('portal.receipt-mode')}</h3><p>{t(`vocabulary.publication-mode.${declared.mode}`)}{declared.pseudonym && `${t('portal.colon')}${declared.pseudonym}`}</p>
            <h3 className="mt">{t('portal.receipt-statements')}</h3>{list(declared.statements)}
            <h3 className="mt">{t('portal.receipt-conflicts')}</h3><p dir="auto" className={declared.conflicts ? 'asis' : 'quiet'}>{declared.conflicts || t('portal.nothing')}</p>
          </section>
        </div>
      </div>
    </PortalPage>
  )
}
