import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { BSON, MongoClient, type Db } from 'mongodb'

const BATCH = 500

async function withDatabase<T>(uri: string, act: (db: Db) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 })
  try {
    return await act(client.db())
  } finally {
    await client.close()
  }
}

/** Every collection as a file of extended JSON, one document a line: it keeps the types, and any tool reads it. */
export async function backupMongo(uri: string, folder: string, told: (name: string, count: number) => void): Promise<void> {
  await mkdir(folder, { recursive: true })
  await withDatabase(uri, async (db) => {
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
      if (name.startsWith('system.')) continue
      const file = createWriteStream(path.join(folder, `${encodeURIComponent(name)}.jsonl`))
      let count = 0
      for await (const document of db.collection(name).find()) {
        count++
        if (!file.write(`${BSON.EJSON.stringify(document, { relaxed: false })}\n`)) await once(file, 'drain')
      }
      file.end()
      await once(file, 'close')
      told(name, count)
    }
  })
}

export const mongoIsEmpty = (uri: string): Promise<boolean> =>
  withDatabase(uri, async (db) => {
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) if (!name.startsWith('system.') && (await db.collection(name).findOne())) return false
    return true
  })

/** Replaces every document by those of the copy. Indexes stay or are made when the server starts. */
export async function restoreMongo(folder: string, uri: string, told: (name: string, count: number) => void): Promise<void> {
  await withDatabase(uri, async (db) => {
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) if (!name.startsWith('system.')) await db.collection(name).deleteMany({})
    for (const file of (await readdir(folder)).filter((each) => each.endsWith('.jsonl'))) {
      const collection = db.collection(decodeURIComponent(file.slice(0, -'.jsonl'.length)))
      let batch: object[] = []
      let count = 0
      const flush = async (): Promise<void> => {
        if (batch.length > 0) await collection.insertMany(batch)
        batch = []
      }
      for await (const line of createInterface({ input: createReadStream(path.join(folder, file)), crlfDelay: Infinity })) {
        batch.push(BSON.EJSON.parse(line, { relaxed: false }) as object)
        if ((count++, batch.length >= BATCH)) await flush()
      }
      await flush()
      told(collection.collectionName, count)
    }
  })
}
