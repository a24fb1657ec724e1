import { openDocument } from './open-document.ts'
import { openMedia } from './open-media.ts'

export const documents = { openDocument, openMedia }
