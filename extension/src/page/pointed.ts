import { normaliseLabel } from '@nuandong/core/labels'
import type { FieldId } from '@nuandong/core/page'
import { type Control, control, controlAt } from './controls.ts'
import { above, all, around, attribute, childrenOf, is, tagOf } from './dom.ts'
import { headerOf } from './grids.ts'
import { labelOf } from './labels.ts'
import { Markup } from './markup.ts'
import type { Role } from './sections.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { shownValue } from './values.ts'
import { isShown } from './visible.ts'
import type { Words } from './words.ts'

/** A field at which the official pointed, and what she said it is. */
export interface PointedField {
  id: string
  /** finds it on the page, alone */
  selector: string
  field: FieldId
  role: Role
  /** what stood beside it, normalised: where something else stands there now, it is another field */
  label: string
  /** the page's path, its numbers taken out */
  path: string
  /** what else the page had: `role/label`. A page that has most of it, and not this field, has changed */
  near: readonly string[]
}

export interface PointedControl {
  pointed: PointedField
  control: Control
  /** as it stands there now, with its unit */
  label: string
}

/** So much of what stood near is there: it is the same page, and the same step of it. */
const SAME_PAGE = 0.7
const MOST_NEAR = 40

/** `/household/12/edit` and `/household/15/edit` are one page, `/household/3f2a-90bc/edit` too. */
export function pathOf({ pathname, hash }: Location): string {
  return `${pathname}${hash.replace(/\?.*/, '')}`.replace(/[\da-f-]{8,}|\d+/gi, '0')
}

/**
 * The fields pointed at that the page has now. On another page the same label in the same place may be something else.
 */
export function pointedOn(
  root: Document,
  fields: readonly PointedField[],
  markup: Markup,
  words: Words,
): PointedControl[] {
  const path = pathOf(root.location)
  return fields.flatMap((pointed) => {
    if (pointed.path !== path) return []
    const [element, ...others] = matching(root, pointed.selector).filter(isShown)
    if (!element || others.length > 0) return []
    const control = controlOf(element)
    if (!control) return []
    const label = labelBeside(control, markup, words)
    return normaliseLabel(label) === pointed.label ? [{ pointed, control, label }] : []
  })
}

function matching(root: Document, selector: string): Element[] {
  try {
    return all(root, selector)
  } catch {
    // imported from a file, and no selector
    return []
  }
}

/** Of the fields that were not found, those that a page like this one should have. */
export function lostOf(
  fields: readonly PointedField[],
  found: readonly PointedControl[],
  path: string,
  places: ReadonlySet<string>,
): string[] {
  const isHere = new Set(found.map(({ pointed }) => pointed))
  return fields
    .filter((pointed) => !isHere.has(pointed) && pointed.path === path && pointed.near.length > 0)
    .filter(({ near }) => near.filter((place) => places.has(place)).length >= near.length * SAME_PAGE)
    .map(({ id }) => id)
}

/** What is kept of an element at which the official points; undefined for one that is never read. */
export function pointAt(
  element: Element,
  words: Words,
  places: ReadonlySet<string>,
): { place: Omit<PointedField, 'id' | 'field' | 'role'>; label: string; value: string } | undefined {
  const control = controlOf(element)
  if (!control) return undefined
  const label = labelBeside(control, new Markup(element.ownerDocument), words)
  const place = {
    selector: selectorOf(control.element),
    label: normaliseLabel(label),
    path: pathOf(element.ownerDocument.location),
    near: [...places].slice(0, MOST_NEAR),
  }
  return { place, label, value: shownValue(control) }
}

/**
 * What a person means who points at a place: the control drawn there, else the text. Undefined for passwords and the
 * like.
 */
function controlOf(element: Element): Control | undefined {
  const box = around(element, LOOKS.boxes) ?? element
  const inner = [element, box, ...all(box, LOOKS.controls)].filter((one) => is(one, LOOKS.controls))
  for (const one of inner) {
    const found = controlAt(one, new Set())
    if (found) return found
  }
  if (inner.length > 0) return undefined
  return control(element)
}

/** In a list the header of the column: what stands to the left is another column's value, of a person. */
function labelBeside(control: Control, markup: Markup, words: Words): string {
  return headerOf(control.anchor, markup, words) ?? labelOf(control, markup)?.text ?? ''
}

const DEEPEST = 12

/** A selector that finds the element alone: by its id or name, else by its place in what has one. */
export function selectorOf(element: Element): string {
  const root = element.ownerDocument
  let path = ''
  let at: Element | null = element
  for (let depth = 0; at && depth < DEEPEST; depth++, at = above(at)) {
    for (const own of namesOf(at)) {
      const selector = own + path
      if (all(root, selector).length === 1) return selector
    }
    path = ` > ${placeOf(at)}${path}`
  }
  return path.replace(/^ > /, '')
}

function namesOf(element: Element): string[] {
  const [id, name] = [attribute(element, 'id'), attribute(element, 'name')]
  const tag = tagOf(element).toLowerCase()
  return [
    ...(id && PATTERNS.given.test(id) ? [`#${CSS.escape(id)}`] : []),
    ...(name && PATTERNS.given.test(name) ? [`${tag}[name="${CSS.escape(name)}"]`] : []),
    ...(tag === 'body' ? ['body'] : []),
  ]
}

function placeOf(element: Element): string {
  const tag = tagOf(element)
  const like = [...(above(element) ? childrenOf(above(element) as Element) : [])].filter(
    (other) => tagOf(other) === tag,
  )
  return `${tag.toLowerCase()}:nth-of-type(${like.indexOf(element) + 1})`
}
