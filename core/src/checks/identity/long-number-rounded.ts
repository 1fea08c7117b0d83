import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { isRoundedIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import { rowCheck } from '../check.ts'
import { rawFlagReader, rawTextReader } from '../raw.ts'

const LONG: ReadonlySet<FieldType> = new Set(['id-number', 'account', 'certificate'])

/** A cell that holds a number keeps 15 digits. */
const FIRST_LOST = 1e15

/**
 * A15, second half: an ID number, account or certificate that a spreadsheet keeps as a number, or that was written out from one: the digits
 * after the fifteenth are gone (…000, 5.1E+17). They cannot be brought back, so there is no fix: the document must be looked at again.
 */
export default rowCheck({
  catalogue: 'A15',
  severity: 'doubt',
  citation: '登记规范',
  needs: [],
  oneOf: [['idNumber', 'headIdNumber', 'account', 'disabilityCertificate']],
  bind(table, context, report) {
    const columns = table.columns
      .filter(({ field: id }) => LONG.has(field(id).type))
      .map(({ field: id }) => {
        const isLost = rawFlagReader(
          table,
          id,
          context,
          `rounded ${field(id).type}`,
          (raw) => isRoundedText(raw, id),
          (value) => value >= FIRST_LOST,
        )
        const textOf = rawTextReader(table, id)
        const variantOf = (row: number) => (textOf(row) === '' ? 'number' : 'text')
        return { id, isLost, variantOf, onceAHousehold: field(id).of === 'household' }
      })
    const { of } = table.households
    return (row) => {
      for (const { id, isLost, variantOf, onceAHousehold } of columns) {
        if (!isLost(row)) continue
        const variant = variantOf(row)
        const isRepeat =
          onceAHousehold && row > 0 && of[row - 1] === of[row] && isLost(row - 1) && variantOf(row - 1) === variant
        if (!isRepeat) report.fail(row, [id], { variant })
      }
    }
  },
})

function isRoundedText(raw: string, id: FieldId): boolean {
  const last = raw.charCodeAt(raw.length - 1)
  // …000 ends in 0 and an exponent in +15 to +19; most numbers are told apart by their last characters
  if (last === 88 || (last >= 49 && last <= 57 && raw.charCodeAt(raw.length - 3) !== 43)) return false
  if (last === 48 && raw.charCodeAt(raw.length - 2) !== 48 && raw.charCodeAt(raw.length - 3) !== 43) return false
  const text = normaliseIdNumber(raw)
  return (text.includes('E') || field(id).type === 'id-number') && isRoundedIdNumber(text)
}
