import { all, attribute, follows, holds, is, one, page } from '../page/dom.ts'
import { LOOKS } from '../page/selectors.ts'

function focus(element: Element): boolean {
  HTMLElement.prototype.focus.call(element)
  return page.focused() === element
}

/** Moves the focus into a field; says whether it has one that takes it. */
export function focusField(anchor: Element): boolean {
  const field = is(anchor, LOOKS.stops) ? anchor : one(anchor, LOOKS.stops)
  return field !== null && focus(field)
}

/** Moves the focus to where Tab goes from a field, as if its sign stood right behind it. */
export function focusBehind(anchor: Element): boolean {
  return all(document, LOOKS.stops).some(
    (element) =>
      follows(anchor, element) && !holds(anchor, element) && attribute(element, 'tabindex') !== '-1' && focus(element),
  )
}
