import { CONTROLS } from './controls.ts'
import { isLabel, isValueOf } from './fields.ts'
import type { Label } from './labels.ts'
import { DESCRIPTIONS } from './selectors.ts'
import { textOf } from './text.ts'
import { isShown } from './visible.ts'

/** A label and a value that is only shown. */
export interface Shown {
  label: Label
  value: string
  anchor: Element
}

function valueBeside(label: Element, way: (typeof DESCRIPTIONS)[number]['value']): Element | null | undefined {
  if (way === 'next') return label.nextElementSibling
  if (way === 'next-of-cell') return label.closest('td, th')?.nextElementSibling
  return label.closest(way.within)?.querySelector(way.select)
}

function pair(label: Element, value: Element | null | undefined, source: Label['source']): Shown | undefined {
  if (!value || value.matches(CONTROLS) || value.querySelector(CONTROLS)) return undefined
  const text = textOf(label)
  if (!text || !isShown(value)) return undefined
  return { label: { text, source, element: label }, value: textOf(value), anchor: value }
}

/** Read-only pairs: the libraries' description lists, `dl`, and tables of label and value side by side. */
export function* descriptions(root: ParentNode, inGrid: (element: Element) => boolean): Generator<Shown> {
  const seen = new Set<Element>()
  for (const { label: selector, value: way } of DESCRIPTIONS)
    for (const label of root.querySelectorAll(selector)) {
      const found = pair(label, valueBeside(label, way), 'framework')
      if (!found || seen.has(found.anchor)) continue
      seen.add(label).add(found.anchor)
      yield found
    }
  for (const term of root.querySelectorAll('dt')) {
    const found = pair(term, term.nextElementSibling?.matches('dd') ? term.nextElementSibling : undefined, 'term')
    if (found) yield found
  }
  for (const cell of root.querySelectorAll('td, th')) {
    if (seen.has(cell) || inGrid(cell) || cell.querySelector(CONTROLS)) continue
    const beside = cell.nextElementSibling
    if (!beside || seen.has(beside) || !isLabel(textOf(cell))) continue
    if (isLabel(textOf(beside)) && !isValueOf(textOf(cell), textOf(beside))) continue
    const found = pair(cell, beside, 'cell-left')
    if (!found) continue
    seen.add(cell).add(beside)
    yield found
  }
}
