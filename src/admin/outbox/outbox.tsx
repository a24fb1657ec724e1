import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Outbox(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Outbox</h1>)
}
