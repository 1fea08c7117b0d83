/** The pictures themselves, drawn as SVG by Observable Plot. */
import * as Plot from '@observablehq/plot'
import type { DeterminationOutcome } from '../../../programmes/index.ts'
import { foundIn, type VillageQuality } from '../../findings/filter.ts'
import { type Branch, barOf, type IncomePoint, type OutcomeSpan, type StandardSpan } from './data.ts'
import { letters, styleOf, withLegend } from './legend.ts'
import { folded, widthOf } from './lines.ts'
import type { Overlap } from './overlaps.ts'

/** Told apart without colour as well: each has its sign beside it. Contrast of 3:1 and more on white. */
export const COLOURS: Record<DeterminationOutcome | 'pass' | 'fail' | 'unknown', string> = {
  eligible: '#1e6b3a',
  pass: '#1e6b3a',
  ineligible: '#b3261e',
  fail: '#b3261e',
  undetermined: '#a36a00',
  unknown: '#a36a00',
  'not-applicable': '#8a8792',
}
const LINES = ['#a63c12', '#1f5c9e', '#6a4c93', '#1e6b3a', '#855300', '#5b5a66', '#b3261e']
const INCOME = '#c9c2ba'

interface Named<Key extends string> {
  width: number
  /** words for keys */
  name: (key: Key) => string
}

const thousands = (sum: number) => sum.toLocaleString('en-US')

/** The unit of the upright axis, above its figures. */
const unitAbove = (unit: string, size: number) =>
  Plot.text([unit], { frameAnchor: 'top-left', textAnchor: 'start', dx: -size * 3.6, dy: -size * 1.8, fill: '#655c54' })
/** Room for it, between the legend and the picture. */
const roomForUnit = (width: number) => ({ marginTop: letters(width) * 2.6 })

function base(width: number, height: number): Plot.PlotOptions {
  const size = letters(width)
  return {
    width,
    height,
    style: styleOf(size),
    marginLeft: size * 4,
    marginBottom: size * 2.6,
    marginTop: size * 1.8,
    marginRight: size * 2,
  }
}

/** Steps over the years; what was not found is a hatched stretch below. */
export function standardsChart(spans: readonly StandardSpan[], { width, name }: Named<string>): Element {
  const known = spans.filter(({ value }) => value !== undefined)
  const ids = [...new Set(known.map(({ id }) => id))]
  const gaps = spans.filter(({ id, value }) => id === 'dibao.standard' && value === undefined)
  const bars = known.map((span) => ({ ...span, name: name(span.id), start: barOf(span)[0], end: barOf(span)[1] }))
  const size = letters(width)
  const most = Math.max(100, ...known.map(({ value }) => value ?? 0))
  const entries = ids.map((id, index) => [name(id), LINES[index]] as const)
  return withLegend(width, size, entries, {
    ...base(width, Math.round(width * 0.52)),
    ...roomForUnit(width),
    x: { type: 'utc', label: null },
    y: { grid: true, label: null, domain: [0, most * 1.1] },
    color: { domain: ids.map(name), range: LINES.slice(0, ids.length) },
    marks: [
      unitAbove(name('unit.standard'), size),
      Plot.rect(gaps.map(barOf), { x1: '0', x2: '1', y1: 0, y2: most * 1.1, fill: '#eee8e1' }),
      Plot.text(gaps, {
        x: (span: StandardSpan) => new Date((+barOf(span)[0] + +barOf(span)[1]) / 2),
        y: most * 0.06,
        text: () => name('gap'),
        fill: '#655c54',
        fontSize: size * 0.75,
      }),
      Plot.ruleY([0]),
      Plot.ruleY(bars, { x1: 'start', x2: 'end', y: 'value', stroke: 'name', strokeWidth: 5 }),
      Plot.text(
        bars.filter(({ id }) => id === 'dibao.standard'),
        {
          x: 'start',
          y: 'value',
          text: (bar: { value?: number }) => thousands(bar.value ?? 0),
          textAnchor: 'start',
          dy: -size * 0.75,
          fontWeight: 600,
          fill: '#26211d',
        },
      ),
    ],
  })
}

interface MoneyOptions extends Named<string> {
  thresholds: readonly number[]
  now: number
  income: (own: number) => number
}

/** Income in grey with the aid on top of it: where the top drops, a yuan earned costs more than a yuan. */
export function moneyChart(
  points: readonly IncomePoint[],
  { width, name, thresholds, now, income }: MoneyOptions,
): Element {
  const sums = [...new Set(points.map((point) => point.income))]
  const layers = [
    ...sums.map((sum) => ({ income: sum, value: income(sum), layer: name('own') })),
    ...points.map((point) => ({ income: point.income, value: point.aid, layer: name(point.programme) })),
  ]
  const paid = [...new Set(points.filter(({ aid }) => aid > 0).map(({ programme }) => name(programme)))]
  const shown = layers.filter(({ layer }) => layer === name('own') || paid.includes(layer))
  const complete = [name('own'), ...paid].flatMap((layer) =>
    sums.map(
      (sum) => shown.find((each) => each.layer === layer && each.income === sum) ?? { income: sum, value: 0, layer },
    ),
  )
  const size = letters(width)
  const entries = [[name('own'), INCOME] as const, ...paid.map((each, index) => [each, LINES[index]] as const)]
  return withLegend(width, size, entries, {
    ...base(width, Math.round(width * 0.54)),
    ...roomForUnit(width),
    x: { label: null, domain: [0, Math.max(...sums)] },
    y: { grid: true, label: null },
    color: { domain: [name('own'), ...paid], range: [INCOME, ...LINES] },
    marks: [
      unitAbove(name('unit'), size),
      Plot.areaY(complete, { x: 'income', y: 'value', fill: 'layer', order: [name('own'), ...paid] }),
      Plot.ruleX(thresholds, { stroke: '#26211d', strokeWidth: 2, strokeDasharray: '6 4' }),
      Plot.text(thresholds, {
        x: (sum: number) => sum,
        frameAnchor: 'top',
        text: thousands,
        textAnchor: 'start',
        dx: 5,
        dy: size * 0.2,
        fontWeight: 600,
      }),
      Plot.ruleX([now], { stroke: '#26211d', strokeWidth: 4 }),
      Plot.text([now], {
        x: (sum: number) => sum,
        frameAnchor: 'top',
        text: () => name('now'),
        textAnchor: 'start',
        dx: 6,
        dy: size * 1.6,
        fontWeight: 600,
      }),
      Plot.ruleY([0]),
    ],
  })
}

/** One bar a programme, coloured by how the same family would have come out. */
export function timeChart(
  spans: readonly OutcomeSpan[],
  { width, name, now }: Named<string> & { now: string },
): Element {
  const programmes = [...new Set(spans.map(({ programme }) => programme))]
  const size = letters(width)
  const bars = spans.map((span) => ({
    ...span,
    row: name(span.programme),
    what: name(span.outcome),
    start: barOf(span)[0],
    end: barOf(span)[1],
  }))
  const outcomes = [...new Set(spans.map(({ outcome }) => outcome))]
  return withLegend(
    width,
    size,
    outcomes.map((outcome) => [name(outcome), COLOURS[outcome]] as const),
    {
      ...base(width, size * (5 + programmes.length * 3.4)),
      marginLeft: size * (IS_HAN.test(name('dibao')) ? 7 : 12.5),
      x: { type: 'utc', label: null, axis: 'bottom' },
      y: { label: null, domain: programmes.map(name), tickFormat: wrapped, tickSize: 0 },
      color: { domain: outcomes.map(name), range: outcomes.map((outcome) => COLOURS[outcome]) },
      marks: [
        Plot.barX(bars, { x1: 'start', x2: 'end', y: 'row', fill: 'what', inset: 0.5 }),
        Plot.text(
          bars.filter(({ start, end }) => +end - +start > 40_000_000_000),
          {
            x: (bar: { start: Date; end: Date }) => new Date((+bar.start + +bar.end) / 2),
            y: 'row',
            text: (bar: OutcomeSpan) => name(`sign.${bar.outcome}`),
            fill: '#fff',
            fontWeight: 700,
          },
        ),
        Plot.ruleX([new Date(now)], { stroke: '#26211d', strokeWidth: 3 }),
        Plot.text([new Date(now)], {
          x: (day: Date) => day,
          frameAnchor: 'top',
          text: () => now,
          textAnchor: new Date(now) > middleOf(bars) ? 'end' : 'start',
          dy: -size * 1.1,
          fontWeight: 600,
        }),
      ],
    },
  )
}

/** Halfway between the first and the last day of the bars. */
const middleOf = (bars: readonly { start: Date; end: Date }[]) =>
  new Date((Math.min(...bars.map(({ start }) => +start)) + Math.max(...bars.map(({ end }) => +end))) / 2)

const IS_HAN = /\p{Script=Han}/u

/** Long names in lines of six characters, or of words up to twenty letters. */
const wrapped = (text: string) => (IS_HAN.test(text) ? text.replace(/(.{6})(?=.)/gu, '$1\n') : folded(text, 12))

const TOGETHER: Record<Overlap['what'], readonly [sign: string, colour: string]> = {
  both: ['✓', '#1e6b3a'],
  opened: ['＋', '#1f5c9e'],
  excluded: ['✗', '#b3261e'],
  open: ['?', '#a36a00'],
  neither: ['–', '#b9b2aa'],
  unstated: ['…', '#5b5a66'],
}

/** Rows: what the family draws already. Columns: what it asks for. */
export function overlapChart(cells: readonly Overlap[], { width, name }: Named<string>): Element {
  const ids = [...new Set(cells.map(({ received }) => received))]
  const size = letters(width) * 0.9
  const kinds = [...new Set(cells.map(({ what }) => what))]
  const entries = kinds.map((what) => [`${TOGETHER[what][0]} ${name(what)}`, TOGETHER[what][1]] as const)
  const shown = cells.map((cell) => ({ ...cell, row: name(cell.received), column: name(cell.asked) }))
  const left = size * (1 + Math.max(...ids.map((id) => widthOf(name(id)))))
  const heads = headings(ids.map(name), size, (width - left - size) / ids.length)
  return withLegend(width, letters(width) * 0.85, entries, {
    ...base(width, heads.height + size * (1.5 + ids.length * 2.1)),
    style: styleOf(size),
    marginLeft: left,
    marginRight: size,
    marginTop: heads.height,
    marginBottom: size,
    x: { label: null, axis: 'top', domain: ids.map(name), tickSize: 0, ...heads.ticks },
    y: { label: null, domain: ids.map(name), tickSize: 0 },
    marks: [
      Plot.cell(shown, { x: 'column', y: 'row', fill: (cell: Overlap) => TOGETHER[cell.what][1], inset: 1.5, rx: 3 }),
      Plot.text(shown, {
        x: 'column',
        y: 'row',
        text: (cell: Overlap) => TOGETHER[cell.what][0],
        fill: (cell: Overlap) => (cell.what === 'neither' ? '#26211d' : '#fff'),
        fontWeight: 700,
      }),
    ],
  })
}

/** Names over narrow columns: Chinese in lines as long as a column is wide, other scripts upright. */
function headings(
  names: readonly string[],
  size: number,
  column: number,
): { height: number; ticks: Plot.ScaleOptions } {
  if (!names.some((text) => IS_HAN.test(text))) {
    const longest = Math.max(...names.map((text) => text.length))
    return { height: size * (longest * 0.58 + 1), ticks: { tickRotate: -90 } }
  }
  const most = Math.max(1, Math.floor(column / size - 0.2))
  const linesOf = (text: string) => Math.ceil(text.length / most)
  // lines of one length: 低保 and 边缘, not 低保边 and 缘
  const fold = (text: string) =>
    text.replace(new RegExp(`(.{${Math.ceil(text.length / linesOf(text))}})(?=.)`, 'gu'), '$1\n')
  return { height: size * (Math.max(...names.map(linesOf)) * 1.1 + 1), ticks: { tickFormat: fold } }
}

/** What a bar of a village is made of, in the colours of the pane. */
const FOUND = { error: '#b3261e', doubt: '#855300', notice: '#1f5c9e' } as const
const KINDS = Object.keys(FOUND) as (keyof typeof FOUND)[]

/**
 * A bar a village: errors, doubts and notices end to end, each with its count, and after it how many in how many
 * households.
 */
export function villagesChart(
  villages: readonly VillageQuality[],
  { width, name, total }: Named<string> & { total: (village: VillageQuality) => string },
): Element {
  const size = letters(width)
  const most = Math.max(1, ...villages.map(foundIn))
  const parts = villages.flatMap((village) => {
    let from = 0
    return KINDS.filter((kind) => village[kind] > 0).map((kind) => {
      const part = { row: name(village.name), kind, from, to: from + village[kind], count: village[kind] }
      from = part.to
      return part
    })
  })
  const entries = KINDS.map((kind) => [name(kind), FOUND[kind]] as const)
  return withLegend(width, size, entries, {
    ...base(width, size * (2 + villages.length * 2.2)),
    marginLeft: size * (villages.every((village) => IS_HAN.test(name(village.name))) ? 7.5 : 12.5),
    marginTop: size * 0.4,
    marginBottom: size,
    marginRight: size * 8.5,
    x: { axis: null, domain: [0, most] },
    y: { label: null, domain: villages.map((village) => name(village.name)), tickFormat: wrapped, tickSize: 0 },
    marks: [
      Plot.barX(parts, {
        x1: 'from',
        x2: 'to',
        y: 'row',
        fill: (part: { kind: keyof typeof FOUND }) => FOUND[part.kind],
      }),
      Plot.text(
        parts.filter(({ count }) => count / most > 0.04),
        {
          x: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
          y: 'row',
          text: (part: { count: number }) => String(part.count),
          fill: '#fff',
          fontWeight: 700,
        },
      ),
      Plot.text(villages, {
        x: foundIn,
        y: (village: VillageQuality) => name(village.name),
        text: total,
        textAnchor: 'start',
        dx: size * 0.5,
        fill: '#26211d',
      }),
    ],
  })
}

/** The flow from the outcome on the left to the conditions on the right. */
export function treeChart(
  branches: readonly Branch[],
  { width, name }: { width: number; name: (branch: Branch) => string },
): Element {
  const size = Math.max(13, letters(width) * 0.86)
  const leaves = branches.filter(({ path }) => !branches.some((other) => other.path.startsWith(`${path}/`))).length
  const node = { path: 'path', delimiter: '/', treeSort: null }
  const colour = (branch: Branch) => COLOURS[branch.outcome]
  const room = width * 0.54 - size
  return Plot.plot({
    ...base(width, size * (2 + leaves * 4.4)),
    style: styleOf(size),
    axis: null,
    marginLeft: size * 1.2,
    marginTop: size * 2,
    marginBottom: size * 2,
    marginRight: width * 0.54,
    marks: [
      Plot.link(branches, Plot.treeLink({ ...node, stroke: '#94897f', strokeWidth: 2 } as Plot.LinkOptions)),
      Plot.dot(branches, Plot.treeNode({ ...node, r: size * 0.35, fill: colour } as Plot.DotOptions)),
      Plot.text(
        branches,
        Plot.treeNode({
          ...node,
          text: (branch: Branch) => folded(name(branch), room / size),
          fill: colour,
          textAnchor: 'start',
          dx: size * 0.7,
          lineHeight: 1.25,
          stroke: '#fff',
          strokeWidth: 5,
          fontWeight: 600,
        } as Plot.TextOptions),
      ),
    ],
  })
}
