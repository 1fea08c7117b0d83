import type { FieldId } from '../facts/fields.ts'
import { headerUnit } from '../facts/label.ts'
import { memoryWorkbook } from '../workbook/index.ts'
import type { RegisterKind } from './kinds/kind.ts'
import { type KindId, kindById } from './known-kinds.ts'
import type { Layout } from './layout/layout.ts'
import { type RegisterSet, tableOf } from './read-registers.ts'
import { Dictionary } from './table/dictionary.ts'
import type { Households } from './table/households.ts'
import type { TableSource } from './table/source.ts'
import { RegisterTable } from './table/table.ts'
import { WorkbookReader } from './table/texts.ts'

/** Facts that stand in no workbook (on a page, in a form), in the shape of a register. */
export interface FactsTable {
  kindId: KindId
  title: string
  columns: readonly { field: FieldId; header: string }[]
  /** texts beside `columns`; undefined where a row has none */
  rows: readonly (readonly (string | undefined)[])[]
  /**
   * `members`: all rows are the members of one household; `household`: one row stands for a household; `read`: as a
   * register's rows are read
   */
  rowsAre: 'members' | 'household' | 'read'
}

/** Where a fact of a table stands in its sheet: the header is row 0. */
export const FACTS_TOP = 1

/**
 * Registers over facts, each on a sheet of its own; what checks may ask is the same as for registers out of a workbook.
 */
export function registersFromFacts(tables: readonly FactsTable[]): RegisterSet {
  const workbook = memoryWorkbook(
    tables.map(({ columns, rows }, index) => ({
      name: String(index),
      values: [
        columns.map(({ header }) => header),
        ...rows.map((row) => columns.map((_, column) => row[column] ?? null)),
      ],
    })),
  )
  const dictionary = new Dictionary([...workbook.strings])
  const reader = new WorkbookReader(workbook, dictionary, true)
  return {
    files: [{ path: '', workbook }],
    tables: tables.map((table, index) => fromFacts(table, { reader, sheet: workbook.sheets[index] })),
    passed: [],
    dictionary,
    unmapped: new Map(),
  }
}

const ofHouseholds = new Map<RegisterKind, RegisterKind>()

/** A household that is given aid once is looked at as any that is on record, by what its programme asks too. */
function ofHousehold(kind: RegisterKind): RegisterKind {
  if (kind.role !== 'aid') return kind
  const known = ofHouseholds.get(kind) ?? { ...kind, lists: 'people', role: 'ledger', rowIs: 'member' }
  ofHouseholds.set(kind, known)
  return known
}

function fromFacts(
  { kindId, title, columns, rows, rowsAre }: FactsTable,
  at: Pick<TableSource, 'reader' | 'sheet'>,
): RegisterTable {
  const named = kindById(kindId)
  if (!named) throw new Error(`no register kind ${kindId}`)
  const kind = rowsAre === 'read' ? named : ofHousehold(named)
  const source: TableSource = {
    ...at,
    file: 0,
    path: '',
    layout: layoutOf(
      title,
      columns.map(({ header }) => header),
      rows.length,
    ),
    kindId,
    kind,
    columns: columns.map(({ field, header }, column) => ({
      column,
      header,
      field,
      confidence: 1,
      by: 'user',
      unit: headerUnit(header),
    })),
  }
  if (rowsAre === 'household') return new RegisterTable({ ...source, rowIs: 'household' })
  if (rowsAre === 'members') return new RegisterTable({ ...source, households: oneHousehold(rows.length) })
  return tableOf(source)
}

function layoutOf(title: string, headers: readonly string[], rowCount: number): Layout {
  return {
    titles: [title],
    headerTop: 0,
    headerBottom: 0,
    headers: headers.map((header) => [header]),
    firstColumn: 0,
    lastColumn: headers.length - 1,
    dataRows: Int32Array.from({ length: rowCount }, (_, row) => row + FACTS_TOP),
    totalRows: [],
    headings: [],
    lines: [],
    dropped: [],
  }
}

function oneHousehold(rowCount: number): Households {
  const rows = Int32Array.from({ length: rowCount }, (_, row) => row)
  return { count: 1, of: new Int32Array(rowCount), start: Int32Array.of(0, rowCount), rows, by: 'number' }
}
