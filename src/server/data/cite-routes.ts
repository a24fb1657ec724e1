import type { Hono } from 'hono'
import { parseCode } from '#domain/codes.ts'
import { isComplete } from '#i18n/locales.ts'
import { nobody } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import { answerData, MISSING, problem } from './answer.ts'
import { bibtexOf, cslOf, risOf } from './references.ts'

const FORMATS = {
  bib: ['application/x-bibtex; charset=utf-8', bibtexOf],
  ris: ['application/x-research-info-systems; charset=utf-8', risOf],
  'csl.json': ['application/vnd.citationstyles.csl+json; charset=utf-8', cslOf],
} as const
type Format = keyof typeof FORMATS
const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text)

/** References to a practice, named by its code. */
export function citeRoutes(app: Hono, awards: Awards): void {
  app.get('/cite/:file', (c) => {
    const [typed = '', ...rest] = c.req.param('file').split('.')
    const format = rest.join('.')
    const code = parseCode(typed, 'CS')?.code
    if (!code || !isFormat(format)) return answerData(c, awards, { key: null, make: async () => MISSING })
    const [type, write] = FORMATS[format]
    const wanted = c.req.query('locale')
    const locale = isComplete(wanted) ? wanted : 'en'
    return answerData(c, awards, {
      key: `/cite/${code}.${format}?locale=${locale}`, file: `${code}.${format}`,
      async make() {
        const found = await awards.citePractice(nobody(awards.ctx.now()), { locale, code })
        if (found.kind === 'gone') return problem(410, 'gone', 'This was withdrawn.')
        return found.kind === 'missing' ? MISSING : { status: 200, type, body: write(found.reference), validUntil: found.validUntil }
      },
    })
  })
}
