import type { Operation } from '#src/payload-types.ts'
import { countOfOperation, hashOfOperation } from './operation.ts'

export type OperationDto = {
  code: string; kind: string; state: Operation['state']
  count: number; hash: string
  done: number; of: number
  at: string; approvedAt: string | null
  error: string | null
}

export const operationDto = (operation: Operation): OperationDto => ({
  code: operation.code ?? '', kind: operation.kind, state: operation.state, count: countOfOperation(operation), hash: hashOfOperation(operation),
  done: operation.cursor ?? 0, of: Array.isArray(operation.steps) ? operation.steps.length : 0, at: operation.at ?? '',
  approvedAt: ((operation.approvals ?? []) as { act: string; at: string }[]).findLast((each) => each.act === 'approve')?.at ?? null, error: operation.error ?? null,
})
