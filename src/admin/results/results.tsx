import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Results(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Results</h1>)
}
