import { STRENGTHS, TRANSFERABILITIES, VERIFICATIONS, type Strength, type Transferability, type Verification } from '#domain/vocabulary.ts'
import type { PageContext } from '../context.ts'

/** Three shapes that cannot be added: linked circles, rising bars, squares that multiply. Filled up to the level. */
const off = (reached: boolean) => (reached ? undefined : 'off')

const Circles = ({ level }: { level: number }) => (
  <svg className="mir" viewBox="0 1 90 22" aria-hidden="true">
    <path className="lk" d="M22 12h12m22 0h12" />
    {[11, 45, 79].map((x, i) => <circle key={x} cx={x} cy="12" r="10" className={off(i < level)} />)}
  </svg>
)

export const Bars = ({ level }: { level: number }) => (
  <svg className="mir" viewBox="0 1 84 22" aria-hidden="true">
    {level > 0 && <path d={bars(0, level)} />}
    {level < 5 && <path className="off" d={bars(level, 5)} />}
  </svg>
)
const bars = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `M${18 * (from + i)} 23v-${5 + 4 * (from + i)}h12v${5 + 4 * (from + i)}z`).join('')

const Squares = ({ level }: { level: number }) => (
  <svg className="mir" viewBox="0 1 90 22" aria-hidden="true">
    {['M0 7h9v9h-9z', 'M34 7h9v9h-9zm12 0h9v9h-9z', 'M68 1h9v9h-9zm12 0h9v9h-9zm-12 12h9v9h-9zm12 0h9v9h-9z'].map((d, i) => (
      <path key={d} d={d} className={off(i < level)} />
    ))}
  </svg>
)

type ScaleProps = { title: string; level: number; all: readonly string[]; area: string; none?: string; ctx: PageContext; children: React.ReactNode }

function Scale({ title, level, all, area, none = 'site.scale-none', ctx, children }: ScaleProps) {
  const { t } = ctx
  const current = all[level - 1]
  return (
    <div className="scale">
      <h3>{title}</h3>
      {children}
      <p>
        <b>{current ? t(`vocabulary.${area}.${current}`) : t(none)}</b>{' '}
        <span className="quiet">{t('site.scale-of', { level, all: all.length })}</span>
      </p>
      <p className="quiet">
        {all.map((one, i) => (
          <span key={one}>{i > 0 && ' · '}{one === current ? <b>{t(`vocabulary.${area}.${one}`)}</b> : t(`vocabulary.${area}.${one}`)}</span>
        ))}
      </p>
    </div>
  )
}

export const VerificationScale = ({ value, ctx }: { value: Verification; ctx: PageContext }) => {
  const level = VERIFICATIONS.indexOf(value) + 1
  return <Scale title={ctx.t('site.verification')} level={level} all={VERIFICATIONS} area="verification" ctx={ctx}><Circles level={level} /></Scale>
}

/** The strongest of the results; none when nothing was stated. */
export const StrengthScale = ({ values, ctx }: { values: Strength[]; ctx: PageContext }) => {
  const level = Math.max(0, ...values.map((one) => STRENGTHS.indexOf(one) + 1))
  return <Scale title={ctx.t('site.strongest-result')} level={level} all={STRENGTHS} area="strength" none="site.no-result" ctx={ctx}><Bars level={level} /></Scale>
}

export const TransferabilityScale = ({ value, ctx }: { value: Transferability; ctx: PageContext }) => {
  const level = TRANSFERABILITIES.indexOf(value) + 1
  return <Scale title={ctx.t('site.transferability')} level={level} all={TRANSFERABILITIES} area="transferability" ctx={ctx}><Squares level={level} /></Scale>
}

/** The bars in a row of the table of results, with their word. */
export const StrengthCell = ({ value, ctx }: { value: Strength; ctx: PageContext }) => (
  <span className="st"><Bars level={STRENGTHS.indexOf(value) + 1} />{ctx.t(`vocabulary.strength.${value}`)}</span>
)
