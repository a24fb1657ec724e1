import { diffWords } from 'diff'
import type { TwoTextsDto } from '#services/dto/portal.ts'
import { stepPath } from './addresses.ts'
import type { PortalContext } from './context.ts'
import { idOf } from './fields.tsx'
import { Guard, PortalPage } from './frame.tsx'
import { savedAt } from './words.ts'

type Two = TwoTextsDto['questions'][number]

/** One of the two, with what the other does not have marked. */
function Marked({ text, other }: { text: string; other: string }) {
  return <div className="told asis" dir="auto">{diffWords(other, text).filter((part) => !part.removed).map((part, i) => (part.added && part.value.trim() !== '' ? <mark key={i}>{part.value}</mark> : part.value))}</div>
}

/** Two windows, two texts: framed side by side, never merged without asking. */
export function TwoTextsPage({ dto, ctx }: { dto: TwoTextsDto; ctx: PortalContext }) {
  const { t } = ctx
  const { head } = dto
  const path = stepPath(ctx.locale, head.code, dto.step)
  return (
    <PortalPage ctx={ctx} title={t('portal.two-texts-title')} section={t('portal.nomination')}>
      <div className="wrap mt2">
        <p className="small quiet">{t('portal.step-of', { number: dto.number, of: dto.of })}. {head.title && t('portal.nomination-of', { title: head.title })}{t('portal.comma')}<span className="num">{head.code}</span></p>
        <h1 className="h1s">{t('portal.two-texts-title')}</h1>
        <p className="told lede2">{t('portal.two-texts-lede')}</p>
        <form method="post" action={`${path}/two-texts`} className="mt2">
          <Guard ctx={ctx} />
          {dto.questions.map((two) => <Choice key={two.question.key} two={two} rev={head.rev} ctx={ctx} />)}
          <div className="acts mt2"><button>{t('portal.save-go-on')}</button><a href={path}>{t('portal.decide-later')}</a></div>
          <p className="hint mt">{t('portal.close-other')}</p>
        </form>
      </div>
    </PortalPage>
  )
}

function Choice({ two, rev, ctx }: { two: Two; rev: number; ctx: PortalContext }) {
  const { t } = ctx
  const { question, saved, typed } = two
  const id = (choice: string): string => idOf(`${question.key}.${choice}`)
  const side = (choice: 'saved' | 'typed', text: string, other: string, words: string) => (
    <div className="txt">
      <div className="pick"><input type="radio" name={`choice.${question.key}`} value={choice} id={id(choice)} aria-describedby={`${id(choice)}-w`} defaultChecked={choice === 'typed'} /><label htmlFor={id(choice)}><b>{t('portal.keep-this')}</b></label></div>
      <p className="small quiet num" id={`${id(choice)}-w`}>{words}</p>
      <Marked text={text} other={other} />
    </div>
  )
  return (
    <fieldset className="field mt0">
      <legend className="h2l">{question.label}</legend>
      <p className="hint">{t('portal.differs-marked')}</p>
      <div className="texts">
        {side('saved', saved.text, typed.text, t('portal.text-saved', { rev, count: saved.words }))}
        {side('typed', typed.text, saved.text, t('portal.text-typed', { time: savedAt(t, typed.at, ctx.now), count: typed.words }))}
      </div>
      {two.both !== null && (
        <>
          <div className="pick mt"><input type="radio" name={`choice.${question.key}`} value="both" id={id('both')} /><label htmlFor={id('both')}><b>{t('portal.make-one')}</b> <span className="quiet">{t('portal.make-one-below')}</span></label></div>
          <label className="vh" htmlFor={id('text')}>{t('portal.make-one-text')}</label>
          <textarea id={id('text')} name={`both.${question.key}`} rows={6} dir="auto" defaultValue={two.both} />
        </>
      )}
    </fieldset>
  )
}
