import { needArgs, type Command } from '../command.ts'
import { withInstallation } from '../open.ts'

export const reindex: Command = {
  usage: '',
  summary: 'Builds the search index again from what is published.',
  async run(call) {
    needArgs(call)
    return withInstallation(async (awards) => {
      const { rebuildSearch } = await import('#services/library/search.ts')
      const built = await rebuildSearch(awards.ctx)
      return { data: built, lines: ['The search index is built.'] }
    })
  },
}
