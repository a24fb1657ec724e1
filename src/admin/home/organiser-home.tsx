import type { ViewArgs } from '../frame.tsx'

export async function OrganiserHome({ viewer, t }: ViewArgs) {
  const none = viewer.appointments.length === 0
  return <header className="rc-head"><div><h1>{t('panel.home.title')}</h1>{none && <p>{t('panel.home.nothing')}</p>}</div></header>
}
