import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Lifecycle(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Lifecycle</h1>)
}
