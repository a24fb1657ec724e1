import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function ScreeningEntry(props: AdminViewServerProps) {
  return frame(props, async () => <h1>ScreeningEntry</h1>)
}
