import { accounts } from './accounts/index.ts'
import { demo } from './demo/index.ts'
import { documents } from './documents/index.ts'
import { judging } from './judging/index.ts'
import { library } from './library/index.ts'
import { messages } from './messages/index.ts'
import { openData } from './open-data/index.ts'
import { outcome } from './outcome/index.ts'
import { portal } from './portal/index.ts'
import { publishing } from './publishing/index.ts'
import { screening } from './screening/index.ts'
import { screens } from './judging/screens/index.ts'

/** Every use case by name: what `payload.awards` binds, what `/api/act` offers, what the leak test walks. */
export const services = { ...accounts, ...portal, ...screening, ...judging, ...screens, ...outcome, ...publishing, ...library, ...messages, ...documents, ...openData, ...demo }
export type Services = typeof services
