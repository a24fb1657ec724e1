import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { EditorHome } from '../home/editor-home.tsx'

/** The editor's desk under an address of its own. */
export function Desk(props: AdminViewServerProps) {
  return frame(props, (args) => EditorHome(args))
}
