import type { CategoryDto } from '#services/dto/portal.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { callsPath, categoryPath, startPath } from './addresses.ts'
import type { PortalContext } from './context.ts'
import { CallLine, ErrorSummary, Guard, PortalPage } from './frame.tsx'
import { languageName } from '../format.ts'

export type StartTyped = { name: string; address: string; language: string; own: boolean | null; nominee: string; 'nominee-address': string }
export type StartView = { category: CategoryDto; typed: StartTyped; problems: { field: string; code: string }[]; languages: readonly string[] }

/** Who is writing, and for whom; the draft begins with it, without an account. */
export function StartPage({ dto, ctx }: { dto: StartView; ctx: PortalContext }) {
  const { t } = ctx
  const { category, typed } = dto
  const wrong = (field: string) => dto.problems.find((problem) => problem.field === field)
  const text = (field: 'name' | 'address' | 'nominee' | 'nominee-address', { type = 'text', hint, autoComplete }: { type?: string; hint?: boolean; autoComplete?: string } = {}) => {
    const problem = wrong(field)
    const ids = [problem ? `${field}-why` : '', hint ? `${field}-hint` : ''].filter(Boolean).join(' ') || undefined
    return (
      <div className={problem ? 'field bad' : 'field'}>
        <label htmlFor={field}>{t(`portal.start-${field}`)}</label>
        {hint && <p className="hint" id={`${field}-hint`}>{t(`portal.start-${field}-hint`)}</p>}
        {problem && <p className="why" id={`${field}-why`}>{t(`portal.start-problem.${problem.code}`)}</p>}
        <input id={field} name={field} type={type} dir={type === 'email' ? 'ltr' : 'auto'} autoComplete={autoComplete} aria-describedby={ids} aria-invalid={problem ? true : undefined} defaultValue={typed[field]} />
      </div>
    )
  }
  return (
    <PortalPage ctx={ctx} title={t('portal.start-title')} section={category.name} wrong={dto.problems.length > 0}>
      <div className="wrap">
        <Crumbs ctx={ctx} between={[{ href: callsPath(ctx.locale), label: t('portal.calls-title') }, { href: categoryPath(ctx.locale, category), label: category.name }]} here={t('portal.start-title')} />
        <div className="mt2">
          {dto.problems.length > 0 && <ErrorSummary title={t('portal.look-again', { count: dto.problems.length })} items={dto.problems.map(({ field, code }) => ({ href: `#${field}`, text: `${t(`portal.start-${field}`)}${t('portal.colon')}${t(`portal.start-problem.${code}`)}` }))} />}
          <h1 className="h1s mt">{t('portal.start-title')}</h1>
          <p className="told lede2">{t('portal.start-lede')}</p>
          <p className="mt"><CallLine call={category.call} ctx={ctx} /></p>
          <form method="post" action={startPath(ctx.locale, category)} noValidate>
            <Guard ctx={ctx} />
            {text('name', { autoComplete: 'name' })}
            {text('address', { type: 'email', hint: true, autoComplete: 'email' })}
            <div className="field">
              <label htmlFor="language">{t('portal.start-language')}</label>
              <p className="hint" id="language-hint">{t('portal.start-language-hint')}</p>
              <select id="language" name="language" aria-describedby="language-hint" defaultValue={typed.language}>
                {dto.languages.map((language) => <option key={language} value={language}>{languageName(t, language)}</option>)}
              </select>
            </div>
            <fieldset className="field">
              <legend>{t('portal.start-own')}</legend>
              <div className="pick"><input type="radio" id="own" name="own" value="yes" defaultChecked={typed.own !== false} /><label htmlFor="own">{t('portal.start-own-yes')}</label></div>
              <div className="pick"><input type="radio" id="another" name="own" value="no" defaultChecked={typed.own === false} /><label htmlFor="another">{t('portal.start-own-no')}</label></div>
            </fieldset>
            <div className="inset">
              <p className="hint mt">{t('portal.start-nominee-note')}</p>
              {text('nominee')}
              {text('nominee-address', { type: 'email', hint: true })}
            </div>
            <div className="acts mt2"><button>{t('portal.start')}</button></div>
            <p className="hint mt">{t('portal.start-note')}</p>
          </form>
        </div>
      </div>
    </PortalPage>
  )
}
