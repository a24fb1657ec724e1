import type { ParseArgsConfig } from 'node:util'
import type { Progress } from './progress.ts'

/** What a command did: `data` is printed with `--json`, `lines` for people. */
export type Outcome = {
  data: unknown
  lines: string[]
  /** 1: a check failed. */
  exit?: 0 | 1
}
export type Call = { args: string[]; flags: Record<string, string | boolean | undefined>; progress: Progress }
export type Command = {
  /** What follows the name, as in `FILE [--ml]`. */
  usage: string
  summary: string
  options?: ParseArgsConfig['options']
  run(call: Call): Promise<Outcome>
}

/** Arguments or a file that cannot be used: exit 2, with a sentence that says where. Told apart by name. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}

/** Exactly these arguments; refuses with the usage in mind. */
export function needArgs(call: Call, ...names: string[]): string[] {
  if (call.args.length !== names.length) throw new BadInput(names.length === 0 ? 'This command takes no arguments.' : `This command takes ${names.join(' and ')}.`)
  return call.args
}
