import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Queue(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Queue</h1>)
}
