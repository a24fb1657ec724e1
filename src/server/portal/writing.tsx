import type { Hono } from 'hono'
import { isComplete } from '#i18n/locales.ts'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import { checkPath, entryPath, stepPath } from '#site/portal/addresses.ts'
import { FilesPage, DraftPage } from '#site/portal/draft.tsx'
import { StepPage } from '#site/portal/step.tsx'
import { TwoTextsPage } from '#site/portal/two-texts.tsx'
import type { Awards } from '#src/awards.ts'
import { limitNetwork } from '../limits.ts'
import { acts, shows, type Visit } from './visit.tsx'

const ENTRY = '/:locale/nominate/entries/:entry'
const UPLOAD_MEGABYTES = 20

/** Keeps a posted step and says where to go on: also for a post that was parked while its session had ended. */
export async function saveAndGo(visit: Visit, step: string, fields: [string, string][], entry = visit.param('entry')): Promise<Response> {
  const { awards, viewer, locale } = visit
  const one = (name: string): string => fields.find(([each]) => each === name)?.[1] ?? ''
  const saved = await awards.saveStep(viewer, { entry, step, key: one('_key'), was: one('_was'), locale, fields: fields.filter(([name]) => !name.startsWith('_')) })
  const go = one('_go')
  if (saved.conflicts.length > 0) return visit.go(`${stepPath(locale, entry, step)}/two-texts`)
  if (go === 'stop') return visit.go(`${entryPath(locale, entry)}?kept`)
  if (go.startsWith('files.')) return visit.go(entryPath(locale, entry, 'files', go.slice('files.'.length)))
  if (go.startsWith('locale.') && isComplete(go.slice('locale.'.length))) return visit.go(stepPath(go.slice('locale.'.length), entry, step))
  if (saved.problems.length > 0) return visit.go(`${stepPath(locale, entry, step)}?look`)
  return visit.go(saved.next ? stepPath(locale, entry, saved.next) : checkPath(locale, entry))
}

/** Writing: the task list, the steps, the files, two texts for one answer. */
export function writingRoutes(app: Hono, awards: Awards): void {
  app.get(ENTRY, shows(awards, async (visit) => {
    const dto = await awards.openDraft(visit.viewer, { entry: visit.param('entry'), locale: visit.locale })
    const sentTo = visit.c.req.query('sent') === undefined ? null : dto.head.address
    return visit.page((ctx) => <DraftPage dto={dto} ctx={ctx} sentTo={sentTo} />)
  }))

  app.post(`${ENTRY}/mail-link`, acts(awards, async (visit) => {
    await awards.sendResumeLink(visit.viewer, { entry: visit.param('entry'), locale: visit.locale })
    return visit.go(`${entryPath(visit.locale, visit.param('entry'))}?sent`)
  }))

  app.get(`${ENTRY}/steps/:step`, shows(awards, async (visit) => {
    const dto = await awards.openStep(visit.viewer, { entry: visit.param('entry'), step: visit.param('step'), locale: visit.locale })
    return visit.page((ctx) => <StepPage dto={{ ...dto, look: visit.c.req.query('look') !== undefined }} ctx={ctx} />, { script: true })
  }))

  app.post(`${ENTRY}/steps/:step`, acts(awards, async (visit, posted) => {
    if (!(visit.c.req.header('accept') ?? '').startsWith('application/json')) return saveAndGo(visit, visit.param('step'), posted.fields)
    const saved = await awards.saveStep(visit.viewer, {
      entry: visit.param('entry'), step: visit.param('step'), key: posted.one('_key'), was: posted.one('_was'), locale: visit.locale, fields: posted.fields.filter(([name]) => !name.startsWith('_')),
    })
    return visit.c.json({ ok: true, state: saved.state, rev: saved.rev, savedAt: saved.savedAt, was: saved.was, words: saved.words, conflicts: saved.conflicts }, 200, { 'Cache-Control': 'private, no-cache' })
  }))

  app.get(`${ENTRY}/steps/:step/two-texts`, shows(awards, async (visit) => {
    const dto = await awards.openTwoTexts(visit.viewer, { entry: visit.param('entry'), step: visit.param('step'), locale: visit.locale })
    if (dto.questions.length === 0) return visit.go(stepPath(visit.locale, visit.param('entry'), visit.param('step')))
    return visit.page((ctx) => <TwoTextsPage dto={dto} ctx={ctx} />)
  }))

  app.post(`${ENTRY}/steps/:step/two-texts`, acts(awards, async (visit, posted) => {
    const named = (prefix: string): [string, string][] => posted.fields.filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value])
    const choices = Object.fromEntries(named('choice.').flatMap(([key, value]) => (value === 'saved' || value === 'typed' || value === 'both' ? [[key, value] as const] : [])))
    const entry = visit.param('entry')
    const step = visit.param('step')
    const { left, next } = await awards.chooseText(visit.viewer, { entry, step, key: posted.one('_key'), locale: visit.locale, choices, both: Object.fromEntries(named('both.')) })
    if (left > 0) return visit.go(`${stepPath(visit.locale, entry, step)}/two-texts`)
    return visit.go(next ? stepPath(visit.locale, entry, next) : checkPath(visit.locale, entry))
  }))

  fileRoutes(app, awards)
}

function fileRoutes(app: Hono, awards: Awards): void {
  const FILES = `${ENTRY}/files/:question`
  const show = async (visit: Visit, wrong: string | null, status = 200): Promise<Response> => {
    const { entry, step, question } = await stepOfQuestion(visit)
    return visit.page((ctx) => <FilesPage ctx={ctx} dto={{ head: entry.head, question, step, wrong }} />, { status })
  }
  const tooLarge = async (visit: Visit): Promise<Response> => {
    const { question } = await stepOfQuestion(visit)
    return show(visit, visit.t('errors.upload-too-large', { limit: question.megabytes }), 413)
  }
  app.get(FILES, shows(awards, (visit) => show(visit, null)))
  app.post(FILES, acts(awards, async (visit, posted) => {
    try {
      await limitNetwork(visit.c, awards, 'upload-from')
      const file = posted.file('file')
      await awards.uploadDocument(visit.viewer, { entry: visit.param('entry'), question: visit.param('question'), name: file?.name ?? '', bytes: new Uint8Array(await (file?.arrayBuffer() ?? new ArrayBuffer(0))) })
      return visit.go(entryPath(visit.locale, visit.param('entry'), 'files', visit.param('question')))
    } catch (error) {
      if (!isRefusal(error) || error.code === 'sign-in-first' || error.code === 'not-found') throw error
      return show(visit, visit.t(`errors.${error.code}`, error.params), error.status)
    }
  }, { file: UPLOAD_MEGABYTES, tooLarge }))
  app.post(`${FILES}/remove`, acts(awards, async (visit, posted) => {
    await awards.removeDocument(visit.viewer, { entry: visit.param('entry'), document: posted.one('document') })
    return visit.go(entryPath(visit.locale, visit.param('entry'), 'files', visit.param('question')))
  }))
}

/** The step that asks a file question, with the question as it stands. */
async function stepOfQuestion({ awards, viewer, locale, param }: Visit) {
  const draft = await awards.openDraft(viewer, { entry: param('entry'), locale })
  for (const task of draft.head.tasks) {
    const step = await awards.openStep(viewer, { entry: param('entry'), step: task.key, locale })
    const question = step.questions.find((each) => each.key === param('question') && each.type === 'file')
    if (question) return { entry: draft, step: task.key, question }
  }
  throw new Refusal('not-found', {}, 404)
}

