import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { BadInput } from './command.ts'

/** Asks for a secret on the terminal: what is typed is not shown. */
export function askHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new BadInput('No terminal to ask for the password: set ADMIN_PASSWORD.')
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((answer) =>
    lines.question('', (typed) => {
      lines.close()
      process.stderr.write('\n')
      answer(typed)
    }),
  )
}
