import { assignmentPlan } from '#services/screening/assignment/assignment-plan.ts'
import { calendarChange } from '#services/screening/edition/calendar-change.ts'
import { decisionsPlan } from '#services/screening/entries/decisions-plan.ts'
import { announcement } from './announcement.ts'
import type { AnyOperationKind } from './operation.ts'

/** Every act of several writes: what a start after a crash can resume, and what approve and revert find by name. */
export const operationKinds: readonly AnyOperationKind[] = [announcement, assignmentPlan, calendarChange, decisionsPlan]
