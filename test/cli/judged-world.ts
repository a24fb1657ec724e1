import config from '../../payload.config.ts'
import { openInstallation } from '#server/open-installation.ts'
import { buildJudged } from '#test/services/outcome/judged.ts'

/** Fills the database in DATABASE_URI with a category that is judged and frozen: run by chain.test.ts. */
const { awards, close } = await openInstallation(config)
const judged = await buildJudged(awards, [[5, 4], [3, 2]])
await awards.freezeResult(await judged.organiser(), { category: judged.category })
await close()
process.exit(0)
