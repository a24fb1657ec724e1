import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { appointedAs, edits, isAdmin, isStaff } from '#policy/viewer.ts'
import { EditorHome } from './editor-home.tsx'
import { JudgeHome } from './judge-home.tsx'
import { OrganiserHome } from './organiser-home.tsx'

/** The first page of the panel, by what the person is appointed to: the organiser's, the editor's, the judge's, one below the other. */
export function Home(props: AdminViewServerProps) {
  return frame(props, async (args) => {
    const { awards, viewer, t } = args
    const staff = isStaff(viewer)
    const organises = isAdmin(viewer) || appointedAs(viewer, 'organiser').length > 0
    const judges = appointedAs(viewer, 'judge').length > 0
    const queue = judges ? await awards.judgeQueue(viewer, { locale: t.locale }) : null
    return (
      <>
        {organises && await OrganiserHome(args)}
        {edits(viewer) && await EditorHome(args, { under: organises })}
        {queue && <JudgeHome queue={queue} now={viewer.now} t={t} under={staff} />}
        {!staff && !queue && <><h1>{t('panel.home.title')}</h1><p>{t('panel.home.nothing')}</p></>}
      </>
    )
  })
}
