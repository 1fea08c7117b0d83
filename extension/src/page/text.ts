import { attribute, nodesIn, tagOf } from './dom.ts'

const SILENT = /^(script|style|svg|input|select|textarea|button|option|template|noscript|iframe)$/i

/** Spaces collapsed; stars and colons at the ends removed. */
export function tidy(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*＊]+|[\s*＊:：]+$/g, '')
    .trim()
}

/** What a person reads in a node: without controls, scripts and tooltips inside it. */
export function textOf(node: Node | null | undefined): string {
  if (!node) return ''
  const parts: string[] = []
  collect(node, parts)
  return tidy(parts.join(''))
}

function collect(node: Node, parts: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    parts.push(node.nodeValue ?? '')
    return
  }
  if (!(node instanceof Element) || SILENT.test(tagOf(node))) return
  if (attribute(node, 'role') === 'tooltip' || attribute(node, 'aria-hidden') === 'true') return
  for (const child of nodesIn(node)) collect(child, parts)
}
