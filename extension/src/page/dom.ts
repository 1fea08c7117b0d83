/**
 * The DOM's own methods, whatever a page names its controls: `<input name="querySelectorAll">` hides a form's method of
 * that name, `<img name="body">` a document's property. Nothing here asks the element itself.
 */
type Root = Element | Document | DocumentFragment

function prototypeOf(root: Root): Element | Document | DocumentFragment {
  if (root.nodeType === 9) return Document.prototype
  return root.nodeType === 11 ? DocumentFragment.prototype : Element.prototype
}

function getter<Owner, Key extends keyof Owner>(prototype: () => Owner, key: Key): (of: unknown) => Owner[Key] {
  let owner: Owner | undefined
  let get: (() => Owner[Key]) | undefined
  return (of) => {
    if (owner !== prototype()) {
      owner = prototype()
      get = Object.getOwnPropertyDescriptor(owner, key)?.get
    }
    return get?.call(of) as Owner[Key]
  }
}

const nodeGetter = <Key extends keyof Node>(key: Key) => getter<Node, Key>(() => Node.prototype, key)
const elementGetter = <Key extends keyof Element>(key: Key) => getter<Element, Key>(() => Element.prototype, key)

/** Within the page, or within its shadow root. */
export const above = nodeGetter('parentElement') as (of: Node) => Element | null
export const before = nodeGetter('previousSibling') as (of: Node) => ChildNode | null
export const after = nodeGetter('nextSibling') as (of: Node) => ChildNode | null
const firstOf = nodeGetter('firstChild') as (of: Node) => ChildNode | null
export const childrenOf = elementGetter('children') as (of: Element) => HTMLCollection
export const tagOf = elementGetter('tagName') as (of: Element) => string
export const elementBefore = elementGetter('previousElementSibling') as (of: Element) => Element | null
export const elementAfter = elementGetter('nextElementSibling') as (of: Element) => Element | null

const shadows = new WeakMap<Node, ShadowRoot>()
/** A selector of the elements that have a shadow root; '' on a page without any, where nothing more is asked. */
let hosts = ''

/** The shadow root of an element: from here on what stands in it is part of the page. */
export function shadowOf(element: Element): ShadowRoot | undefined {
  const tag = tagOf(element).toLowerCase()
  const dom = tag.includes('-') ? globalThis.chrome?.dom : undefined
  const shadow = dom ? dom.openOrClosedShadowRoot(element as HTMLElement) : openShadowOf(element)
  if (!shadow) return undefined
  shadows.set(element, shadow)
  const names = new Set(hosts.split(',')).add(CSS.escape(tag))
  hosts = [...names].filter(Boolean).join()
  return shadow
}

const treeOf = (node: Node): Node => Node.prototype.getRootNode.call(node)

const hostOf = (node: Node): Element | null => {
  const root = hosts && treeOf(node)
  return root instanceof ShadowRoot ? root.host : null
}

/** The node, or the nearest host around it that stands in such a tree. */
function lifted(node: Node, isIn: (tree: Node) => boolean): Node {
  const host = !hosts || isIn(treeOf(node)) ? null : hostOf(node)
  return host ? lifted(host, isIn) : node
}

export const parentOf = (of: Node): Element | null => above(of) ?? hostOf(of)

/**
 * As they are shown: those of a shadow root, those given to a slot. One after the other: each `childNodes` of a hundred
 * thousand cells would be kept by the browser.
 */
export function* nodesIn(of: Node): Generator<Node> {
  const given = hosts && of instanceof HTMLSlotElement ? of.assignedNodes() : []
  yield* given
  if (!given.length) for (let node = firstOf(shadows.get(of) ?? of); node; node = after(node)) yield node
}

/** The texts of a page and its shadow roots, in the order of each, for whoever pauses between them. */
export function* textsIn(roots: readonly [Document, ...ShadowRoot[]]): Generator<Node> {
  for (const root of roots) {
    const walker = Document.prototype.createTreeWalker.call(roots[0], root, 4 /* texts */)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node
  }
}

/** As `all`, for very many: one after the other, for whoever pauses between them; not those in shadow roots. */
export function each<E extends Element = Element>(root: Root, selector: string): NodeListOf<E> {
  return prototypeOf(root).querySelectorAll.call(root, selector) as NodeListOf<E>
}

export function all<E extends Element = Element>(root: Root, selector: string): E[] {
  // no list is made where nothing is found, as in nearly every cell
  if (!hosts) return one(root, selector) ? [...each<E>(root, selector)] : []
  const inside = (of: Root) => {
    const shadow = shadows.get(of)
    return shadow ? all<E>(shadow, selector) : []
  }
  const found = [...each<E>(root, `${selector},${hosts}`)]
  return [...inside(root), ...found.flatMap((one) => [...(is(one, selector) ? [one] : []), ...inside(one)])]
}

export function one<E extends Element = Element>(root: Root, selector: string): E | null {
  return hosts
    ? (all<E>(root, selector)[0] ?? null)
    : (prototypeOf(root).querySelector.call(root, selector) as E | null)
}

export function is(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector)
}

/** The element or the nearest around it that matches. */
export function around(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found = Element.prototype.closest.call(at, selector)
    if (found) return found
  }
  return null
}

export function holds(outer: Node, inner: Node | null): boolean {
  for (let at = inner; at; at = hostOf(at)) if (Node.prototype.contains.call(outer, at)) return true
  return false
}

export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
}

/** Whether `b` stands after `a`. */
export function follows(a: Node, b: Node): boolean {
  const from = lifted(a, (tree) => holds(tree, b))
  const to = lifted(b, (tree) => tree === treeOf(from))
  if (from === to) return b !== to
  return (Node.prototype.compareDocumentPosition.call(from, to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

const openShadowOf = elementGetter('shadowRoot')
const documentGetter = <Key extends keyof Document>(key: Key) => getter<Document, Key>(() => Document.prototype, key)
const rootOf = documentGetter('documentElement')
const bodyOf = documentGetter('body')
const titleOf = documentGetter('title')
const activeOf = documentGetter('activeElement')

/** What is meant of an element, within its shadow root. */
function innermost(
  element: Element | null | undefined,
  inside: (shadow: ShadowRoot) => Element | null | undefined,
): Element | undefined {
  const shadow = element && shadows.get(element)
  const inner = shadow && inside(shadow)
  return inner && inner !== element ? innermost(inner, inside) : (element ?? undefined)
}

/** The same for the document, whose properties a page replaces with `<form name="hidden">`. */
export const page = {
  root: (): Element => rootOf(document),
  isHidden: (): boolean => Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')?.get?.call(document) === true,
  /** How many elements it has. */
  size: (): number => Document.prototype.getElementsByTagName.call(document, '*').length,
  body: (of: Document): Element => bodyOf(of),
  title: (of: Document): string => titleOf(of) ?? '',
  focused: (): Element | null => innermost(activeOf(document), (shadow) => shadow.activeElement) ?? null,
  make: <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] =>
    Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag],
  /**
   * What stands on top at a point, but for one that does not count. Of all that stand there the browser is asked only
   * where it must be.
   */
  at: (x: number, y: number, but: Element): Element | undefined => {
    const top = Document.prototype.elementFromPoint.call(document, x, y)
    const seen =
      top === but ? Document.prototype.elementsFromPoint.call(document, x, y).find((element) => element !== but) : top
    return innermost(seen, (shadow) => shadow.elementsFromPoint(x, y).find((element) => element !== but))
  },
  textAt: (x: number, y: number): Range | null => Document.prototype.caretRangeFromPoint.call(document, x, y),
}
