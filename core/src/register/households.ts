import type { FieldId } from '../facts/fields.ts'
import type { RegisterTable } from './table.ts'

/** The households of a register as groups of rows. */
export interface Households {
  count: number
  /** household of each row */
  of: Int32Array
  /** rows of household h: `rows[start[h]]` … `rows[start[h + 1] - 1]`, in the order of the sheet */
  start: Int32Array
  rows: Int32Array
  /** how the rows were grouped */
  by: 'number' | 'merge' | 'sequence' | 'head' | 'relation' | 'row'
}

const HEAD = /^(户主|本人|申请人|本人\(户主\)|户主\(本人\)|户主本人|01|02|1|持证人)$/

/** True for the relation that says "this is the head". */
export function isHead(relation: string): boolean {
  return HEAD.test(relation.replace(/\s/g, ''))
}

/**
 * Groups member rows into households by the surest sign that the register has: its household number (also repeated or given once),
 * cells merged over the members, a serial number that only the first row carries, the head's name, or the relation 户主.
 */
export function groupHouseholds(table: RegisterTable): Households {
  if (table.kind.rowIs !== 'member') return eachRow(table)
  if (table.has('householdNumber')) {
    const groups = byCode(table, 'householdNumber')
    if (groups) return groups
  }
  const heads = mergeHeads(table)
  if (heads) return byStarts(table, heads, 'merge')
  if (table.has('sequence')) {
    const blank = table.blank('sequence')
    if (someBlank(blank) && !blank[0]) return byStarts(table, (row) => !blank[row], 'sequence')
  }
  if (table.has('headName') && table.column('headName')?.column !== table.column('name')?.column) {
    const codes = table.text('headName')
    const blank = table.blank('headName')
    if (!blank[0]) return byStarts(table, (row) => !blank[row] && (row === 0 || codes[row] !== codes[row - 1]), 'head')
  }
  if (table.has('relation')) {
    const relation = table.text('relation')
    const texts = table.dictionary.texts
    return byStarts(table, (row) => row === 0 || (relation[row] >= 0 && isHead(texts[relation[row]])), 'relation')
  }
  return eachRow(table)
}

function eachRow(table: RegisterTable): Households {
  const rows = Int32Array.from({ length: table.rowCount }, (_, row) => row)
  return {
    count: table.rowCount,
    of: rows,
    rows,
    start: Int32Array.from({ length: table.rowCount + 1 }, (_, row) => row),
    by: 'row',
  }
}

function someBlank(blank: Uint8Array): boolean {
  return blank.includes(1)
}

/** Rows with the same number are one household, wherever they stand; a blank cell goes with the row above. */
function byCode(table: RegisterTable, id: FieldId): Households | undefined {
  const codes = table.text(id)
  if (table.rowCount === 0 || codes[0] < 0) return undefined
  const ofCode = new Int32Array(table.dictionary.texts.length).fill(-1)
  const of = new Int32Array(table.rowCount)
  let count = 0
  for (let row = 0, current = 0; row < table.rowCount; row++) {
    const code = codes[row]
    if (code >= 0) {
      if (ofCode[code] < 0) ofCode[code] = count++
      current = ofCode[code]
    }
    of[row] = current
  }
  return fromAssignment(of, count, 'number')
}

/** Where cells of a household's column are merged downwards, a household begins at each row that no merge covers. */
function mergeHeads(table: RegisterTable): ((row: number) => boolean) | undefined {
  const householdColumns = (
    ['householdSize', 'sequence', 'monthlyAmount', 'insuredPersons', 'headName', 'accountName'] as const
  ).filter((id) => table.has(id))
  for (const id of householdColumns) {
    const starts = new Uint8Array(table.rowCount)
    let merged = 0
    for (let row = 0; row < table.rowCount; row++) {
      const own = table.cornerRow(id, row) === table.sheetRows[row]
      starts[row] = own ? 1 : 0
      if (!own) merged++
    }
    if (merged > 0) return (row) => starts[row] === 1
  }
  return undefined
}

function byStarts(table: RegisterTable, starts: (row: number) => boolean, by: Households['by']): Households {
  const of = new Int32Array(table.rowCount)
  let count = 0
  for (let row = 0; row < table.rowCount; row++) {
    if (row === 0 || starts(row)) count++
    of[row] = count - 1
  }
  return fromAssignment(of, count, by)
}

function fromAssignment(of: Int32Array, count: number, by: Households['by']): Households {
  const start = new Int32Array(count + 1)
  for (const household of of) start[household + 1]++
  for (let household = 0; household < count; household++) start[household + 1] += start[household]
  const next = start.slice(0, count)
  const rows = new Int32Array(of.length)
  for (let row = 0; row < of.length; row++) rows[next[of[row]]++] = row
  return { count, of, start, rows, by }
}
