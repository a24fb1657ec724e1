import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

/**
 * One process per SQLite file: its queue of writes is in memory. A lock file names the process; one left by a killed
 * process is taken over. Returns what gives the file free. MongoDB needs none.
 */
export function holdDatabase(uri: string): () => void {
  if (!uri.startsWith('file:')) return () => undefined
  const file = `${path.resolve(uri.slice(5))}.lock`
  mkdirSync(path.dirname(file), { recursive: true })
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(file, 'utf8'))
      if (attempt > 2 || (holder !== process.pid && isAlive(holder)))
        throw new Error(`${uri} is in use by process ${holder}: stop that one first, or give this one another DATABASE_URI.`)
      rmSync(file, { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
