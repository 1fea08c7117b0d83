import type { Control } from './controls.ts'
import {
  after,
  all,
  around,
  attribute,
  before,
  childrenOf,
  elementAfter,
  elementBefore,
  follows,
  holds,
  is,
  isText,
  nodesIn,
  one,
  parentOf,
  tagOf,
} from './dom.ts'
import type { Markup } from './markup.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { textOf, tidy } from './text.ts'
import { isShown } from './visible.ts'

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
  | 'text'
  | 'pointed'

export interface Label {
  text: string
  source: LabelSource
  /** where the label stands, so that a sign does not cover it */
  element?: Element
  /** the text that is the label, where it has no element of its own */
  bare?: Node
}

/** Longer texts are sentences, not labels. */
const LONGEST = 40
const LEVELS = 3

export function isLabelText(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST && !PATTERNS.noLabel.test(text)
}

/** A control of the browser's own, or one drawn by a library. */
export function holdsControl(element: Element): boolean {
  const controls = `${LOOKS.controls}, ${LOOKS.chosenBoxes}, ${LOOKS.drawnChoices}`
  return is(element, controls) || one(element, controls) !== null
}

/** A label, or where it stands, or its words alone. */
type Found = (Omit<Label, 'source'> & Partial<Label>) | Element | string | null | undefined

function byReference({ element }: Control): Found {
  const ids = attribute(element, 'aria-labelledby')
  if (!ids) return undefined
  const root = element.getRootNode() as Document | ShadowRoot
  return ids
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => textOf(one(root, `#${CSS.escape(id)}`)))
    .join(' ')
}

/** In a form row the nearest label before something. */
function* labelsInRow(origin: Element): Generator<{ box: Element; element: Element }> {
  for (const { item, label } of LOOKS.items) {
    const box = around(origin, item)
    const labels = box ? all(box, label) : []
    const element = labels.findLast((one) => !holdsControl(one) && follows(one, origin))
    if (box && element) yield { box, element }
  }
}

/** Another control between the two has the label already. */
function byFramework(control: Control): Found {
  for (const { box, element } of labelsInRow(control.origin))
    if (isLabelText(textOf(element)) && !isBetween(control, element, box) && !hasOwnWords(control, box)) return element
  return undefined
}

function isBetween({ origin, seen }: Control, label: Element, box: Element): boolean {
  const own = (element: Element) => holds(origin, element) || seen.some((part) => holds(part, element))
  return all(box, LOOKS.formControls).some(
    (element) => follows(label, element) && follows(element, origin) && !own(element) && !isHiddenBy(element, seen),
  )
}

/** A native control that stands right before what its library draws for it. */
const isHiddenBy = (element: Element, seen: readonly Element[]) =>
  seen.some((part) => elementBefore(part) === element && !is(part, LOOKS.controls))

function byLabelElement({ element, choices }: Control, markup: Markup): Found {
  if (choices.length) return undefined
  const labels = markup.labelsOf(element)
  return { text: tidy(labels.map(textOf).join(' ')), element: labels[0] }
}

function byCell(control: Control, markup: Markup): Found {
  for (const cell of cellsAround(control.origin)) {
    // of several boxes in a cell the first has its label; another one what stands between
    if (controlBefore(cell, control.origin) || hasOwnWords(control, cell)) return undefined
    const label = besideCell(cell, markup)
    if (label) return label
  }
  return undefined
}

/** 住房情况 | 间数 [3] 面积 [80]: of several boxes under one label each is called by the words before it. */
function hasOwnWords({ origin, seen }: Control, box: Element): boolean {
  const [near] = nodesBefore(origin)
  const isOther = (element: Element) => follows(origin, element) && !seen.some((part) => holds(part, element))
  return isText(near) && textOf(near).length > 1 && holds(box, near) && all(box, LOOKS.formControls).some(isOther)
}

function controlBefore(cell: Element, origin: Element): boolean {
  return all(cell, LOOKS.formControls).some(
    (element) => !holds(origin, element) && follows(element, origin) && isShown(element),
  )
}

/** In a list whose headers its library draws elsewhere. */
function isInGrid(cell: Element): boolean {
  const row = around(cell, 'tr')
  return row !== null && is(row, LOOKS.gridRows)
}

/** The cell of a control, and those in which a table stands that only keeps it in its place, beside its unit. */
function* cellsAround(origin: Element): Generator<Element> {
  for (let cell = around(origin, 'td, th'), depth = 0; cell && depth < LEVELS; depth++) {
    yield cell
    const table = around(cell, 'table')
    const outer = table && parentOf(table)
    cell = outer && isUnit(textOf(table)) ? around(outer, 'td, th') : null
  }
}

/** 年 月, or nothing: no label. */
const isUnit = (text: string) => !text || PATTERNS.unit.test(text)

function besideCell(cell: Element, markup: Markup): Label | undefined {
  if (isInGrid(cell)) return undefined
  const above = markup.headerAbove(cell)
  for (let left = elementBefore(cell); left; left = elementBefore(left)) {
    if (holdsControl(left)) break
    const text = textOf(left)
    if (!isLabelText(text) || isUnit(text)) continue
    // in a list it is another column's value
    const besideAbove = tagOf(left) === 'TH' ? undefined : markup.headerAbove(left)
    if (above && besideAbove && besideAbove !== above) break
    return { text, source: 'cell-left', element: left }
  }
  const text = textOf(above)
  return isLabelText(text) ? { text, source: 'column', element: above } : undefined
}

function byTerm({ origin }: Control): Found {
  const description = around(origin, 'dd')
  let term = description && elementBefore(description)
  while (term && tagOf(term) !== 'DT') term = elementBefore(term)
  return term
}

const byOwnName = ({ element }: Control): Found => attribute(element, 'aria-label')

/** 人，保障人口: behind the unit of the control before, the next label begins; not within brackets. */
function lastPart(text: string): string {
  return tidy(text.split(PATTERNS.betweenParts).at(-1))
}

/**
 * [某某]镇[某某]村[4]组: where words stand behind the last box of a row and none before its first, each belongs to the
 * box before it.
 */
function isBehindBox(node: Node, text: string): boolean {
  if (PATTERNS.colon.test(node.textContent ?? '') || PATTERNS.apart.test(text)) return false
  const parts = [...nodesIn(parentOf(node) ?? node)].filter((part) => isBox(part) || textOf(part))
  return isBox(parts[0]) && !isBox(parts.at(-1))
}

export const isBox = (node: Node | undefined) => node instanceof Element && holdsControl(node)

/** What a person reads before an element, the nearest first: not beyond the page's own body. */
export function* nodesBefore(element: Element): Generator<Node> {
  let start: Element | null = element
  for (let level = 0; level < LEVELS && start && tagOf(start) !== 'BODY'; level++, start = parentOf(start)) {
    if (is(start, 'td') && isInGrid(start)) return
    for (let node: Node | null = before(start); node; node = before(node)) if (textOf(node) || isBox(node)) yield node
  }
}

function byPrecedingText({ origin }: Control): Found {
  const [node] = nodesBefore(origin)
  if (!node || (node instanceof Element && is(node, LOOKS.headings))) return undefined
  const whole = textOf(node)
  const text = lastPart(whole)
  if (isBox(node) || PATTERNS.unit.test(text) || isBehindBox(node, whole)) return undefined
  return { text, ...(node instanceof Element ? { element: node } : { bare: node }) }
}

/** 出生日期 [1958] 年 [3] 月: what stands before the first of the boxes between which there are only units. */
function beforeUnits({ origin }: Control): Node | undefined {
  let isBehindUnit = false
  for (const node of nodesBefore(origin)) {
    if (isBox(node)) {
      if (!isBehindUnit) return undefined
      continue
    }
    if (!PATTERNS.unit.test(textOf(node))) return isBehindUnit ? node : undefined
    isBehindUnit = true
  }
  return undefined
}

/** A box of just the control and, behind it, its label, which floats above what is filled in. */
function byLabelBehind({ origin, choices }: Control): Found {
  const element = elementAfter(origin)
  if (choices.length || !element || tagOf(element) !== 'LABEL') return undefined
  return elementBefore(origin) || elementAfter(element) || textOf(before(origin)) ? undefined : element
}

/** ☐ 是否重残: a single box to tick that nothing else names. */
function byOwnWords({ element, choices }: Control, markup: Markup): Found {
  if (choices.length !== 1 || !is(element, '[type=checkbox]')) return undefined
  return around(element, 'label') ?? markup.labelsOf(element)[0]
}

function byPlaceholder({ element }: Control): Found {
  const hint = tidy(attribute(element, 'placeholder')) || tidy(attribute(element, 'title'))
  return hint.replace(PATTERNS.asks, '')
}

const WAYS: [LabelSource, (control: Control, markup: Markup) => Found][] = [
  ['aria-labelledby', byReference],
  ['framework', byFramework],
  ['label', byLabelElement],
  ['cell-left', byCell],
  ['term', byTerm],
  ['aria-label', byOwnName],
  ['label', byLabelBehind],
  ['preceding', byPrecedingText],
  ['placeholder', byPlaceholder],
  ['label', byOwnWords],
]

/**
 * The label of a control: the first way that finds one. A unit behind the control that changes its sum belongs to the
 * label.
 */
export function labelOf(control: Control, markup: Markup): Label | undefined {
  for (const [source, way] of WAYS) {
    const found = way(control, markup)
    const label =
      found instanceof Element
        ? { text: textOf(found), element: found }
        : typeof found === 'string'
          ? { text: tidy(found) }
          : found
    if (label && isLabelText(label.text)) return inUnit({ source, ...label }, unitBehind(control))
  }
  return undefined
}

/** The label with the unit that changes its sum, unless it says one already. */
export function inUnit(label: Label, unit: string): Label {
  return isTellingUnit(unit) && !/元/.test(label.text) ? { ...label, text: `${label.text}(${unit})` } : label
}

export const isTellingUnit = (text: string): boolean => PATTERNS.tellingUnit.test(text)

function unitBehind({ anchor }: Control): string {
  const inside = [...childrenOf(anchor)].filter((part) => !holdsControl(part)).map(textOf)
  const next = behind(anchor)
  // up to the end, or to what begins after it: 万元　人均
  const [unit] = textOf(next).split(PATTERNS.apart)
  // behind another control it is a unit of its own
  return inside.find(isTellingUnit) ?? (isTellingUnit(unit) && !isBox(next) ? unit : '')
}

/** What follows a control, though it be the last in boxes of its own. */
export function behind(anchor: Element): Node | undefined {
  let box: Element | null = anchor
  for (let level = 0; level < LEVELS && box && !is(box, `td, th, ${LOOKS.itemBoxes}`); level++, box = parentOf(box))
    for (let next = after(box); next; next = after(next)) if (next instanceof Element || textOf(next)) return next
  return undefined
}

/**
 * The label whose row a control shares without having one of its own: a second box for the same thing (年 月 日, 套 ㎡,
 * 起 止).
 */
export function sharedLabel(control: Control): Node | undefined {
  const { origin, choices } = control
  if (choices.length) return undefined
  for (const { element } of labelsInRow(origin)) return element
  const cell = [...cellsAround(origin)].find((each) => controlBefore(each, origin))
  const left = cell && elementBefore(cell)
  return left && !holdsControl(left) ? left : beforeUnits(control)
}
