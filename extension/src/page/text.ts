import { attribute, nodesIn, tagOf } from './dom.ts'

const SILENT = /^(script|style|svg|input|select|textarea|button|option|template|noscript|iframe)$/i

/** Spaces collapsed; stars and colons at the ends removed. */
export function tidy(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*＊]+|[\s*＊:：]+$/g, '')
    .trim()
}

/** Labels and values are shorter; of a table of a thousand rows that stands where one may stand, this is enough to see that it is none. */
const ENOUGH = 2_000

/** What a person reads in a node: without controls, scripts and tooltips inside it; of a very long text the beginning. */
export function textOf(node: Node | null | undefined): string {
  if (!node) return ''
  const parts: string[] = []
  collect(node, parts, 0)
  return tidy(parts.join(''))
}

/** Gives the length of what was collected up to now. */
function collect(node: Node, parts: string[], before: number): number {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.nodeValue ?? ''
    parts.push(text)
    return before + text.trim().length
  }
  if (!(node instanceof Element) || SILENT.test(tagOf(node))) return before
  if (attribute(node, 'role') === 'tooltip' || attribute(node, 'aria-hidden') === 'true') return before
  let length = before
  for (const child of nodesIn(node)) {
    if (length > ENOUGH) break
    length = collect(child, parts, length)
  }
  return length
}
