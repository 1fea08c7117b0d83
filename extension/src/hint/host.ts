import { all, holds, page, parentOf } from '../page/dom.ts'

/** A page that removes our element gets it back this often; then the panel says that it does. */
const MOST_RETURNS = 3

/** Outside of a dialog of the browser's own nothing can be clicked while it is open: there our element stands in it. */
function openDialog(): Element | undefined {
  const open = all(document, CSS.supports('selector(:modal)') ? 'dialog:modal' : 'dialog[open]')
  return open.find((dialog) => holds(dialog, page.focused())) ?? open.at(-1)
}

/**
 * The element with our shadow root, closed to a page that is not ours: a plain `div` outside `body`, without a name, an
 * id or a class that a page could look for.
 */
export class Host {
  readonly element = page.make('div')
  readonly root: ShadowRoot
  readonly #watcher = new MutationObserver(() => this.#onRemoved())
  #returns = 0
  #ended = false
  /** the page takes our element away, again and again */
  wasRemoved = false

  constructor(mode: ShadowRootMode, style: string) {
    this.root = this.element.attachShadow({ mode })
    this.element.style.cssText = style
  }

  /** Puts our element where it belongs now. */
  put(): void {
    if (this.wasRemoved || this.#ended) return
    const dialog = openDialog()
    const place = dialog ?? page.root()
    if (parentOf(this.element) === place) return
    this.#watcher.observe(page.root(), { childList: true })
    Node.prototype.appendChild.call(place, this.element)
    if (!('showPopover' in this.element)) return
    // what reaches beyond a dialog's edge is not cut off in the layer above it
    this.element.popover = dialog ? 'manual' : null
    if (dialog) this.element.showPopover()
  }

  #onRemoved(): void {
    if (this.#ended || this.element.isConnected) return
    if (this.#returns++ < MOST_RETURNS) this.put()
    else {
      this.wasRemoved = true
      this.#watcher.disconnect()
    }
  }

  end(): void {
    this.#ended = true
    this.#watcher.disconnect()
    Element.prototype.remove.call(this.element)
  }
}
