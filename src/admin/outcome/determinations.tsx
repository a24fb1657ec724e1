import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Determinations(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Determinations</h1>)
}
