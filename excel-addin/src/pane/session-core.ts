import { type CheckReport, type ColumnChoices, type Locale, readColumnChoices } from '@nuandong/core'
import { type FindingFilter, NO_FILTER } from '@nuandong/core/ui'
import type { WorkbookHost, WriteReceipt } from '../host/port.ts'
import type { Remembered } from '../host/remembered.ts'
import { type CellIndex, indexByCell } from './cells.ts'
import type { BesideFile } from './checking.ts'
import type { CheckedSheet, Examiner, Scope } from './examine.ts'
import { type Message, messageFor } from './messages.ts'

export type Phase = 'idle' | 'reading' | 'checking' | 'writing'

export interface PaneState {
  phase: Phase
  /** how far the phase has come; 0…1, undefined where it cannot be told */
  progress: number | undefined
  report: CheckReport | undefined
  /** the sheets that the report is about, with their fingerprints */
  sheets: readonly CheckedSheet[]
  /** the sheets changed after they were read */
  stale: boolean
  filter: FindingFilter
  /** position in `report.findings` */
  current: number | undefined
  /** what was written or typed and can be taken back, the last one at the end */
  receipts: readonly WriteReceipt[]
  /** lists opened beside the register */
  beside: readonly BesideFile[]
  message: Message | undefined
  locale: Locale
  scope: Scope
  /** '' = the default of the policy */
  place: string
  /** '' = the register's own date, else today */
  date: string
  /** what the user said that columns are, in any workbook */
  choices: ColumnChoices
}

export interface SessionParts {
  host: WorkbookHost
  examine: Examiner
  remembered: Remembered
}

/** What every feature of the pane stands on: the state, the spreadsheet, and one thing at a time. */
export class SessionCore {
  readonly host: WorkbookHost
  readonly remembered: Remembered
  readonly #examine: Examiner
  readonly #listeners = new Set<() => void>()
  #state: PaneState
  #running: AbortController | undefined
  #idle: Promise<void> = Promise.resolve()
  cellIndex: CellIndex = new Map()
  /** follow a check, for instance with the colours on the sheet */
  readonly afterCheck: (() => Promise<void>)[] = []

  constructor({ host, examine, remembered }: SessionParts) {
    this.host = host
    this.remembered = remembered
    this.#examine = examine
    this.#state = {
      phase: 'idle',
      progress: undefined,
      report: undefined,
      sheets: [],
      stale: false,
      filter: NO_FILTER,
      current: undefined,
      receipts: [],
      beside: [],
      message: undefined,
      locale: remembered.get('locale') === 'en' ? 'en' : 'zh-CN',
      scope: remembered.get('scope') === 'workbook' ? 'workbook' : 'sheet',
      place: remembered.get('place') ?? '',
      date: '',
      choices: readColumnChoices(remembered.get('columns')),
    }
  }

  getState = (): PaneState => this.#state

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  update(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  say(key: Message['key'], params?: Message['params']): void {
    this.update({ message: { tone: 'info', key, params } })
  }

  /** Runs one thing at a time; a refusal of the host becomes a message, never an exception in the page. */
  async run(phase: Phase, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#running) return
    const controller = new AbortController()
    this.#running = controller
    this.update({ phase, progress: undefined, message: undefined })
    this.#idle = this.#work(controller, work)
    await this.#idle
  }

  async #work(controller: AbortController, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    try {
      await work(controller.signal)
    } catch (error) {
      this.update({
        message: controller.signal.aborted ? { tone: 'info', key: 'message.cancelled' } : messageFor(error),
      })
    } finally {
      if (this.#running === controller) this.#running = undefined
      this.update({ phase: 'idle', progress: undefined })
    }
  }

  get isBusy(): boolean {
    return this.#running !== undefined
  }

  /** When what is running now has ended. */
  idle = (): Promise<void> => this.#idle

  cancel = (): void => this.#running?.abort()

  /** Checks what stands in the spreadsheet now, and shows it. A quiet check keeps the list in its place. */
  async examine(signal: AbortSignal, manner: 'shown' | 'quiet' = 'shown'): Promise<void> {
    const { scope, place, date, choices, beside, report: former, current } = this.#state
    const { report, sheets } = await this.#examine(
      { scope, place: place || undefined, date: date || undefined, choices, beside },
      {
        signal,
        onProgress: (phase, progress) => {
          if (manner === 'shown') this.update({ phase, progress })
        },
      },
    )
    signal.throwIfAborted()
    this.cellIndex = indexByCell(report.findings)
    const kept =
      manner === 'quiet' && former && current !== undefined ? sameFinding(former, current, report) : undefined
    this.update({ report, sheets, stale: false, current: kept })
    for (const follow of this.afterCheck) await follow()
  }

  sheetNamed(name: string): CheckedSheet | undefined {
    return this.#state.sheets.find(({ sheet }) => sheet.name === name)
  }
}

/** Where a finding of the former report stands in the new one: the same check on the same cells. */
function sameFinding(former: CheckReport, at: number, now: CheckReport): number | undefined {
  const one = former.findings[at]
  if (!one) return undefined
  const cells = one.cells.join()
  const found = now.findings.findIndex(
    (other) => other.check === one.check && other.sheet === one.sheet && other.cells.join() === cells,
  )
  return found < 0 ? undefined : found
}
