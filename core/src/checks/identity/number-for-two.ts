import type { FieldId } from '../../facts/fields.ts'
import {
  fail,
  type RegisterView,
  type RowView,
  registerCheck,
  relatedCells,
  type Severity,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { saysNothing } from '../words/words.ts'

/** Numbers of which each stands for one thing, by the header, and how sure it is that two rows cannot share one. */
const UNIQUE: readonly (readonly [header: RegExp, severity: Severity, within?: FieldId])[] = [
  [/(车牌|号牌).{0,3}$/, 'doubt'],
  [/^安置房(编?号|号码)$/, 'doubt', 'estate'],
  [/床位号?$|床号$|房间.?床位/, 'error'],
  [/(发票|票据|结算单?|收据).{0,6}号码?$/, 'error'],
  [/(低保|救助|保障|供养|特困|五保)证(编?号|号码)$/, 'error'],
  [/^(户编?号|家庭编号|户编码|家庭编码)$/, 'error'],
  [/(档案|受理|登记|台账|问题|申请表?|文书|告知书|回执|凭证|支付|协议书?|合同)编?号$|^编号$/, 'doubt'],
]
/** Numbers of people and accounts have checks of their own; a household's number joins its members' rows. */
const OWN_CHECKS: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'sequence',
  'houseCertificate',
  'landCertificate',
  'questionnaireNumber',
])
/** Such a share of the numbers is of one row only, and as many are looked at, where a column is one of such numbers. */
const SHARE = 0.85
const FEWEST = 5
const NUMBER = /\d{2}/
/** Their rows alone stand for the household. */
const HEADS: ReadonlySet<string> = new Set(['户主', '本人'])
/** Masked ones may differ in what is hidden. */
const MASKED = /[*×X＊]{2}/

/**
 * A29. A number that stands for one bed, invoice, certificate or case stands in two rows of different people. Not
 * judged where many numbers repeat: there the number is of something that several share. Rows of one person are a
 * matter of K05, M08 and A08.
 */
export default registerCheck({
  catalogue: 'A29',
  severity: 'error',
  citation: '登记规范（一证一号、一床一人、一票一次）',
  needs: [],
  *judge(register) {
    const { layout, columns } = register.table
    for (const [column, path] of layout.headers.entries()) {
      const label = path.at(-1) ?? ''
      const plain = label.normalize('NFKC').replace(/[\s()]/g, '')
      const [, severity, within] = UNIQUE.find(([header]) => header.test(plain)) ?? []
      const id = columns.find((one) => one.column === column)?.field
      if (!severity || OWN_CHECKS.has(id) || (isShared(register, id) && !register.has('relation'))) continue
      const { alone, shared } = rowsByNumber(register, column, { isOfHeads: isShared(register, id), within })
      if (alone < FEWEST || alone < (alone + shared.size) * SHARE) continue
      yield* repeated({ column, label, field: id, severity, rows: shared }, register)
    }
  },
})

/** A column of numbers that each stand for one thing, with the rows of those that stand in several. */
interface Numbers {
  column: number
  label: string
  field: FieldId | undefined
  severity: Severity
  rows: ReadonlyMap<string, readonly number[]>
}

function* repeated({ column, label, field: id, severity, rows }: Numbers, register: RegisterView): Iterable<Verdict> {
  const { table } = register
  for (const [number, [first, ...others]] of rows)
    for (const at of others) {
      if (MASKED.test(number)) {
        yield unknown(id ?? 'idNumber', { at })
        continue
      }
      if (whoIn(register.row(at)) === whoIn(register.row(first))) continue
      const isOpen = [first, at].some((row) => isExplained(register.row(row), id))
      const details = {
        severity: isOpen ? ('doubt' as const) : severity,
        params: { label, number, other: table.sheetRows[first] + 1 },
        related: relatedCells([{ table, row: first }], id ?? 'name'),
      }
      yield id ? fail(id, details, { at }) : fail('problemNumber', details, register.cellOf(at, column))
    }
}

/** The rows of a household's members repeat its number; two heads have two. */
const isShared = ({ table }: RegisterView, id: FieldId | undefined): boolean =>
  id === 'householdNumber' && table.rowIs === 'member' && !table.members

/**
 * Two of a household may stand apart under its number, one may have taken a bed after another: by the kind of list,
 * an end or a remark.
 */
function isExplained(row: RowView, id: FieldId | undefined): boolean {
  const { rowIs, members } = row.table
  // of members' registers only the heads are looked at
  if (id === 'householdNumber' && rowIs !== 'household' && rowIs !== 'member' && !members) return true
  return (['stopMonth', 'deathDate', 'remarks'] as const).some((one) => !saysNothing(row.shown(one).trim()))
}

/**
 * The first table row of each sheet row, those of heads alone where asked, by the number in the column. Of a second
 * head below the first A22 speaks.
 */
function rowsByNumber(
  register: RegisterView,
  column: number,
  { isOfHeads, within }: { isOfHeads: boolean; within: FieldId | undefined },
) {
  const { table } = register
  const { sheetRows } = table
  const households = isOfHeads ? table.text('householdNumber') : undefined
  const heads = isOfHeads ? table.text('relation') : undefined
  const isHead = register.context.integerFact('stands for the household', (text) => Number(HEADS.has(text)))
  const first = new Map<string, number>()
  const shared = new Map<string, number[]>()
  for (let row = 0; row < table.rowCount; row++) {
    if (households && row > 0 && households[row] === households[row - 1]) continue
    if (heads && !(heads[row] >= 0 && isHead(heads[row]) === 1)) continue
    const sheetRow = sheetRows[row]
    if (sheetRow === sheetRows[row - 1] || table.cornerOf(column, row) !== sheetRow) continue
    const number = asCompared(register.shownAt({ sheetRow, column }))
    if (!NUMBER.test(number)) continue
    const key = (within ? table.said(within, row) : '') + number
    const other = first.get(key)
    if (other === undefined) first.set(key, row)
    else shared.set(key, [...(shared.get(key) ?? [other]), row])
  }
  return { alone: first.size - shared.size, shared }
}

const PLAIN = /^[!-~]*$/
const asCompared = (text: string): string => (PLAIN.test(text) ? text : text.normalize('NFKC').replace(/\s/g, ''))

/** Whom a row is of; nobody in two rows is the same. */
function whoIn(row: RowView): string {
  const id = (['idNumber', 'headIdNumber', 'name', 'headName', 'problemHousehold', 'recipient'] as const).find((one) =>
    row.has(one),
  )
  return (id && row.shown(id).trim()) || String(row.at)
}
