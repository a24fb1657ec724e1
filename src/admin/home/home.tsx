import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { appointedAs, isStaff } from '#policy/viewer.ts'
import { JudgeHome } from './judge-home.tsx'
import { OrganiserHome } from './organiser-home.tsx'

/** The first page of the panel, by what the person is appointed to: the organiser's, the judge's, or both. */
export function Home(props: AdminViewServerProps) {
  return frame(props, async (args) => {
    const { awards, viewer, t } = args
    const staff = isStaff(viewer)
    const judges = appointedAs(viewer, 'judge').length > 0
    const queue = judges ? await awards.judgeQueue(viewer, { locale: t.locale }) : null
    return (
      <>
        {staff && await OrganiserHome(args)}
        {queue && <JudgeHome queue={queue} now={viewer.now} t={t} under={staff} />}
        {!staff && !queue && <><h1>{t('panel.home.title')}</h1><p>{t('panel.home.nothing')}</p></>}
      </>
    )
  })
}
