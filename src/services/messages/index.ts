import { cancelMessage, editMessage, holdMessage, releaseMessages, showAddress } from './change-messages.ts'
import { listMessages, showMessage } from './list-messages.ts'
import { outboxEditions } from './outbox-editions.ts'

export const messages = { outboxEditions, listMessages, showMessage, editMessage, holdMessage, releaseMessages, cancelMessage, showAddress }
