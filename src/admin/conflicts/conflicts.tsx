import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Conflicts(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Conflicts</h1>)
}
