import { type FieldId, field } from '../facts/fields.ts'
import { cellText } from '../workbook/index.ts'
import type { Sheet, Workbook } from '../workbook/types.ts'
import { baseName } from './base-name.ts'
import type { ColumnChoices } from './headers/column-choices.ts'
import { mapColumns } from './headers/columns.ts'
import { itemColumns } from './headers/item-columns.ts'
import { CONFIDENT, choiceKey, type HeaderChoices, type MappedColumn } from './headers/mapped-column.ts'
import { memberGroups } from './headers/member-groups.ts'
import { tickFields } from './headers/tick-columns.ts'
import type { RowUnit } from './kinds/kind.ts'
import { isKindId, type KindId, kindById } from './known-kinds.ts'
import { withoutCopiedColumns } from './layout/copied-columns.ts'
import type { Layout } from './layout/layout.ts'
import { readLayouts } from './layout/read-layouts.ts'
import { type Names, nearestKinds, type Recognised, recogniseKinds, recogniseList } from './recognise.ts'
import { SeenSheets } from './same-sheet.ts'
import { Dictionary } from './table/dictionary.ts'
import { unfoldMembers } from './table/members.ts'
import type { TableSource } from './table/source.ts'
import { RegisterTable } from './table/table.ts'
import { WorkbookReader } from './table/texts.ts'
import { mayBeYounger } from './young.ts'

/** What a column of a sheet is, by the user's word; null: nothing that is read. */
export interface ChosenColumn {
  sheet: string
  /** from 0 */
  column: number
  field: FieldId | null
}

export interface RegisterFile {
  path: string
  workbook: Workbook
  /**
   * id of the kind that the user gave for every sheet of the file that can be it; one that is not known is passed over
   */
  register?: string
  /** what the user said that columns are */
  choices?: ColumnChoices
  /** what single columns of its sheets are, over every choice; null: nothing */
  columns?: readonly ChosenColumn[]
  /** names of the sheets that this product itself wrote */
  own?: ReadonlySet<string>
}

/**
 * `single-form`: a form for one household (审批表, 走访记录), which lists nobody in rows; `copy`: it has the same cells
 * as a sheet before it; `own`: a list of findings, or another sheet that this product wrote.
 */
export type PassReason = 'empty' | 'no-header' | 'unknown-kind' | 'single-form' | 'copy' | 'own'

/** A sheet, or a table on it, that is not read as a register, and why. */
export interface PassedSheet {
  file: number
  sheet: string
  reason: PassReason
  /** for `unknown-kind`: the kinds whose columns are nearest, at most two */
  nearest?: readonly KindId[]
}

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
  const seen = new SeenSheets()
  files.forEach((file, index) => {
    const reader = new WorkbookReader(file.workbook, dictionary, index === 0)
    const sheets = file.workbook.sheets.map((sheet) => ({
      sheet,
      ...(sheet.rowCount === 0 ? { layouts: [], isForm: false } : readLayouts(file.workbook, sheet)),
    }))
    const titles = [...new Set(sheets.flatMap(({ layouts }) => layouts.flatMap((layout) => layout.titles)))].join(' ')
    for (const one of sheets)
      if (file.own?.has(one.sheet.name)) set.passed.push({ file: index, sheet: one.sheet.name, reason: 'own' })
      else if (holdsSeveral(one.layouts) && seen.isCopy(file.workbook, one.sheet, file.register))
        set.passed.push({ file: index, sheet: one.sheet.name, reason: 'copy' })
      else readSheet(set, index, { ...one, reader, titles })
  })
  return set
}

/** One person on two sheets may be registered twice; several are the same sheet again. */
const holdsSeveral = (layouts: readonly Layout[]): boolean => layouts.some(({ dataRows }) => dataRows.length > 1)

interface SheetToRead {
  reader: WorkbookReader
  sheet: Sheet
  layouts: readonly Layout[]
  isForm: boolean
  titles: string
}

function readSheet(set: RegisterSet, index: number, { reader, sheet, layouts, isForm, titles }: SheetToRead): void {
  const pass = (reason: PassedSheet['reason']) => set.passed.push({ file: index, sheet: sheet.name, reason })
  if (layouts.length === 0) return void pass(sheet.rowCount === 0 ? 'empty' : isForm ? 'single-form' : 'no-header')
  const file = set.files[index]
  for (const whole of layouts) {
    const layout = withoutCopiedColumns(reader.workbook, sheet, whole)
    const recognised = chooseKind(
      layout,
      { sheet: sheet.name, file: baseName(file.path), workbook: titles },
      file.register,
      ({ toldBy, lacksName, ifYounger, kind }) => {
        const columns = () => mapColumns(reader.workbook, sheet, layout, kind).columns
        return (
          (!toldBy || toldBy.some((column) => isMostlyFilled(reader.workbook, sheet, layout, column))) &&
          (!lacksName || columns().some(({ field: id }) => id === 'name')) &&
          (!ifYounger || mayBeYounger(ifYounger, reader.workbook, { path: file.path, sheet, layout }, columns()))
        )
      },
    )
    if (!recognised) {
      if (layout.onForm) pass('single-form')
      else
        set.passed.push({
          file: index,
          sheet: sheet.name,
          reason: 'unknown-kind',
          nearest: nearestKinds(layout),
        })
      continue
    }
    const { columns, unmapped } = mapColumns(reader.workbook, sheet, layout, recognised.kind, {
      ...file.choices?.[recognised.id],
      ...chosenIn(file, sheet.name, layout),
    })
    const open = [
      ...unmapped,
      ...columns.filter(({ confidence }) => confidence < CONFIDENT).map(({ column }) => column),
    ]
    const items = itemColumns(reader.workbook, sheet, layout, recognised.kind, open)
    const sure = new Set(columns.filter(({ confidence }) => confidence >= CONFIDENT).map(({ field: id }) => id))
    const isItem = new Set(items.map(({ column }) => column))
    const unread = open.filter((column) => !isItem.has(column))
    const ticks = tickFields(reader.workbook, sheet, layout, recognised.kind, unread, sure)
    const groups = memberGroups(layout.headers)
    const isTaken = new Set([...items, ...ticks.flatMap((one) => one.columns)].map(({ column }) => column))
    const own = columns.filter(({ column }) => !isTaken.has(column))
    const { workbook } = reader
    const unfolded = unfoldMembers({ workbook, sheet, layout, kind: recognised.kind, columns: own, groups })
    for (const { columns: of } of unfolded?.groups ?? []) for (const column of of.values()) isTaken.add(column)
    const table = tableOf({
      file: index,
      path: file.path,
      reader,
      sheet,
      layout,
      kindId: recognised.id,
      kind: recognised.kind,
      columns: unfolded?.columns ?? own,
      members: unfolded?.members,
      items,
      ticks,
    })
    set.tables.push(table)
    set.unmapped.set(
      table,
      unmapped.filter((column) => !isTaken.has(column)),
    )
  }
}

const LOOKED_AT = 60

function isMostlyFilled(workbook: Workbook, sheet: Sheet, { dataRows }: Layout, column: number): boolean {
  const rows = dataRows.subarray(0, LOOKED_AT)
  return rows.filter((row) => cellText(workbook, sheet, row, column).trim() !== '').length * 2 > rows.length
}

/** What the user said of single columns of a sheet, as choices by their headers. */
function chosenIn({ columns = [] }: RegisterFile, sheet: string, { headers }: Layout): HeaderChoices {
  const own = columns.filter((one) => one.sheet === sheet && (headers[one.column]?.length ?? 0) > 0)
  return Object.fromEntries(own.map(({ column, field: id }) => [choiceKey(headers[column]), id]))
}

function chooseKind(
  layout: Layout,
  names: Names,
  wanted: string | undefined,
  isTold: (found: Recognised) => boolean,
): Recognised | undefined {
  const best = layout.onForm ? recogniseList(layout) : recogniseKinds(layout, names).find(isTold)
  if (!wanted) return best ?? recogniseList(layout)
  // a summary sheet inside the named register's file stays what it is
  if (best?.kind.rowIs === 'place' && best.id !== wanted && best.kind.title.test(layout.titles.join(' ') + names.sheet))
    return best
  const kind = kindById(wanted)
  return kind && isKindId(wanted) ? { id: wanted, kind, score: 0 } : undefined
}

/** A table whose rows are what its columns show them to be. */
export function tableOf(source: TableSource): RegisterTable {
  const has = (id: FieldId) =>
    source.columns.some(({ field: one, confidence }) => one === id && confidence >= CONFIDENT)
  const as = (rowIs: RowUnit) => new RegisterTable({ ...source, rowIs })
  const { kind } = source
  // a list that names nobody has one row a place
  if (kind.rowIs === 'household' && !source.columns.some(namesSomebody) && (has('village') || has('town')))
    return as('place')
  if (kind.rowIs !== 'member' || has('relation') || source.members) return new RegisterTable(source)
  if (/户主/.test(source.columns.find(({ field: id }) => id === 'name')?.header ?? '')) return as('household')
  const table = new RegisterTable(source)
  return listsHeads(table) ? as('household') : table
}

/**
 * Whether members are the heads of their households: nothing groups them, or most stand alone in one that states
 * several persons.
 */
function listsHeads(table: RegisterTable): boolean {
  const { count, start, rows } = table.households
  if (count === table.rowCount) return true
  if (!table.has('householdSize')) return false
  const sizes = table.number('householdSize')
  let alone = 0
  for (let household = 0; household < count; household++)
    if (start[household + 1] - start[household] === 1 && sizes[rows[start[household]]] > 1) alone++
  return alone > count / 2
}

function namesSomebody({ field: id }: MappedColumn): boolean {
  return (
    id === 'householdNumber' ||
    id === 'questionnaireNumber' ||
    (field(id).of !== 'unit' && (field(id).type === 'name' || field(id).type === 'id-number') && !OFFICIALS.has(id))
  )
}

/** Names on a form of those who filled it in. */
const OFFICIALS = new Set<FieldId>(['surveyor', 'reporter', 'reviewer'])
