import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Screening(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Screening</h1>)
}
