import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function EditionView(props: AdminViewServerProps) {
  return frame(props, async () => <h1>EditionView</h1>)
}
