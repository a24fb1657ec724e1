import type { ScorecardForResult } from '../results.ts'
import { lotOrder } from '../lot.ts'
import { totalOf, validateScores } from '../scorecard.ts'
import { INPUT_PARTS, inputHashes, inputsRoot, statementText, type Bundle, type BundleCard } from './bundle.ts'
import { BUNDLE_SCHEMA } from './bundle-schema.ts'
import { stateAfter } from './card-state.ts'
import { isSignedBy } from './digest.ts'
import { misfit } from './fits-schema.ts'
import { actOf, headOf, isSubmitted, leafOf, type LeafBody } from './leaf.ts'
import { totalling } from './make-bundle.ts'
import { ADJUSTED_STEP, METHOD_VERSION, rankByRule, type Ranked } from './rank.ts'
import { CHECKS, Comparing, type CheckName, type Verification } from './verification.ts'

/** What came another way than the bundle: by mail, from the page of the edition, from a judge. */
export type Expected = { head?: string; publicKey?: string; receipt?: string }

/**
 * Checks a bundle whole: its form, the signature, each leaf, the head, which scorecards count, the totals, the ranking.
 * A check whose grounds are broken is not made, so that what is broken shows by itself. Takes anything and never throws.
 */
export async function verifyBundle(given: unknown, expected: Expected = {}): Promise<Verification> {
  const schema = new Comparing('schema')
  try {
    const wrong = misfit(BUNDLE_SCHEMA, given)
    schema.holds(wrong === null, () => ({ path: wrong?.path ?? '/', stated: wrong?.expected ?? '', found: described(given, wrong?.path ?? '/') }))
    if (schema.isSound) return await checkAll(given as Bundle, schema, expected) // the schema says that it is one
  } catch (error) {
    // a value that is no JSON (a getter that throws, a circle) is no bundle
    schema.holds(false, () => ({ path: '/', stated: 'a JSON document', found: error instanceof Error ? error.message : 'something else' }))
  }
  return { ok: false, checks: CHECKS.map((name) => (name === 'schema' ? schema : new Comparing(name).leaveOut('schema')).done()), ranking: null, receipt: null }
}

async function checkAll(bundle: Bundle, schema: Comparing, expected: Expected): Promise<Verification> {
  const made = new Map<CheckName, Comparing>(CHECKS.map((name) => [name, name === 'schema' ? schema : new Comparing(name)]))
  const check = (name: CheckName): Comparing => made.get(name) ?? schema // every name is in it

  const receipt = checkExpected(check('expected'), bundle, expected)
  await checkSignature(check('signature'), bundle)
  checkSequence(check('sequence'), bundle)
  const hashes = await checkLeaves(check('leaves'), bundle)
  await checkHead(check('head'), bundle, hashes, { signed: check('signature').isSound, inOrder: check('sequence').isSound })
  const sound = await checkInputs(check('inputs'), bundle, { signed: check('signature').isSound, inOrder: check('sequence').isSound })

  const broken = new Set(bundle.leaves.flatMap(({ leaf }, place) => (leaf === hashes[place] ? [] : [place + 1])))
  const grounds: CheckName | null = !check('sequence').isSound ? 'sequence' : broken.size > 0 ? 'leaves' : !sound.opened || !sound.entries ? 'inputs' : null
  const cards = grounds ? (check('active').leaveOut(grounds), bundle.scorecards) : checkActive(check('active'), bundle)
  const counted = sound.rubric ? checkTotals(check('totals'), bundle, cards, broken) : (check('totals').leaveOut('inputs'), cards)
  const ranked = checkRanking(check('ranking'), bundle, counted, sound)
  checkResult(check('result'), bundle, ranked)

  const checks = CHECKS.map((name) => check(name).done())
  return { ok: checks.every((each) => each.ok || each.because === 'nothing-given'), checks, ranking: ranked?.entries ?? null, receipt }
}

const keyOf = ({ entry, judge }: { entry: string; judge: string | null }): string => `${entry} ${judge ?? ''}`
const text = (value: unknown): string => (value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value))

/** What stands at a JSON pointer, in a few words. */
function described(value: unknown, path: string): string {
  let here: unknown = value
  for (const part of path.split('/').slice(1).filter(Boolean)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return 'nothing'
    here = (here as Record<string, unknown>)[key]
  }
  return typeof here === 'object' && here !== null ? (Array.isArray(here) ? 'a list' : 'an object') : String(here).slice(0, 80)
}

function checkExpected(check: Comparing, bundle: Bundle, { head, publicKey, receipt }: Expected): Verification['receipt'] {
  if (head !== undefined) check.holds(head.trim().toLowerCase() === bundle.statement.head, () => ({ path: '/statement/head', stated: bundle.statement.head, found: head }))
  if (publicKey !== undefined) check.holds(publicKey.trim() === bundle.publicKey, () => ({ path: '/publicKey', stated: bundle.publicKey, found: publicKey }))
  if (receipt === undefined) {
    if (head === undefined && publicKey === undefined) check.leaveOut('nothing-given')
    return null
  }
  const wanted = receipt.trim().toLowerCase()
  const found = bundle.leaves.find(({ leaf }) => leaf === wanted)
  check.holds(found !== undefined, () => ({ path: '/leaves', stated: 'nothing', found: wanted }))
  return found ? { seq: found.seq, entry: found.body?.entry ?? null, judge: found.body?.judge ?? null } : null
}

async function checkSignature(check: Comparing, { statement, signature, publicKey }: Bundle): Promise<void> {
  const signed = await isSignedBy(statementText(statement), signature, publicKey)
  if (signed === null) check.leaveOut('no-ed25519')
  else check.holds(signed, () => ({ path: '/signature', stated: signature, found: 'not a signature of this statement by this key' }))
}

function checkSequence(check: Comparing, { leaves, statement }: Bundle): void {
  for (const [place, { seq }] of leaves.entries()) {
    if (!check.holds(seq === place + 1, () => ({ path: `/leaves/${place}/seq`, stated: text(seq), found: text(place + 1) }))) return // all that follow are moved
  }
  check.holds(leaves.length === statement.leaves, () => ({ path: '/leaves', stated: text(statement.leaves), found: text(leaves.length) }))
}

/** Computes each opened leaf again; gives the hash of every leaf, computed where it can be. */
async function checkLeaves(check: Comparing, { leaves }: Bundle): Promise<string[]> {
  const computed = await Promise.all(leaves.map(({ leaf, salt, body }) => (salt !== undefined && body ? leafOf(salt, body) : leaf)))
  for (const [place, { seq, leaf, body }] of leaves.entries()) {
    const found = computed[place] ?? ''
    if (body) check.holds(leaf === found, () => ({ path: `/leaves/${place}`, about: `${seq}: ${keyOf(body)}`, stated: leaf, found }))
  }
  return computed
}

async function checkHead(check: Comparing, { leaves, statement: { head } }: Bundle, computed: readonly string[], { signed, inOrder }: { signed: boolean; inOrder: boolean }): Promise<void> {
  if (!inOrder) return void check.leaveOut('sequence')
  const found = await headOf(leaves.map(({ leaf }) => leaf))
  // where a leaf was written over, the one that its body gives may be what was signed
  if (found === head || (await headOf(computed)) === head) return void check.holds(true, () => ({ path: '', stated: '', found: '' }))
  if (!signed) return void check.leaveOut('signature')
  check.holds(false, () => ({ path: '/statement/head', stated: head, found }))
}

type Sound = Record<(typeof INPUT_PARTS)[number], boolean>

async function checkInputs(check: Comparing, bundle: Bundle, { signed, inOrder }: { signed: boolean; inOrder: boolean }): Promise<Sound> {
  const opened = bundle.leaves.flatMap(({ body }, place) => (body ? [place + 1] : []))
  const found = await inputHashes({ ...bundle, opened })
  const sound = Object.fromEntries(INPUT_PARTS.map((part) => {
    if (part === 'opened' && !inOrder) return [part, false]
    return [part, check.holds(bundle.inputs[part] === found[part], () => ({ path: part === 'opened' ? '/leaves' : `/${part}`, about: part, stated: bundle.inputs[part], found: found[part] }))]
  })) as Sound // one for each part
  const root = await inputsRoot(bundle.inputs)
  if (root !== bundle.statement.inputs && !signed) check.leaveOut('signature')
  else check.holds(root === bundle.statement.inputs, () => ({ path: '/inputs', stated: bundle.statement.inputs, found: root }))
  return sound
}

/** Which scorecards there are and in which state, from the acts on them. */
function checkActive(check: Comparing, bundle: Bundle): BundleCard[] {
  const competing = new Set(bundle.entries)
  const acts = new Map<string, { seq: number; body: LeafBody }[]>()
  for (const [n, { body }] of bundle.leaves.entries()) {
    if (!body) continue
    const seq = n + 1
    const place = `/leaves/${n}/body`
    check.holds(competing.has(body.entry), () => ({ path: `${place}/entry`, about: text(seq), stated: body.entry, found: 'not among /entries' }))
    check.holds(body.round === bundle.statement.round, () => ({ path: `${place}/round`, about: text(seq), stated: body.round, found: bundle.statement.round }))
    const own = acts.get(keyOf(body)) ?? []
    // whoever takes a scorecard away names the act that it changes
    const changes = isSubmitted(body) ? null : body.changes
    check.holds(changes === null || own.some((each) => each.seq === changes), () => ({ path: `${place}/changes`, about: text(seq), stated: text(changes), found: 'no act on this scorecard' }))
    own.push({ seq, body })
    acts.set(keyOf(body), own)
  }
  const stated = new Map(bundle.scorecards.map((card) => [keyOf(card), card]))
  check.holds(stated.size === bundle.scorecards.length, () => ({ path: '/scorecards', stated: text(bundle.scorecards.length), found: text(stated.size) }))
  const found: BundleCard[] = []
  for (const [key, own] of acts) {
    const state = stateAfter(own.map(({ seq, body }) => ({ seq, act: actOf(body) })))
    if (!state || state.submitted === null) continue
    const { entry, judge } = own[0]!.body // a key is there with its first act
    const said = stated.get(key)
    const card: BundleCard = { entry, judge: judge ?? '', seq: state.submitted, status: state.status, total: said?.total ?? null }
    found.push(card)
    check.holds(said?.seq === card.seq && said.status === card.status, () => ({
      path: said ? `/scorecards/${bundle.scorecards.indexOf(said)}` : '/scorecards', about: key, stated: said ? `${said.seq} ${said.status}` : 'nothing', found: `${card.seq} ${card.status}`,
    }))
  }
  for (const [place, said] of bundle.scorecards.entries()) {
    check.holds(acts.has(keyOf(said)), () => ({ path: `/scorecards/${place}`, about: keyOf(said), stated: `${said.seq} ${said.status}`, found: 'nothing' }))
  }
  return found
}

/** Computes the total of each scorecard from its scores, where its leaf is whole; gives the cards with what came out. */
function checkTotals(check: Comparing, bundle: Bundle, cards: readonly BundleCard[], broken: ReadonlySet<number>): BundleCard[] {
  const rubric = totalling(bundle.rubric)
  const stated = new Map(bundle.scorecards.map((card, place) => [keyOf(card), { total: card.total, place }]))
  return cards.map((card) => {
    const body = bundle.leaves[card.seq - 1]?.body
    const said = stated.get(keyOf(card))
    if (broken.has(card.seq) || !body || !isSubmitted(body) || keyOf(body) !== keyOf(card)) return card
    const problem = validateScores(rubric, body.scores, { complete: false })[0]
    check.holds(problem === undefined, () => ({ path: `/leaves/${card.seq - 1}/body/scores/${problem?.criterion ?? ''}`, about: keyOf(card), stated: problem?.params.value ?? '', found: problem?.code ?? '' }))
    const total = totalOf(rubric, body.scores)
    check.holds(!said || same(said.total, total), () => ({ path: `/scorecards/${said?.place ?? 0}/total`, about: keyOf(card), stated: text(said?.total), found: text(total) }))
    return { ...card, total }
  })
}

/** Machines may round the last bits otherwise. */
const CLOSE = 1e-9
const same = (a: number | null | undefined, b: number | null | undefined, close = CLOSE): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= close * Math.max(1, Math.abs(a), Math.abs(b)))

/** Why the rule cannot be followed with these scorecards, such as totals that no model fits. */
function rankedOrWhy(input: Parameters<typeof rankByRule>[0]): Ranked | string {
  try {
    return rankByRule(input)
  } catch (error) {
    return error instanceof Error ? error.message : 'no ranking'
  }
}

function checkRanking(check: Comparing, bundle: Bundle, cards: readonly BundleCard[], sound: Sound): Ranked | null {
  const { method, statement: { category }, entries, result, ties } = bundle
  if (!sound.method || !sound.entries) return check.leaveOut('inputs'), null
  if (method.version !== METHOD_VERSION) return check.leaveOut('method-version'), null
  const scorecards: ScorecardForResult[] = cards.map(({ entry, judge, status, total }) => ({ entry, judge, status, total }))
  const ranked = rankedOrWhy({ method, category, entries, scorecards })
  if (typeof ranked === 'string') return check.holds(false, () => ({ path: '/method', stated: method.rule, found: ranked })), null
  const close = method.rule === 'adjusted' ? 1.5 * ADJUSTED_STEP : CLOSE
  for (const [place, found] of ranked.entries.entries()) {
    const stated = result.entries[place]
    check.holds(stated?.entry === found.entry && stated.rank === found.rank && stated.sharedBy === found.sharedBy && same(stated.value, found.value, close), () => ({
      path: `/result/entries/${place}`, about: found.entry, stated: stated ? rankWords(stated) : 'nothing', found: rankWords(found),
    }))
  }
  check.holds(result.entries.length === ranked.entries.length, () => ({ path: '/result/entries', stated: text(result.entries.length), found: text(ranked.entries.length) }))
  if (sound.ties) {
    const lot = ties.rule === 'lot' ? lotOrder(ties.seed, entries) : []
    check.holds(text(lot) === text(ties.lot), () => ({ path: '/ties/lot', stated: text(ties.lot), found: text(lot) }))
  }
  return ranked
}

const rankWords = ({ entry, rank, value }: { entry: string; rank: number | null; value: number | null }): string => `${rank ?? '–'} ${entry} ${value ?? '–'}`

function checkResult(check: Comparing, { result }: Bundle, ranked: Ranked | null): void {
  if (!ranked) return void check.leaveOut('ranking')
  check.holds(result.count === ranked.count, () => ({ path: '/result/count', stated: text(result.count), found: text(ranked.count) }))
  for (const [why, found] of Object.entries(ranked.excluded) as [keyof Ranked['excluded'], number][])
    check.holds(result.excluded[why] === found, () => ({ path: `/result/excluded/${why}`, stated: text(result.excluded[why]), found: text(found) }))
  const stated = new Map(result.entries.map((each, place) => [each.entry, { ...each, place }]))
  for (const found of ranked.entries) {
    const said = stated.get(found.entry)
    if (!said) continue // the ranking says so
    for (const number of ['mean', 'median', 'count', 'spread'] as const)
      check.holds(same(said[number], found[number]), () => ({ path: `/result/entries/${said.place}/${number}`, about: found.entry, stated: text(said[number]), found: text(found[number]) }))
  }
}
