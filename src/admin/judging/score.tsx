import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Score(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Score</h1>)
}
