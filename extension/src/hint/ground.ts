import { holds, is, isText, nodesIn, page } from '../page/dom.ts'
import { holdsControl } from '../page/labels.ts'
import { LOOKS } from '../page/selectors.ts'
import { valueText } from '../page/text.ts'
import { overlaps, probes, type Rect } from './place.ts'

/**
 * Whether the page has nothing at a place but empty ground on which its field stands too. Asked of the browser, which
 * knows what is drawn where; the label of a field may be wider than its words. `onText`: the field is text that is only
 * shown, and its own empty ground will do.
 */
export function isEmptyGround(place: Rect, anchor: Element, ours: Element, onText: boolean): boolean {
  return probes(place).every(([x, y]) => {
    const top = page.at(x, y, ours)
    if (!top || is(top, LOOKS.used)) return false
    const isGround = top !== anchor && (holds(top, anchor) || (is(top, LOOKS.itemLabels) && !holdsControl(top)))
    return (isGround || (onText && holds(anchor, top))) && !hasText(x, y, place)
  })
}

/** The text nearest to a point, where it reaches into the place. */
function hasText(x: number, y: number, place: Rect): boolean {
  const node = page.textAt(x, y)?.startContainer
  if (!node || !isText(node) || !valueText(node)) return false
  return [...rangeOf(node).getClientRects()].some((rect) => rect.width > 0 && overlaps(rect, place))
}

/** Where the contents of a node stand. */
export function rangeOf(node: Node): Range {
  const range = new Range()
  range.selectNodeContents(node)
  return range
}

/** Where a text that is only shown stands; its element, and a box around all of it, may be as wide as the page. */
export function textBox(element: Element): Rect {
  let inner = element
  for (let [only, other] = nodesIn(inner); only instanceof Element && !other; [only, other] = nodesIn(inner))
    inner = only
  return rangeOf(inner).getBoundingClientRect()
}
