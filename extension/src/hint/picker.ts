import { boxOf, page, tagOf } from '../page/dom.ts'

const SPACE = 5

/** Draws a ring around an element of the page. */
export function drawAround(ring: HTMLElement, anchor: Element, host: Element): void {
  const { left, top, width, height } = boxOf(anchor)
  const origin = boxOf(host)
  const [x, y] = [left - origin.left - SPACE, top - origin.top - SPACE]
  ring.style.cssText = `left:${x}px;top:${y}px;width:${width + 2 * SPACE}px;height:${height + 2 * SPACE}px`
}

/**
 * Lets a person point at a field: a pane of ours lies over the page, so that the click reaches nothing of it. With the
 * keyboard: Tab to the field and press Enter; Esc ends it.
 */
export class Picker {
  readonly #layer: Element
  readonly #host: Element
  readonly #words: () => string
  readonly #pane = page.make('div')
  readonly #ring = page.make('div')
  #abort: AbortController | undefined

  constructor(layer: Element, host: Element, words: () => string) {
    this.#layer = layer
    this.#host = host
    this.#words = words
    this.#pane.className = 'pane'
    this.#ring.className = 'ring'
  }

  /** `done` is called once: with the element pointed at, or with nothing where the person gave up. */
  start(done: (element: Element | undefined) => void): void {
    this.stop()
    const abort = new AbortController()
    this.#abort = abort
    this.#pane.textContent = this.#words()
    this.#layer.append(this.#pane, this.#ring)
    const finish = (element?: Element) => {
      this.stop()
      done(element)
    }
    const { signal } = abort
    addEventListener('pointermove', ({ clientX, clientY }) => this.#follow(clientX, clientY), { signal, capture: true })
    this.#pane.addEventListener(
      'click',
      (event) => event.isTrusted && finish(this.#under(event.clientX, event.clientY)),
      { signal },
    )
    addEventListener('focusin', () => this.#draw(page.focused() ?? undefined), { signal, capture: true })
    addEventListener('keydown', (event) => this.#onKey(event, finish), { signal, capture: true })
  }

  stop(): void {
    this.#abort?.abort()
    this.#abort = undefined
    this.#pane.remove()
    this.#ring.remove()
  }

  #onKey(event: KeyboardEvent, finish: (element?: Element) => void): void {
    if (!event.isTrusted || (event.key !== 'Escape' && event.key !== 'Enter')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    finish(event.key === 'Enter' ? (page.focused() ?? undefined) : undefined)
  }

  #under(x: number, y: number): Element | undefined {
    return page.at(x, y, this.#host)
  }

  /** Over an inner frame our pane lets the pointer through: the frame has a pane of its own. */
  #follow(x: number, y: number): void {
    const element = this.#under(x, y)
    const isFrame = element !== undefined && /^I?FRAME$/.test(tagOf(element))
    this.#pane.style.pointerEvents = isFrame ? 'none' : 'auto'
    this.#draw(isFrame ? undefined : element)
  }

  #draw(element: Element | undefined): void {
    if (element) drawAround(this.#ring, element, this.#host)
  }
}
