import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

const CANNOT_WRITE = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT'])

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
      writeSync(handle, `${process.pid} ${beganAt(process.pid)}`)
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (CANNOT_WRITE.has(code)) throw new Error(`DATABASE_URI names a file in ${path.dirname(file)}, and nothing can be written there (${code}): give it a folder with room that this process may write to.`)
      if (code !== 'EEXIST') throw error
      const { pid, began } = holderIn(file)
      if (attempt > 2 || (pid !== process.pid && lives(pid, began)))
        throw new Error(`${uri} is in use by process ${pid}: stop that one first, or give this one another DATABASE_URI.`)
      rmSync(file, { force: true })
    }
  }
}

/** An empty file is one whose writer has just made it, or was killed at that moment: it is given a moment. */
function holderIn(file: string): { pid: number; began: string } {
  for (let looked = 0; ; looked++) {
    const [pid = '', began = ''] = textOf(file).split(' ')
    if (pid || looked === 10) return { pid: Number(pid), began }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // given free meanwhile
  }
}

/** The number of a dead process is given to another one in time: only the same number begun at the same moment is the same. */
function lives(pid: number, began: string): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false
  }
  const now = beganAt(pid)
  return !began || !now || began === now
}

/** When a process began, in the kernel's ticks since the machine did; empty where the system does not say. */
function beganAt(pid: number): string {
  // The name in brackets may hold spaces and brackets: what is counted comes after the last of them.
  return textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[19] ?? ''
}
