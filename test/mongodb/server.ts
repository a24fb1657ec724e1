import { randomBytes } from 'node:crypto'
import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'

export type MongoServer = {
  /** With a database of its own, which nobody else uses and which `stop` drops. */
  uri: string
  /** What a reader of the results must know about the server: it may not be mongod. */
  name: string
  /** Drops the database, and stops the server if it was started here. */
  stop: () => Promise<void>
}

/** Runs a script of this folder; what it says is shown, since the first installation takes minutes. */
const run = (name: string, ...args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(fileURLToPath(new URL(`./${name}`, import.meta.url)), args, {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`test/mongodb/${name} ended with ${code}`)),
    )
  })

const POSTGRES_PORT = '55433'
const MONGO_PORT = '57019'

/**
 * The same server and options with another database. Written out, since `URL` refuses an address of several hosts.
 * A password without `authSource` is checked against the database in the path, so that one is kept as the source.
 */
export function withDatabase(uri: string, database: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/)([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(uri)
  if (!parts) throw new Error('TEST_MONGODB_URI is not of the form mongodb://host:port/database?options')
  const [, scheme = '', hosts = '', path = '', query = ''] = parts
  const options = query.split('&').filter(Boolean)
  if (hosts.includes('@') && path && !options.some((option) => option.startsWith('authSource=')))
    options.push(`authSource=${path}`)
  return `${scheme}${hosts}/${database}${options.length ? `?${options.join('&')}` : ''}`
}

const listens = (port: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) })
    socket.once('connect', () => resolve(socket.destroy() !== undefined))
    socket.once('error', () => resolve(false))
  })

async function describe(uri: string): Promise<string> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 10_000 })
  try {
    const info = await client.db().admin().buildInfo()
    const ferret = (info.ferretdb as { version?: string } | undefined)?.version // not in the driver's type of buildInfo
    return ferret
      ? `FerretDB ${ferret} (speaks MongoDB ${String(info.version)}; not mongod)`
      : `mongod ${String(info.version)}`
  } finally {
    await client.close()
  }
}

async function drop(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 10_000 })
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}

/** The server in `TEST_MONGODB_URI`, or the one this folder installs and starts; one that already runs is left running. */
export async function ensureMongo(): Promise<MongoServer> {
  const given = process.env.TEST_MONGODB_URI
  const started = !given && !(await listens(MONGO_PORT))
  if (started) {
    await run('install.sh')
    await run('start.sh', POSTGRES_PORT, MONGO_PORT)
  }
  const server = given ?? `mongodb://127.0.0.1:${MONGO_PORT}/?directConnection=true`
  const uri = withDatabase(server, `recount_test_${randomBytes(5).toString('hex')}`)
  return {
    uri,
    name: await describe(uri),
    stop: async () => {
      await drop(uri)
      if (started) await run('stop.sh')
    },
  }
}
