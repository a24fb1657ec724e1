import { demoBar } from './demo-bar.ts'
import { playPart } from './play-part.ts'

/** Only with DEMO=1: elsewhere the bar is null and nobody plays a part. */
export const demo = { demoBar, playPart }
