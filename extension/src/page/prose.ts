import type { Shown } from './descriptions.ts'
import {
  after,
  around,
  attribute,
  childrenOf,
  elementAfter,
  elementBefore,
  is,
  isText,
  one,
  parentOf,
  tagOf,
  textsIn,
} from './dom.ts'
import { holdsControl } from './labels.ts'
import type { Markup } from './markup.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { flat, textOf, tidy, valueText } from './text.ts'
import { isShown } from './visible.ts'
import type { Words } from './words.ts'

const LONGEST_LABEL = 24
const LONGEST_VALUE = 80
const LONGEST_IN_CELL = 24
const LEVELS = 3

/** The usual 详情 page: 姓名：张三 in one text, or label and value in two elements beside each other. */
export function* prose(
  { roots }: Markup,
  words: Words,
  taken: (element: Element) => boolean,
): Generator<Shown | undefined> {
  for (const node of textsIn(roots)) {
    yield undefined
    const raw = node.nodeValue ?? ''
    if (raw.length > 400 || !/[\u4e00-\u9fff]/.test(raw)) continue
    const box = parentOf(node)
    if (!box || around(box, LOOKS.elsewhere) || isOfControl(box)) continue
    if (PATTERNS.opinion.test(raw)) yield* opinions(raw, box)
    if (taken(box)) continue
    const isInCell = around(box, 'td, th') !== null
    const longest = isInCell ? LONGEST_IN_CELL : LONGEST_VALUE
    const found = inOneText(raw, box, words, longest) ?? beside(node, raw, box, words, isInCell)
    // 用户[某某] 电话：…
    const isOfUser = found.length > 0 && PATTERNS.ofUser.test(textOf(box))
    for (const pair of found)
      if (isShown(pair.anchor) && !(isOfUser && words.tellsOf(pair.label.text) === 'where')) yield pair
  }
}

/**
 * 县级意见 | 同意，自2026年6月起发放。负责人：某某 2026年5月8日: a day without a label, in a cell that says of what it
 * is. What tells it may stand in another part of the cell.
 */
function* opinions(raw: string, box: Element): Generator<Shown> {
  const cell = around(box, 'td')
  const title = textOf(elementBefore(cell ?? box))
  const whole = cell ? valueText(cell) : raw
  for (const { title: of, text, label } of LOOKS.opinions) {
    const value = title.match(of) && whole.match(text)?.[1]
    if (value && flat(raw).includes(value) && isShown(box))
      yield { label: { text: label, source: 'text' }, value, anchor: box }
  }
}

function isOfControl(box: Element): boolean {
  const label = around(box, 'label') as HTMLLabelElement | null
  return label !== null && (label.control !== null || holdsControl(label))
}

/** 姓名：张三　性别：男 */
function inOneText(raw: string, box: Element, words: Words, longest: number): Shown[] | undefined {
  let isOfOthers = false
  const pairs = [...raw.trim().matchAll(new RegExp(PATTERNS.pair, 'g'))].filter(([, label, value]) => {
    const meaning = words.meaningOf(tidy(label), 'household', 'dictionary')
    // where somebody is reached anybody has, also who is signed in and who made the page:
    // 技术支持：某公司 联系电话：…, 当前用户：某某 单位：某镇政府 电话：…
    if (meaning?.role === 'household' && meaning.field === 'name') isOfOthers = false
    else isOfOthers ||= meaning?.role !== 'household' || /[人员]$/.test(tidy(label))
    return meaning && tidy(value) !== '' && !(isOfOthers && words.tells(meaning.field) === 'where')
  })
  if (pairs.length === 0) return undefined
  return pairs.flatMap(([, label, value]) =>
    value.length > longest
      ? []
      : [{ label: { text: tidy(label), source: 'text' as const }, value: upToLabel(value, words), anchor: box }],
  )
}

/** 甲某 电话 138…: the value ends where another label begins, though no colon stands behind that. */
function upToLabel(value: string, words: Words): string {
  const parts = flat(value).split(' ')
  const end = parts.findIndex((part, at) => at > 0 && words.isLabel(part))
  return parts.slice(0, end < 0 ? undefined : end).join(' ')
}

function beside(node: Node, raw: string, box: Element, words: Words, isInCell: boolean): Shown[] {
  const text = tidy(raw)
  if (text.length < 2 || text.length > LONGEST_LABEL || !words.isLabel(text)) return []
  const hasColon = PATTERNS.colon.test(raw)
  const next = after(node)
  if (hasColon && next) return besideText(text, next, box, words)
  // label and value in two cells are read as such
  if (isInCell) return []
  let label = box
  for (let level = 0; level < LEVELS && tidy(label.textContent) === text; level++) {
    const follower = after(label)
    if (follower && isText(follower) && textOf(follower)) return besideText(text, follower, box, words)
    const value = elementAfter(label)
    if (value)
      return isValueOf(label, value, hasColon || endsWithColon(label), words) ? [shown(text, label, value)] : []
    const outer = parentOf(label)
    if (!outer) return []
    label = outer
  }
  return []
}

const endsWithColon = (element: Element) => PATTERNS.colon.test(element.textContent ?? '')

/** <b>姓名：</b>张三, 姓名：<span>张三</span> */
function besideText(text: string, next: Node, box: Element, words: Words): Shown[] {
  if (next instanceof Element) {
    if (holdsControl(next) || words.isLabel(textOf(next)) || tagOf(next) === 'BR') return []
    return [shown(text, box, next)]
  }
  const value = flat(next.nodeValue)
  return value === '' || words.isLabel(value) || value.length > LONGEST_VALUE
    ? []
    : [{ label: { text, source: 'text', element: box }, value, anchor: parentOf(next) ?? box }]
}

function shown(text: string, label: Element, value: Element): Shown {
  return { label: { text, source: 'text', element: label }, value: valueText(value), anchor: value }
}

/**
 * A neighbour is a value where the page says so: by a colon, by its names for the two, or by putting just the two
 * together.
 */
function isValueOf(label: Element, value: Element, hasColon: boolean, words: Words): boolean {
  const text = textOf(value)
  // below a title stands what it announces
  if (!text || text.length > LONGEST_VALUE || holdsControl(value) || is(label, LOOKS.headings)) return false
  if (words.isLabel(text) && !words.isValueOf(textOf(label), text)) return false
  if (is(value, LOOKS.blocks) || one(value, LOOKS.blocks)) return false
  if (hasColon) return true
  if (
    PATTERNS.namedLabel.test(attribute(label, 'class') ?? '') &&
    PATTERNS.namedValue.test(attribute(value, 'class') ?? '')
  )
    return true
  const row = parentOf(label)
  if (row === null || tagOf(row) === 'BODY') return false
  return childrenOf(row).length === 2 || alternates(row, words)
}

const look = (element: Element) => `${tagOf(element)} ${attribute(element, 'class')}`

/** A row of label, value, label, value: every other child looks like the first and is a label. */
function alternates(row: Element, words: Words): boolean {
  const parts = [...childrenOf(row)]
  if (parts.length < 4 || parts.length % 2 !== 0 || look(parts[0]) === look(parts[1])) return false
  const isLike = (element: Element, at: number) => look(element) === look(parts[at % 2])
  return parts.every(isLike) && parts.every((part, at) => at % 2 === 1 || words.isLabel(textOf(part)))
}
