import {
  ANNOTATION_AUTHOR,
  type Answer,
  annotate,
  asXlsx,
  browserDeflate,
  browserInflate,
  type Cause,
  type CellEdit,
  type CheckReport,
  type ColumnChoices,
  type Comparison,
  causesOf,
  compareMonths,
  DEFAULT_PLACE,
  type Finding,
  FORMULA,
  type HouseholdCard,
  type Ignored,
  type Law,
  LiveReport,
  type Locale,
  loadLaw,
  loadPolicy,
  type OverlayPack,
  type RegisterFile,
  readAnswers,
  readWork,
  readWorkbook,
  registerSheets,
  resultStem,
  toAnnotations,
  toFindingsWorkbook,
  type Workbook,
  WorkbookError,
  withoutIgnored,
  writeCell,
  writeWork,
} from '@nuandong/core'
import type { BesideFile, HouseholdRequest } from '../../src/pane/checking.ts'
import { readBeside } from '../../src/pane/read-beside.ts'
import { changesBetween, type Run } from './changes.ts'
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
  /** names of the sheets that are registers */
  registers: ReadonlySet<string>
}

export interface DeskCheck {
  /** names of the sheets to check; undefined = all */
  sheets?: readonly string[]
  /** names of the lists to compare with, of those that were opened beside it */
  beside?: readonly string[]
  place?: string
  date?: string
  choices?: ColumnChoices
  /** local figures laid over the law */
  packs?: readonly OverlayPack[]
  /** what was found out about doubts */
  verified?: readonly Answer[]
}

export interface Checked {
  report: CheckReport
  causes: Cause[]
}

/** What was found, told as what changed since the answer that the asker has. */
export interface CheckAnswer extends Checked {
  /** of this answer; told back with the next question */
  version: number
  /** how the list is made of that answer's and of `report.findings`, which holds only what is new */
  runs: Run[]
}

/** What is checked of the file, and as it stands in the worker: only edits are checked anew. */
interface LastCheck {
  /** the request, as text */
  key: string
  sheets: ReadonlySet<string>
  live: LiveReport
  /** undefined: something was edited since */
  checked: Checked | undefined
  /** what `checked` leaves out as verified, as text */
  verified: string
}

export interface SaveRequest {
  /** what differs from the file that was opened, by sheet name */
  edits: Map<string, readonly CellEdit[]>
  /** kept in the file, to be found when it is opened again */
  work: unknown
  /** what is added to the copy */
  add: { marks: boolean; notes: boolean; list: boolean }
  check: DeskCheck
  /** findings that the person has set aside: they are listed as such, and not marked */
  ignored: readonly Ignored[]
  locale: Locale
}

export type DoubtsRequest = Pick<SaveRequest, 'check' | 'ignored' | 'locale'>

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

const PACKING = { inflate: browserInflate, deflate: browserDeflate }

/**
 * Everything that takes time with the file on the desk: reading, checking, saving. Lives in one worker as long as the
 * page; the file is read once and kept, edits are told to it one by one.
 */
export class DeskService {
  #file: OpenFile | undefined
  /** what was read last, until it is taken up */
  #read: OpenFile | undefined
  /** registers opened beside it, for the checks that compare */
  readonly #beside: RegisterFile[] = []
  #last: LastCheck | undefined
  /** the findings that were answered last */
  #told: { version: number; findings: readonly Finding[] } = { version: 0, findings: [] }

  /**
   * Reads a file; the one on the desk stays there until `take`, for the person may call this off when it is already
   * read.
   */
  async open({ name, bytes }: { name: string; bytes: Uint8Array }, running: Running): Promise<Opened> {
    this.#read = undefined
    const workbook = await readWorkbook(bytes, { name, formulas: true, inflate: browserInflate, ...running })
    const work =
      workbook.format === 'xlsx' ? await readWork(bytes, { inflate: browserInflate }).catch(() => undefined) : undefined
    this.#read = { name, bytes, workbook, formulas: new Formulas(workbook) }
    return { workbook, work, registers: registerSheets({ path: name, workbook }) }
  }

  /** Puts the file that was read last on the desk; everything after this is about it. */
  async take(_: undefined): Promise<void> {
    this.#file = this.#read
    this.#read = undefined
    this.#beside.length = 0
    this.#last = undefined
  }

  /** Reads a register beside the one on the desk; the same name again replaces it. */
  async openBeside(file: BesideFile, running: Running): Promise<string[]> {
    const { name } = file
    const workbook = await readBeside(file, running)
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
    if (!workbook.sheets.some(({ name }) => name === sheet)) return []
    this.#write(sheet, edits)
    const computed = formulas.after(sheet, edits)
    for (const { sheet: of, ...one } of computed) this.#write(of, [{ ...one, computed: true }])
    return computed
  }

  /** Puts values into the workbook; what they touch is checked again. */
  #write(name: string, edits: readonly CellEdit[]): void {
    const { workbook } = this.#opened()
    const sheet = workbook.sheets.find((one) => one.name === name)
    if (!sheet || edits.length === 0) return
    if (this.#last?.sheets.has(name)) {
      this.#last.checked = undefined
      this.#last.live.edit(0, name, edits)
    } else for (const { row, column, value, format } of edits) writeCell(workbook, sheet, row, column, value, format)
    for (const { row, column, computed } of edits) {
      const cells = sheet.columns[column]
      if (computed && cells) cells.kinds[row] |= FORMULA
    }
  }

  /**
   * Checks what was not checked yet; `known` is the version of the last answer that the asker has, 0 where it has none.
   */
  async check({ known, ...request }: DeskCheck & { known: number }, running: Running): Promise<CheckAnswer> {
    const { report, causes } = await this.#check(request, running)
    const before = known === this.#told.version ? this.#told.findings : []
    const { runs, fresh } = changesBetween(before, report.findings)
    this.#told = { version: this.#told.version + 1, findings: report.findings }
    return { report: { ...report, findings: fresh }, causes, runs, version: this.#told.version }
  }

  async #check({ verified = [], ...request }: DeskCheck, running: Running): Promise<Checked> {
    const last = this.#lastFor(request, await lawOf(request))
    const answers = JSON.stringify(verified)
    if (last.checked && last.verified === answers) return last.checked
    const report = await last.live.report(running, verified)
    last.verified = answers
    last.checked = { report, causes: causesOf(report.findings) }
    return last.checked
  }

  #lastFor(request: Omit<DeskCheck, 'verified'>, law: Law): LastCheck {
    const key = JSON.stringify(request)
    if (this.#last?.key === key) return this.#last
    const { place, date, packs } = request
    const files = this.#filesOf(request)
    const live = new LiveReport(files, { policy: loadPolicy(packs, law), place, date })
    const sheets = new Set(files[0].workbook.sheets.map((sheet) => sheet.name))
    this.#last = { key, sheets, live, checked: undefined, verified: '' }
    return this.#last
  }

  /** What is checked of the file on the desk, and the lists that it is compared with. */
  #filesOf({ sheets, beside = [], choices }: DeskCheck): [own: RegisterFile, ...beside: RegisterFile[]] {
    const { name, workbook } = this.#opened()
    const lists = this.#beside.filter(({ path }) => beside.includes(path))
    const inScope = sheets ? workbook.sheets.filter((sheet) => sheets.includes(sheet.name)) : workbook.sheets
    return [{ path: name, workbook: { ...workbook, sheets: inScope }, choices }, ...lists]
  }

  /** The register on the desk, household by household, beside another month of it. */
  async compare({ check, ...other }: { check: DeskCheck; other: string; isOlder: boolean }): Promise<Comparison> {
    const [own, ...beside] = this.#filesOf(check)
    return compareMonths(own, beside, other)
  }

  /**
   * The household of a row (from 1) as it was last checked, with what the person answered; undefined where there is
   * none.
   */
  async household({ sheet, row, answers }: HouseholdRequest): Promise<HouseholdCard | undefined> {
    return this.#last?.sheets.has(sheet) ? this.#last.live.household({ file: 0, sheet, row }, answers) : undefined
  }

  /** A findings workbook with a sheet a village of what is to be verified. */
  async doubts({ check, ignored, locale }: DoubtsRequest, running: Running): Promise<Uint8Array> {
    const { report } = await this.#check(check, running)
    const { live } = this.#lastFor(withoutVerified(check), await lawOf(check))
    return toFindingsWorkbook(live.workbookReport(withoutIgnored(report, ignored).report), locale)
  }

  /** What was filled in on such sheets. */
  async answers(file: BesideFile, running: Running): Promise<Answer[]> {
    return readAnswers(await readBeside(file, running))
  }

  /** The file as it was opened. */
  async original(_: undefined): Promise<Uint8Array> {
    return this.#opened().bytes.slice()
  }

  /** A copy of the file with the work in it, and what the person asked to be added. */
  async save({ edits, work, add, check, ignored, locale }: SaveRequest, running: Running): Promise<Saved> {
    const { name, bytes, workbook } = this.#opened()
    const isOwn = workbook.format === 'xlsx'
    const recalculate = workbook.sheets.some(hasFormulas)
    const into = isOwn ? bytes : await asXlsx(workbook)
    const saved = { edits: isOwn ? edits : new Map<string, CellEdit[]>(), work, recalculate }
    const written = await writeWork(into, saved, ANNOTATION_AUTHOR, { ...PACKING, ...running })
    const copy = { name: copyName(name, isOwn, locale), bytes: written }
    if (!add.marks && !add.notes && !add.list) return copy
    const left = withoutIgnored((await this.#check(check, running)).report, ignored)
    const { marks, findingsSheet, author } = toAnnotations(left.report, 0, locale, 'masked', left.ignored)
    const plain = [...marks].map(([sheet, all]) => [sheet, all.map((one) => ({ ...one, note: undefined }))] as const)
    const annotated = await annotate(
      written,
      {
        author,
        marks: !add.marks ? new Map() : add.notes ? marks : new Map(plain),
        ...(add.list && { findingsSheet }),
      },
      { ...PACKING, ...running },
    )
    return { ...copy, bytes: annotated }
  }

  #opened(): OpenFile {
    if (!this.#file) throw new WorkbookError('empty-file')
    return this.#file
  }
}

const withoutVerified = ({ verified: _, ...check }: DeskCheck): Omit<DeskCheck, 'verified'> => check

const lawOf = ({ place }: DeskCheck): Promise<Law> => loadLaw(place ?? DEFAULT_PLACE)

function hasFormulas({ columns, rowCount }: Workbook['sheets'][number]): boolean {
  return columns.some((column) => column?.kinds.subarray(0, rowCount).some((kind) => (kind & FORMULA) !== 0))
}

/** `花名册.xls` → `花名册-核对.xlsx`; a copy of a copy keeps its name. */
function copyName(name: string, isOwn: boolean, locale: Locale): string {
  const ending = isOwn ? (/\.[^.]*$/.exec(name)?.[0] ?? '') : '.xlsx'
  return resultStem(name, 'checked', locale) + ending
}
