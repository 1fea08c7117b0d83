import {
  type CheckReport,
  type ColumnChoices,
  type Finding,
  type HeaderChoices,
  type KindId,
  type Locale,
  readColumnChoices,
} from '@nuandong/core'
import { type FindingFilter, NO_FILTER, shownFindings } from '@nuandong/core/ui'
import type { CellMark, CellPlace, SheetRef, SheetSnapshot, WorkbookHost, WriteReceipt } from '../host/port.ts'
import type { Remembered } from '../host/remembered.ts'
import { type CellIndex, cellsOf, findingsAt, indexByCell } from './cells.ts'
import type { Checker } from './checking.ts'
import { type Message, messageFor } from './messages.ts'

export type Scope = 'sheet' | 'workbook'
export type Phase = 'idle' | 'reading' | 'checking' | 'writing'

export interface PaneState {
  phase: Phase
  /** how far the phase has come; 0…1, undefined where it cannot be told */
  progress: number | undefined
  report: CheckReport | undefined
  /** the sheets that the report is about, with their fingerprints */
  snapshots: readonly SheetSnapshot[]
  /** the sheets changed after they were read */
  stale: boolean
  filter: FindingFilter
  /** position in `report.findings` */
  current: number | undefined
  /** writes that can be taken back, the last one at the end */
  receipts: readonly WriteReceipt[]
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

/** Everything the pane and the ribbon do, without a page: one session a workbook. */
export type PaneSession = ReturnType<typeof createSession>

interface SessionParts {
  host: WorkbookHost
  check: Checker
  remembered: Remembered
}

export function createSession({ host, check, remembered }: SessionParts) {
  let state: PaneState = {
    phase: 'idle',
    progress: undefined,
    report: undefined,
    snapshots: [],
    stale: false,
    filter: NO_FILTER,
    current: undefined,
    receipts: [],
    message: undefined,
    locale: remembered.get('locale') === 'en' ? 'en' : 'zh-CN',
    scope: remembered.get('scope') === 'workbook' ? 'workbook' : 'sheet',
    place: remembered.get('place') ?? '',
    date: '',
    choices: readColumnChoices(remembered.get('columns')),
  }
  /** A date belongs to one register: remembered for the workbook's name, not for the next one. */
  const dateKey = async () => `date/${await host.workbookName()}`
  const listeners = new Set<() => void>()
  let running: AbortController | undefined
  let cellIndex: CellIndex = new Map()

  function update(change: Partial<PaneState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  /** Runs one thing at a time; a refusal of the host becomes a message, never an exception in the page. */
  async function run(phase: Phase, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (running) return
    const controller = new AbortController()
    running = controller
    update({ phase, progress: undefined, message: undefined })
    try {
      await work(controller.signal)
    } catch (error) {
      update({ message: controller.signal.aborted ? { tone: 'info', key: 'message.cancelled' } : messageFor(error) })
    } finally {
      running = undefined
      update({ phase: 'idle', progress: undefined })
    }
  }

  async function sheetsInScope(): Promise<SheetRef[]> {
    return state.scope === 'workbook' ? host.sheets() : [await host.activeSheet()]
  }

  async function readAndCheck(signal: AbortSignal): Promise<void> {
    const refs = await sheetsInScope()
    const snapshots: SheetSnapshot[] = []
    for (const [position, ref] of refs.entries()) {
      const onProgress = (done: number, total: number) =>
        update({ progress: (position + (total ? done / total : 1)) / refs.length })
      snapshots.push(await host.readSheet(ref.id, { signal, onProgress }))
    }
    update({ phase: 'checking', progress: undefined })
    const { place, date, choices } = state
    const report = await check(
      {
        path: await host.workbookName(),
        sheets: snapshots,
        place: place || undefined,
        date: date || undefined,
        choices,
      },
      { signal, onProgress: ({ done, total }) => update({ progress: total ? done / total : undefined }) },
    )
    signal.throwIfAborted()
    cellIndex = indexByCell(report.findings)
    update({ report, snapshots, stale: false, current: undefined })
  }

  function keepChoices(kind: KindId, headers: HeaderChoices): void {
    const choices = { ...state.choices, [kind]: headers }
    remembered.set('columns', JSON.stringify(choices))
    update({ choices })
  }

  const snapshotNamed = (name: string) => state.snapshots.find((snapshot) => snapshot.sheet.name === name)

  async function goTo(sheetName: string, address: string): Promise<void> {
    const snapshot = snapshotNamed(sheetName)
    if (!snapshot) return
    try {
      await host.select({ sheet: snapshot.sheet.id, address })
    } catch (error) {
      update({ message: messageFor(error) })
    }
  }

  async function open(index: number): Promise<void> {
    const finding = state.report?.findings[index]
    if (!finding) return
    update({ current: index, message: undefined })
    const address = finding.cells[0] ?? (finding.row === null ? undefined : `A${finding.row}`)
    if (address) await goTo(finding.sheet, address)
  }

  const shown = () => (state.report ? shownFindings(state.report.findings, state.filter, state.locale) : [])

  function receiveSelection({ sheet, address }: CellPlace): void {
    const snapshot = state.snapshots.find((candidate) => candidate.sheet.id === sheet)
    if (!snapshot || !state.report) return
    const { findings } = state.report
    const here = findingsAt(cellIndex, snapshot.sheet.name, address)
    if (state.current !== undefined && here.includes(state.current)) return
    const about = here.map((position) => findings[position])
    const [first] = shownFindings(about, state.filter, state.locale)
    if (first !== undefined) update({ current: here[first] })
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** Starts to listen to the workbook; without it edits and selections go unnoticed. */
    async connect(): Promise<void> {
      try {
        update({ date: remembered.get(await dateKey()) ?? '' })
        await host.onEdit((sheet) => {
          if (state.snapshots.some((snapshot) => snapshot.sheet.id === sheet)) update({ stale: true })
        })
        await host.onSelect(receiveSelection)
      } catch (error) {
        update({ message: messageFor(error) })
      }
    },

    check: () => run('reading', readAndCheck),
    cancel: () => running?.abort(),

    open,
    move: (index: number) => update({ current: index }),
    goTo: ({ sheet, address }: { sheet: string; address: string }) => goTo(sheet, address),

    /** The next finding in the list after the current one; after the last comes the first. */
    async next(): Promise<void> {
      const list = shown()
      if (list.length === 0) {
        update({ message: { tone: 'info', key: state.report ? 'message.noNext' : 'message.checkFirst' } })
        return
      }
      const position = state.current === undefined ? -1 : list.indexOf(state.current)
      await open(list[(position + 1) % list.length])
    },

    mark: () =>
      run('writing', async () => {
        if (!state.report) {
          update({ message: { tone: 'info', key: 'message.checkFirst' } })
          return
        }
        const { findings } = state.report
        for (const { sheet, fingerprint } of state.snapshots)
          await host.mark(fingerprint, marksFor(findings, sheet.name))
        update({ message: { tone: 'info', key: 'message.marked' } })
      }),

    clearMarks: () =>
      run('writing', async () => {
        const sheets = await host.clearMarks()
        update({ message: { tone: 'info', key: sheets > 0 ? 'message.cleared' : 'message.noMarks' } })
      }),

    /** Writes the right value of one finding, then checks again. */
    fix: (finding: Finding) =>
      run('writing', async (signal) => {
        const snapshot = snapshotNamed(finding.sheet)
        if (!snapshot || !finding.fix) return
        const changes = Object.entries(finding.fix).map(([address, text]) => ({ address, text }))
        const receipt = await host.write(snapshot.fingerprint, changes)
        update({ receipts: [...state.receipts, receipt], stale: true })
        await readAndCheck(signal)
        update({ message: { tone: 'info', key: 'message.fixed', params: { cells: cellsOf(receipt) } } })
      }),

    /** Takes back the last write, then checks again. */
    undo: () =>
      run('writing', async (signal) => {
        const receipt = state.receipts.at(-1)
        if (!receipt) return
        await host.undo(receipt)
        update({ receipts: state.receipts.slice(0, -1), stale: true })
        await readAndCheck(signal)
        update({ message: { tone: 'info', key: 'message.undone', params: { cells: cellsOf(receipt) } } })
      }),

    setFilter: (filter: FindingFilter) => update({ filter }),
    setLocale(locale: Locale) {
      remembered.set('locale', locale)
      update({ locale })
    },
    setScope(scope: Scope) {
      remembered.set('scope', scope)
      update({ scope, stale: state.report !== undefined })
    },
    setPlace(place: string) {
      remembered.set('place', place || undefined)
      update({ place, stale: state.report !== undefined })
    },
    async setDate(date: string) {
      update({ date, stale: state.report !== undefined })
      remembered.set(await dateKey(), date || undefined)
    },
    /** Takes what the user says of columns, keeps it for every workbook, and checks again. */
    async sayColumns(kind: KindId, headers: HeaderChoices): Promise<void> {
      keepChoices(kind, { ...state.choices[kind], ...headers })
      await run('reading', readAndCheck)
    },
    /** Forgets what the user said of a register's columns, and checks again. */
    async forgetColumns(kind: KindId): Promise<void> {
      keepChoices(kind, {})
      await run('reading', readAndCheck)
    },
    dismiss: () => update({ message: undefined }),
    /** Another workbook stands in the host: nothing of the last one holds. */
    async reset() {
      running?.abort()
      update({
        date: remembered.get(await dateKey()) ?? '',
        report: undefined,
        snapshots: [],
        stale: false,
        current: undefined,
        receipts: [],
        filter: NO_FILTER,
        message: undefined,
      })
    },
  }
}

/** Marks of what was found on a sheet; what could not be verified is listed but leaves no mark. */
export function marksFor(findings: readonly Finding[], sheet: string): CellMark[] {
  return findings
    .filter((finding) => finding.sheet === sheet && finding.outcome === 'fail')
    .flatMap((finding) => finding.cells.map((address) => ({ address, level: finding.severity })))
}
