import { boxOf, page } from '../page/dom.ts'
import type { HintPart, SignWords } from './hint.ts'

interface Opener {
  anchor: Element
  button: HTMLButtonElement
  sign: { field: string; parts: readonly HintPart[] }
}

const GAP = 6
const EDGE = 8

/** The explanation of one sign. */
export class Popover {
  readonly element = page.make('div')
  readonly #words: () => SignWords
  readonly #quiet: (anchor: Element) => void
  #open: Opener | undefined

  /** `quiet` is told where the official wants no sign any more. */
  constructor(layer: Element, words: () => SignWords, quiet: (anchor: Element) => void) {
    this.#words = words
    this.#quiet = quiet
    this.element.className = 'popover'
    this.element.hidden = true
    this.element.setAttribute('role', 'dialog')
    layer.append(this.element)
  }

  get isOpen(): boolean {
    return this.#open !== undefined
  }

  /** The field that it explains. */
  get anchor(): Element | undefined {
    return this.#open?.anchor
  }

  toggle(opener: Opener): void {
    if (this.#open === opener) this.close()
    else this.#openAt(opener, 'focus')
  }

  /** Says anew what its sign says now. */
  refresh(): void {
    if (this.#open) this.#openAt(this.#open)
  }

  close(focus?: 'focus'): void {
    const opener = this.#open
    if (!opener) return
    this.#open = undefined
    this.element.hidden = true
    opener.button.setAttribute('aria-expanded', 'false')
    if (focus) opener.button.focus({ preventScroll: true })
  }

  closeOf(opener: Opener): void {
    if (this.#open === opener) this.close()
  }

  /** Stands under its sign, above it where there is more room. */
  follow(origin: DOMRect): void {
    if (!this.#open) return
    const { anchor, button } = this.#open
    const from = boxOf(button.hidden ? anchor : button)
    const size = boxOf(this.element)
    const left = Math.max(EDGE, Math.min(from.left, page.root().clientWidth - size.width - EDGE))
    const below = from.bottom + GAP
    const fits = below + size.height <= innerHeight || from.top < size.height + GAP
    const top = fits ? below : from.top - size.height - GAP
    this.element.style.left = `${Math.round(left - origin.left)}px`
    this.element.style.top = `${Math.round(top - origin.top)}px`
  }

  #openAt(opener: Opener, focus?: 'focus'): void {
    if (this.#open !== opener) this.#open?.button.setAttribute('aria-expanded', 'false')
    this.#open = opener
    opener.button.setAttribute('aria-expanded', 'true')
    const root = this.element.getRootNode() as ShadowRoot
    // written anew only when it says something new: who reads it keeps his place
    const sections = opener.sign.parts.map(section)
    const shown = [...this.element.querySelectorAll('section')]
    const isSame = sections.length === shown.length && sections.every((one, index) => one.isEqualNode(shown[index]))
    const toFocus = focus || (!isSame && this.element.contains(root.activeElement))
    if (!isSame) this.element.replaceChildren(...sections, ...this.#buttons())
    this.element.setAttribute('aria-label', opener.sign.field)
    this.element.hidden = false
    this.follow(boxOf(root.host))
    if (toFocus) (this.element.lastElementChild as HTMLElement | null)?.focus({ preventScroll: true })
  }

  #buttons(): HTMLElement[] {
    const words = this.#words()
    const quiet = element('button', 'quiet', words.quiet)
    quiet.addEventListener('click', ({ isTrusted }) => isTrusted && this.#open && this.#quiet(this.#open.anchor))
    const close = element('button', 'close', '×')
    close.setAttribute('aria-label', words.close)
    close.addEventListener('click', () => this.close('focus'))
    return words.quiet ? [quiet, close] : [close]
  }
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const made = page.make(tag)
  made.className = className
  made.textContent = text
  return made
}

function section({ heading, why, basis }: HintPart): HTMLElement {
  const made = element('section', '', '')
  made.append(element('h2', '', heading), element('p', '', why))
  if (basis) made.append(element('p', 'basis', basis))
  return made
}
