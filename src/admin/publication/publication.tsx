import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Publication(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Publication</h1>)
}
