import * as step0 from './20261124_000000_initial.ts'

export const migrations = [
  { up: step0.up, down: step0.down, name: '20261124_000000_initial' },
]
