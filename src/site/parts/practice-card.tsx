import type { PracticeCardDto, TextPartDto } from '#services/dto/common.ts'
import type { PageContext } from '../context.ts'
import { practicePath } from '../addresses.ts'
import { list } from '../format.ts'
import { PillarTag, PillarTags } from '../tally/pillar-mark.tsx'
import { cardKey, RecordPicture } from '../tally/record-picture.tsx'
import { foreign } from './foreign.ts'

const Marked = ({ parts }: { parts: TextPartDto[] }) => (
  <>{parts.map((part, i) => (part.mark ? <mark key={i}>{part.text}</mark> : part.text))}</>
)

const placeWords = (card: PracticeCardDto, ctx: PageContext): string => list(ctx.t, card.places.map((place) => place.name))

/** A practice among others: the whole card is one link, its title. */
export const PracticeCard = ({ card, ctx, summary = true }: { card: PracticeCardDto; ctx: PageContext; summary?: boolean }) => (
  <li className={`card p${card.pillar}`}>
    <RecordPicture record={card.picture} pillar={card.pillar} />
    <p className="key">{cardKey(card.picture, ctx)}</p>
    <PillarTag pillar={card.pillar} ctx={ctx} link={false} />
    <h3 {...foreign(ctx, card.language)}><a href={practicePath(ctx.locale, card.slug)}>{card.title}</a></h3>
    {summary && <p {...foreign(ctx, card.language)}><Marked parts={card.summary} /></p>}
    <p className="small quiet" dir="auto">{[card.organisation, placeWords(card, ctx)].filter(Boolean).join(ctx.t('site.comma'))}</p>
    {card.invented && <p className="small quiet">{ctx.t('site.invented-short')}</p>}
  </li>
)

/** A practice as an answer to a search, with the words that were looked for. */
export const PracticeHit = ({ card, ctx }: { card: PracticeCardDto; ctx: PageContext }) => (
  <article className={`hit p${card.pillar}`}>
    <div>
      <RecordPicture record={card.picture} pillar={card.pillar} />
      <p className="key">{cardKey(card.picture, ctx)}</p>
    </div>
    <div>
      <PillarTags pillars={[card.pillar, ...card.furtherPillars]} ctx={ctx} />
      <h3 {...foreign(ctx, card.language)}><a href={practicePath(ctx.locale, card.slug)}>{card.title}</a></h3>
      <p {...foreign(ctx, card.language)}><Marked parts={card.summary} /></p>
      <ul className="meta">
        <li dir="auto">{card.organisation}</li>
        {card.places.length > 0 && <li>{placeWords(card, ctx)}</li>}
        {card.recognition && <li>{card.recognition}</li>}
        {card.invented && <li>{ctx.t('site.invented-short')}</li>}
      </ul>
    </div>
  </article>
)
