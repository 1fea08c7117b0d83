/**
 * The DOM's own methods, whatever a page names its controls: `<input name="querySelectorAll">` hides a form's method of
 * that name, `<img name="body">` a document's property. Nothing here asks the element itself.
 */
type Root = Element | Document | DocumentFragment

function prototypeOf(root: Root): Element | Document | DocumentFragment {
  if (root.nodeType === 9) return Document.prototype
  return root.nodeType === 11 ? DocumentFragment.prototype : Element.prototype
}

const ofNode = <Key extends keyof Node>(key: Key, of: Node) => Reflect.get(Node.prototype, key, of) as Node[Key]
const ofElement = <Key extends keyof Element>(key: Key, of: Element) =>
  Reflect.get(Element.prototype, key, of) as Element[Key]
const ofDocument = <Key extends keyof Document>(key: Key, of = document) =>
  Reflect.get(Document.prototype, key, of) as Document[Key]

/** Within the page, or within its shadow root. */
export const above = (of: Node): Element | null => ofNode('parentElement', of)
export const before = (of: Node): ChildNode | null => ofNode('previousSibling', of)
export const after = (of: Node): ChildNode | null => ofNode('nextSibling', of)
export const childrenOf = (of: Element): HTMLCollection => ofElement('children', of)
export const tagOf = (of: Element): string => ofElement('tagName', of)
export const elementBefore = (of: Element): Element | null => ofElement('previousElementSibling', of)
export const elementAfter = (of: Element): Element | null => ofElement('nextElementSibling', of)

const shadows = new WeakMap<Node, ShadowRoot>()
/** A selector of the elements that have a shadow root; '' on a page without any, where nothing more is asked. */
let hosts = ''

/** The shadow root of an element: from here on what stands in it is part of the page. */
export function shadowOf(element: Element): ShadowRoot | undefined {
  const tag = tagOf(element).toLowerCase()
  const dom = tag.includes('-') ? globalThis.chrome?.dom : undefined
  const shadow = dom ? dom.openOrClosedShadowRoot(element as HTMLElement) : ofElement('shadowRoot', element)
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
  if (!given.length)
    for (let node: ChildNode | null = ofNode('firstChild', shadows.get(of) ?? of); node; node = after(node)) yield node
}

export const isText = (node: Node | null | undefined): boolean => node?.nodeType === 3

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

/** Is told of events of the page, before the page itself, and keeps it from nothing. */
export function listen(types: string, listener: (event: Event) => void, signal: AbortSignal): void {
  for (const type of types.split(' ')) addEventListener(type, listener, { capture: true, passive: true, signal })
}

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
  root: (): Element => ofDocument('documentElement'),
  isHidden: (): boolean => ofDocument('hidden'),
  /** How many elements it has. */
  size: (): number => Document.prototype.getElementsByTagName.call(document, '*').length,
  body: (of: Document): Element => ofDocument('body', of),
  title: (of: Document): string => ofDocument('title', of),
  focused: (): Element | null => innermost(ofDocument('activeElement'), (shadow) => shadow.activeElement) ?? null,
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
