import type { Sign } from '../hint/hint.ts'
import { Overlay } from '../hint/overlay.ts'
import type { FromPage, PageSettings, Picked, ToPage } from '../messages.ts'
import { MOST_FIELDS } from '../reports.ts'
import { CaseMemory } from './case.ts'
import { holds, listen, page } from './dom.ts'
import { inIdleTime } from './idle.ts'
import { Pace } from './pace.ts'
import { pointAt } from './pointed.ts'
import { type PageReading, readPage } from './read.ts'
import { Reporter } from './reporter.ts'
import { LOOKS, learnLooks, PATTERNS } from './selectors.ts'
import { Words } from './words.ts'

/** The way to the background; a test gives its own. */
export interface Link {
  /** resolves with the answer; rejects when the extension was reloaded or removed */
  send(message: FromPage): Promise<unknown>
  onMessage(listener: (message: ToPage) => void, signal: AbortSignal): void
}

/** A keystroke is answered at once; what the page does by itself, once it has settled. */
const TYPED_MS = 20
const SETTLE_MS = 150
/** The browser itself needs long to look through more of them. */
const MOST_ELEMENTS = 400_000
const LONGEST_VALUE = 1_000
/** Of a page that could not be read. */
const NOTHING: PageReading = {
  fields: [],
  places: new Set(),
  roots: [],
  leftOut: [],
  unread: [],
  titles: [],
  isPaged: false,
  inner: [],
  lost: [],
}
const isAnswer = (entry: PerformanceEntry) => PATTERNS.answer.test((entry as PerformanceResourceTiming).initiatorType)

/** One view of one frame: reads, shows signs, reports; ends with its signal and leaves nothing behind. */
export class Session {
  readonly #abort = new AbortController()
  readonly #link: Link
  readonly #case = new CaseMemory()
  readonly #keys = new WeakMap<Element, string>()
  readonly #byKey = new Map<string, WeakRef<Element>>()
  readonly #observer: MutationObserver
  #settings: PageSettings
  #words: Words
  #overlay: Overlay | undefined
  #reading = NOTHING
  #signs: Sign[] = []
  readonly #reporter: Reporter
  #unplaced = ''
  readonly #pace = new Pace(() => this.#read())
  #edited = false
  #busy = false
  #again = false
  #key = 0

  /** `mode`: of the shadow root that holds the signs; open only on pages of our own */
  constructor(
    link: Link,
    settings: PageSettings,
    private readonly mode: ShadowRootMode = 'closed',
  ) {
    this.#link = link
    this.#settings = settings
    learnLooks(settings.looks)
    this.#words = new Words(settings.dictionary, settings.labels)
    this.#reporter = new Reporter(
      (part) => link.send({ to: 'background', type: 'report', ...part }),
      (anchor) => this.#keyOf(anchor),
    )
    const { signal } = this.#abort
    const typed = (event: Event) => {
      if (event.isTrusted) this.#edited = true
      this.#soon(TYPED_MS)
    }
    listen('input change', typed, signal)
    listen('focusout click popstate hashchange', () => this.#soon(), signal)
    listen('visibilitychange', () => this.#onVisibility(), signal)
    // a field set by the page's own script fires no event, but almost always changes something else
    this.#observer = new MutationObserver((changes) => {
      if (!changes.every((change) => this.#isOurs(change))) this.#soon()
    })
    // nor does what it fetched: a case opened in the boxes of the one before, a script that draws elements known before
    const fetched = new PerformanceObserver((list) => {
      if (list.getEntries().some(isAnswer)) this.#soon()
    })
    fetched.observe({ type: 'resource' })
    signal.addEventListener('abort', () => {
      this.#observer.disconnect()
      fetched.disconnect()
    })
    link.onMessage((message) => this.#onMessage(message), signal)
    this.#onVisibility()
  }

  get ended(): boolean {
    return this.#abort.signal.aborted
  }

  end(): void {
    this.#pace.stop()
    this.#abort.abort()
  }

  /** The signs' own element, or that it was put somewhere. */
  #isOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    const host = this.#overlay?.host
    const isOne = addedNodes.length + removedNodes.length === 1
    return target === host || (isOne && (addedNodes[0] ?? removedNodes[0]) === host)
  }

  /** Nobody sees a hidden tab: nothing is read, nothing shown. */
  #onVisibility(): void {
    this.#overlay?.hide(page.isHidden())
    if (page.isHidden()) {
      this.#observer.disconnect()
      this.#pace.stop()
      return
    }
    this.#observe([page.root()])
    this.#soon()
  }

  #observe(roots: readonly Node[]): void {
    for (const root of roots)
      this.#observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: LOOKS.attributes,
      })
  }

  #soon(delay = SETTLE_MS): void {
    if (!this.ended && !page.isHidden()) this.#pace.soon(delay)
  }

  async #read(): Promise<void> {
    if (this.#busy) {
      this.#again = true
      return
    }
    this.#busy = true
    const { signal } = this.#abort
    try {
      const failed = await this.#readPage(signal)
      this.#show()
      await this.#report(failed, signal)
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

  /** Names what failed; a page that we cannot read has no signs, and says so in the panel. */
  async #readPage(signal: AbortSignal): Promise<string[]> {
    const by = this.#edited ? 'user' : 'page'
    this.#edited = false
    if (page.size() > MOST_ELEMENTS) {
      this.#reading = NOTHING
      return ['size']
    }
    try {
      const { result, worked } = await inIdleTime(this.#reads(by), signal)
      this.#pace.rest(worked)
      this.#reading = result
      this.#observe(result.roots)
      return this.#overlay?.wasRemoved ? ['signs'] : []
    } catch (error) {
      if (signal.aborted) throw error
      this.#reading = NOTHING
      this.#signs = []
      return ['page']
    }
  }

  /** The page with what earlier steps of its case showed. */
  *#reads(by: 'user' | 'page'): Generator<void, PageReading> {
    const reading = yield* readPage(document, this.#words, this.#settings.pointed)
    yield
    const fields = yield* this.#case.take(reading, location.href, by)
    return { ...reading, fields, isPaged: this.#case.isPaged }
  }

  #show(): void {
    const focused = page.focused()
    const signs = this.#signs.flatMap(({ key, field, parts }) => {
      const anchor = this.#byKey.get(key)?.deref()
      if (!anchor?.isConnected) return []
      // a number that is too short is no mistake while it is being typed
      const isOpen = holds(anchor, focused)
      const shown = parts.filter(({ waits }) => !waits || !isOpen)
      return shown.length > 0 ? [{ anchor, field, parts: shown }] : []
    })
    // a page on which there is nothing to say keeps its DOM as it is
    if (!this.#overlay && !signs.length) return
    this.#overlayOf().show(signs)
  }

  #overlayOf(): Overlay {
    const quiet = (anchor: Element) => this.#tell({ to: 'background', type: 'quiet', key: this.#keyOf(anchor) })
    const placed = () => this.#tellUnplaced()
    this.#overlay ??= new Overlay(this.#settings.words, this.#abort.signal, this.mode, quiet, placed)
    return this.#overlay
  }

  /** Where the page has no free place there is no sign; the panel says for which fields. */
  #tellUnplaced(): void {
    const keys = this.#overlayOf().unplaced.map((anchor) => this.#keyOf(anchor))
    if (keys.join() === this.#unplaced) return
    this.#unplaced = keys.join()
    this.#tell({ to: 'background', type: 'unplaced', keys })
  }

  #tell(message: FromPage): void {
    this.#link.send(message).catch(() => undefined)
  }

  #keyOf(element: Element): string {
    const known = this.#keys.get(element)
    if (known) return known
    const key = String(++this.#key)
    this.#keys.set(element, key)
    this.#byKey.set(key, new WeakRef(element))
    return key
  }

  #report(failed: string[], signal: AbortSignal): Promise<void> {
    const { fields, leftOut, places: _, roots: __, ...head } = this.#reading
    const all = [...failed, ...(fields.length > MOST_FIELDS ? ['fields'] : []), ...leftOut]
    return this.#reporter.report({ ...head, caseId: this.#case.id, failed: all }, fields, signal)
  }

  #onMessage(message: ToPage): void {
    switch (message.type) {
      case 'report':
        this.#reporter.forget()
        this.#unplaced = ''
        this.#soon()
        return
      case 'settings':
        this.#settings = message.settings
        this.#words = new Words(message.settings.dictionary, message.settings.labels)
        this.#case.relearn(this.#words)
        if (this.#overlay) this.#overlay.words = message.settings.words
        this.#reporter.forget()
        this.#soon()
        return
      case 'signs':
        this.#signs = message.signs
        this.#show()
        return
      case 'show':
        this.#reveal(message.key)
        return
      case 'next':
        this.#overlay?.focusNext()
        return
      case 'pick':
        if (message.isOn) this.#overlayOf().pick((element) => this.#picked(element))
        else this.#overlay?.pick(undefined)
        return
      case 'stop':
        this.end()
    }
  }

  #reveal(key: string): void {
    const element = this.#byKey.get(key)?.deref()
    if (!element?.isConnected) return
    this.#overlayOf().reveal(element)
  }

  /** At what the official pointed; undefined: at nothing. What is never read is not read for this either. */
  #picked(element: Element | undefined): void {
    const found = element && pointAt(element, this.#words, this.#reading.places)
    const picked: Picked | null = found ? { ...found, value: found.value.slice(0, LONGEST_VALUE) } : null
    this.#tell({ to: 'background', type: 'picked', picked })
  }
}
