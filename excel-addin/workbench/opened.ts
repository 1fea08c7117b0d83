import { type Finding, type Locale, remarkText } from '@nuandong/core'
import { addinText, rememberCauses } from '@nuandong/core/ui'
import { Book } from '../src/host/desk/book.ts'
import { type DeskHands, deskFingerprint, deskHost } from '../src/host/desk/host.ts'
import { DeskView } from '../src/host/desk/view.ts'
import type { WorkbookHost } from '../src/host/port.ts'
import type { Remembered } from '../src/host/remembered.ts'
import type { BesideFile } from '../src/pane/checking.ts'
import { type Examination, type Examiner, type Examining, sheetsInScope } from '../src/pane/examine.ts'
import { createSession, type PaneSession } from '../src/pane/session.ts'
import { applyChanges } from './desk/changes.ts'
import type { AskDesk } from './desk/client.ts'
import type { Computed } from './desk/formulas.ts'
import type { DeskCheck, Opened, Running, SaveRequest } from './desk/service.ts'

const toldOf = ({ signal, onProgress }: Examining): Running => ({
  signal,
  onProgress: (done, total) => onProgress('checking', total ? done / total : undefined),
})

/** What is added to the saved copy. */
export type Additions = SaveRequest['add']

/** A register on the desk, with all that belongs to it. */
export class OpenRegister {
  readonly book: Book
  readonly view: DeskView
  readonly hands: DeskHands
  readonly session: PaneSession
  /** whether any of its sheets is a register */
  readonly isRegister: boolean
  readonly #host: WorkbookHost
  /** edits that the desk has not answered yet */
  #told: Promise<unknown> = Promise.resolve()
  /** lists that the desk was told of */
  #beside: readonly BesideFile[] = []
  /** what the last answer to a check has found */
  #found: { version: number; findings: Finding[] } = { version: 0, findings: [] }
  /** what was set aside and verified when it was last saved, or opened */
  #savedWork: readonly unknown[]
  #changes = 0
  #savedAt = 0

  constructor(
    readonly name: string,
    opened: Opened,
    private readonly ask: AskDesk,
    remembered: Remembered,
  ) {
    this.ask('take', undefined)
    this.book = new Book(opened.workbook)
    const { sheets } = this.book
    const visible = sheets.filter(({ isHidden }) => !isHidden)
    const first = visible.find(({ id }) => opened.registers.has(id)) ?? visible[0] ?? sheets[0]
    this.isRegister = opened.registers.size > 0
    this.view = new DeskView(first.id)
    const { host, hands } = deskHost(name, this.book, this.view, (sheet, edits) => {
      this.#changes++
      this.#told = this.ask('edit', { sheet, edits }).then((computed) => this.#compute(computed))
    })
    this.#host = host
    this.hands = hands
    this.session = createSession({
      host: { ...host, copy: () => this.ask('original', undefined) },
      examine: this.#examine,
      doubts: {
        write: async ({ ignored, locale, ...what }, how) => {
          const { request } = await this.#checkOf(what)
          return this.ask('doubts', { check: request, ignored, locale }, toldOf(how))
        },
        read: (file) => this.ask('answers', file),
      },
      compare: async ({ other, isOlder, ...what }, how) => {
        const { request } = await this.#checkOf(what)
        return this.ask('compare', { check: request, other, isOlder }, toldOf(how))
      },
      household: (request) => this.ask('household', request),
      rowMark: (sheet, row) => this.book.find(sheet)?.rowMark(row - 1),
      remembered,
    })
    this.session.resume(opened.work)
    this.#savedWork = this.#settled()
    this.session.connect()
  }

  /** The file is one that the work is patched into; of any other a new .xlsx is made. */
  get isOwnFormat(): boolean {
    return this.book.workbook.format === 'xlsx'
  }

  /** There is work that no saved copy has. */
  get isUnsaved(): boolean {
    const isEdited = this.#changes > this.#savedAt && (this.book.changedCells > 0 || this.#savedAt > 0)
    return isEdited || this.#settled().some((one, at) => one !== this.#savedWork[at])
  }

  /** Calls back when anything on the desk has changed. */
  readonly watch = (listener: () => void): (() => void) => {
    const stops = [this.view.subscribe(listener), this.session.subscribe(listener)]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** What was passed over in reading it. */
  remarks(locale: Locale): string {
    return this.book.workbook.remarks.map((remark) => remarkText(locale, remark)).join(' ')
  }

  async save(add: Additions, running: { signal: AbortSignal; onProgress: (done: number, total: number) => void }) {
    await this.#told
    const at = this.#changes
    const { locale, sheets: checked } = this.session.getState()
    const again = checked.map(({ sheet }) => sheet.id)
    const check = (await this.#checkOf({ ...this.session.examination(), again })).request
    const settled = this.#settled()
    const work = this.session.work()
    const { receipts, ignored, verified, choices } = work
    const isEmpty = [receipts, ignored, verified, Object.keys(choices)].every(({ length }) => length === 0)
    const kept = isEmpty ? undefined : work
    const saved = await this.ask('save', { edits: this.book.edits(), work: kept, add, check, ignored, locale }, running)
    this.#savedAt = at
    this.#savedWork = settled
    return saved
  }

  /** How the copy was made, for the person who reads it. */
  savedMessage(locale: Locale, file: string): string {
    const { name: original } = this
    const changed = this.book.changedCells
    return addinText(locale, this.isOwnFormat ? 'workbench.saved' : 'workbench.savedAsXlsx', {
      file,
      original,
      changed,
    })
  }

  readonly #examine: Examiner = async (what, how) => {
    await this.#tellBeside(what.beside, how.signal)
    const { refs, request } = await this.#checkOf(what)
    const sheets = refs.flatMap((sheet) => {
      const found = this.book.find(sheet.id)
      return found ? [{ sheet, fingerprint: deskFingerprint(found), limits: [] }] : []
    })
    how.onProgress('checking', undefined)
    const { version, findings } = this.#found
    const answer = await this.ask('check', { ...request, known: version }, toldOf(how))
    const changes = { runs: answer.runs, fresh: answer.report.findings }
    this.#found = { version: answer.version, findings: applyChanges(findings, changes) }
    const report = { ...answer.report, findings: this.#found.findings }
    rememberCauses(report, answer.causes)
    return { report, sheets }
  }

  /** What the desk is asked to check. */
  async #checkOf({ scope, again, beside, ...what }: Examination) {
    const refs = await sheetsInScope(this.#host, { scope, again })
    const lists = beside.map(({ name }) => name)
    const request: DeskCheck = { sheets: refs.map(({ name }) => name), beside: lists, ...what }
    return { refs, request }
  }

  /** Decisions that leave with the file, beside what is in its cells. */
  #settled(): readonly unknown[] {
    const { ignored, verified } = this.session.getState()
    return [ignored, verified]
  }

  /** Tells the desk which lists stand beside the register now. */
  async #tellBeside(beside: readonly BesideFile[], signal: AbortSignal): Promise<void> {
    for (const file of this.#beside) if (!beside.includes(file)) await this.ask('removeBeside', { name: file.name })
    const known = this.#beside.filter((file) => beside.includes(file))
    this.#beside = known
    for (const file of beside) {
      if (known.includes(file)) continue
      await this.ask('openBeside', file, { signal })
      this.#beside = [...this.#beside, file]
    }
  }

  #compute(computed: readonly Computed[]): void {
    for (const { sheet, row, column, value } of computed) this.book.find(sheet)?.compute(row, column, value)
    if (computed.length > 0) this.view.refresh()
  }
}
