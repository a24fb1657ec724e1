'use client'
import { useRouter } from 'next/navigation'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'

/** One act on one record; `go`: where its answer leads, otherwise the page shows what is now so. */
export function ActButton({ service, input, text, name, style = 'primary', desk = false }: { service: string; input: Record<string, unknown>; text: string; name?: string; style?: 'primary' | 'secondary'; desk?: boolean }) {
  const { t } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct<{ code?: string }>(service)
  const act = async () => {
    const done = await run(input)
    if (!done) return
    if (desk && done.code) router.push(`/admin/publication/${done.code}`)
    else router.refresh()
  }
  return (
    <>
      <button type="button" className={button(style)} disabled={busy} onClick={() => void act()}>{busy ? t('panel.publication.busy') : text}{name && <span className="vh">: {name}</span>}</button>
      <Refused refused={refused} />
    </>
  )
}
