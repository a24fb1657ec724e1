import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'

export function Home(props: AdminViewServerProps) {
  return frame(props, async () => <h1>Home</h1>)
}
