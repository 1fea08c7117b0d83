import { all, around, attribute, elementAfter, holds, is, one, parentOf } from './dom.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { isShown } from './visible.ts'

export interface Control {
  element: Element
  /** what a person sees as the control; a badge stands beside it */
  anchor: Element
  /** where the search for a label begins: the anchor, or the part that holds all choices of one question */
  origin: Element
  /** everything of it that a person sees */
  seen: Element[]
  /** all radios or checkboxes of one question; empty for other controls */
  choices: HTMLInputElement[]
  /** one box with two ends (起 止): neither is the value */
  isRange?: true
}

/** All that is not told is the element itself. */
export const control = (
  element: Element,
  anchor: Element = element,
  origin: Element = anchor,
  seen: Element[] = [anchor],
  choices: HTMLInputElement[] = [],
): Control => ({ element, anchor, origin, seen, choices })

function isChoice(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')
}

function choicesOf(element: HTMLInputElement): { group: Element | null; choices: HTMLInputElement[] } {
  const root = element.getRootNode() as Document | ShadowRoot
  const kind = `input[type=${element.type}]`
  const group = around(element, LOOKS.groups)
  if (element.name) {
    const scope = element.form ?? root
    const named = all<HTMLInputElement>(scope, `${kind}[name="${CSS.escape(element.name)}"]`)
    if (element.type === 'radio' || named.length > 1) return { group, choices: named }
  }
  if (!group) return { group, choices: [element] }
  return { group, choices: all<HTMLInputElement>(group, kind) }
}

/** The control that a library draws in place of a hidden native one. */
function drawnFor(element: Element): Element | undefined {
  for (const { native, drawn } of LOOKS.drawn) {
    const beside = elementAfter(element)
    if (beside && is(beside, drawn) && is(element, native)) return beside
  }
  return undefined
}

function common(elements: Element[]): Element {
  let box: Element | null = elements[0]
  while (box && !elements.every((element) => box && holds(box, element))) box = parentOf(box)
  return box ?? elements[0]
}

/** The control at an element, or nothing where it is hidden, secret, part of another control, or already taken. */
export function controlAt(element: Element, taken: Set<Element>): Control | undefined {
  if (taken.has(element)) return undefined
  const type = element instanceof HTMLInputElement ? element.type : ''
  if (PATTERNS.skippedTypes.test(type) || PATTERNS.secrets.test(attribute(element, 'autocomplete') ?? ''))
    return undefined
  if (is(element, LOOKS.carriers) || around(element, LOOKS.skipped)) return undefined
  if (isChoice(element)) return choiceAt(element, taken)
  const drawn = drawnFor(element)
  const box = around(element, LOOKS.boxes)
  const anchor = drawn ?? box ?? element
  // a drawn control may hold one of the browser's own: the native one before it speaks for both
  if (!drawn && box && is(box, LOOKS.facades)) return undefined
  // one box, one value
  if (box && taken.has(box)) return undefined
  if (!isShown(anchor)) return undefined
  taken.add(element).add(anchor)
  const found = control(element, anchor)
  return box && isRange(box) ? { ...found, isRange: true } : found
}

/** A select that its library draws without any control of the browser's own; nothing where a control in it was read. */
export function drawnSelect(box: Element, taken: Set<Element>): Control | undefined {
  if (taken.has(box) || !isShown(box) || around(box, LOOKS.skipped)) return undefined
  if (all(box, LOOKS.controls).some((inner) => taken.has(inner))) return undefined
  for (let outer: Element | null = box; outer; outer = parentOf(outer))
    if (taken.has(outer) && is(outer, LOOKS.chosenBoxes)) return undefined
  taken.add(box)
  return control(box)
}

/** Radios or checkboxes that are drawn without any of the browser's own: the group is the control. */
export function drawnChoices(choice: Element, taken: Set<Element>): Control | undefined {
  const group = around(choice, LOOKS.groups) ?? choice
  if (taken.has(group) || !isShown(choice) || one(group, LOOKS.controls)) return undefined
  taken.add(group)
  for (const each of all(group, LOOKS.drawnChoices)) taken.add(each)
  return control(group)
}

function isRange(box: Element): boolean {
  const ends = all<HTMLInputElement>(box, 'input').filter((input) => PATTERNS.ends.test(input.type))
  return ends.filter((end) => isShown(end) && around(end, LOOKS.boxes) === box).length > 1
}

function choiceAt(element: HTMLInputElement, taken: Set<Element>): Control | undefined {
  const { group, choices } = choicesOf(element)
  for (const choice of choices) taken.add(choice)
  const seen = choices.map((choice) => drawnFor(choice) ?? around(choice, 'label') ?? choice).filter(isShown)
  const last = seen.at(-1)
  if (!last) return undefined
  const holder = group && isShown(group) ? group : common(seen)
  // choices directly in the form row or the paragraph, beside their label
  const isRow = holder !== group || is(holder, LOOKS.itemBoxes) || is(holder, 'fieldset')
  const origin = isRow ? seen[0] : holder
  return control(element, last, origin, seen, choices)
}
