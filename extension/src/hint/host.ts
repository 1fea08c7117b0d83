import { page } from '../page/dom.ts'

/** Set on the element itself and important: no style of the page comes after it. */
const BARE = {
  all: 'initial',
  position: 'absolute',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  overflow: 'visible',
  'z-index': '2147483646',
  'color-scheme': 'light',
}

/** A page that removes our element gets it back this often; then the panel says that it does. */
const MOST_RETURNS = 3

/**
 * The element with our shadow root, closed to a page that is not ours: a plain `div` outside `body`, without a name, an id or a class that a page could look for.
 */
export class Host {
  readonly element = page.make('div')
  readonly root: ShadowRoot
  readonly #watcher = new MutationObserver(() => this.#onRemoved())
  #returns = 0
  #ended = false
  /** the page takes our element away, again and again */
  wasRemoved = false

  constructor(mode: ShadowRootMode) {
    this.root = this.element.attachShadow({ mode })
    for (const [name, value] of Object.entries(BARE)) this.element.style.setProperty(name, value, 'important')
  }

  put(): void {
    if (this.element.isConnected || this.wasRemoved || this.#ended) return
    Node.prototype.appendChild.call(page.root(), this.element)
    this.#watcher.observe(page.root(), { childList: true })
    this.#raise()
  }

  /** A dialog of the browser's own lies over everything but what comes after it in the same layer. */
  #raise(): void {
    if (!('showPopover' in this.element)) return
    const dialog = Document.prototype.querySelector.call(document, 'dialog:modal')
    if (!dialog) {
      if (this.element.popover) this.element.popover = null
      return
    }
    this.element.popover = 'manual'
    this.element.showPopover()
  }

  raise(): void {
    if (this.element.isConnected) this.#raise()
  }

  #onRemoved(): void {
    if (this.#ended || this.element.isConnected) return
    if (this.#returns++ < MOST_RETURNS) {
      Node.prototype.appendChild.call(page.root(), this.element)
      return
    }
    this.wasRemoved = true
    this.#watcher.disconnect()
  }

  end(): void {
    this.#ended = true
    this.#watcher.disconnect()
    Element.prototype.remove.call(this.element)
  }
}
