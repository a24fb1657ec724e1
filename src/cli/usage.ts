import type { Command } from './command.ts'

export const usageOf = (name: string, command: Command): string => `Usage: recount ${name}${command.usage ? ` ${command.usage}` : ''} [--json]\n\n${command.summary}\n`

export async function usageOfAll(commands: Record<string, () => Promise<Command>>): Promise<string> {
  const rows = await Promise.all(Object.entries(commands).map(async ([name, load]) => [name, (await load()).summary.split('\n')[0] ?? ''] as const))
  const width = Math.max(...rows.map(([name]) => name.length))
  return `Usage: recount <command> [--json]\n\n${rows.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}\n`).join('')}\nrecount <command> --help says what it takes.\n`
}
