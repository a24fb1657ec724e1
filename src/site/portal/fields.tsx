import type { Problem } from '#domain/forms/index.ts'
import type { QuestionDto } from '#services/dto/portal.ts'
import { bytes, number } from '../format.ts'
import type { PortalContext } from './context.ts'
import { problemText } from './words.ts'

export type FieldProps = { question: QuestionDto; problems: Problem[]; ctx: PortalContext; language: string }
/** Ids of inputs are the names of fields, so that a problem can name the one to go to. */
export const idOf = (field: string): string => `f-${field.replaceAll('.', '-')}`

/** Where the summary's link goes: the cell, or the first input of the question. */
export function targetOf(question: QuestionDto | undefined, problem: Problem): string {
  if (!question || problem.field !== problem.question) return idOf(problem.field)
  if (question.type === 'date') return idOf(`${question.key}.${question.date.day === null ? 'month' : 'day'}`)
  if (question.type === 'people') return idOf(`${question.key}.${question.people[0]?.band}`)
  if (question.options.length > 0) return idOf(`${question.key}.${question.options[0]?.code}`)
  return question.type === 'places' ? idOf(`${question.key}.0`) : idOf(question.key)
}

const described = (question: QuestionDto, wrong: boolean, counted = false): string | undefined =>
  [wrong ? `${idOf(question.key)}-why` : '', question.help ? `${idOf(question.key)}-hint` : '', counted ? `${idOf(question.key)}-count` : ''].filter(Boolean).join(' ') || undefined

const Optional = ({ question, ctx }: { question: QuestionDto; ctx: PortalContext }) =>
  question.required ? null : <span className="quiet opt"> {ctx.t('portal.optional')}</span>

const Hint = ({ question }: { question: QuestionDto }) => (question.help ? <p className="hint" id={`${idOf(question.key)}-hint`}>{question.help}</p> : null)
const Why = ({ question, problem, ctx }: { question: QuestionDto; problem: Problem | undefined; ctx: PortalContext }) =>
  problem ? <p className="why" id={`${idOf(question.key)}-why`}>{problemText(ctx.t, problem)}</p> : null

function Counter({ question, ctx }: { question: QuestionDto; ctx: PortalContext }) {
  const { t } = ctx
  if (!question.words) return null
  const { count, min, max } = question.words
  const text = max !== null ? t('portal.words-of', { count, max }) : t('portal.words-at-least', { count, min: min ?? 0 })
  const over = (max !== null && count > max)
  return (
    <p className="count" id={`${idOf(question.key)}-count`} data-min={min ?? undefined} data-max={max ?? undefined}>
      {over ? <b>{text}</b> : <span>{text}</span>}
      <span>{t('portal.counted-when-saved')}</span>
    </p>
  )
}

function TextField({ question, problems: [problem], ctx, language }: FieldProps) {
  const id = idOf(question.key)
  const shared = { id, name: question.key, 'aria-invalid': problem ? true : undefined, 'aria-describedby': described(question, Boolean(problem), Boolean(question.words)) }
  const long = question.type === 'long-text'
  const rows = Math.min(16, Math.max(5, Math.ceil((question.words?.max ?? 60) / 9)))
  return (
    <div className={problem ? 'field bad' : 'field'}>
      <label htmlFor={id}>{question.label}<Optional question={question} ctx={ctx} /></label>
      <Hint question={question} />
      <Why question={question} problem={problem} ctx={ctx} />
      {long
        ? <textarea {...shared} dir="auto" rows={rows} data-language={language} defaultValue={question.text} />
        : question.type === 'link' ? <input {...shared} type="url" dir="ltr" inputMode="url" defaultValue={question.text} />
        : question.type === 'number' ? <><input {...shared} className="w4" inputMode="numeric" defaultValue={question.text} />{question.unit && <span className="small"> <bdi>{question.unit}</bdi></span>}</>
        : <input {...shared} dir="auto" data-language={language} defaultValue={question.text} />}
      <Counter question={question} ctx={ctx} />
    </div>
  )
}

function ChoiceField({ question, problems: [problem], ctx }: FieldProps) {
  const several = question.type === 'several-choice'
  const chosen = several ? question.list : [question.text]
  return (
    <fieldset id={idOf(question.key)} tabIndex={-1} className={problem ? 'field bad' : 'field'} aria-describedby={described(question, Boolean(problem))}>
      <legend>{question.label}<Optional question={question} ctx={ctx} /></legend>
      <Hint question={question} />
      <Why question={question} problem={problem} ctx={ctx} />
      {question.options.map((option) => (
        <div className="pick" key={option.code}>
          <input type={several ? 'checkbox' : 'radio'} id={idOf(`${question.key}.${option.code}`)} name={question.key} value={option.code} defaultChecked={chosen.includes(option.code)} aria-invalid={problem ? true : undefined} />
          <label htmlFor={idOf(`${question.key}.${option.code}`)}>{option.label}</label>
        </div>
      ))}
    </fieldset>
  )
}

/** A day in parts: nobody has to know how a date is written here. */
function DateField({ question, problems: [problem], ctx }: FieldProps) {
  const parts = (question.date.day === null ? ['month', 'year'] : ['day', 'month', 'year']) as ('day' | 'month' | 'year')[]
  return (
    <fieldset id={idOf(question.key)} tabIndex={-1} className={problem ? 'field bad' : 'field'} aria-describedby={described(question, Boolean(problem))}>
      <legend>{question.label}<Optional question={question} ctx={ctx} /></legend>
      <Hint question={question} />
      <Why question={question} problem={problem} ctx={ctx} />
      <div className="acts">
        {parts.map((part) => (
          <div key={part}>
            <label htmlFor={idOf(`${question.key}.${part}`)}>{ctx.t(`portal.date-${part}`)}</label>
            <input className="w4" id={idOf(`${question.key}.${part}`)} name={`${question.key}.${part}`} inputMode="numeric" defaultValue={question.date[part] ?? ''} aria-invalid={problem ? true : undefined} />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** Names typed, with suggestions where the browser has them: no script, and one list however many fields. */
function PlacesField({ question, problems: [problem], ctx }: FieldProps) {
  const { t } = ctx
  const shown = Math.max(3, question.list.length + 1)
  const count = question.most === null ? shown : Math.max(Math.min(shown, question.most), question.list.length)
  return (
    <fieldset id={idOf(question.key)} tabIndex={-1} className={problem ? 'field bad' : 'field'} aria-describedby={described(question, Boolean(problem))}>
      <legend>{question.label}<Optional question={question} ctx={ctx} /></legend>
      <p className="hint">{question.help && `${question.help} `}{t('portal.places-hint')}</p>
      <Why question={question} problem={problem} ctx={ctx} />
      {Array.from({ length: count }, (_, i) => (
        <div className="mt1" key={i}>
          <label className="vh" htmlFor={idOf(`${question.key}.${i}`)}>{t('portal.place-number', { label: question.label, number: i + 1 })}</label>
          <input id={idOf(`${question.key}.${i}`)} name={question.key} list="places" dir="auto" autoComplete="off" defaultValue={question.list[i] ?? ''} aria-invalid={problem ? true : undefined} />
        </div>
      ))}
    </fieldset>
  )
}

function PeopleField({ question, problems, ctx }: FieldProps) {
  const { t } = ctx
  const labelId = `${idOf(question.key)}-l`
  return (
    <fieldset className="field">
      <legend id={labelId}>{question.label}<Optional question={question} ctx={ctx} /></legend>
      <p className="hint">{question.help && `${question.help} `}{t('portal.people-hint')}</p>
      <table className="people" aria-labelledby={labelId}>
        <thead><tr><td /><th scope="col">{t('portal.number')}</th><th scope="col">{t('vocabulary.people.not-counted')}</th></tr></thead>
        <tbody>
          {question.people.map((cell) => {
            const name = `${question.key}.${cell.band}`
            const id = idOf(name)
            const problem = problems.find((each) => each.field === name)
            const band = t(`vocabulary.people.${cell.band}`)
            return (
              <tr key={cell.band} className={problem ? 'badrow' : undefined}>
                <th scope="row" id={`${id}-l`}>{band}{problem && <p className="why" id={`${id}-why`}>{t(`portal.cell-${problem.code}`)}</p>}</th>
                <td><input id={id} name={name} inputMode="numeric" aria-labelledby={`${id}-l`} aria-invalid={problem ? true : undefined} defaultValue={cell.typed} /></td>
                <td><input type="checkbox" name={`${name}.not-counted`} aria-label={t('portal.not-counted-of', { band })} defaultChecked={cell.notCounted} /></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </fieldset>
  )
}

/** The files of a question, and the button that keeps the page first and then goes to the page where files are added. */
function FilesField({ question, problems: [problem], ctx }: FieldProps) {
  const { t } = ctx
  return (
    <div className={problem ? 'field bad' : 'field'} role="group" aria-labelledby={`${idOf(question.key)}-l`}>
      <h2 className="label" id={`${idOf(question.key)}-l`}>{question.label}<Optional question={question} ctx={ctx} /></h2>
      <p className="hint">{question.help && `${question.help} `}{t('portal.file-hint', { megabytes: question.megabytes })}</p>
      <Why question={question} problem={problem} ctx={ctx} />
      <FileList question={question} ctx={ctx} />
      <button className="second mini mt" id={idOf(question.key)} name="_go" value={`files.${question.key}`}>{t(question.files.length > 0 ? 'portal.files-change' : 'portal.files-add')}<span className="vh"> {question.label}</span></button>
    </div>
  )
}

export const FileList = ({ question, ctx }: { question: QuestionDto; ctx: PortalContext }) => (
  <>
    {question.files.map((file) => (
      <div className="file" key={file.code}><b dir="ltr">{file.name}</b><span className="small quiet" dir="ltr">{bytes(ctx.t, file.size)}</span><span className="small">{ctx.t('portal.file-stored')}</span></div>
    ))}
  </>
)

function ReadOnlyField({ question, ctx }: FieldProps) {
  const { t } = ctx
  const text = question.options.length > 0
    ? question.options.filter((option) => [question.text, ...question.list].includes(option.code)).map((option) => option.label).join(', ')
    : question.people.length > 0
      ? question.people.filter((cell) => cell.typed || cell.notCounted).map((cell) => t('portal.people-line', { band: t(`vocabulary.people.${cell.band}`), value: cell.notCounted ? t('vocabulary.people.not-counted') : number(t, Number(cell.typed)) })).join('; ')
      : question.list.join(', ') || question.text
  return (
    <div className="field">
      <h2 className="label">{question.label}</h2>
      <p className="hint">{t(`portal.read-only-${question.readOnly}`)}</p>
      <p dir="auto" className="asis">{text || t('portal.no-answer')}</p>
      <FileList question={question} ctx={ctx} />
    </div>
  )
}

export function Field(props: FieldProps) {
  const { question } = props
  if (question.readOnly) return <ReadOnlyField {...props} />
  switch (question.type) {
    case 'single-choice': case 'several-choice': return <ChoiceField {...props} />
    case 'date': return <DateField {...props} />
    case 'places': return <PlacesField {...props} />
    case 'people': return <PeopleField {...props} />
    case 'file': return <FilesField {...props} />
    default: return <TextField {...props} />
  }
}
