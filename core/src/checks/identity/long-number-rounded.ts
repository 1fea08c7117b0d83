import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { isRoundedIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, flagged, ordinary, PASS, type Reader, rawReader, rowCheck } from '../engine/index.ts'
import { ordinaryAccount } from '../money/ordinary-account.ts'

const LONG: ReadonlySet<FieldType> = new Set(['id-number', 'account', 'certificate'])

/** A cell that holds a number keeps 15 digits. */
const FIRST_LOST = 1e15

/**
 * A15, second half: an ID number, account or certificate that a spreadsheet keeps as a number, or that was written out
 * from one: the digits after the fifteenth are gone (…000, 5.1E+17). They cannot be brought back, so there is no fix:
 * the document must be looked at again.
 */
export default rowCheck({
  catalogue: 'A15',
  severity: 'doubt',
  citation: '登记规范',
  needs: [],
  oneOf: [['idNumber', 'headIdNumber', 'account', 'disabilityCertificate']],
  overColumns: {
    measured: '28 → 27 ms',
    bind: (table, context) => columnsOf(table).flatMap((id) => flagged(lostDigits(table, id, context))),
  },
  judge(row) {
    const lost = row.use(lostReader)
    if (lost === 0) return PASS
    return columnsOf(row.table).flatMap((id, at) => {
      const how = howOf(lost, at)
      return how === 0 ? [] : fail(id, { variant: how === AS_NUMBER ? 'number' : 'text' })
    })
  },
})

const AS_TEXT = 1
const AS_NUMBER = 2
const BITS = 2
const howOf = (lost: number, at: number): number => (lost >> (at * BITS)) & 3

/** The columns of long numbers that a table has. */
const columnsOf = (table: RegisterTable): FieldId[] =>
  table.columns.filter(({ field: id }) => LONG.has(field(id).type)).map(({ field: id }) => id)

/**
 * Of each row two bits for each of the columns: how its digits were lost. What stands once for the household is told
 * once.
 */
const lostReader: Reader<number> = (table, context) => {
  const columns = columnsOf(table)
  const lost = columns.map((id) => lostDigits(table, id, context))
  const isOfHousehold = columns.map((id) => field(id).of === 'household')
  const { of } = table.households
  return (row) => {
    let all = 0
    for (let i = 0; i < lost.length; i++) {
      const how = lost[i][row]
      if (how === 0) continue
      const isRepeat = isOfHousehold[i] && row > 0 && of[row - 1] === of[row] && lost[i][row - 1] === how
      if (!isRepeat) all |= how << (i * BITS)
    }
    return all
  }
}

/** How the cells of a column have lost digits; 0 where they have not. */
function lostDigits(table: RegisterTable, id: FieldId, context: CheckContext): Uint8Array {
  return context.derived.column(table, `lost digits of ${id}`, 'row', Uint8Array, () => {
    const rawOf = rawReader(table, id)
    const codes = table.text(id)
    const { type } = field(id)
    const isWhole = (code: number) => context.ids.isWhole(code)
    // digits that are in order have no exponent, and an account has no rule against 000
    const hasAll =
      type === 'id-number' ? isWhole : type === 'account' ? ordinary(ordinaryAccount, context) : () => false
    return (values, from, end) => {
      for (let row = from; row < end; row++) {
        values[row] = 0
        if (codes[row] < 0 || hasAll(codes[row])) continue
        const raw = rawOf(row)
        if (typeof raw === 'number') values[row] = raw >= FIRST_LOST ? AS_NUMBER : 0
        else if (isRoundedText(raw, type === 'id-number')) values[row] = AS_TEXT
      }
    }
  })
}

function isRoundedText(raw: string, isIdNumber: boolean): boolean {
  const last = raw.charCodeAt(raw.length - 1)
  // …000 ends in 0 and an exponent in +15 to +19; most numbers are told apart by their last characters
  if (last === 88 || (last >= 49 && last <= 57 && raw.charCodeAt(raw.length - 3) !== 43)) return false
  if (last === 48 && raw.charCodeAt(raw.length - 2) !== 48 && raw.charCodeAt(raw.length - 3) !== 43) return false
  const text = normaliseIdNumber(raw)
  return (isIdNumber || text.includes('E')) && isRoundedIdNumber(text)
}
