// `npm run migration -- name`: what the collections say now, as a migration of SQLite. Payload compares them with the
// last migration's picture. MongoDB has no tables: it gets one only with `--mongodb`, empty, for records that must move.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './prepare.mjs'

const [name = '', ...flags] = process.argv.slice(2)
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  say('Give the migration a name in small letters: npm run migration -- sponsors')
  process.exit(2)
}
const kind = flags.includes('--mongodb') ? 'mongodb' : 'sqlite'
const folder = join(root, 'src', 'migrations', kind)
const files = () => readdirSync(folder).filter((file) => /^\d{8}_\w+\.ts$/.test(file)).sort()

const before = files()
const code = await run(process.execPath, ['--conditions=production', 'node_modules/payload/bin.js', 'migrate:create', name.replaceAll('-', '_'), '--skip-empty'], {
  DATABASE_URI: kind === 'mongodb' ? 'mongodb://127.0.0.1:1/none' : 'file::memory:',
  PAYLOAD_MIGRATING: 'true',
  NODE_OPTIONS: '--conditions=production',
})
const made = files().filter((file) => !before.includes(file))
if (code !== 0 || made.length === 0) {
  say(code === 0 ? 'The collections and the last migration say the same: nothing was written.' : 'Payload could not write the migration; the reason is above.')
  process.exit(code)
}

/** Payload imports its types as values and writes an index of its own kind. */
for (const file of made) {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8').replace(/import \{([^}]*)\} from/, (_, names) => `import {${names.replace(/\bMigrate(Up|Down)Args\b/g, 'type Migrate$1Args')}} from`)
  writeFileSync(path, text)
}
const names = files().map((file) => file.replace(/\.ts$/, ''))
const lines = names.map((each, n) => `import * as step${n} from './${each}.ts'`)
const rows = names.map((each, n) => `  { up: step${n}.up, down: step${n}.down, name: '${each}' },`)
writeFileSync(join(folder, 'index.ts'), `${lines.join('\n')}\n\nexport const migrations = [\n${rows.join('\n')}\n]\n`)
say(`Written: src/migrations/${kind}/${made.join(', ')} and its line in index.ts. Read it before you commit it.`)
