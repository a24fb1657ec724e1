/** One nomination on the form of the demonstration, field by field: long enough to weigh what a real one does. */
export const NOMINATION: Record<string, Record<string, string[]>> = {
  who: { relation: ['self'], 'nominee-kind': ['civil-society'], organisation: ['Castle Road Shelf'], 'nominee-name': ['Rose Aluoch'], contact: ['+254 700 000 000'] },
  what: {
    title: ['Phones for all: a lending shelf'], line: ['One shelf, forty phones, no fee; a list that everybody can read.'],
    description: ['We lend phones from a shelf in the school. A girl takes one home on Friday, and brings it back on Monday with one question that she has found an answer to. Her mother comes along, more often than not, and sometimes an aunt who sells at the market.'],
    'start.day': ['3'], 'start.month': ['2'], 'start.year': ['2024'], stage: ['running'], pillars: ['2', '3'], website: ['https://shelf.example/about'],
  },
  where: {
    places: ['Kenya', 'Uganda'], setting: ['rural', 'online'], 'reached.women': ['120'], 'reached.men': [''], 'reached.men.not-counted': ['on'], 'reached.girls': ['64'], 'reached.boys': ['0'],
    'reached.another': [''], 'reached.another.not-counted': ['on'], 'reached.not-stated': [''], 'reached.not-stated.not-counted': ['on'],
  },
  story: {
    problem: ['Nobody lends a phone to a girl, they said, and she asked nobody twice. In eight houses out of ten one phone was there, and it was never hers.'],
    approach: ['First a shelf with a list. Then a second shelf, in the next school, with the same list and another lock. Whoever brings a phone back writes one line of what it was good for.'],
    novelty: ['The list hangs outside, so everybody sees who has what.'], partners: ['School of Castle Road: the room. Parents: the lock.'], cost: ['2400'],
    resources: ['One room, one cupboard, forty phones, two afternoons a week.'], failed: ['The first lock did not hold; nor did the app that we paid for.'], results: ['64 girls took a phone home at least once, we counted the list, and 12 teach others.'],
  },
  evidence: { 'evidence-kind': ['counted'], period: ['January to June, each Friday'], 'evidence-link': ['https://shelf.example/list'] },
  transfer: { needs: ['A cupboard, a list, and somebody who is there on Fridays.'], copied: ['no'] },
  lens: { barrier: ['No phone of their own.'], women: ['Five women decide, two of them about the money.'], harm: ['Names are never on the list, only numbers.'], complaint: ['A box in the other school, opened by the parents.'] },
  safety: { minors: ['yes'], guardians: ['Both sign a card, in their own language.'], survivors: ['no'], 'referee-1': ['Rose Aluoch, rose@school.example'], 'referee-2': ['Peter Oneil'] },
}
export const STEPS_IN_ORDER = ['who', 'what', 'where', 'story', 'evidence', 'transfer', 'lens', 'safety'] as const
