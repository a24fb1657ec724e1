import { appendFileSync } from 'node:fs'
import { it } from 'vitest'
import { LeakWorld } from './world.ts'
import { CallsToDatabase } from './calls-to-database.ts'
import { drive } from './drive.ts'
import { change } from './facts.ts'
import { HIDDEN_FACTS, hiddenFrom, readHiddenFacts } from './hidden-facts.ts'
import { sayLeak } from './compare.ts'
import { PHASES } from './phases.ts'
import { ROLES } from './roles.ts'
const say = (x: string) => appendFileSync(process.env.OUT ?? '/tmp/leak/zz.txt', x + '\n')
it('x', async () => {
  const w = await LeakWorld.build()
  const calls = new CallsToDatabase(w.payload)
  const only = (process.env.ONLY ?? '').split(',')
  const channels = (process.env.CHANS ?? 'services').split(',') as any
  for (const { key } of PHASES) {
    if (!only.some((o) => o === key || o.startsWith(`${key}:`))) continue
    await w.moveTo(key)
    for (const role of ROLES) {
      if (!only.includes(key) && !only.includes(`${key}:${role}`)) continue
      const t = performance.now()
      const facts = hiddenFrom(readHiddenFacts(HIDDEN_FACTS), role, key)
      const a = await w.inCopy('o', () => drive(w, role, calls, { channels }))
      const b = await w.inCopy('o', async () => { await change(w, facts); return drive(w, role, calls, { channels }) })
      const bad = [...a.keys(), ...b.keys()].filter((k) => a.get(k) !== b.get(k))
      say(`## ${key} ${role} ${a.size} ${Math.round(performance.now() - t)}ms DIFF ${bad.length}`)
      const seen = new Map<string, number>()
      for (const k of bad) { const n = k.split(' ').slice(0, k.startsWith('service') ? 2 : 3).join(' '); seen.set(n, (seen.get(n) ?? 0) + 1); if (seen.get(n)! <= 1) say('  ' + sayLeak({ where: k, facts: [], told: a.get(k) ?? '', instead: b.get(k) ?? '' })) }
      say('  ' + [...seen].map(([n, c]) => `${n}×${c}`).join(', '))
    }
  }
  await w.end()
}, 3600000)
