import { attribute, isText, nodesIn, tagOf } from './dom.ts'
import { LOOKS, PATTERNS } from './selectors.ts'

/** What a button or link says that it does: 查 询, [查看]. */
export const deedOf = (deed: Element): string =>
  (attribute(deed, 'value') ?? deed.textContent ?? '').replace(/^[\s[(（【]+|[\s\])）】>»]+$|\s/g, '')

/** Spaces collapsed. */
export function flat(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

/** As a label: without the stars and colons at its ends. In a value they are what a mask left: 张*. */
export function tidy(text: string | null | undefined): string {
  return flat(text).replace(/^[\s*＊]+|[\s*＊:：]+$/g, '')
}

/**
 * Labels and values are shorter; of a table of a thousand rows that stands where one may stand, this is enough to see
 * that it is none.
 */
const ENOUGH = 2_000

/**
 * What a person reads in a node, as a label: without controls, scripts and tooltips inside it; of a very long text the
 * beginning.
 */
export function textOf(node: Node | null | undefined): string {
  return tidy(whole(node))
}

/** The same as a value. */
export function valueText(node: Node | null | undefined): string {
  return flat(whole(node))
}

/** What stands before it, and its own. */
function whole(node: Node | null | undefined, before = ''): string {
  if (isText(node)) return before + node?.nodeValue?.replace(/\s+/g, ' ')
  if (!(node instanceof Element) || PATTERNS.silent.test(tagOf(node))) return before
  // what a link does with what stands before it is no part of it
  if (tagOf(node) === 'A' && LOOKS.edits.includes(deedOf(node))) return before
  if (attribute(node, 'role') === 'tooltip' || attribute(node, 'aria-hidden') === 'true') return before
  let text = before
  for (const child of nodesIn(node)) {
    if (text.length > ENOUGH) break
    text = whole(child, text)
  }
  return text
}
