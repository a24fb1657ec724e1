import { diffWordsWithSpace } from 'diff'
import type { AnswerDto, DifferenceDto } from '#services/dto/judging.ts'

const flat = ({ text, list, people }: AnswerDto): string =>
  text ?? list?.join(', ') ?? people?.map(({ band, count }) => `${band}: ${count ?? '–'}`).join('\n') ?? ''

/** What changed between two revisions, answer by answer, as this judge may read them. */
export function differencesBetween(before: readonly AnswerDto[], after: readonly AnswerDto[]): DifferenceDto[] {
  const keys = [...new Set([...after, ...before].map(({ key }) => key))]
  return keys.flatMap((key): DifferenceDto[] => {
    const [old, now] = [before, after].map((answers) => answers.find((each) => each.key === key))
    const [from, to] = [old ? flat(old) : '', now ? flat(now) : '']
    if (from === to) return []
    const pieces = diffWordsWithSpace(from, to).map(({ value, added, removed }) => ({
      text: value, kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    }))
    return [{ label: (now ?? old)?.label ?? key, pieces }]
  })
}
