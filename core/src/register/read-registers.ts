import { type FieldId, field } from '../facts/fields.ts'
import type { Sheet, Workbook } from '../workbook/types.ts'
import { mapColumns } from './columns.ts'
import { Dictionary } from './dictionary.ts'
import type { HeaderChoices, MappedColumn } from './headers.ts'
import type { RegisterKind } from './kinds/kind.ts'
import { type Layout, readLayouts } from './layout.ts'
import { baseName, type KindId, kindById, type Recognised, recogniseKinds } from './recognise.ts'
import { RegisterTable, type TableSource, WorkbookReader } from './table.ts'

export interface RegisterFile {
  path: string
  workbook: Workbook
  /** kind given by the user for every sheet of the file that can be it */
  register?: KindId
  choices?: HeaderChoices
}

/** A sheet, or a table on it, that is not read as a register, and why. */
export interface PassedSheet { file: number; sheet: string; reason: 'empty' | 'no-header' | 'unknown-kind' }

export interface RegisterSet {
  files: readonly RegisterFile[]
  /** in the order of files, sheets and rows; a sheet may hold several */
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
    for (const sheet of file.workbook.sheets) readSheet(set, index, reader, sheet)
  })
  return set
}

function readSheet(set: RegisterSet, index: number, reader: WorkbookReader, sheet: Sheet): void {
  const pass = (reason: PassedSheet['reason']) => set.passed.push({ file: index, sheet: sheet.name, reason })
  if (sheet.rowCount === 0) return void pass('empty')
  const layouts = readLayouts(reader.workbook, sheet)
  if (layouts.length === 0) return void pass('no-header')
  const file = set.files[index]
  for (const layout of layouts) {
    const recognised = chooseKind(layout, sheet, file)
    if (!recognised) {
      pass('unknown-kind')
      continue
    }
    const { columns, unmapped } = mapColumns(reader.workbook, sheet, layout, recognised.kind, file.choices)
    const table = tableOf({ file: index, path: file.path, reader, sheet, layout, kindId: recognised.id, kind: recognised.kind, columns })
    set.tables.push(table)
    set.unmapped.set(table, unmapped)
  }
}

function chooseKind(layout: Layout, sheet: Sheet, file: RegisterFile): Recognised | undefined {
  const found = recogniseKinds(layout, sheet.name, baseName(file.path))
  if (!file.register) return found[0]
  // a summary sheet inside the named register's file stays what it is
  if (found[0]?.kind.rowIs === 'place' && found[0].id !== file.register && found[0].kind.title.test(layout.titles.join(' ') + sheet.name)) return found[0]
  const kind = kindById(file.register)
  return kind && { id: file.register, kind, score: 0 }
}

/** A table whose rows are what its columns show them to be. */
function tableOf(source: TableSource): RegisterTable {
  const has = (id: FieldId) => source.columns.some((column) => column.field === id)
  const as = (rowIs: RegisterKind['rowIs']) => new RegisterTable({ ...source, kind: { ...source.kind, rowIs } })
  const { kind } = source
  // a list that names nobody has one row a place
  if (kind.rowIs === 'household' && !source.columns.some(namesSomebody) && (has('village') || has('town'))) return as('place')
  if (kind.rowIs !== 'member' || has('relation')) return new RegisterTable(source)
  if (/户主/.test(source.columns.find(({ field: id }) => id === 'name')?.header ?? '')) return as('household')
  const table = new RegisterTable(source)
  // members that nothing groups are heads of households
  return table.households.by === 'row' ? as('household') : table
}

function namesSomebody({ field: id }: MappedColumn): boolean {
  return id === 'householdNumber' || id === 'questionnaireNumber' || (field(id).of !== 'unit' && (field(id).type === 'name' || field(id).type === 'id-number') && !OFFICIALS.has(id))
}

/** Names on a form of those who filled it in. */
const OFFICIALS = new Set<FieldId>(['surveyor', 'reporter', 'reviewer'])
