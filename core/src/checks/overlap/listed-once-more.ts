import type { FieldId } from '../../facts/fields.ts'
import { fail, type RowView, registerCheck, relatedCells } from '../engine/index.ts'
import { whomReader } from '../people/known-people.ts'
import { hasRemark } from '../words/remarks.ts'

/** so many others stand once each */
const FEWEST = 12
/** What tells two gifts apart. */
const APART = ['aidKind', 'aidCause', 'item', 'donor'] as const satisfies readonly FieldId[]
const DAYS = ['receiptDate', 'payDate', 'visitDate'] as const satisfies readonly FieldId[]
const PLACES = ['town', 'village'] as const satisfies readonly FieldId[]

/**
 * F25. One person alone stands twice in a list of what everybody else is given once, for the same thing, on two days,
 * or among those who are visited in two places. A doubt: he may have been given it again. A remark, another thing or
 * another donor explains it; of one day K05 and F20 speak, of aid by law their own checks.
 */
export default registerCheck({
  catalogue: 'F25',
  severity: 'doubt',
  citation: '登记规范（一人一项只登记一次）',
  needs: [],
  oneOf: [['recipientIdNumber', 'visiteeIdNumber', 'idNumber']],
  for: [{ lists: 'goods', role: 'aid' }, { programme: 'charity-assistance' }, { lists: 'visits' }],
  judge(register) {
    const { table, context } = register
    const whomOf = whomReader(table, context)
    const first = new Map<string, number>()
    const again: [at: number, before: number][] = []
    for (let at = 0; at < register.rowCount; at++) {
      const [number] = whomOf([at]).numbers
      if (number === undefined) continue
      const before = first.get(number)
      if (before === undefined) first.set(number, at)
      else again.push([at, before])
    }
    if (again.length !== 1 || first.size <= FEWEST) return undefined
    const [[at, before]] = again
    const [one, other] = [before, at].map((row) => toldIn(register.row(row)))
    const isOfTwoPlaces = one.place !== other.place
    const isVisit = table.kind.lists === 'visits'
    if (one.isRemarked || other.isRemarked || one.gift !== other.gift) return undefined
    if (isVisit ? !isOfTwoPlaces || !register.has('aidAmount') : one.days === other.days && !isOfTwoPlaces)
      return undefined
    const params = { row: table.sheetRows[before] + 1, others: first.size - 1 }
    const related = relatedCells([{ table, row: before }], PERSON.find((id) => register.has(id)) ?? 'recipient')
    return fail([...PERSON], { params, related }, { at })
  },
})

const PERSON = ['recipientIdNumber', 'visiteeIdNumber', 'idNumber', 'recipient', 'visitee', 'name'] as const

/** What a row says of a gift, beside whom it is for. */
function toldIn(row: RowView) {
  const shown = (ids: readonly FieldId[]) => ids.map((id) => row.shown(id).trim()).join(' ')
  return { gift: shown(APART), days: shown(DAYS), place: shown(PLACES), isRemarked: hasRemark(row) }
}
