import type { FieldId } from '../../facts/fields.ts'
import { isHead } from '../../facts/words.ts'
import type { RowUnit } from '../kinds/kind.ts'
import type { Dictionary } from './dictionary.ts'

/** The households of a register as groups of rows. */
export interface Households {
  count: number
  /** household of each row */
  of: Int32Array
  /** rows of household h: `rows[start[h]]` … `rows[start[h + 1] - 1]`, in the order of the sheet */
  start: Int32Array
  rows: Int32Array
  /** how the rows were grouped */
  by: 'cell' | 'number' | 'head-number' | 'merge' | 'sequence' | 'head' | 'relation' | 'row'
}

/** What grouping asks of a table. */
export interface MemberRows {
  readonly rowIs: RowUnit
  readonly rowCount: number
  readonly dictionary: Dictionary
  readonly sheetRows: ArrayLike<number>
  /** several people of one row, unfolded: each row of the sheet is a household */
  readonly members?: object
  has(id: FieldId): boolean
  text(id: FieldId): Int32Array
  number(id: FieldId): Float64Array
  blank(id: FieldId): Uint8Array
  column(id: FieldId): { column: number } | undefined
  cornerRow(id: FieldId, row: number): number
  coveredRows(id: FieldId): number
}

/** The columns whose merged cells show where households begin: what stands once for a household. */
const HOUSEHOLD_CELLS = [
  'sequence',
  'householdNumber',
  'headName',
  'householdSize',
  'insuredPersons',
  'monthlyAmount',
  'monthlyHouseholdIncome',
  'perCapitaIncome',
  'accountName',
  'account',
  'address',
  'category',
] as const

/**
 * Groups member rows into households by the surest sign that the register has: its household number (repeated, or given
 * once), the head's ID number, cells merged over the members, a serial number that only the first row carries or all
 * repeat, the head's name, or the relation 户主. A sign that would put two heads into one household is no sign.
 */
export function groupHouseholds(table: MemberRows): Households {
  if (table.rowIs !== 'member' || table.rowCount === 0) return eachRow(table)
  if (table.members) return byStarts(table, (row) => table.sheetRows[row] !== table.sheetRows[row - 1], 'cell')
  const heads = headRows(table)
  return (
    byNumber(table, heads) ??
    byHeadNumber(table, heads) ??
    byMerges(table, heads) ??
    bySequence(table, heads) ??
    byHeadName(table, heads) ??
    (heads ? byStarts(table, (row) => heads[row] === 1, 'relation') : eachRow(table))
  )
}

/** 1 for the rows whose relation is 户主; undefined where no relation says so. */
function headRows(table: MemberRows): Uint8Array | undefined {
  if (!table.has('relation')) return undefined
  const relation = table.text('relation')
  const { texts } = table.dictionary
  const isHeadCode = new Map<number, number>()
  const heads = new Uint8Array(table.rowCount)
  let some = false
  for (let row = 0; row < table.rowCount; row++) {
    const code = relation[row]
    if (code < 0) continue
    let verdict = isHeadCode.get(code)
    if (verdict === undefined) {
      verdict = isHead(texts[code]) ? 1 : 0
      isHeadCode.set(code, verdict)
    }
    heads[row] = verdict
    if (verdict === 1) some = true
  }
  return some ? heads : undefined
}

/** Heads that are not the first of their household may be mistakes, but not that many. */
const ODD_HEADS = 0.2

/** Whether so few heads stand inside a household that `starts` may well show where households begin. */
function agrees(heads: Uint8Array | undefined, starts: (row: number) => boolean): boolean {
  if (!heads) return true
  let inside = 0
  let all = 0
  for (let row = 0; row < heads.length; row++) {
    if (heads[row] === 0) continue
    all++
    if (!starts(row)) inside++
  }
  return inside <= all * ODD_HEADS
}

function eachRow(table: MemberRows): Households {
  const rows = Int32Array.from({ length: table.rowCount }, (_, row) => row)
  return {
    count: table.rowCount,
    of: rows,
    rows,
    start: Int32Array.from({ length: table.rowCount + 1 }, (_, row) => row),
    by: 'row',
  }
}

/**
 * Rows with the same number are one household, wherever they stand; a blank cell goes with the row above, unless it is
 * a head's.
 */
function byNumber(
  table: MemberRows,
  heads: Uint8Array | undefined,
  id: FieldId = 'householdNumber',
): Households | undefined {
  if (!table.has(id)) return undefined
  const codes = table.text(id)
  if (codes[0] < 0 && !heads?.[0]) return undefined
  // by code, one more than the household
  const ofCode = new Int32Array(table.dictionary.texts.length)
  const of = new Int32Array(table.rowCount)
  let count = 0
  let filled = 0
  let numbers = 0
  for (let row = 0, current = 0; row < table.rowCount; row++) {
    const code = codes[row]
    if (code >= 0) {
      filled++
      if (row > 0 && codes[row - 1] === code) {
        of[row] = current
        continue
      }
      if (ofCode[code] === 0) {
        ofCode[code] = ++count
        numbers++
      }
      current = ofCode[code] - 1
    } else if (row === 0 || heads?.[row]) current = count++
    of[row] = current
  }
  // a number of its own on every row is a person's, where relations say that not every row is a household
  const areOwn = filled === table.rowCount && numbers === filled && heads?.includes(0)
  return filled === 0 || areOwn ? undefined : fromAssignment(of, count, 'number')
}

/**
 * The number of the head on the rows of all members, wherever they stand; one that is masked may be of several heads.
 */
function byHeadNumber(table: MemberRows, heads: Uint8Array | undefined): Households | undefined {
  if (!table.has('headIdNumber') || table.blank('headIdNumber').includes(1)) return undefined
  if (table.column('headIdNumber')?.column === table.column('idNumber')?.column) return undefined
  const { texts } = table.dictionary
  if (table.text('headIdNumber').some((code) => /[*＊]/.test(texts[code]))) return undefined
  const found = byNumber(table, heads, 'headIdNumber')
  return found && hasOneHeadEach(found, heads) ? { ...found, by: 'head-number' } : undefined
}

/** Whether two heads in one household are so few that they may be mistakes. */
function hasOneHeadEach({ count, of }: Households, heads: Uint8Array | undefined): boolean {
  if (!heads) return true
  const headsIn = new Uint32Array(count)
  for (let row = 0; row < of.length; row++) headsIn[of[row]] += heads[row]
  return headsIn.filter((some) => some > 1).length <= count * ODD_HEADS
}

/** Where a household's cells are merged downwards, a household begins at each row that no merge covers. */
function byMerges(table: MemberRows, heads: Uint8Array | undefined): Households | undefined {
  let best: { id: FieldId; covered: number } | undefined
  for (const id of HOUSEHOLD_CELLS) {
    const covered = table.has(id) ? table.coveredRows(id) : 0
    if (covered > (best?.covered ?? 0)) best = { id, covered }
  }
  if (!best) return undefined
  const { id } = best
  const blank = table.blank(id)
  const starts = (row: number) =>
    table.cornerRow(id, row) === table.sheetRows[row] && (blank[row] === 0 || heads === undefined || heads[row] === 1)
  return agrees(heads, starts) ? byStarts(table, starts, 'merge') : undefined
}

/** A serial number that counts households: on the first row of each, or the same on all of its rows. */
function bySequence(table: MemberRows, heads: Uint8Array | undefined): Households | undefined {
  if (!table.has('sequence')) return undefined
  const blank = table.blank('sequence')
  if (blank[0]) return undefined
  const numbers = table.number('sequence')
  const gaps = blank.includes(1)
  const starts = gaps ? (row: number) => !blank[row] : (row: number) => row === 0 || numbers[row] !== numbers[row - 1]
  if (!gaps && !repeatsSteadily(numbers)) return undefined
  return agrees(heads, starts) ? byStarts(table, starts, 'sequence') : undefined
}

/** 1 1 1 2 2 3, also beginning again at 1. */
function repeatsSteadily(numbers: Float64Array): boolean {
  let repeats = 0
  for (let row = 1; row < numbers.length; row++) {
    const step = numbers[row] - numbers[row - 1]
    if (step === 0) repeats++
    else if (step !== 1 && numbers[row] !== 1) return false
  }
  return repeats > 0
}

/** The head's name beside the members': on the first row of a household, or on all of its rows. */
function byHeadName(table: MemberRows, heads: Uint8Array | undefined): Households | undefined {
  if (!table.has('headName') || table.column('headName')?.column === table.column('name')?.column) return undefined
  const codes = table.text('headName')
  if (codes[0] < 0) return undefined
  const starts = (row: number) =>
    row === 0 || (codes[row] >= 0 && (codes[row] !== codes[row - 1] || heads?.[row] === 1))
  return agrees(heads, starts) ? byStarts(table, starts, 'head') : undefined
}

function byStarts(table: MemberRows, starts: (row: number) => boolean, by: Households['by']): Households {
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
