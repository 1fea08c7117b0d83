import { normaliseLabel } from '../../facts/label.ts'
import { spanOfAges } from '../words/age-bands.ts'
import type { FigureColumn } from './figure-columns.ts'

/**
 * How the headers of a sum say that its parts are all there are: `all`, one or the other of two (集中, 分散; 已办结,
 * 未办结); `classes`, of a series that may go on (A类, B类, C类; 一级, 二级); `fees`, all of one sort before their
 * total.
 */
export type Partition = 'all' | 'classes' | 'fees'

/** What a header says that its column is one class of, the class, and of what it counts the class. */
interface Classed {
  series: string
  name: string
  of: string
}

/** Each thing is one or the other. */
const PAIRS = [
  ['集中', '分散'],
  ['城市', '农村'],
  ['城镇', '农村'],
  ['男', '女'],
] as const

const SERIES: readonly (readonly [series: string, header: RegExp])[] = [
  ['letters', /^([A-D])类/i],
  ['classes', /^([一二三四])类/],
  ['levels', /^([一二三四1-4])级/],
  ['self-care', /^(全自理|半自理|全失能|半失能|全护理|半护理)/],
]

function classedBy(header: string): Classed[] {
  const label = normaliseLabel(header).replace(/^其中/, '')
  const found: Classed[] = PAIRS.flatMap((pair) =>
    pair.flatMap((name) =>
      label.startsWith(name) ? [{ series: pair.join(), name, of: label.slice(name.length) }] : [],
    ),
  )
  const done = /^([已未])(.+)$/.exec(label)
  if (done) found.push({ series: done[2], name: done[1], of: '' })
  for (const [series, pattern] of SERIES) {
    const [matched, name] = pattern.exec(label) ?? []
    if (matched) found.push({ series, name, of: label.slice(matched.length) })
  }
  if (spanOfAges(label) || label === '百岁') found.push({ series: 'ages', name: label, of: '' })
  return found
}

const TOTAL = /^(.{0,4}(支出|费用))?(合计|小计|总计)$/
const FEE = /(费用?|支出)$/

/** How the headers say that a figure is the sum of these columns; undefined where they do not. */
export function partitionIn(
  target: FigureColumn,
  parts: readonly FigureColumn[],
  columns: readonly FigureColumn[],
): Partition | undefined {
  const others = columns.filter((one) => one !== target && !parts.includes(one))
  if (TOTAL.test(normaliseLabel(target.leaf)) && parts.every(isFee)) return others.some(isFee) ? undefined : 'fees'
  if (parts.some((part) => !mayShareUnit(part, target))) return undefined
  for (const { series, of } of classedBy(parts[0].leaf)) {
    const isOfSeries = ({ path, leaf }: FigureColumn): boolean =>
      isBeside(path, parts[0].path) && classedBy(leaf).some((one) => one.series === series && one.of === of)
    if (!parts.every(isOfSeries) || others.some(isOfSeries)) continue
    return parts.length === 2 && !SERIES.some(([id]) => id === series) && series !== 'ages' ? 'all' : 'classes'
  }
  return undefined
}

const isFee = ({ leaf }: FigureColumn): boolean => FEE.test(normaliseLabel(leaf))

/** Under the same group header. */
const isBeside = (one: readonly string[], other: readonly string[]): boolean =>
  one.slice(0, -1).join() === other.slice(0, -1).join()

const UNITS = ['户', '人', '元', '金额'] as const
const unitOf = ({ leaf }: FigureColumn): string | undefined => UNITS.find((unit) => normaliseLabel(leaf).includes(unit))

/** False where one counts households and the other persons. */
export function mayShareUnit(one: FigureColumn, other: FigureColumn): boolean {
  const [unit, otherUnit] = [unitOf(one), unitOf(other)]
  return unit === undefined || otherUnit === undefined || unit === otherUnit
}
