import { conflictedWith, isAdmin, organises, type Viewer } from './viewer.ts'

type Subject = { edition?: string | null; about?: string | null }

/** An organiser reads the mails of the own edition, but for those about an entry they have a conflict with. */
export const mayReadMessage = (viewer: Viewer, message: Subject): boolean =>
  Boolean(message.edition) && organises(viewer, message.edition ?? '') && !(message.about && conflictedWith(viewer, message.about))

/** The admin sees that mails of no edition (links to sign in) went out, and never what they say: they open accounts. */
export const mayListMessage = (viewer: Viewer, message: Subject): boolean => mayReadMessage(viewer, message) || (!message.edition && isAdmin(viewer))

export type MessageAct = 'edit' | 'hold' | 'release' | 'cancel'

/** What may still be done to a message, by its state: nothing that has left is taken back. */
export const ACTS_BY_STATE: Record<MessageAct, readonly string[]> = {
  edit: ['held', 'queued'],
  hold: ['queued'],
  release: ['held', 'failed', 'bounced'],
  cancel: ['held', 'queued', 'failed'],
}
export const mayChangeMessage = (viewer: Viewer, act: MessageAct, message: Subject & { state: string }): boolean =>
  mayReadMessage(viewer, message) && ACTS_BY_STATE[act].includes(message.state)
