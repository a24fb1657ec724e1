import { parseArgs } from 'node:util'
import { isRefusal } from '#domain/refusal.ts'
import { BadInput, type Command, type Outcome } from './command.ts'
import { commands } from './commands/index.ts'
import { progressOn } from './progress.ts'
import { usageOf, usageOfAll } from './usage.ts'

/** `recount <command>`: standard output has the result alone; exit 0 done, 1 a check or the work failed, 2 bad input. */
// While a command is being loaded nothing else may hold Node's loop open, and it would leave with 13.
const alive = setInterval(() => undefined, 1000)
process.exitCode = await main(process.argv.slice(2))
clearInterval(alive)

async function main([name, ...rest]: string[]): Promise<number> {
  if (!name || ['help', '--help', '-h'].includes(name)) {
    process.stdout.write(await usageOfAll(commands))
    return name ? 0 : 2
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    process.stderr.write(`There is no command "${name}".\n\n${await usageOfAll(commands)}`)
    return 2
  }
  const command = await load()
  const progress = progressOn(process.stderr)
  try {
    const { positionals, values } = parse(command, rest)
    if (values.help) {
      process.stdout.write(usageOf(name, command))
      return 0
    }
    const outcome = await command.run({ args: positionals, flags: values, progress })
    progress.end()
    await print(outcome, values.json === true)
    return outcome.exit ?? 0
  } catch (error) {
    progress.end()
    return await explain(error, name, command)
  }
}

function parse(command: Command, args: string[]): { positionals: string[]; values: Record<string, string | boolean | undefined> } {
  try {
    const parsed = parseArgs({ args, allowPositionals: true, options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
    return { positionals: parsed.positionals, values: parsed.values as Record<string, string | boolean | undefined> } // no option of ours is `multiple`
  } catch (error) {
    throw new BadInput((error as Error).message)
  }
}

async function print({ data, lines }: Outcome, json: boolean): Promise<void> {
  const text = json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join('')
  await new Promise<void>((written) => process.stdout.write(text, () => written())) // a pipe may take it in pieces
}

async function explain(error: unknown, name: string, command: Command): Promise<number> {
  const { message, name: kind, code } = error as { message?: string; name?: string; code?: string }
  if (isRefusal(error)) {
    const { createTranslator } = await import('#i18n/translate.ts')
    process.stderr.write(`${createTranslator('en')(`errors.${error.code}`, error.params)}\n`)
    return 2
  }
  if (kind === 'BadInput') {
    process.stderr.write(`${message}\n\n${usageOf(name, command)}`)
    return 2
  }
  if (code === 'ENOENT') {
    process.stderr.write(`${message}\n`)
    return 2
  }
  process.stderr.write(`${message ?? String(error)}\n`)
  return 1
}
