import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Why(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Why</h1>)
}
