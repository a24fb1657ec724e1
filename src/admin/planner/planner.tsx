import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Planner(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Planner</h1>)
}
