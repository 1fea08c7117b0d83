import { around, boxOf, follows, holds, is, listen, one, page, parentOf } from '../page/dom.ts'
import { behind, holdsControl } from '../page/labels.ts'
import { LOOKS, PATTERNS } from '../page/selectors.ts'
import { textOf } from '../page/text.ts'
import { Follower } from './follow.ts'
import { isEmptyGround, rangeOf, textBox } from './ground.ts'
import type { SignWords } from './hint.ts'
import { Host } from './host.ts'
import { drawAround, Picker } from './picker.ts'
import { freePlace, placeOver, placesAround, placesBeside, placesInCell, type Rect } from './place.ts'
import { Popover } from './popover.ts'
import { cornerOf, type Made, type Shown, type SignAt } from './shown.ts'
import { focusBehind, focusField } from './tab-order.ts'

const RING_MS = 1600
const STILL_MS = 80
/** A sign that has just come does not take the Tab of a person who types on. */
const NEW_MS = 1000
/** So many signs are taken to be in view until the browser says which are. */
const FEW = 100
/** Of a frame: to look where something stands costs milliseconds on a page of a hundred thousand cells. */
const SLICE_MS = 8
/** Longer than any transition that opens a part of a page. */
const LONGEST_TRANSITION_MS = 1500

/** 提交 at the foot of the window: what stands still while the page is scrolled covers a field for a while only. */
function staysOver(anchor: Element, over: Element): boolean {
  for (let box: Element | null = over; box && !holds(box, anchor); box = parentOf(box))
    if (/fixed|sticky/.test(getComputedStyle(box).position)) return true
  return false
}

/** Signs at the edge of fields, in a shadow root. Reads the page's layout, writes only to its own elements. */
export class Overlay {
  readonly #host: Host
  readonly #layer = page.make('div')
  readonly #shown = new Map<Element, Shown>()
  readonly #popover: Popover
  readonly #picker: Picker
  readonly #views: IntersectionObserver
  readonly #sizes: ResizeObserver
  readonly #follower = new Follower(() => this.#layOutSoon())
  readonly #placed: () => void
  readonly #ring = page.make('div')
  #words: SignWords
  #frame = 0
  #mustPlace = false
  #waiting: Made[] = []
  #taken: Rect[] = []
  #until = 0
  #still: ReturnType<typeof setTimeout> | undefined
  #pointed: ReturnType<typeof setTimeout> | undefined

  /**
   * `quiet` is told of a field beside which the official wants no sign any more; `placed` that all signs in view have
   * their places.
   */
  constructor(
    words: SignWords,
    signal: AbortSignal,
    mode: ShadowRootMode,
    quiet: (anchor: Element) => void,
    placed: () => void,
  ) {
    this.#placed = placed
    this.#host = new Host(mode, words.host)
    this.#words = words
    const style = new CSSStyleSheet()
    style.replaceSync(words.style)
    this.#host.root.adoptedStyleSheets = [style]
    this.#layer.className = 'layer'
    this.#ring.className = 'ring'
    this.#host.root.append(this.#layer)
    this.#popover = new Popover(this.#layer, () => this.#words, quiet)
    this.#picker = new Picker(this.#layer, this.#host.element, () => this.#words.pick)
    this.#views = new IntersectionObserver((entries) => this.#seen(entries))
    this.#sizes = new ResizeObserver(() => this.#layOutSoon())
    this.#sizes.observe(page.root())
    this.#listen(signal)
    this.#host.put()
    signal.addEventListener('abort', () => this.#end())
  }

  #listen(signal: AbortSignal): void {
    listen('scroll', () => this.#moveSoon(), signal)
    const onTransition = () => {
      this.#until = performance.now() + LONGEST_TRANSITION_MS
      this.#moveSoon()
    }
    listen('transitionrun animationstart', onTransition, signal)
    listen('resize transitionend animationend load toggle', () => this.#layOutSoon(), signal)
    listen('pointerdown', (event) => event.target !== this.host && this.#popover.close(), signal)
    this.#host.root.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent), { signal })
    addEventListener('keydown', (event) => this.#onTab(event), { signal })
    // what is typed or clicked in a sign is not for the page
    for (const type of ['keypress', 'keyup', 'click', 'mousedown', 'mouseup', 'pointerup'])
      this.#host.root.addEventListener(type, (event) => event.stopPropagation(), { signal })
  }

  get host(): Element {
    return this.#host.element
  }

  /** The page takes our signs away whenever they are put up. */
  get wasRemoved(): boolean {
    return this.#host.wasRemoved
  }

  set words(words: SignWords) {
    this.#words = words
  }

  hide(hidden: boolean): void {
    this.#layer.hidden = hidden
    if (!hidden) this.#layOutSoon()
  }

  /** Shows these signs and no others. */
  show(signs: readonly SignAt[]): void {
    this.#host.put()
    const wanted = new Map(signs.map((sign) => [sign.anchor, sign]))
    for (const [anchor, shown] of this.#shown) if (!wanted.has(anchor) || !anchor.isConnected) this.#drop(shown)
    for (const [anchor, sign] of wanted) this.#write(this.#shown.get(anchor) ?? this.#make(sign), sign)
    this.#layOut()
    this.#popover.refresh()
  }

  /** Fields that were seen and have no place for their sign, or are in view and covered. */
  get unplaced(): Element[] {
    const isWithout = ({ offset, inView, isCovered }: Shown) => offset === null || (inView && isCovered)
    return [...this.#shown.values()].filter(isWithout).map(({ anchor }) => anchor)
  }

  /** Lets the official point at a field: the next click is ours and not the page's. `undefined` ends it. */
  pick(done: ((element: Element | undefined) => void) | undefined): void {
    this.#host.put()
    if (done) this.#picker.start(done)
    else this.#picker.stop()
  }

  /** Scrolls a field into view and rings it for a moment; moves no focus of the page. */
  reveal(anchor: Element): void {
    Element.prototype.scrollIntoView.call(anchor, { block: 'center', behavior: 'instant' })
    this.#point(anchor)
    this.#moveSoon()
  }

  /** Rings a field for a moment. */
  #point(anchor: Element): void {
    drawAround(this.#ring, anchor, this.host)
    this.#layer.append(this.#ring)
    clearTimeout(this.#pointed)
    this.#pointed = setTimeout(() => this.#ring.remove(), RING_MS)
  }

  /** Moves the focus to the next sign in reading order; says whether there is one. */
  focusNext(): boolean {
    const order = [...this.#shown.values()].sort((a, b) => (follows(a.anchor, b.anchor) ? -1 : 1))
    const current = order.findIndex(({ button }) => button === this.#host.root.activeElement)
    const next = order[(current + 1) % order.length]
    if (!next) return false
    Element.prototype.scrollIntoView.call(next.anchor, { block: 'center', behavior: 'instant' })
    this.#enter(next)
    this.#layOut(next)
    next.button?.focus({ preventScroll: true })
    return true
  }

  #make(sign: SignAt): Shown {
    const shown: Shown = {
      anchor: sign.anchor,
      sign,
      inView: false,
      isOnTop: true,
      isCovered: false,
      isWaiting: true,
      triedAt: '',
      since: performance.now(),
    }
    this.#shown.set(sign.anchor, shown)
    this.#views.observe(sign.anchor)
    if (this.#shown.size <= FEW) this.#enter(shown)
    return shown
  }

  /** Its field has come into view. */
  #enter(shown: Shown): void {
    shown.inView = true
    if (shown.button) return
    const button = page.make('button')
    button.type = 'button'
    button.hidden = true
    button.setAttribute('aria-haspopup', 'dialog')
    button.setAttribute('aria-expanded', 'false')
    const made: Made = Object.assign(shown, { button })
    button.addEventListener('click', () => this.#popover.toggle(made))
    // whose sign it is
    for (const type of ['pointerenter', 'focus']) button.addEventListener(type, () => this.#point(shown.anchor))
    this.#sizes.observe(shown.anchor)
    this.#layer.insertBefore(button, this.#popover.element)
    this.#write(shown, shown.sign)
  }

  #inView(): Made[] {
    return [...this.#shown.values()].filter((shown): shown is Made => shown.inView && shown.button !== undefined)
  }

  #write(shown: Shown, sign: SignAt): void {
    shown.sign = sign
    const { button } = shown
    if (!button) return
    const [worst, ...others] = sign.parts
    const { heading, severity } = worst
    const name = worst.name + (others.length > 0 ? this.#words.more.replace('{count}', `${others.length}`) : '')
    if (button.getAttribute('aria-label') === name) return
    button.className = `sign ${severity}`
    button.setAttribute('aria-label', name)
    button.title = heading
    button.textContent = this.#words.signs[severity]
  }

  #drop(shown: Shown): void {
    if (shown.button) this.#popover.closeOf(shown as Made)
    this.#views.unobserve(shown.anchor)
    this.#sizes.unobserve(shown.anchor)
    this.#follower.drop(shown.anchor)
    shown.button?.remove()
    this.#shown.delete(shown.anchor)
  }

  #layOutSoon(): void {
    this.#mustPlace = true
    this.#moveSoon()
  }

  /** Finds each sign in view its place, `first` before the others. */
  #layOut(first?: Shown): void {
    this.#mustPlace = false
    this.#host.put()
    this.#taken = []
    this.#waiting = this.#inView()
    this.#waiting.sort((a, b) => Number(b === first) - Number(a === first))
    for (const shown of this.#waiting) shown.isWaiting = true
    this.#placeWaiting()
  }

  /**
   * As many as a frame has time for; the others stand meanwhile where they stood. All layout is read before anything is
   * written.
   */
  #placeWaiting(): void {
    const begun = performance.now()
    while (this.#waiting.length > 0 && performance.now() - begun < SLICE_MS) {
      const shown = this.#waiting.shift() as Made
      shown.isWaiting = false
      const field = boxOf(shown.anchor)
      shown.triedAt = cornerOf(field)
      this.#look(shown, field)
      if (!shown.isOnTop) continue
      const free = this.#placeOf(shown.anchor, field)
      // of a field that is not all in view, the free place may be below
      const place = free ?? (field.top < 0 || field.bottom > page.root().clientHeight ? undefined : placeOver(field))
      shown.offset = place ? { left: place.left - field.left, top: place.top - field.top, isTight: !free } : null
      if (place) this.#taken.push(place)
    }
    this.#move()
    if (this.#waiting.length > 0) this.#moveSoon()
  }

  #placeOf(anchor: Element, field: DOMRect): Rect | undefined {
    const { clientWidth: width, clientHeight: height } = page.root()
    const onText = !holdsControl(anchor)
    const next = behind(anchor)
    // 元
    const isUnit = next && PATTERNS.unit.test(textOf(next))
    const box = next instanceof Element ? boxOf(next) : next && rangeOf(next).getBoundingClientRect()
    const unit = isUnit && box ? placesBeside(box).slice(0, 1) : []
    const places = !onText
      ? [...unit, ...placesAround(field)]
      : is(anchor, LOOKS.cells)
        ? placesInCell(field, textBox(anchor))
        : placesBeside(textBox(anchor))
    return freePlace(places, width, height, this.#taken, (free) => isEmptyGround(free, anchor, this.host, onText))
  }

  #moveSoon(): void {
    if (this.#frame || this.#shown.size === 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      if (page.isHidden()) return
      if (this.#mustPlace) this.#layOut()
      else if (this.#waiting.length > 0) this.#placeWaiting()
      else this.#move()
      if (performance.now() < this.#until) this.#moveSoon()
    })
  }

  #move(): void {
    const origin = boxOf(this.host)
    const begun = performance.now()
    const moves = this.#inView().map((shown) => {
      const rect = boxOf(shown.anchor)
      // where looking takes too long, what was seen last will do until it is looked at again
      if (!shown.isWaiting && performance.now() - begun < SLICE_MS) this.#look(shown, rect)
      return { shown, rect }
    })
    for (const { shown, rect } of moves) {
      const { button, offset, isOnTop } = shown
      // come into view, and not placed yet
      if (isOnTop && !offset) this.#placeLater(shown, rect)
      button.hidden = !isOnTop || !offset
      if (button.hidden || !offset) continue
      button.classList.toggle('tight', offset.isTight)
      button.style.left = `${Math.round(rect.left + offset.left - origin.left)}px`
      button.style.top = `${Math.round(rect.top + offset.top - origin.top)}px`
    }
    this.#popover.follow(origin)
    clearTimeout(this.#still)
    this.#still = setTimeout(() => this.#watch(), STILL_MS)
  }

  /** Once all stands still, a move of a field is told by the browser. */
  #watch(): void {
    const { clientWidth: width, clientHeight: height } = page.root()
    for (const { anchor } of this.#inView()) this.#follower.watch(anchor, boxOf(anchor), width, height)
    this.#placed()
  }

  /** A place is looked for once for each place of the field in the window. */
  #placeLater(shown: Shown, field: DOMRect): void {
    const at = cornerOf(field)
    if (shown.isWaiting || shown.triedAt === at) return
    shown.triedAt = at
    this.#layOutSoon()
  }

  /** Whether the field is scrolled away, or something of the page lies over it. */
  #look(shown: Shown, { left, right, top, bottom }: DOMRect): void {
    const { anchor } = shown
    const over = page.at((left + right) / 2, (top + bottom) / 2, this.host)
    shown.isOnTop = right > left && over !== undefined && (holds(anchor, over) || holds(over, anchor))
    shown.isCovered =
      !shown.isOnTop &&
      over !== undefined &&
      !around(over, LOOKS.dialogs) &&
      !one(over, LOOKS.dialogs) &&
      !staysOver(anchor, over)
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const shown = this.#shown.get(entry.target)
      if (!shown) continue
      if (entry.isIntersecting) this.#enter(shown)
      else this.#leaveView(shown)
    }
    this.#layOutSoon()
  }

  #leaveView(shown: Shown): void {
    shown.inView = false
    if (shown.button) shown.button.hidden = true
  }

  /** From a field Tab leads to its sign, unless the page has an order of its own. */
  #onTab(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
    const focused = page.focused()
    const next = this.#inView().find(
      ({ anchor, button, since }) => holds(anchor, focused) && !button.hidden && performance.now() - since > NEW_MS,
    )
    if (!next || !event.isTrusted) return
    event.preventDefault()
    next.button.focus({ preventScroll: true })
  }

  /** And from the sign on to what follows its field, or back to it. */
  #leave(event: KeyboardEvent): void {
    const { activeElement } = this.#host.root
    const own = [...this.#shown.values()].find(({ button }) => button === activeElement)?.anchor
    const isLast = !event.shiftKey && activeElement === this.#popover.element.lastElementChild
    const anchor = own ?? (isLast ? this.#popover.anchor : undefined)
    if (!anchor) return
    this.#popover.close()
    if (event.shiftKey ? focusField(anchor) : focusBehind(anchor)) event.preventDefault()
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key === 'Tab') this.#leave(event)
    if (event.key !== 'Escape') return
    if (this.#popover.isOpen) {
      event.preventDefault()
      this.#popover.close('focus')
    } else (this.#host.root.activeElement as HTMLElement | null)?.blur()
  }

  #end(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#still)
    this.#views.disconnect()
    this.#sizes.disconnect()
    this.#follower.end()
    this.#picker.stop()
    this.#shown.clear()
    this.#host.end()
  }
}
