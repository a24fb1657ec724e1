import { cancelMessage, editMessage, holdMessage, releaseMessages, showAddress } from './change-messages.ts'
import { listMessages, showMessage } from './list-messages.ts'

export const messages = { listMessages, showMessage, editMessage, holdMessage, releaseMessages, cancelMessage, showAddress }
