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

export const parentOf = nodeGetter('parentElement') as (of: Node) => Element | null
export const before = nodeGetter('previousSibling') as (of: Node) => ChildNode | null
export const after = nodeGetter('nextSibling') as (of: Node) => ChildNode | null
export const nodesIn = nodeGetter('childNodes') as (of: Node) => NodeListOf<ChildNode>
export const childrenOf = elementGetter('children') as (of: Element) => HTMLCollection
export const tagOf = elementGetter('tagName') as (of: Element) => string
export const elementBefore = elementGetter('previousElementSibling') as (of: Element) => Element | null
export const elementAfter = elementGetter('nextElementSibling') as (of: Element) => Element | null

/** The texts of a page in its order, for whoever pauses between them. */
export function* textsIn(root: Document): Generator<Node> {
  const walker = Document.prototype.createTreeWalker.call(root, root, 4 /* texts */)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node
}

/** As `all`, for very many: one after the other, for whoever pauses between them. */
export function each<E extends Element = Element>(root: Root, selector: string): NodeListOf<E> {
  return prototypeOf(root).querySelectorAll.call(root, selector) as NodeListOf<E>
}

export function all<E extends Element = Element>(root: Root, selector: string): E[] {
  return [...each<E>(root, selector)]
}

export function one<E extends Element = Element>(root: Root, selector: string): E | null {
  return prototypeOf(root).querySelector.call(root, selector) as E | null
}

export function is(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector)
}

/** The element or the nearest around it that matches. */
export function around(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector)
}

export function holds(outer: Node, inner: Node | null): boolean {
  return Node.prototype.contains.call(outer, inner)
}

export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
}

/** Whether `b` stands after `a`. */
export function follows(a: Node, b: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

const documentGetter = <Key extends keyof Document>(key: Key) => getter<Document, Key>(() => Document.prototype, key)
const rootOf = documentGetter('documentElement')
const titleOf = documentGetter('title')

/** The same for the document, whose properties a page replaces with `<form name="hidden">`. */
export const page = {
  root: (): Element => rootOf(document),
  isHidden: (): boolean => {
    const get = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')?.get
    return get?.call(document) === true
  },
  /** How many elements it has. */
  size: (): number => Document.prototype.getElementsByTagName.call(document, '*').length,
  title: (of: Document): string => titleOf(of) ?? '',
  focused: (): Element | null => {
    const get = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get
    return get?.call(document) ?? null
  },
  make: <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] =>
    Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag],
  /**
   * What stands on top at a point, but for one that does not count. Of all that stand there the browser is asked only
   * where it must be.
   */
  at: (x: number, y: number, but: Element): Element | undefined => {
    const top = Document.prototype.elementFromPoint.call(document, x, y)
    if (top !== but) return top ?? undefined
    return Document.prototype.elementsFromPoint.call(document, x, y).find((element) => element !== but)
  },
  textAt: (x: number, y: number): Range | null => Document.prototype.caretRangeFromPoint.call(document, x, y),
}
