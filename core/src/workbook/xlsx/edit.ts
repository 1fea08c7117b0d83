/** Small changes to the text of a part; everything that they do not name stays as it was. */
import { sourceOf, type Tag, tags } from '../xml.ts'
import { withAttribute } from './tagSource.ts'

/**
 * XML of ours, written without prefixes, as it reads in a part that uses one (with its colon) for the same namespace.
 */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`)
}

/** The same XML with `prefix` on all its elements, whatever they had: it comes from a part that used another. */
export function reprefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?:[\w.-]+:)?(?=\w)/g, `<$1${prefix}`)
}

/** `r:id="…"` for an element with this prefix, its namespace declared beside it: the root may not declare it. */
export function relationshipId(prefix: string, namespace: string, id: string): string {
  const own = prefix === 'r:' ? 'rel' : 'r'
  return `xmlns:${own}="${namespace}" ${own}:id="${id}"`
}

/** A child of the root element with its extent. */
export interface Child {
  name: string
  open: Tag
  /** offset behind the whole element */
  end: number
  /** offset of its end tag, or of `/>` when it is empty */
  innerEnd: number
}

export interface Part {
  root: Tag
  children: Child[]
  /** offset of the root's end tag */
  innerEnd: number
}

/** The root's children; undefined when the text has no root element that is closed. */
export function outline(xml: string): Part | undefined {
  let root: Tag | undefined
  let open: Tag | undefined
  const children: Child[] = []
  for (const tag of tags(xml)) {
    if (tag.depth === 0) {
      if (tag.kind === 'close' && root) return { root, children, innerEnd: tag.start }
      if (tag.kind === 'empty') return { root: tag, children, innerEnd: tag.end }
      root ??= tag
    }
    if (tag.depth !== 1) continue
    if (tag.kind === 'empty') children.push({ name: tag.name, open: tag, end: tag.end, innerEnd: tag.end })
    if (tag.kind === 'open') open = tag
    if (tag.kind === 'close' && open) children.push({ name: open.name, open, end: tag.end, innerEnd: tag.start })
  }
  return undefined
}

/** Adds text at the end of the root element. */
export function appendToRoot(xml: string, added: (prefix: string) => string): string {
  const part = outline(xml)
  if (!part) return xml
  const { root, innerEnd } = part
  if (root.kind === 'empty') {
    const start = xml.slice(0, root.end).replace(/\s*\/>$/, '>')
    return `${start}${added(root.prefix)}</${root.prefix}${root.name}>${xml.slice(root.end)}`
  }
  return xml.slice(0, innerEnd) + added(root.prefix) + xml.slice(innerEnd)
}

/** Adds text at the end of a child of the root, and states its new number of entries. */
export function appendToChild(xml: string, child: Child, added: string, count?: number): string {
  const { open } = child
  let start = count === undefined ? sourceOf(open) : withAttribute(sourceOf(open), 'count', String(count))
  if (open.kind === 'open')
    return xml.slice(0, open.start) + start + xml.slice(open.end, child.innerEnd) + added + xml.slice(child.innerEnd)
  start = start.replace(/\s*\/>$/, '>')
  return `${xml.slice(0, open.start)}${start}${added}</${open.prefix}${open.name}>${xml.slice(open.end)}`
}

/** Takes out the elements that a test picks, at any depth, with all that is in them. */
export function withoutElements(xml: string, pick: (tag: Tag, inner: string) => boolean): string {
  let out = ''
  let copied = 0
  let open: Tag | undefined
  for (const tag of tags(xml)) {
    if (open) {
      if (tag.kind !== 'close' || tag.depth !== open.depth) continue
      if (pick(open, xml.slice(open.end, tag.start))) {
        out += xml.slice(copied, open.start)
        copied = tag.end
      }
      open = undefined
    } else if (tag.kind === 'empty') {
      if (!pick(tag, '')) continue
      out += xml.slice(copied, tag.start)
      copied = tag.end
    } else if (tag.kind === 'open' && pick(tag, UNREAD)) open = tag
  }
  return out + xml.slice(copied)
}

/** given for the content of an element that has not been read to its end */
export const UNREAD = '\u0000'
