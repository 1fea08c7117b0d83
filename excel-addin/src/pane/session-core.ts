import {
  type Answer,
  type CheckReport,
  type ColumnChoices,
  type Comparison,
  type Finding,
  type HouseholdCard,
  type Ignored,
  type IgnoredFinding,
  keyOf,
  type Locale,
  readColumnChoices,
  withoutIgnored,
} from '@nuandong/core'
import { type FindingFilter, NO_FILTER } from '@nuandong/core/ui'
import { HostError, type WorkbookHost, type WriteReceipt } from '../host/port.ts'
import type { Remembered } from '../host/remembered.ts'
import type { BesideFile, HouseholdRequest, HouseholdSource } from './checking.ts'
import type { CheckedSheet, DoubtSheets, Examination, Examiner, MonthComparer, Scope } from './examine.ts'
import type { KeptPack } from './local-pack.ts'
import { type Message, messageFor } from './messages.ts'

export type Phase = 'idle' | 'reading' | 'checking' | 'writing' | 'making'

export interface PaneState {
  phase: Phase
  /** how far the phase has come; 0…1, undefined where it cannot be told */
  progress: number | undefined
  report: CheckReport | undefined
  /** the sheets that the report is about, with their fingerprints */
  sheets: readonly CheckedSheet[]
  /** names of the workbook's sheets with anything on them that the last check left out */
  unchecked: readonly string[]
  /** the sheets changed after they were read */
  stale: boolean
  filter: FindingFilter
  /** position in `report.findings` */
  current: number | undefined
  /** what was written or typed and can be taken back, the last one at the end */
  receipts: readonly WriteReceipt[]
  /** what was taken back and can be done again, the last one at the end; gone with the next thing written or typed */
  undone: readonly WriteReceipt[]
  /** lists opened beside the register */
  beside: readonly BesideFile[]
  /** with one of these, where it is another month of the register */
  comparison: ComparedMonths | undefined
  /** local figures that the law data lacks, as packs */
  packs: readonly KeptPack[]
  /** what the person has set aside, with reason, name and day */
  ignored: readonly Ignored[]
  /** of the last check, the findings that this keeps out of `report` */
  setAside: readonly IgnoredFinding[]
  /** what was found out about doubts, read from sheets that were filled in */
  verified: readonly Answer[]
  /** the household under the cursor */
  household: HouseholdCard | undefined
  /** what the person answered about it, by the path of the fact */
  answers: Answers
  message: Message | undefined
  locale: Locale
  scope: Scope
  /** whether numbers that identify are shown in full; asked for anew in each session */
  fullNumbers: boolean
  /** '' = the default of the policy */
  place: string
  /** '' = the register's own date, else today */
  date: string
  /** what the user said that columns are, in any workbook */
  choices: ColumnChoices
}

export interface ComparedMonths {
  other: string
  /** something was changed since */
  stale?: boolean
  isOlder: boolean
  comparison: Comparison
}

export type Answers = HouseholdRequest['answers']

export interface SessionParts {
  host: WorkbookHost
  examine: Examiner
  /** left out where such sheets cannot be made */
  doubts?: DoubtSheets
  /** left out where months cannot be compared */
  compare?: MonthComparer
  /** left out where nothing is kept of a check */
  household?: HouseholdSource
  /** what stands in a row (from 1) now, in short; left out: as it was checked */
  rowMark?: (sheet: string, row: number) => string | undefined
  remembered: Remembered
}

/**
 * How a check shows: `shown` as a new one; `again` with its progress, the list in its place; `quiet` in its place and
 * without a word.
 */
type Manner = 'shown' | 'again' | 'quiet'

/** What every feature of the pane stands on: the state, the spreadsheet, and one thing at a time. */
export class SessionCore {
  readonly host: WorkbookHost
  readonly remembered: Remembered
  readonly #examine: Examiner
  readonly household: HouseholdSource | undefined
  readonly doubts: DoubtSheets | undefined
  readonly compare: MonthComparer | undefined
  readonly #rowMark: SessionParts['rowMark']
  /** the last check's report, with what was set aside */
  #whole: CheckReport | undefined
  readonly #listeners = new Set<() => void>()
  #state: PaneState
  #running: AbortController | undefined
  /** rises with everything that makes the report out of date */
  #changes = 0
  #idle: Promise<void> = Promise.resolve()
  /** go before a check, for instance to see which workbook it is about */
  readonly beforeCheck: (() => Promise<void>)[] = []
  /** follow a check, for instance with the colours on the sheet */
  readonly afterCheck: (() => Promise<void>)[] = []

  constructor({ host, examine, doubts, compare, household, rowMark, remembered }: SessionParts) {
    this.#rowMark = rowMark
    this.host = host
    this.household = household
    this.doubts = doubts
    this.compare = compare
    this.remembered = remembered
    this.#examine = examine
    this.#state = {
      phase: 'idle',
      progress: undefined,
      report: undefined,
      sheets: [],
      unchecked: [],
      stale: false,
      filter: NO_FILTER,
      current: undefined,
      receipts: [],
      undone: [],
      beside: [],
      comparison: undefined,
      packs: [],
      ignored: [],
      setAside: [],
      verified: [],
      household: undefined,
      answers: {},
      message: undefined,
      locale: remembered.get('locale') === 'en' ? 'en' : 'zh-CN',
      scope: remembered.get('scope') === 'workbook' ? 'workbook' : 'sheet',
      fullNumbers: false,
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

  /** What is to be checked as the person has set it. */
  get examination(): Examination {
    const { scope, place, date, choices, beside, packs, verified } = this.#state
    return {
      scope,
      place: place || undefined,
      date: date || undefined,
      choices,
      beside,
      packs: packs.map(({ pack }) => pack),
      verified,
    }
  }

  /** The sheets that were checked last. */
  get checkedIds(): string[] {
    return this.#state.sheets.map(({ sheet }) => sheet.id)
  }

  /** The report is of something else than what is there, or asked for, now. */
  outdate(): void {
    this.#changes++
    const { report, comparison } = this.#state
    this.update({ stale: report !== undefined, comparison: comparison && { ...comparison, stale: true } })
  }

  /** Checks again as often as the report is out of date; it is told how far that has come. */
  async catchUp(signal: AbortSignal): Promise<void> {
    const { phase } = this.#state
    while (this.#state.stale) await this.examine(signal, 'again')
    this.update({ phase, progress: undefined })
  }

  /** Does what rests on the report when that is up to date. */
  async upToDate(signal: AbortSignal, act: () => Promise<void>): Promise<void> {
    await this.catchUp(signal)
    try {
      await act()
    } catch (error) {
      // a host may miss an edit
      if (!(error instanceof HostError && error.fault === 'sheet-changed')) throw error
      this.outdate()
      await this.catchUp(signal)
      await act()
    }
  }

  /** Checks what stands in the spreadsheet now, and shows it. */
  async examine(signal: AbortSignal, manner: Manner = 'shown', scope: Scope = this.#state.scope): Promise<void> {
    for (const prepare of this.beforeCheck) await prepare()
    const { report: former, current } = this.#state
    const changes = this.#changes
    const isNew = manner === 'shown'
    const { report, sheets } = await this.#examine(
      { ...this.examination, scope, again: isNew ? undefined : this.checkedIds },
      {
        signal,
        onProgress: (phase, progress) => {
          if (manner !== 'quiet') this.update({ phase, progress })
        },
      },
    )
    const unchecked = manner === 'quiet' ? this.#state.unchecked : await this.#besides(sheets)
    signal.throwIfAborted()
    this.#whole = report
    const kept = !isNew && former && current !== undefined ? former.findings[current] : undefined
    this.update({ sheets, unchecked, stale: changes !== this.#changes })
    this.present(
      this.#state.ignored.filter(({ sheet, row, rowMark }) => {
        const now = this.rowMark(sheet, row)
        // a sheet that was not looked at says nothing
        return now === undefined || now === rowMark
      }),
      kept,
    )
    for (const follow of this.afterCheck) await follow()
  }

  async #besides(checked: readonly CheckedSheet[]): Promise<string[]> {
    const filled = await this.host.filledSheets()
    return filled.filter(({ id }) => !checked.some(({ sheet }) => sheet.id === id)).map(({ name }) => name)
  }

  /** Shows the last report without what is set aside; the current finding stays current where it is still there. */
  present(ignored: readonly Ignored[], current?: Finding): void {
    const whole = this.#whole
    if (!whole) return
    const { report, ignored: setAside } = withoutIgnored(whole, ignored)
    const known = this.#state.ignored
    this.update({
      report,
      setAside,
      ignored: ignored.length === known.length ? known : ignored,
      current: current && placeOf(current, report),
    })
  }

  /** What stands in a row (from 1); undefined where the sheet is not known. */
  rowMark(sheet: string, row: number): string | undefined {
    if (this.#rowMark) return this.#rowMark(sheet, row)
    const checked = this.sheetNamed(sheet)
    return checked && String(checked.fingerprint.rowHashes[row - 1] ?? '')
  }

  sheetNamed(name: string): CheckedSheet | undefined {
    return this.#state.sheets.find(({ sheet }) => sheet.name === name)
  }
}

/** Where a finding of a former report stands in a new one: the same check on the same cells. */
function placeOf(one: Finding, { findings }: CheckReport): number | undefined {
  const same = findings.indexOf(one)
  if (same >= 0) return same
  const key = keyOf(one)
  const found = findings.findIndex((other) => other.file === one.file && keyOf(other) === key)
  return found < 0 ? undefined : found
}
