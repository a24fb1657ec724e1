import { ActRefused, openBrowser } from '../kit/browser.ts'
import type { Judge } from '../kit/world.ts'
import { allows, counted, settleOn, type CardBook } from './book.ts'
import type { Field } from './entrants.ts'

type Own = { own: { status: string; scores: Record<string, number>; comments: { panel?: string }; rev: number; receipt: string | null } }
type Saved = { state: 'saved' | 'conflict'; rev: number }
type Sent = { state: 'submitted' | 'conflict'; receipt: string; rev: number }

/** A judge at the panel: opens a scorecard, scores, saves, sends; once all are in, confirms some of the time. */
export async function judgeWrites(field: Field, judge: Judge): Promise<void> {
  const { book, draw } = field
  const [name = '', ...value] = judge.cookie.split(';')[0]?.split('=') ?? []
  const browser = openBrowser({ url: field.url, publicUrl: field.publicUrl, agent: field.agent, from: judge.from, cookies: { [name]: value.join('=') } })
  const cards = book.cards.filter((each) => each.judge === judge)
  while (field.on() && cards.some((card) => card.status !== 'locked')) {
    const card = draw.pick(cards.filter((each) => each.status !== 'locked'))
    try {
      if (cards.every((each) => each.status === 'submitted') && draw.chance(0.1)) await confirm(cards)
      else await write(card)
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error
      if (error.status === 503) continue
      // A lock whose answer never came is found here.
      if (error.code === 'scorecard-unlocked' || /lock/.test(error.code)) card.status = 'locked'
      else book.problems.push(`judge on ${card.entry}: ${error.message}`)
    }
  }

  async function write(card: CardBook): Promise<void> {
    const { entry } = card
    const { own } = await browser.act<Own>('openScorecard', { entry, round: judge.round })
    look(card, own)
    if (card.status === 'locked') return
    const scores = { need: draw.whole(1, 5), results: draw.whole(1, 5), transfer: draw.whole(1, 5) }
    const comment = `Read again, ${draw.letters(8)}.`
    const send = card.status === 'submitted' || draw.chance(0.25)
    const again = card.unanswered && draw.chance(0.5) ? card.unanswered : null
    const input = again ?? { scores, comment, rev: own.rev, key: draw.letters(20) }
    card.scores.perhaps.push(input.scores)
    card.comment.perhaps.push(input.comment)
    const body = { entry, round: judge.round, rev: input.rev, scores: input.scores, comments: { panel: input.comment } }
    const act = send || again ? 'send a scorecard' : 'save a scorecard'
    if (send || again) card.unanswered = { key: input.key, scores: input.scores, comment: input.comment, rev: input.rev }
    const answer = await counted(book, act, () => browser.act<Saved & Sent>(send || again ? 'submitScorecard' : 'saveScorecard', send || again ? { ...body, key: input.key } : body))
    if (answer.state === 'conflict') {
      // Only what was sent again may meet a scorecard that has moved on.
      if (!again) book.problems.push(`judge on ${entry}: a conflict with nobody`)
      card.unanswered = null
      return
    }
    card.unanswered = null
    settleOn(card.scores, input.scores)
    settleOn(card.comment, input.comment)
    if (answer.state === 'submitted') {
      card.status = 'submitted'
      card.sent.push({ receipt: answer.receipt })
    } else card.status = 'draft'
  }

  /** What the server shows must be what was acknowledged, or what may have been. */
  function look(card: CardBook, own: Own['own']): void {
    if (own.status === 'open' || own.rev === 0) {
      if (card.status !== 'none') book.problems.push(`judge on ${card.entry}: a ${card.status} scorecard is gone`)
      return
    }
    if (!allows(card.scores, own.scores)) book.problems.push(`judge on ${card.entry}: shows ${JSON.stringify(own.scores)}, saved was ${JSON.stringify(card.scores.sure)}`)
    if (!allows(card.comment, own.comments.panel ?? '')) book.problems.push(`judge on ${card.entry}: another comment than the saved one`)
    if (card.status === 'submitted' && own.status === 'draft') book.problems.push(`judge on ${card.entry}: a sent scorecard is a draft again`)
    if (own.status === 'submitted' || own.status === 'locked') card.status = own.status
    // Until the chain has had its say, the old scores may come back.
    if (own.receipt) {
      settleOn(card.scores, own.scores)
      settleOn(card.comment, own.comments.panel ?? '')
    }
  }

  async function confirm(all: CardBook[]): Promise<void> {
    await counted(book, 'confirm all scorecards', () => browser.act('confirmScorecards', { round: judge.round }))
    for (const card of all) card.status = 'locked'
  }
}
