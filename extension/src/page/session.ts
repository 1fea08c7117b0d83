import type { HintAt } from '../hint/hint.ts'
import { Overlay } from '../hint/overlay.ts'
import { runChecks } from '../hint/run.ts'
import type { FrameReport, FromPage, HouseholdHint, PageSettings, ToPage } from '../messages.ts'
import { inIdleTime } from './idle.ts'
import { type PageReading, readPage } from './read.ts'

/** The way to the background; a test gives its own. */
export interface Link {
  /** resolves with the answer; rejects when the extension was reloaded or removed */
  send(message: FromPage): Promise<unknown>
  onMessage(listener: (message: ToPage) => void, signal: AbortSignal): void
}

const SETTLE_MS = 150
/** Between two readings a page has this many times the time that the last one took. */
const REST_FACTOR = 4
const SETTING_ATTRIBUTES = ['class', 'style', 'hidden', 'disabled', 'checked', 'aria-checked', 'aria-expanded']

function yyyymmdd(date: Date): number {
  return date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate()
}

/** A number that is too short is no mistake while it is being typed. */
function isBeingTyped({ variant, at }: HintAt): boolean {
  return variant === 'length' && at.anchor.contains(document.activeElement)
}

/** One view of one frame: reads, shows hints, reports; ends with its signal and leaves nothing behind. */
export class Session {
  readonly #abort = new AbortController()
  readonly #link: Link
  readonly #keys = new WeakMap<Element, string>()
  readonly #byKey = new Map<string, WeakRef<Element>>()
  #settings: PageSettings
  #overlay: Overlay | undefined
  #reading: PageReading = { fields: [], unread: [], occupied: [] }
  #hints: HintAt[] = []
  #household: HouseholdHint[] = []
  #reported = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #busy = false
  #again = false
  #rest = 0
  #key = 0

  constructor(link: Link, settings: PageSettings) {
    this.#link = link
    this.#settings = settings
    const { signal } = this.#abort
    const soon = () => this.#soon()
    for (const event of ['input', 'change', 'focusout', 'click'])
      addEventListener(event, soon, { capture: true, passive: true, signal })
    // a field set by the page's own script fires no event, but almost always changes something else
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target !== this.#overlay?.host && target !== document.documentElement)) soon()
    })
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: SETTING_ATTRIBUTES,
    })
    signal.addEventListener('abort', () => observer.disconnect())
    link.onMessage((message) => this.#onMessage(message), signal)
    this.#soon()
  }

  get ended(): boolean {
    return this.#abort.signal.aborted
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
  }

  #soon(): void {
    if (this.ended || this.#timer) return
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined
        this.#read()
      },
      Math.max(SETTLE_MS, this.#rest),
    )
  }

  async #read(): Promise<void> {
    if (this.#busy) {
      this.#again = true
      return
    }
    this.#busy = true
    const { signal } = this.#abort
    const started = performance.now()
    try {
      const failed = await this.#readAndCheck(signal)
      this.#rest = Math.min(5_000, (performance.now() - started) * REST_FACTOR)
      this.#show()
      await this.#report(failed)
    } catch {
      // aborted, or the extension is gone: nothing of ours stays on the page
      if (!signal.aborted) this.end()
    } finally {
      this.#busy = false
      if (this.#again) {
        this.#again = false
        this.#soon()
      }
    }
  }

  /** Names what failed; a page that we cannot read has no hints, and says so in the panel. */
  async #readAndCheck(signal: AbortSignal): Promise<string[]> {
    try {
      this.#reading = await inIdleTime(readPage(document, this.#settings.labels), signal)
      const { hints, failed } = await inIdleTime(runChecks(this.#reading.fields, yyyymmdd(new Date())), signal)
      this.#hints = hints
      return failed
    } catch (error) {
      if (signal.aborted) throw error
      this.#reading = { fields: [], unread: [], occupied: [] }
      this.#hints = []
      return ['page']
    }
  }

  #show(): void {
    const hints = [...this.#hints, ...this.#householdHints()].filter((hint) => !isBeingTyped(hint))
    // a page on which there is nothing to say keeps its DOM as it is
    if (!this.#overlay && !hints.length) return
    this.#overlay ??= new Overlay(this.#settings.locale, this.#abort.signal)
    this.#overlay.show(hints, this.#reading.occupied)
  }

  #householdHints(): HintAt[] {
    return this.#household.flatMap(({ beside, ...hint }) => {
      const own = this.#reading.fields.filter(({ group }) => group === '')
      const at = beside.map((id) => own.find((field) => field.field === id)).find((field) => field !== undefined)
      return at ? [{ ...hint, at }] : []
    })
  }

  #keyOf(element: Element): string {
    const known = this.#keys.get(element)
    if (known) return known
    const key = String(++this.#key)
    this.#keys.set(element, key)
    this.#byKey.set(key, new WeakRef(element))
    return key
  }

  async #report(failed: string[]): Promise<void> {
    const report: FrameReport = {
      fields: this.#reading.fields.map(({ anchor, ...field }) => ({ ...field, key: this.#keyOf(anchor) })),
      hints: this.#hints.map(({ at, ...hint }) => ({ ...hint, key: this.#keyOf(at.anchor), label: at.label })),
      unread: this.#reading.unread,
      failed,
    }
    const text = JSON.stringify(report)
    if (text === this.#reported) return
    this.#reported = text
    await this.#link.send({ to: 'background', type: 'report', report })
  }

  #onMessage(message: ToPage): void {
    switch (message.type) {
      case 'report':
        this.#reported = ''
        this.#soon()
        return
      case 'settings':
        this.#settings = message.settings
        if (this.#overlay) this.#overlay.locale = message.settings.locale
        this.#soon()
        return
      case 'household-hints':
        this.#household = message.hints
        this.#show()
        return
      case 'show':
        this.#reveal(message.key)
        return
      case 'next':
        this.#overlay?.focusNext()
        return
      case 'stop':
        this.end()
    }
  }

  #reveal(key: string): void {
    const element = this.#byKey.get(key)?.deref()
    if (!element?.isConnected) return
    this.#overlay ??= new Overlay(this.#settings.locale, this.#abort.signal)
    this.#overlay.reveal(element)
  }
}
