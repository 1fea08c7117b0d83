import type { Locale } from '@nuandong/core/page'
import type { CheckedTab } from '../../src/case/check-tab.ts'
import type { FrameReport, FromPage, TabReport, ToPage } from '../../src/messages.ts'
import { type Link, Session } from '../../src/page/session.ts'
import { ReportParts } from '../../src/reports.ts'
import type { Asked, Told } from './worker.ts'

/**
 * The extension on a practice page: its session reads the page and shows the signs, its checks run in a worker of the
 * page. Only the way between the two, in a browser `chrome.runtime`, is ours.
 */
export class Demonstration {
  readonly #worker: Worker
  readonly #onReport: (tab: TabReport) => void
  readonly #listeners = new Set<(message: ToPage) => void>()
  #locale: Locale = 'zh-CN'
  #session: Session | undefined
  readonly #parts = new ReportParts()
  #report: FrameReport | undefined
  #checked: CheckedTab | undefined
  #unplaced: string[] = []

  constructor(worker: Worker, onReport: (tab: TabReport) => void) {
    this.#worker = worker
    this.#onReport = onReport
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#onTold(data))
  }

  /** Begins, or goes on, in this language. */
  speak(locale: Locale): void {
    this.#locale = locale
    this.#ask({ type: 'settings', locale })
  }

  /** Scrolls to a field and rings it. */
  show(key: string): void {
    this.#tell({ to: 'page', type: 'show', key })
  }

  #ask(asked: Asked): void {
    this.#worker.postMessage(asked)
  }

  #tell(message: ToPage): void {
    for (const listener of this.#listeners) listener(message)
  }

  #onTold(told: Told): void {
    if (told.type === 'checked') {
      this.#checked = told.checked
      this.#tell({ to: 'page', type: 'signs', signs: told.checked.signs.get(0) ?? [] })
      this.#tellPanel()
    } else if (this.#session) this.#tell({ to: 'page', type: 'settings', settings: told.settings })
    else this.#session = new Session(this.#link, told.settings, 'open')
  }

  readonly #link: Link = {
    send: async (message) => this.#onSent(message),
    onMessage: (listener, signal) => {
      this.#listeners.add(listener)
      signal.addEventListener('abort', () => this.#listeners.delete(listener))
    },
  }

  #onSent(message: FromPage): void {
    if (message.type === 'report') {
      const report = this.#parts.put(message)
      if (!report) return
      this.#report = report
      this.#ask({ type: 'report', locale: this.#locale, report })
    }
    if (message.type === 'unplaced') {
      this.#unplaced = message.keys
      this.#tellPanel()
    }
  }

  #tellPanel(): void {
    if (!this.#report || !this.#checked) return
    const { hints, unverified, crashed, place } = this.#checked
    const unplaced = this.#unplaced.map((key) => ({ frame: 0, key }))
    const frames = [{ frame: 0, report: this.#report }]
    this.#onReport({ frames, hints, unverified, crashed, place, unplaced, isPicking: false })
  }
}
