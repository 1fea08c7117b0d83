import {
  ANNOTATION_AUTHOR,
  annotate,
  asXlsx,
  browserInflate,
  type Cause,
  type CellEdit,
  type CheckReport,
  type ColumnChoices,
  causesOf,
  checkRegisters,
  FORMULA,
  type Locale,
  loadPolicy,
  type RegisterFile,
  readWork,
  readWorkbook,
  toAnnotations,
  type Workbook,
  WorkbookError,
  writeCell,
  writeWork,
} from '@nuandong/core'
import { type Computed, Formulas } from './formulas.ts'

/** How far a verb has come. */
export interface Running {
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

export interface Opened {
  workbook: Workbook
  /** what was kept in the file when it was last saved here */
  work: unknown
}

export interface DeskCheck {
  /** names of the sheets to check; undefined = all */
  sheets?: readonly string[]
  place?: string
  date?: string
  choices?: ColumnChoices
}

export interface Checked {
  report: CheckReport
  causes: Cause[]
}

export interface SaveRequest {
  /** what differs from the file that was opened, by sheet name */
  edits: Map<string, readonly CellEdit[]>
  /** kept in the file, to be found when it is opened again */
  work: unknown
  /** what is added to the copy */
  add: { marks: boolean; notes: boolean; list: boolean }
  check: DeskCheck
  locale: Locale
}

export interface Saved {
  name: string
  bytes: Uint8Array
}

interface OpenFile {
  name: string
  bytes: Uint8Array
  workbook: Workbook
  formulas: Formulas
}

/**
 * Everything that takes time with the file on the desk: reading, checking, saving. Lives in one worker as long as the page; the file is read
 * once and kept, edits are told to it one by one.
 */
export class DeskService {
  #file: OpenFile | undefined
  /** registers opened beside it, for the checks that compare */
  readonly #beside: RegisterFile[] = []
  #last: { key: string; checked: Checked } | undefined

  async open({ name, bytes }: { name: string; bytes: Uint8Array }, running: Running): Promise<Opened> {
    const workbook = await readWorkbook(bytes, { name, formulas: true, inflate: browserInflate, ...running })
    this.#file = { name, bytes, workbook, formulas: new Formulas(workbook) }
    this.#beside.length = 0
    this.#last = undefined
    const work = workbook.format === 'xlsx' ? await readWork(bytes).catch(() => undefined) : undefined
    return { workbook, work }
  }

  /** Reads a register beside the one on the desk; the same name again replaces it. */
  async openBeside({ name, bytes }: { name: string; bytes: Uint8Array }, running: Running): Promise<string[]> {
    const workbook = await readWorkbook(bytes, { name, inflate: browserInflate, ...running })
    const at = this.#beside.findIndex(({ path }) => path === name)
    this.#beside.splice(at < 0 ? this.#beside.length : at, at < 0 ? 0 : 1, { path: name, workbook })
    this.#last = undefined
    return this.#beside.map(({ path }) => path)
  }

  async removeBeside({ name }: { name: string }): Promise<string[]> {
    const at = this.#beside.findIndex(({ path }) => path === name)
    if (at >= 0) this.#beside.splice(at, 1)
    this.#last = undefined
    return this.#beside.map(({ path }) => path)
  }

  /** Takes edits as the person makes them; the answer is what formulas that depend on them now give. */
  async edit({ sheet, edits }: { sheet: string; edits: readonly CellEdit[] }): Promise<Computed[]> {
    const { workbook, formulas } = this.#opened()
    const of = workbook.sheets.find(({ name }) => name === sheet)
    if (!of) return []
    for (const { row, column, value, computed } of edits) {
      writeCell(workbook, of, row, column, value)
      const cells = of.columns[column]
      if (computed && cells) cells.kinds[row] |= FORMULA
    }
    this.#last = undefined
    return formulas.after(sheet, edits)
  }

  async check(request: DeskCheck, running: Running): Promise<Checked> {
    const { name, workbook } = this.#opened()
    const key = JSON.stringify(request)
    if (this.#last?.key === key) return this.#last.checked
    const { sheets, place, date, choices } = request
    const inScope = sheets ? workbook.sheets.filter((sheet) => sheets.includes(sheet.name)) : workbook.sheets
    const own: RegisterFile = { path: name, workbook: { ...workbook, sheets: inScope }, choices }
    const report = await checkRegisters([own, ...this.#beside], { policy: loadPolicy(), place, date, ...running })
    const checked = { report, causes: causesOf(report.findings) }
    this.#last = { key, checked }
    return checked
  }

  /** A copy of the file with the work in it, and what the person asked to be added. */
  async save({ edits, work, add, check, locale }: SaveRequest, running: Running): Promise<Saved> {
    const { name, bytes, workbook } = this.#opened()
    const isOwn = workbook.format === 'xlsx'
    const recalculate = workbook.sheets.some(hasFormulas)
    const into = isOwn ? bytes : await asXlsx(workbook)
    const saved = { edits: isOwn ? edits : new Map<string, CellEdit[]>(), work, recalculate }
    const written = await writeWork(into, saved, ANNOTATION_AUTHOR, running)
    const copy = { name: copyName(name, isOwn, locale), bytes: written }
    if (!add.marks && !add.notes && !add.list) return copy
    const { report } = await this.check(check, running)
    const { marks, findingsSheet, author } = toAnnotations(report, 0, locale)
    const plain = [...marks].map(([sheet, all]) => [sheet, all.map((one) => ({ ...one, note: undefined }))] as const)
    const annotated = await annotate(
      written,
      {
        author,
        marks: !add.marks ? new Map() : add.notes ? marks : new Map(plain),
        ...(add.list && { findingsSheet }),
      },
      running,
    )
    return { ...copy, bytes: annotated }
  }

  #opened(): OpenFile {
    if (!this.#file) throw new WorkbookError('empty-file')
    return this.#file
  }
}

function hasFormulas({ columns, rowCount }: Workbook['sheets'][number]): boolean {
  return columns.some((column) => column?.kinds.subarray(0, rowCount).some((kind) => (kind & FORMULA) !== 0))
}

/** `花名册.xls` → `花名册-核对.xlsx`; a copy of a copy keeps its name. */
function copyName(name: string, isOwn: boolean, locale: Locale): string {
  const suffix = locale === 'en' ? '-checked' : '-核对'
  const [, stem, ending] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  return `${stem.endsWith(suffix) ? stem : stem + suffix}${isOwn ? (ending ?? '') : '.xlsx'}`
}
