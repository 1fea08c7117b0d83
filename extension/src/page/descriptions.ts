import type { Looks } from '../../profiles/looks.ts'
import { all, around, childrenOf, elementAfter, elementBefore, follows, is, one, parentOf } from './dom.ts'
import { holdsControl, isLabelText, type Label } from './labels.ts'
import type { Markup } from './markup.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { textOf, valueText } from './text.ts'
import { isShown } from './visible.ts'
import type { Words } from './words.ts'

/** A label and a value that is only shown. */
export interface Shown {
  label: Label
  value: string
  anchor: Element
}

/** Where a row of labels stands above a row of values, the value in the label's column. */
function cellBelow(label: Element): Element | undefined {
  const row = parentOf(label)
  const below = row && elementAfter(row)
  return below && row ? [...childrenOf(below)][[...childrenOf(row)].indexOf(label)] : undefined
}

/** A label is never a value. */
function valueFor(label: Element, way: Looks['descriptions'][number]['value']): Element | undefined {
  const isValue = (value: Element | null | undefined) => value && !is(value, LOOKS.descriptionLabels)
  if (way === 'next') return [elementAfter(label), cellBelow(label)].find(isValue) ?? undefined
  const box = around(label, way === 'next-of-cell' ? 'td, th' : way.within)
  const value = box && (way === 'next-of-cell' ? elementAfter(box) : one(box, way.select))
  return isValue(value) ? (value as Element) : undefined
}

/** 家庭成员 | a table of them: more than one value. */
const isTable = (value: Element) =>
  one(value, 'table') !== null && all(value, 'td, th').filter((cell) => textOf(cell)).length > 1

export function shownPair(
  label: Element,
  value: Element | null | undefined,
  source: Label['source'],
): Shown | undefined {
  if (!value || holdsControl(value) || isTable(value)) return undefined
  // what stands below a label is no part of it
  const note = one(label, LOOKS.notes)
  const text = textOf(note ? elementBefore(note) : label)
  if (!text || !isShown(value)) return undefined
  return {
    label: { text, source, element: label },
    value: valueText(value).replace(PATTERNS.signed, ''),
    anchor: value,
  }
}

/**
 * Read-only pairs: the libraries' description lists, text in form rows, `dl`, and tables of label and value side by
 * side; `undefined` where there is none, that a reader may pause.
 */
export function* descriptions(
  markup: Markup,
  words: Words,
  inGrid: (element: Element) => boolean,
): Generator<Shown | undefined> {
  const seen = new Set<Element>()
  for (const found of [libraryPairs(markup), formRows(markup), terms(markup), cellPairs(markup, words, seen, inGrid)]) {
    yield undefined
    for (const pair of found) {
      if (!pair?.label.element || seen.has(pair.anchor) || seen.has(pair.label.element)) {
        yield undefined
        continue
      }
      seen.add(pair.label.element).add(pair.anchor)
      yield pair
    }
  }
}

function* libraryPairs(markup: Markup): Generator<Shown | undefined> {
  const labels = markup.found(LOOKS.descriptionLabels)
  for (const { label: selector, value: way } of LOOKS.descriptions)
    for (const label of labels)
      yield is(label, selector) ? shownPair(label, valueFor(label, way), 'framework') : undefined
}

function* terms(markup: Markup): Generator<Shown | undefined> {
  for (const term of markup.found('dt')) {
    const beside = elementAfter(term)
    yield shownPair(term, beside && is(beside, 'dd') ? beside : undefined, 'term')
  }
}

function* cellPairs(
  markup: Markup,
  words: Words,
  seen: ReadonlySet<Element>,
  inGrid: (element: Element) => boolean,
): Generator<Shown | undefined> {
  for (const table of markup.found('table')) {
    const { rows } = yield* markup.layingOut(table)
    for (const row of rows) {
      yield undefined
      if (!inGrid(row)) for (const cell of childrenOf(row)) yield cellPair(cell, words, seen, markup)
    }
  }
}

function cellPair(cell: Element, words: Words, seen: ReadonlySet<Element>, markup: Markup): Shown | undefined {
  const beside = seen.has(cell) || holdsControl(cell) ? null : elementAfter(cell)
  if (!beside || seen.has(beside) || !words.isLabel(textOf(cell))) return undefined
  // 甲 | 车辆 | 无 below headers is said of one person; a number of the row is nobody
  const left = elementBefore(cell)
  if (left && !seen.has(left) && markup.headerAbove(cell) && isLabelText(textOf(left))) return undefined
  // two headers beside each other are a header row, of whatever stands below
  if (is(cell, 'th') && is(beside, 'th')) return undefined
  if (words.isLabel(textOf(beside)) && !words.isValueOf(textOf(cell), textOf(beside))) return undefined
  return endsHeader(cell, beside, words) ? undefined : shownPair(cell, beside, 'cell-left')
}

/** 姓名 | 关系 | 月收入 | 操作: the last header that we know, and one that we do not. */
function endsHeader(cell: Element, beside: Element, words: Words): boolean {
  if (textOf(beside) === '操作') return true
  const [left, further] = [elementBefore(cell), elementBefore(elementBefore(cell) ?? cell)]
  return [left, further].every((one) => one !== null && words.isLabel(textOf(one)))
}

/** Form rows that show text where a form would have controls. */
function* formRows(markup: Markup): Generator<Shown | undefined> {
  const boxes = markup.found(LOOKS.itemBoxes)
  for (const { item, label: selector } of LOOKS.items)
    for (const box of boxes.filter((one) => is(one, item))) {
      const labels = all(box, selector).filter((label) => around(label, LOOKS.itemBoxes) === box)
      // of a label around a label the outer one stands beside the value
      const outer = labels.filter((label) => !labels.some((other) => other !== label && other.contains(label)))
      for (const label of outer) {
        const value = elementAfter(label)
        if (!value || outer.includes(value) || !follows(label, value)) continue
        yield shownPair(label, value, 'framework')
      }
    }
}
