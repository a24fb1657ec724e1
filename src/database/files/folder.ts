import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from './file-store.ts'

/** Files below a folder of this machine: written beside their place and moved there whole. */
export function folderStore(folder: string): FileStore {
  const at = (key: string): string => path.resolve(folder, path.dirname(key), path.basename(key))
  const size = async (key: string): Promise<number | null> => {
    const found = await stat(at(key)).catch(() => null)
    return found?.isFile() ? found.size : null
  }
  return {
    kind: 'folder',
    size,
    async put(key, bytes) {
      const file = at(key)
      try {
        await mkdir(path.dirname(file), { recursive: true })
        await writeFile(`${file}.part`, bytes, { mode: 0o640 })
        await rename(`${file}.part`, file)
      } catch (error) {
        await rm(`${file}.part`, { force: true }) // a full disk keeps no half of it
        throw error
      }
    },
    async open(key) {
      const known = await size(key)
      // Node's own type of the same stream
      return known === null ? null : { size: known, body: Readable.toWeb(createReadStream(at(key))) as unknown as ReadableStream<Uint8Array> }
    },
    remove: (key) => rm(at(key), { force: true }),
  }
}
