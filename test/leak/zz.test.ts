import { it } from 'vitest'
import { LeakWorld, C } from './world.ts'
import { CallsToDatabase } from './calls-to-database.ts'
import { drive } from './drive.ts'
it('x', async () => {
  const w = await LeakWorld.build()
  const calls = new CallsToDatabase(w.payload)
  await w.moveTo('judging')
  for (const [k, v] of await drive(w, 'judge', calls, { channels: ['routes'], wanted: (x) => x.includes('/files/DO') })) console.log(k, v.slice(0, 600))
  for (const [k, v] of await drive(w, 'judge', calls, { channels: ['services'], wanted: (x) => x.startsWith('service openScorecard') && x.includes(C.assigned) || x.includes('openDocument') })) console.log(k, v.slice(0, 2600))
  await w.end()
}, 600000)
