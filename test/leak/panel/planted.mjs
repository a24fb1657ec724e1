/** Leaks planted into the services of a built server, each in one place and by name: `LEAK_PLANT`. */
const given = async ({ ctx }) => new Map((await ctx.store.find('scorecards', { judge: { equals: 'JU-H1DDEN' } })).map((card) => [card.entry, card.total]))
const telling = (awards, name, more) => {
  const honest = awards[name]
  awards[name] = async (viewer, input) => more(await honest(viewer, input), input)
}

export const PLANTED = {
  /** The queue of a judge stands in the order of what others gave. */
  'a sort': (awards) => telling(awards, 'judgeQueue', async (told) => {
    const total = await given(awards)
    return { ...told, items: told.items.toSorted((a, b) => (total.get(b.entry) ?? 0) - (total.get(a.entry) ?? 0) || (a.entry < b.entry ? -1 : 1)) }
  }),
  /** A scorecard that is opened says beside its own comments what others gave: in no word of the page, but in what it hands to its scripts. */
  'a field nobody shows': (awards) => telling(awards, 'openScorecard', async (told, { entry }) => ({ ...told, own: { ...told.own, comments: { ...told.own?.comments, others: String((await given(awards)).get(entry) ?? '') } } })),
}
