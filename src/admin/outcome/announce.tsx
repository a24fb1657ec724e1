import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Announce(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Announce</h1>)
}
