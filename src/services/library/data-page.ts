import type { DataPageDto, DatasetDto } from '#services/dto/data.ts'
import { openDataDictionary } from '#services/open-data/open-data-dictionary.ts'
import { defineService } from '#services/service.ts'
import { namedOrganisations } from './organisation-page.ts'
import { inLocale, readShelf, type PublicPage } from './public-page.ts'

const KEYS = ['honours', 'practices', 'organisations', 'editions', 'deletions'] as const

/** Where the data are, and what their columns mean. */
export const dataPage = defineService({
  act: false,
  input: inLocale,
  async run({ ctx, viewer, input }): Promise<PublicPage<DataPageDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const fields = await ctx.call(openDataDictionary, viewer, input)
    const rows: Record<DatasetDto['key'], number | undefined> = {
      honours: shelf.honours(now).length, practices: shelf.arranged().practices.length, organisations: namedOrganisations(shelf, now).size, editions: shelf.editions(now).length, deletions: undefined,
    }
    return {
      kind: 'page', validUntil,
      dto: {
        datasets: KEYS.map((key) => ({
          key, ...(rows[key] === undefined ? {} : { rows: rows[key] }),
          files: [{ format: 'CSV', href: `/data/v1/${key}.csv` }, { format: 'JSON', href: `/data/v1/${key}` }],
          atom: `/feeds/${key}.atom`, jsonFeed: `/feeds/${key}.json`, fields: fields[key],
        })),
        datapackage: '/data/v1/datapackage.json', openapi: '/data/v1/openapi.json', oai: '/oai', dcat: '/data/dcat.jsonld',
        licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
        rebuilding: false,
      },
    }
  },
})
