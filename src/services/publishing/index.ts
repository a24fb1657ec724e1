import { askSignOff } from './ask-sign-off.ts'
import { draftCaseStudy } from './draft-case-study.ts'
import { editorialDesk } from './editorial-desk.ts'
import { previewCaseStudy } from './preview-case-study.ts'
import { publicationOf } from './publication-of.ts'
import { releaseCaseStudy } from './release.ts'
import { readSignOff, signOffCaseStudy } from './sign-off.ts'
import { withdrawPublication } from './withdraw-publication.ts'

/** From the honour to the published case study, and back from the public. */
export const publishing = { draftCaseStudy, askSignOff, readSignOff, signOffCaseStudy, releaseCaseStudy, publicationOf, previewCaseStudy, editorialDesk, withdrawPublication }
