import type { Growth, Results } from './main.ts'

const COLUMNS: [keyof Growth, string][] = [
  ['size', 'entries and case studies'], ['startSeconds', 'start, s'], ['indexSeconds', 'index built, s'], ['searchMs', 'search, ms'], ['searchWithFiltersMs', 'with filters, ms'],
  ['organiserListMs', 'organiser’s list, ms'], ['saveMs', 'save while 50 save, ms'], ['megabytesAtRest', 'at rest, MB'], ['megabytesUnderLoad', 'under load, MB'],
]

function text({ machine, node, pages, growth = [] }: Results): string {
  const lines = [`${machine}, Node ${node}`, '']
  if (pages) {
    const { cachedPage, pageWithQuery, bytesOfFirstVisit } = pages
    lines.push(
      `kept page:       ${cachedPage.recountPerSecond} against ${cachedPage.nextPerSecond} a second: ${cachedPage.ratio} × (goal ${cachedPage.goal})`,
      `made with query: ${pageWithQuery.recountPerSecond} against ${pageWithQuery.nextPerSecond} a second: ${pageWithQuery.ratio} × (goal ${pageWithQuery.goal})`,
      `first visit:     ${bytesOfFirstVisit.recount} against ${bytesOfFirstVisit.next} bytes: ${bytesOfFirstVisit.ratio} × less`, '',
    )
  }
  lines.push(COLUMNS.map(([, title]) => title).join(' | '), ...growth.map((one) => COLUMNS.map(([key]) => one[key]).join(' | ')))
  return lines.join('\n')
}

const LINES: [keyof Growth, string][] = [['searchMs', 'search'], ['searchWithFiltersMs', 'with filters'], ['organiserListMs', 'list'], ['saveMs', 'save'], ['megabytesAtRest', 'MB at rest']]
const DASHES = ['', '6 3', '2 3', '9 3 2 3', '1 2']
const [WIDTH, HEIGHT, LEFT, RIGHT, FOOT] = [720, 400, 60, 130, 44]

/** How each figure grows with the number of entries and case studies, both axes in powers of ten. */
function plot({ growth = [] }: Results): string {
  const x = (size: number) => LEFT + ((Math.log10(size) - 2) / 2) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - FOOT - (Math.log10(Math.max(value, 0.1)) + 1) * ((HEIGHT - FOOT - 20) / 4.4)
  const grid = [0.1, 1, 10, 100, 1000].map((value) => `<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - RIGHT}" stroke="#c3d0c6"/><text x="${LEFT - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value}</text>`)
  const sizes = growth.map(({ size }) => `<text x="${x(size).toFixed(1)}" y="${HEIGHT - 20}" text-anchor="middle">${size}</text>`)
  const lines = LINES.map(([key, name], n) => {
    const points = growth.map((one) => `${x(one.size).toFixed(1)} ${y(one[key]).toFixed(1)}`)
    const last = growth.at(-1)
    return `<path d="M${points.join('L')}" fill="none" stroke="#10201b" stroke-width="2" stroke-dasharray="${DASHES[n]}"/>${last ? `<text x="${WIDTH - RIGHT + 8}" y="${(y(last[key]) + 4).toFixed(1)}">${name}</text>` : ''}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#10201b"><title>Milliseconds (and megabytes) by number of entries and case studies</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${grid.join('')}${sizes.join('')}${lines.join('')}<text x="${LEFT}" y="${HEIGHT - 4}">entries and case studies; ms or MB, logarithmic</text></svg>\n`
}

export const report = { text, plot }
