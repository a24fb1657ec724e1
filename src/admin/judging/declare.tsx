import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { frame } from '#src/admin/frame.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { DeclarationDto } from '#services/dto/judging.ts'
import { DeclarationForm } from './declaration-form.tsx'
import { TermsForm } from './terms-form.tsx'
import { When } from './when.tsx'

const STEPS = ['invitation', 'terms', 'declaration', 'training', 'scoring'] as const

/** Where the judge stands on the way from the invitation to the queue. */
function Way({ declaration, t }: { declaration: DeclarationDto; t: Translate }) {
  const { step, opens, timeZone, training } = declaration
  const at = step === 'terms' ? 1 : step === 'declared' ? (training > 0 ? 3 : 4) : 2
  const said: Record<(typeof STEPS)[number], ReactNode> = {
    invitation: t('panel.declare.accepted'), terms: t(at > 1 ? 'panel.declare.signed' : 'panel.declare.to-sign'),
    declaration: t(at > 2 ? 'panel.declare.made' : 'panel.declare.before-entries'), training: t('panel.declare.training-entries', { count: training }),
    scoring: opens ? <When at={opens} zone={timeZone} /> : t('panel.declare.no-date'),
  }
  return (
    <ol className="rc-phases five">
      {STEPS.map((name, n) => <li key={name} aria-current={n === at ? 'step' : undefined}><b>{n < at && '✓ '}{t(`panel.declare.step.${name}`)}</b>{said[name]}</li>)}
    </ol>
  )
}

export function Declare(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, query }) => {
    const declaration = await awards.openDeclaration(viewer, { appointment: query.appointment, locale: t.locale })
    const { step } = declaration
    return (
      <>
        <SetStepNav nav={[{ label: t('panel.nav.queue'), url: '/judging' }, { label: t('panel.declare.name') }]} />
        <div className="rc-head"><div><h1>{t(`panel.declare.title.${step}`)}</h1><p>{t(`panel.declare.intro.${step}`)}</p></div></div>
        {step !== 'no-appointment' && <Way declaration={declaration} t={t} />}
        {step === 'terms' && <TermsForm appointment={declaration.appointment} />}
        {(step === 'declare' || step === 'declared') && <DeclarationForm key={step} declaration={declaration} person={viewer.person?.code ?? ''} />}
      </>
    )
  })
}
