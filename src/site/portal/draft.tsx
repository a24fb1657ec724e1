import type { CoEditorsDto, DraftDto, QuestionDto } from '#services/dto/portal.ts'
import { bytes } from '../format.ts'
import { checkPath, entryPath, stepPath } from './addresses.ts'
import type { PortalContext } from './context.ts'
import { ErrorSummary, Guard, PortalPage, SavedLine, TaskBox } from './frame.tsx'
import { instant } from '../format.ts'

/** The entry at a glance: where to go on, what was kept aside, what else can be done. */
export function DraftPage({ dto, ctx, sentTo }: { dto: DraftDto; ctx: PortalContext; sentTo: string | null }) {
  const { t } = ctx
  const { head } = dto
  const next = head.tasks.find((task) => task.state !== 'done' && task.state !== 'optional')
  return (
    <PortalPage ctx={ctx} title={head.title || t('portal.nomination-untitled')} section={t('portal.nomination')}>
      <div className="wrap mt"><div className="split left">
        <TaskBox head={head} ctx={ctx} />
        <div>
          <p className="small quiet num">{head.code}</p>
          <h1 className="h1s" dir="auto">{head.title || t('portal.nomination-untitled')}</h1>
          <SavedLine head={head} ctx={ctx}>{t(`lifecycle.entrant-status.${head.status}`)}</SavedLine>
          {sentTo && <p className="mt" role="status">{t('portal.link-sent', { address: sentTo })}</p>}
          {dto.returned && (
            <section className="mt2" aria-labelledby="rt">
              <h2 id="rt">{t('portal.returned-title')}</h2>
              {dto.returned.reason && <blockquote className="cite told"><p dir="auto">{dto.returned.reason}</p></blockquote>}
              <p className="mt">{t('portal.returned-open')}</p>
              <ul>{dto.returned.questions.map((each) => <li key={each.key}><a href={stepPath(ctx.locale, head.code, each.step)}>{each.label}</a></li>)}</ul>
              {head.editableUntil && <p className="mt">{t('portal.returned-until', { until: instant(t, head.editableUntil, head.call.timeZone) })}</p>}
            </section>
          )}
          {head.unsent && <p className="mt told">{t('portal.unsent', { revision: head.revision })}</p>}
          {dto.waiting.length > 0 && (
            <section className="mt2" aria-labelledby="wt"><h2 id="wt">{t('portal.two-texts-title')}</h2>
              <ul>{dto.waiting.map((each) => <li key={each.label}><a href={`${stepPath(ctx.locale, head.code, each.step)}/two-texts`}>{each.label}</a></li>)}</ul></section>
          )}
          {dto.changed.length > 0 && (
            <section className="mt2" aria-labelledby="ch"><h2 id="ch">{t('portal.form-changed')}</h2><p>{t('portal.form-changed-note')}</p><ul>{dto.changed.map((label) => <li key={label}>{label}</li>)}</ul></section>
          )}
          {dto.gone.length > 0 && (
            <section className="mt2" aria-labelledby="gn"><h2 id="gn">{t('portal.gone-title')}</h2><p>{t('portal.gone-note')}</p>
              <dl className="answers mt">{dto.gone.map((each) => <div key={each.question}><dt>{each.label}</dt><dd dir="auto" className="asis">{each.text}</dd></div>)}</dl></section>
          )}
          <div className="acts mt2">
            {next ? <a className="btn" href={stepPath(ctx.locale, head.code, next.key)}>{t('portal.go-on-with', { step: next.title })}</a> : <a className="btn" href={checkPath(ctx.locale, head.code)}>{t('portal.check-title')}</a>}
            {dto.can.invite && <a href={entryPath(ctx.locale, head.code, 'co-editors')}>{t('portal.co-editors')}</a>}
            {dto.can.withdraw && <a href={entryPath(ctx.locale, head.code, 'withdraw')}>{t(head.status === 'draft' ? 'portal.remove-draft' : 'portal.withdraw')}</a>}
          </div>
          {head.address && !head.verified && (
            <form method="post" action={entryPath(ctx.locale, head.code, 'mail-link')} className="rule mt2">
              <Guard ctx={ctx} />
              <h2 className="h3">{t('portal.confirm-title')}</h2>
              <p>{t('portal.confirm-text', { address: head.address })}</p>
              <div className="acts mt"><button className="second">{t('portal.confirm-again')}</button></div>
            </form>
          )}
        </div>
      </div></div>
    </PortalPage>
  )
}

export type FilesView = { head: DraftDto['head']; question: QuestionDto; step: string; wrong: string | null }

/** The files of one question: each upload and each removal is a form of its own. */
export function FilesPage({ dto, ctx }: { dto: FilesView; ctx: PortalContext }) {
  const { t } = ctx
  const { head, question } = dto
  const path = entryPath(ctx.locale, head.code, 'files', question.key)
  const full = question.most !== null && question.files.length >= question.most
  return (
    <PortalPage ctx={ctx} title={question.label} section={t('portal.nomination')} wrong={dto.wrong !== null}>
      <div className="wrap mt"><div className="split left">
        <TaskBox head={head} current={dto.step} ctx={ctx} />
        <div>
          {dto.wrong && <ErrorSummary title={dto.wrong} note={t('portal.file-rest-safe')} items={[{ href: '#file', text: t('portal.file-choose-again') }]} />}
          <h1 className="h1s mt">{question.label}</h1>
          <p className="hint" id="fh">{question.help && `${question.help} `}{t('portal.file-hint', { megabytes: question.megabytes })}</p>
          {question.files.length === 0 && <p className="mt">{t('portal.files-none')}</p>}
          {question.files.map((file) => (
            <form className="file" method="post" action={`${path}/remove`} key={file.code}>
              <Guard ctx={ctx} /><input type="hidden" name="document" value={file.code} />
              <b dir="ltr">{file.name}</b><span className="small quiet" dir="ltr">{bytes(t, file.size)}</span><span className="small">{t('portal.file-stored')}</span>
              <button className="second mini">{t('portal.file-remove')}<span className="vh"> {file.name}</span></button>
            </form>
          ))}
          {full ? <p className="hint mt2">{t('portal.files-full', { count: question.most ?? 0 })}</p> : (
            <form className="field" method="post" action={path} encType="multipart/form-data">
              <Guard ctx={ctx} />
              <label htmlFor="file">{t('portal.file-add')}</label>
              <input id="file" type="file" name="file" accept=".pdf,.png,.jpg,.jpeg,.webp" aria-describedby="fh" aria-invalid={dto.wrong ? true : undefined} />
              <div className="acts mt"><button>{t('portal.file-send')}</button></div>
            </form>
          )}
          <p className="mt2"><a className="go" href={stepPath(ctx.locale, head.code, dto.step)}>{t('portal.back-to-step')}</a></p>
        </div>
      </div></div>
    </PortalPage>
  )
}

/** Others who write along: invited by mail, taken off here. */
export function CoEditorsPage({ dto, ctx, wrong }: { dto: CoEditorsDto; ctx: PortalContext; wrong: string | null }) {
  const { t } = ctx
  const path = entryPath(ctx.locale, dto.head.code, 'co-editors')
  return (
    <PortalPage ctx={ctx} title={t('portal.co-editors')} section={t('portal.nomination')} wrong={wrong !== null}>
      <div className="wrap mt"><div className="split left">
        <TaskBox head={dto.head} ctx={ctx} />
        <div>
          {wrong && <ErrorSummary title={wrong} items={[{ href: '#address', text: t('portal.start-address') }]} />}
          <h1 className="h1s mt">{t('portal.co-editors')}</h1>
          <p className="told lede2">{t('portal.co-editors-lede')}</p>
          {dto.people.map((each) => (
            <form className="file" method="post" action={`${path}/remove`} key={each.address}>
              <Guard ctx={ctx} /><input type="hidden" name="address" value={each.address} />
              <b dir="auto">{each.name}</b><span className="small quiet" dir="ltr">{each.address}</span><span className="small">{t(each.accepted ? 'portal.co-editor-in' : 'portal.co-editor-asked')}</span>
              <button className="second mini">{t('portal.file-remove')}<span className="vh"> {each.name}</span></button>
            </form>
          ))}
          <form method="post" action={path}>
            <Guard ctx={ctx} />
            <div className="field"><label htmlFor="name">{t('portal.start-nominee')}</label><input id="name" name="name" dir="auto" required /></div>
            <div className="field"><label htmlFor="address">{t('portal.start-address')}</label><input id="address" name="address" type="email" dir="ltr" required /></div>
            <div className="acts mt"><button>{t('portal.co-editor-invite')}</button></div>
          </form>
        </div>
      </div></div>
    </PortalPage>
  )
}
