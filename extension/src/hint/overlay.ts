import { extensionText, type Locale } from '@nuandong/core/page'
import { type HintAt, SEVERITIES } from './hint.ts'
import { placeBadge, type Rect } from './place.ts'
import { STYLE } from './style.ts'
import { wordsOf } from './words.ts'

/** The element that carries our shadow root. It stands outside `body` and has no attribute that tells a result. */
export const HOST = 'nuandong-hints'

interface Badge {
  anchor: Element
  button: HTMLButtonElement
  words: HTMLElement
  hints: HintAt[]
  /** place relative to the field's top left corner; undefined where there is none that covers nothing */
  offset?: { left: number; top: number }
  inView: boolean
}

/** Only what stands near a field can be covered by its badge. */
const NEAR = 320
const RING_MS = 1600

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

function near(a: Rect, b: Rect): boolean {
  return a.left < b.right + NEAR && b.left < a.right + NEAR && a.top < b.bottom + NEAR && b.top < a.bottom + NEAR
}

/** Badges beside fields, in a closed shadow root. Reads the page's layout, writes only to its own elements. */
export class Overlay {
  readonly #host = document.createElement(HOST)
  readonly #root = this.#host.attachShadow({ mode: 'closed' })
  readonly #badges = new Map<Element, Badge>()
  readonly #popover = element('div', 'popover')
  readonly #watcher: IntersectionObserver
  #open: Badge | undefined
  #locale: Locale
  #frame = 0

  constructor(locale: Locale, signal: AbortSignal) {
    this.#locale = locale
    const style = new CSSStyleSheet()
    style.replaceSync(STYLE)
    this.#root.adoptedStyleSheets = [style]
    this.#popover.hidden = true
    this.#popover.setAttribute('role', 'dialog')
    this.#root.append(this.#popover)
    this.#watcher = new IntersectionObserver((entries) => this.#seen(entries))
    document.documentElement.append(this.#host)
    const move = () => this.#moveSoon()
    addEventListener('scroll', move, { capture: true, passive: true, signal })
    addEventListener('resize', () => this.#layOut(), { signal })
    addEventListener('pointerdown', (event) => event.target !== this.#host && this.#close(), { capture: true, signal })
    this.#root.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent), { signal })
    // keys typed in a badge are not the page's shortcuts
    for (const type of ['keypress', 'keyup'])
      this.#root.addEventListener(type, (event) => event.stopPropagation(), { signal })
    signal.addEventListener('abort', () => this.#remove())
  }

  get host(): Element {
    return this.#host
  }

  set locale(locale: Locale) {
    this.#locale = locale
  }

  /** Shows these hints and no others; `occupied` are the controls and labels that no badge may cover. */
  show(hints: readonly HintAt[], occupied: readonly Element[]): void {
    if (!this.#host.isConnected) document.documentElement.append(this.#host)
    this.#occupied = occupied
    const byAnchor = new Map<Element, HintAt[]>()
    for (const hint of hints) byAnchor.set(hint.at.anchor, [...(byAnchor.get(hint.at.anchor) ?? []), hint])
    for (const [anchor, badge] of this.#badges) if (!byAnchor.has(anchor) || !anchor.isConnected) this.#drop(badge)
    for (const [anchor, own] of byAnchor) this.#write(this.#badges.get(anchor) ?? this.#make(anchor), own)
    this.#layOut()
    if (this.#open) this.#openAt(this.#open)
  }

  /** Scrolls a field into view and rings it for a moment; moves no focus of the page. */
  reveal(anchor: Element): void {
    anchor.scrollIntoView({ block: 'center', behavior: 'instant' })
    const ring = element('div', 'ring')
    const rect = anchor.getBoundingClientRect()
    const origin = this.#host.getBoundingClientRect()
    ring.style.cssText = `left:${rect.left - origin.left - 5}px;top:${rect.top - origin.top - 5}px;width:${rect.width + 10}px;height:${rect.height + 10}px`
    this.#root.append(ring)
    setTimeout(() => ring.remove(), RING_MS)
    this.#moveSoon()
  }

  /** Moves the focus to the next badge in reading order; says whether there is one. */
  focusNext(): boolean {
    const order = [...this.#badges.values()].sort((a, b) =>
      a.anchor.compareDocumentPosition(b.anchor) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
    const current = order.findIndex(({ button }) => button === this.#root.activeElement)
    const next = order[(current + 1) % order.length]
    if (!next) return false
    next.anchor.scrollIntoView({ block: 'center', behavior: 'instant' })
    next.inView = true
    this.#layOut()
    next.button.focus({ preventScroll: true })
    return true
  }

  #occupied: readonly Element[] = []

  #make(anchor: Element): Badge {
    const button = element('button', 'badge')
    button.type = 'button'
    button.setAttribute('aria-haspopup', 'dialog')
    button.setAttribute('aria-expanded', 'false')
    const badge: Badge = { anchor, button, words: element('span', 'words'), hints: [], inView: true }
    button.addEventListener('click', () => (this.#open === badge ? this.#close() : this.#openAt(badge, 'focus')))
    this.#badges.set(anchor, badge)
    this.#watcher.observe(anchor)
    this.#root.insertBefore(button, this.#popover)
    return badge
  }

  #write(badge: Badge, hints: HintAt[]): void {
    badge.hints = [...hints].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    const [worst] = badge.hints
    const { sign, severity, title } = wordsOf(worst, this.#locale)
    const more = hints.length > 1 ? extensionText(this.#locale, 'hint.more', { count: hints.length - 1 }) : ''
    const label = extensionText(this.#locale, 'hint.label', { field: worst.at.label, severity, title })
    if (badge.button.getAttribute('aria-label') === label + more) return
    badge.button.className = `badge ${worst.severity}`
    badge.button.setAttribute('aria-label', label + more)
    badge.words.textContent = title + more
    badge.button.replaceChildren(element('span', 'sign', sign), badge.words)
  }

  #drop(badge: Badge): void {
    if (this.#open === badge) this.#close()
    this.#watcher.unobserve(badge.anchor)
    badge.button.remove()
    this.#badges.delete(badge.anchor)
  }

  /** Finds each badge its place. All layout is read before anything is written. */
  #layOut(): void {
    for (const { button } of this.#badges.values()) button.hidden = false
    const width = document.documentElement.clientWidth
    const occupied = this.#badges.size
      ? this.#occupied.map((other) => ({ other, rect: other.getBoundingClientRect() }))
      : []
    const taken: Rect[] = []
    const sizes = [...this.#badges.values()].map((badge) => ({
      badge,
      field: badge.anchor.getBoundingClientRect(),
      size: badge.button.getBoundingClientRect(),
    }))
    for (const { badge, field, size } of sizes) {
      const others = occupied
        .filter(({ other, rect }) => !other.contains(badge.anchor) && near(field, rect))
        .map(({ rect }) => rect)
      const place = placeBadge(field, size, [...others, ...taken], width)
      badge.offset = place && { left: place.left - field.left, top: place.top - field.top }
      if (place) taken.push({ ...place, right: place.left + size.width, bottom: place.top + size.height })
    }
    this.#move()
  }

  #moveSoon(): void {
    if (this.#frame) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#move()
    })
  }

  #move(): void {
    const origin = this.#host.getBoundingClientRect()
    const moves = [...this.#badges.values()].map((badge) => ({
      badge,
      rect: badge.anchor.getBoundingClientRect(),
      shown: this.#isOnTop(badge),
    }))
    for (const { badge, rect, shown } of moves) {
      badge.button.hidden = !shown || !badge.offset
      if (!shown || !badge.offset) continue
      badge.button.style.left = `${Math.round(rect.left + badge.offset.left - origin.left)}px`
      badge.button.style.top = `${Math.round(rect.top + badge.offset.top - origin.top)}px`
    }
    if (this.#open) this.#placePopover(this.#open)
  }

  /** False where the field is scrolled away, or a dialog of the page lies over it. */
  #isOnTop({ anchor, inView }: Badge): boolean {
    if (!inView) return false
    const { left, right, top, bottom } = anchor.getBoundingClientRect()
    if (right - left === 0) return false
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return !over || over === this.#host || anchor.contains(over) || over.contains(anchor)
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const badge = this.#badges.get(entry.target)
      if (badge) badge.inView = entry.isIntersecting
    }
    this.#moveSoon()
  }

  #openAt(badge: Badge, focus?: 'focus'): void {
    if (this.#open !== badge) this.#open?.button.setAttribute('aria-expanded', 'false')
    this.#open = badge
    badge.button.setAttribute('aria-expanded', 'true')
    // written anew only when it says something new: who reads it keeps his place
    const sections = badge.hints.map((hint) => this.#section(hint))
    const isSame =
      this.#popover.firstElementChild !== null &&
      sections.every((section, index) => section.isEqualNode(this.#popover.children[index]))
    const hadFocus = this.#popover.contains(this.#root.activeElement)
    if (!isSame || sections.length !== this.#popover.children.length - 1)
      this.#popover.replaceChildren(...sections, this.#closeButton())
    this.#popover.setAttribute('aria-label', badge.hints[0].at.label)
    this.#popover.hidden = false
    this.#placePopover(badge)
    if (focus || hadFocus) this.#popover.querySelector<HTMLElement>('.close')?.focus({ preventScroll: true })
  }

  #closeButton(): HTMLElement {
    const close = element('button', 'close', '×')
    close.type = 'button'
    close.setAttribute('aria-label', extensionText(this.#locale, 'hint.close'))
    close.addEventListener('click', () => this.#close('focus'))
    return close
  }

  #section(hint: HintAt): HTMLElement {
    const { sign, severity, title, why, basis } = wordsOf(hint, this.#locale)
    const section = element('section', '')
    section.append(
      element('h2', '', `${sign} ${extensionText(this.#locale, 'hint.heading', { severity, title })}`),
      element('p', '', why),
    )
    if (basis) section.append(element('p', 'basis', basis))
    return section
  }

  #placePopover({ anchor, button }: Badge): void {
    const from = (button.hidden ? anchor : button).getBoundingClientRect()
    const size = this.#popover.getBoundingClientRect()
    const origin = this.#host.getBoundingClientRect()
    const left = Math.max(8, Math.min(from.left, document.documentElement.clientWidth - size.width - 8))
    const below = from.bottom + 6
    const top = below + size.height <= innerHeight || from.top < size.height + 6 ? below : from.top - size.height - 6
    this.#popover.style.left = `${Math.round(left - origin.left)}px`
    this.#popover.style.top = `${Math.round(top - origin.top)}px`
  }

  #close(focus?: 'focus'): void {
    const badge = this.#open
    if (!badge) return
    this.#open = undefined
    this.#popover.hidden = true
    badge.button.setAttribute('aria-expanded', 'false')
    if (focus) badge.button.focus({ preventScroll: true })
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key !== 'Escape') return
    if (this.#open) {
      event.preventDefault()
      this.#close('focus')
    } else (this.#root.activeElement as HTMLElement | null)?.blur()
  }

  #remove(): void {
    cancelAnimationFrame(this.#frame)
    this.#watcher.disconnect()
    this.#badges.clear()
    this.#host.remove()
  }
}
