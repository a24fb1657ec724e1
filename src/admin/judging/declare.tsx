import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Declare(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Declare</h1>)
}
