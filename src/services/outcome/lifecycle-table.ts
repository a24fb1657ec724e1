import { z } from 'zod'
import { LIFECYCLE, type Arrow, type SubjectKind } from '#domain/lifecycle/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { isAdmin } from '#policy/viewer.ts'
import { defineService } from '#services/service.ts'

export type LifecycleDto = { kind: SubjectKind; arrows: { act: string; from: string[]; to: string; by: string[]; phases: string[]; when: string[]; requires: string[]; notifies: string | null }[] }[]

/** The table by which every status changes, as it is: the page of it is drawn from the data that also decides. */
export const lifecycleTable = defineService({
  act: false,
  input: z.object({}),
  async run({ viewer }): Promise<LifecycleDto> {
    if (!isAdmin(viewer) && viewer.appointments.length === 0) throw new Refusal('not-allowed', {}, 403)
    return (Object.keys(LIFECYCLE) as SubjectKind[]).map((kind) => ({ // its own keys
      kind,
      arrows: (LIFECYCLE[kind] as readonly Arrow[]).map((arrow) => ({
        act: arrow.act, from: [...arrow.from], to: arrow.to, by: [...arrow.by], phases: arrow.phases === 'any' ? [] : [...arrow.phases],
        when: [...(arrow.when ?? [])], requires: [...arrow.requires], notifies: arrow.notifies,
      })),
    }))
  },
})
