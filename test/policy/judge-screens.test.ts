import { describe, expect, it } from 'vitest'
import { mayOpenJudgeScreens, mayScreenByOrigin, screenedCategories } from '#policy/judge-screens.ts'
import { nobody, type Appointment, type Role, type Viewer } from '#policy/viewer.ts'

const [edition, access, skills] = ['ED-AAAAAA', 'CA-ACCESS', 'CA-SKILLS']
const appointed = (role: Role, categories: string[] = []): Appointment => ({
  code: 'AP-AAAAAA', role, edition: { id: '1', code: edition }, programme: null, panels: categories.length ? [{ code: 'PA-AAAAAA', round: 'RO-AAAAAA', categories }] : [], termsSigned: true, declared: true,
})
const viewer = (appointments: Appointment[], conflict?: string): Viewer => ({
  ...nobody(new Date('2026-05-01T10:00:00Z')), appointments, conflicts: conflict ? [{ judge: 'JU-AAAAAA', entry: 'EN-AAAAAA', category: conflict, edition }] : [],
})
const subject = (category: string) => ({ edition, category, announced: false })

describe('severity and screens of judges', () => {
  it('are the organiser’s, and the chair’s of the panel', () => {
    expect(mayOpenJudgeScreens(viewer([appointed('organiser')]), subject(access))).toEqual({ allow: true })
    expect(mayOpenJudgeScreens(viewer([appointed('chair', [access])]), subject(access))).toEqual({ allow: true })
    expect(mayOpenJudgeScreens(viewer([appointed('chair', [access])]), subject(skills))).toEqual({ allow: false, reason: 'not-allowed' })
  })

  it('are nobody else’s, whatever their part', () => {
    for (const role of ['judge', 'observer', 'assessor', 'translator', 'editor'] as const) expect(mayOpenJudgeScreens(viewer([appointed(role, [access])]), subject(access))).toMatchObject({ allow: false })
  })

  it('leave out a category with a conflict of one’s own, by name', () => {
    const found = screenedCategories(viewer([appointed('organiser')], skills), [subject(access), subject(skills)])
    expect([found.open.map(({ category }) => category), found.conflict.map(({ category }) => category)]).toEqual([[access], [skills]])
  })

  it('go by origin for organisers, and for a chair only where the round is not blind', () => {
    const at = { edition, category: access }
    expect(mayScreenByOrigin(viewer([appointed('organiser')]), at, 'never')).toBe(true)
    expect(mayScreenByOrigin(viewer([appointed('chair', [access])]), at, 'always')).toBe(true)
    for (const identity of ['never', 'after-own-scorecard'] as const) expect(mayScreenByOrigin(viewer([appointed('chair', [access])]), at, identity)).toBe(false)
  })
})
