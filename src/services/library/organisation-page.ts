import { z } from 'zod'
import type { OrganisationDto } from '#services/dto/organisation.ts'
import { defineService } from '#services/service.ts'
import { practiceCard } from './cards.ts'
import { isWebAddress } from './edition-numbers.ts'
import { honourDto, inOrder, organisationOf, organisationRef, placesOf } from './honours.ts'
import { MISSING, readShelf, type PublicPage } from './public-page.ts'
import type { Shelf } from './public-index/shelf.ts'
import type { StoredHonour, StoredOrganisation } from './public-index/stored.ts'
import type { Practice } from './public-index/practice.ts'

const isNaming = ({ mode }: StoredHonour): boolean => !mode || mode === 'named' || mode === 'organisation'

/** What makes an organisation public: an honour or a practice that names it. */
export const tracesOf = (shelf: Shelf, organisation: StoredOrganisation, now: Date): { honours: StoredHonour[]; practices: Practice[] } => ({
  honours: shelf.honours(now).filter((honour) => isNaming(honour) && organisationOf(shelf, honour.organisation) === organisation),
  practices: shelf.arranged().practices.filter((practice) => organisationOf(shelf, practice.organisation) === organisation),
})

/** Every organisation that an honour or a practice names, found in one pass. */
export function namedOrganisations(shelf: Shelf, now: Date): Set<StoredOrganisation> {
  const relations = [
    ...shelf.honours(now).filter((honour) => isNaming(honour)).map((honour) => honour.organisation),
    ...shelf.arranged().practices.map((practice) => practice.organisation),
  ]
  return new Set(relations.flatMap((relation) => organisationOf(shelf, relation) ?? []))
}

export const organisationPage = defineService({
  act: false,
  input: z.object({ locale: z.string(), slug: z.string().max(200) }),
  async run({ ctx, input: { locale, slug } }): Promise<PublicPage<OrganisationDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const named = shelf.all('organisations').find((one) => one.slug === slug)
    const organisation = named && organisationOf(shelf, named.id)
    if (!organisation) return MISSING
    const { honours, practices } = tracesOf(shelf, organisation, now)
    if (honours.length + practices.length === 0) return MISSING
    if (organisation !== named) return organisation.slug ? { kind: 'moved', slug: organisation.slug } : MISSING
    const parent = organisationOf(shelf, organisation.parent)
    const place = placesOf(organisation.places?.slice(0, 1), locale)[0]
    return {
      kind: 'page', validUntil,
      dto: {
        code: organisation.code ?? '', slug, name: organisation.name, aliases: organisation.aliases ?? [],
        ...(parent ? { parent: namedOrganisations(shelf, now).has(parent) ? organisationRef(parent) : { name: parent.name } } : {}), ...(place ? { place } : {}),
        ...(isWebAddress(organisation.website) ? { website: organisation.website } : {}),
        honours: inOrder(honours.map((honour) => honourDto(shelf, honour, locale)), locale).sort((a, b) => b.edition.year - a.edition.year),
        practices: practices.slice(0, 24).map((practice) => practiceCard(shelf, practice, { locale, now })),
        corrections: [],
      },
    }
  },
})
