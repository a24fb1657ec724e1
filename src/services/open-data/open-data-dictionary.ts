import { defineService } from '#services/service.ts'
import { inLocale } from '#services/library/public-page.ts'
import { columns, type ColumnType } from './columns.ts'
import { DATA_SETS, type DataSet } from './records.ts'

export type DictionaryField = { name: string; type: ColumnType; meaning: string }

/** What each column of each file means, in the language asked for. */
export const openDataDictionary = defineService({
  act: false,
  input: inLocale,
  async run({ ctx, input: { locale } }): Promise<Record<DataSet, DictionaryField[]>> {
    const t = ctx.runtime.t(locale)
    const own = (set: DataSet): DictionaryField[] => columns[set].map(({ name, type }) => ({ name, type, meaning: t(`site.field-${name}`) }))
    // fromEntries widens the keys to string; they are exactly DATA_SETS
    return Object.fromEntries(DATA_SETS.map((set) => [set, own(set)])) as Record<DataSet, DictionaryField[]>
  },
})
