import { type FieldId, field } from '../facts/fields.ts'
import { checkIdNumber, normaliseIdNumber } from '../identity/id-number.ts'
import { cellText } from '../workbook/index.ts'
import type { Sheet, Workbook } from '../workbook/types.ts'
import { Dictionary } from './dictionary.ts'
import { type HeaderChoices, type MappedColumn, mapHeaders } from './headers.ts'
import type { RegisterKind } from './kinds/kind.ts'
import { type Layout, readLayout } from './layout.ts'
import { type KindId, kindById, recogniseKinds } from './recognise.ts'
import { RegisterTable, WorkbookReader } from './table.ts'

export interface RegisterFile {
  path: string
  workbook: Workbook
  /** kind given by the user for every sheet of the file that can be it */
  register?: KindId
  choices?: HeaderChoices
}

/** A sheet that is not read as a register, and why. */
export interface PassedSheet { file: number; sheet: string; reason: 'empty' | 'no-header' | 'unknown-kind' }

export interface RegisterSet {
  files: readonly RegisterFile[]
  tables: RegisterTable[]
  passed: PassedSheet[]
  dictionary: Dictionary
  /** columns with a header that no field was found for, by table */
  unmapped: Map<RegisterTable, number[]>
}

/** Turns workbooks into register tables that share one dictionary of texts, so that checks can compare across files. */
export function readRegisters(files: readonly RegisterFile[]): RegisterSet {
  const dictionary = new Dictionary(files.length > 0 ? [...files[0].workbook.strings] : [])
  const set: RegisterSet = { files, tables: [], passed: [], dictionary, unmapped: new Map() }
  files.forEach((file, index) => {
    const reader = new WorkbookReader(file.workbook, dictionary, index === 0)
    for (const sheet of file.workbook.sheets) {
      if (sheet.rowCount === 0) {
        set.passed.push({ file: index, sheet: sheet.name, reason: 'empty' })
        continue
      }
      const layout = readLayout(file.workbook, sheet)
      if (!layout) {
        set.passed.push({ file: index, sheet: sheet.name, reason: 'no-header' })
        continue
      }
      const recognised = chooseKind(layout, sheet, file)
      if (!recognised) {
        set.passed.push({ file: index, sheet: sheet.name, reason: 'unknown-kind' })
        continue
      }
      const { columns, unmapped } = mapColumns(file.workbook, sheet, layout, recognised.kind, file.choices)
      const kind = oneRowAHousehold(recognised.kind, columns)
      const table = new RegisterTable({ file: index, path: file.path, reader, sheet, layout, kindId: recognised.id, kind, columns })
      set.tables.push(table)
      set.unmapped.set(table, unmapped)
    }
  })
  return set
}

function chooseKind(layout: Layout, sheet: Sheet, file: RegisterFile): { id: KindId; kind: RegisterKind } | undefined {
  const found = recogniseKinds(layout, sheet.name, baseName(file.path))
  if (!file.register) return found[0]
  // a summary sheet inside the named register's file stays what it is
  if (found[0]?.kind.rowIs === 'place' && found[0].id !== file.register && found[0].kind.title.test(layout.titles.join(' ') + sheet.name)) return found[0]
  const kind = kindById(file.register)
  return kind && { id: file.register, kind }
}

export function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}

/** Columns by header, then by content: a column of valid ID numbers is an ID column whatever its header. */
function mapColumns(workbook: Workbook, sheet: Sheet, layout: Layout, kind: RegisterKind, choices?: HeaderChoices) {
  const { columns, unmapped } = mapHeaders(layout, kind, choices)
  const aliased = aliasHead(columns, kind)
  const has = (id: FieldId) => aliased.some((column) => column.field === id)
  const rest: number[] = []
  for (const column of unmapped) {
    const byContent = !has('idNumber') && kind.fields.includes('idNumber') && looksLikeIdNumbers(workbook, sheet, layout, column)
    if (byContent) aliased.push({ column, header: layout.headers[column].at(-1) ?? '', field: 'idNumber', confidence: 0.9, by: 'content' })
    else rest.push(column)
  }
  return { columns: aliased.sort((a, b) => a.column - b.column), unmapped: rest }
}

/** In a register without a column of members' names, 户主姓名 and 户主身份证号 name the person of the row. */
function aliasHead(columns: readonly MappedColumn[], kind: RegisterKind): MappedColumn[] {
  const has = (id: FieldId) => columns.some((column) => column.field === id)
  const rename = (column: MappedColumn): MappedColumn => {
    if (column.field === 'headName' && !has('name') && kind.fields.includes('name')) return { ...column, field: 'name' }
    if (column.field === 'headIdNumber' && !has('idNumber') && !has('name') && kind.fields.includes('idNumber')) return { ...column, field: 'idNumber' }
    return column
  }
  return columns.map(rename)
}

/** A register of members that names nobody but the head has one row a household. */
function oneRowAHousehold(kind: RegisterKind, columns: readonly MappedColumn[]): RegisterKind {
  if (kind.rowIs !== 'member') return kind
  const named = columns.find((column) => column.field === 'name')
  const hasRelation = columns.some((column) => column.field === 'relation')
  return named && !hasRelation && /户主/.test(named.header) ? { ...kind, rowIs: 'household' } : kind
}

const SAMPLE_ROWS = 40

function looksLikeIdNumbers(workbook: Workbook, sheet: Sheet, layout: Layout, column: number): boolean {
  let seen = 0
  let valid = 0
  for (const row of layout.dataRows.subarray(0, SAMPLE_ROWS)) {
    const text = cellText(workbook, sheet, row, column)
    if (!text) continue
    seen++
    if (checkIdNumber(normaliseIdNumber(text)).ok) valid++
  }
  return seen >= 3 && valid >= seen * 0.8
}

/** Label of a mapped column for people: its own header. */
export function headerOf(table: RegisterTable, id: FieldId): string {
  return table.column(id)?.header ?? field(id).zh
}
