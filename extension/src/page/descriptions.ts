import { all, around, childrenOf, elementAfter, follows, is, one, parentOf } from './dom.ts'
import { holdsControl, type Label } from './labels.ts'
import { DESCRIPTION_LABELS, DESCRIPTIONS, ITEM_BOXES, ITEMS } from './selectors.ts'
import { textOf } from './text.ts'
import { isShown } from './visible.ts'
import type { Words } from './words.ts'

/** A label and a value that is only shown. */
export interface Shown {
  label: Label
  value: string
  anchor: Element
}

function valueBeside(label: Element, way: (typeof DESCRIPTIONS)[number]['value']): Element | null | undefined {
  if (way === 'next') return elementAfter(label) ?? cellBelow(label)
  if (way === 'next-of-cell') {
    const cell = around(label, 'td, th')
    return cell && elementAfter(cell)
  }
  const box = around(label, way.within)
  return box && one(box, way.select)
}

/** Where a row of labels stands above a row of values, the value in the label's column. */
function cellBelow(label: Element): Element | undefined {
  const row = parentOf(label)
  const below = row && elementAfter(row)
  return below && row ? [...childrenOf(below)][[...childrenOf(row)].indexOf(label)] : undefined
}

/** A label is never a value. */
function valueFor(label: Element, way: (typeof DESCRIPTIONS)[number]['value']): Element | undefined {
  const value = valueBeside(label, way)
  if (value && !is(value, DESCRIPTION_LABELS)) return value
  const below = way === 'next' ? cellBelow(label) : undefined
  return below && !is(below, DESCRIPTION_LABELS) ? below : undefined
}

export function shownPair(
  label: Element,
  value: Element | null | undefined,
  source: Label['source'],
): Shown | undefined {
  if (!value || holdsControl(value)) return undefined
  const text = textOf(label)
  if (!text || !isShown(value)) return undefined
  return { label: { text, source, element: label }, value: textOf(value), anchor: value }
}

/** Read-only pairs: the libraries' description lists, text in form rows, `dl`, and tables of label and value side by side. */
export function* descriptions(page: Document, words: Words, inGrid: (element: Element) => boolean): Generator<Shown> {
  const seen = new Set<Element>()
  const unseen = (found: Shown | undefined) => {
    if (!found?.label.element || seen.has(found.anchor) || seen.has(found.label.element)) return []
    seen.add(found.label.element).add(found.anchor)
    return [found]
  }
  for (const { label: selector, value: way } of DESCRIPTIONS)
    for (const label of all(page, selector)) yield* unseen(shownPair(label, valueFor(label, way), 'framework'))
  yield* formRows(page, unseen)
  for (const term of all(page, 'dt')) {
    const beside = elementAfter(term)
    yield* unseen(shownPair(term, beside && is(beside, 'dd') ? beside : undefined, 'term'))
  }
  for (const cell of all(page, 'td, th')) {
    if (seen.has(cell) || inGrid(cell) || holdsControl(cell)) continue
    const beside = elementAfter(cell)
    if (!beside || seen.has(beside) || !words.isLabel(textOf(cell))) continue
    // two headers beside each other are a header row, of whatever stands below
    if (is(cell, 'th') && is(beside, 'th')) continue
    if (words.isLabel(textOf(beside)) && !words.isValueOf(textOf(cell), textOf(beside))) continue
    yield* unseen(shownPair(cell, beside, 'cell-left'))
  }
}

/** Form rows that show text where a form would have controls. */
function* formRows(page: Document, unseen: (found: Shown | undefined) => Shown[]): Generator<Shown> {
  for (const { item, label: selector } of ITEMS)
    for (const box of all(page, item)) {
      const labels = all(box, selector).filter((label) => around(label, ITEM_BOXES) === box)
      // of a label around a label the outer one stands beside the value
      const outer = labels.filter((label) => !labels.some((other) => other !== label && other.contains(label)))
      for (const label of outer) {
        const value = elementAfter(label)
        if (!value || outer.includes(value) || !follows(label, value)) continue
        yield* unseen(shownPair(label, value, 'framework'))
      }
    }
}
