import { CONTROLS, type Control } from './controls.ts'
import type { Tables } from './matrix.ts'
import { ITEMS } from './selectors.ts'
import { textOf, tidy } from './text.ts'

/** By what a label was found, in the order of trust. */
export type LabelSource =
  | 'aria-labelledby'
  | 'framework'
  | 'label'
  | 'cell-left'
  | 'column'
  | 'term'
  | 'aria-label'
  | 'preceding'
  | 'placeholder'

export interface Label {
  text: string
  source: LabelSource
  /** where the label stands, so that a badge does not cover it */
  element?: Element
}

/** Longer texts are sentences, not labels. */
const LONGEST = 40
const LEVELS = 3

function isLabelText(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST && !/^[\d\s.,%-]+$/.test(text)
}

function holdsControl(element: Element): boolean {
  return element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null
}

function byReference({ element }: Control): Label | undefined {
  const ids = element.getAttribute('aria-labelledby')
  if (!ids) return undefined
  const root = element.getRootNode() as Document | ShadowRoot
  const text = tidy(
    ids
      .split(/\s+/)
      .map((id) => textOf(root.getElementById(id)))
      .join(' '),
  )
  return isLabelText(text) ? { text, source: 'aria-labelledby' } : undefined
}

function byFramework({ origin }: Control): Label | undefined {
  for (const { item, label } of ITEMS) {
    const box = origin.closest(item)
    const element = box?.querySelector(label)
    if (!element || origin.contains(element) || holdsControl(element)) continue
    const text = textOf(element)
    if (isLabelText(text)) return { text, source: 'framework', element }
  }
  return undefined
}

function byLabelElement({ element, choices }: Control): Label | undefined {
  if (choices.length || !('labels' in element)) return undefined
  const labels = [...((element as HTMLInputElement).labels ?? [])]
  const text = tidy(labels.map(textOf).join(' '))
  return isLabelText(text) ? { text, source: 'label', element: labels[0] } : undefined
}

function byCell({ origin }: Control, tables: Tables): Label | undefined {
  const cell = origin.closest('td, th')
  if (!cell) return undefined
  for (let left = cell.previousElementSibling; left; left = left.previousElementSibling) {
    if (holdsControl(left)) break
    const text = textOf(left)
    if (isLabelText(text)) return { text, source: 'cell-left', element: left }
  }
  const above = tables.headerAbove(cell)
  const text = textOf(above)
  return isLabelText(text) ? { text, source: 'column', element: above } : undefined
}

function byTerm({ origin }: Control): Label | undefined {
  const description = origin.closest('dd')
  let term = description?.previousElementSibling
  while (term && term.tagName !== 'DT') term = term.previousElementSibling
  const text = textOf(term)
  return term && isLabelText(text) ? { text, source: 'term', element: term } : undefined
}

function byOwnName({ element }: Control): Label | undefined {
  const text = tidy(element.getAttribute('aria-label'))
  return isLabelText(text) ? { text, source: 'aria-label' } : undefined
}

function byPrecedingText({ origin }: Control): Label | undefined {
  let start: Element | null = origin
  for (let level = 0; level < LEVELS && start; level++, start = start.parentElement) {
    for (let node: Node | null = start.previousSibling; node; node = node.previousSibling) {
      if (node instanceof Element && holdsControl(node)) return undefined
      const text = textOf(node)
      if (text)
        return isLabelText(text)
          ? { text, source: 'preceding', element: node instanceof Element ? node : undefined }
          : undefined
    }
  }
  return undefined
}

function byPlaceholder({ element }: Control): Label | undefined {
  const hint = tidy(element.getAttribute('placeholder')) || tidy(element.getAttribute('title'))
  const text = hint.replace(/^请(输入|选择|填写|录入)(您的)?/, '')
  return isLabelText(text) ? { text, source: 'placeholder' } : undefined
}

const WAYS: ((control: Control, tables: Tables) => Label | undefined)[] = [
  byReference,
  byFramework,
  byLabelElement,
  byCell,
  byTerm,
  byOwnName,
  byPrecedingText,
  byPlaceholder,
]

/** The label of a control: the first way that finds one. */
export function labelOf(control: Control, tables: Tables): Label | undefined {
  for (const way of WAYS) {
    const label = way(control, tables)
    if (label) return label
  }
  return undefined
}
