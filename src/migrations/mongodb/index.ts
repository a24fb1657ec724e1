import * as initial from './20261124_113203_initial.ts'

export const migrations = [{ up: initial.up, down: initial.down, name: '20261124_113203_initial' }]
