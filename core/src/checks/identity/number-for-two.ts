import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { relatedCells, type Severity, tableCheck } from '../engine/index.ts'
import { saysNothing } from '../words/words.ts'

/** Numbers of which each stands for one thing, by the header, and how sure it is that two rows cannot share one. */
const UNIQUE: readonly (readonly [header: RegExp, severity: Severity])[] = [
  [/床位号?$|床号$|房间.?床位/, 'error'],
  [/(发票|票据|结算单?|收据).{0,6}号码?$/, 'error'],
  [/(低保|救助|保障|供养|特困|五保)证(编?号|号码)$/, 'error'],
  [/^(户编?号|家庭编号|户编码|家庭编码)$/, 'error'],
  [/(档案|受理|登记|台账|问题|申请表?|文书|告知书|回执|凭证|支付)编?号$|^编号$/, 'doubt'],
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
/** Masked ones may differ in what is hidden. */
const MASKED = /[*×X＊]{2}/

/**
 * A29. A number that stands for one bed, invoice, certificate or case stands in two rows of different people. Not
 * judged where many numbers repeat: there the number is of something that several share. Rows of one person are a
 * matter of K05, M08 and A08.
 */
export default tableCheck({
  catalogue: 'A29',
  severity: 'error',
  citation: '登记规范（一证一号、一床一人、一票一次）',
  needs: [],
  run(table, _context, report) {
    table.layout.headers.forEach((path, column) => {
      const leaf = (path.at(-1) ?? '').normalize('NFKC').replace(/[\s()]/g, '')
      const severity = UNIQUE.find(([header]) => header.test(leaf))?.[1]
      const id = table.columns.find((one) => one.column === column)?.field
      if (!severity || OWN_CHECKS.has(id) || (isShared(table, id) && !table.has('relation'))) return
      const rows = rowsByNumber(table, column, isShared(table, id))
      const alone = [...rows.values()].filter((own) => own.length === 1).length
      if (alone < FEWEST || alone < rows.size * SHARE) return
      for (const [number, [first, ...others]] of rows)
        for (const row of others) {
          if (MASKED.test(number)) {
            report.unknown(row, [id ?? 'idNumber'])
            continue
          }
          if (whoIn(table, row) === whoIn(table, first)) continue
          const details = {
            severity: isExplained(table, id, [first, row]) ? ('doubt' as const) : severity,
            params: { label: path.at(-1) ?? '', number, other: table.sheetRows[first] + 1 },
            related: relatedCells([{ table, row: first }], id ?? 'name'),
          }
          if (id) report.fail(row, [id], details)
          else report.failCell(table.sheetRows[row], column, 'problemNumber', details)
        }
    })
  },
})

/** The rows of a household's members repeat its number; two heads have two. */
const isShared = (table: RegisterTable, id: FieldId | undefined): boolean =>
  id === 'householdNumber' && table.rowIs === 'member' && !table.members

/**
 * Two of a household may stand apart under its number, one may have taken a bed after another: by the kind of list,
 * an end or a remark.
 */
function isExplained(table: RegisterTable, id: FieldId | undefined, rows: readonly number[]): boolean {
  // of members' registers only the heads are looked at
  if (id === 'householdNumber' && table.rowIs !== 'household' && !table.members && !isShared(table, id)) return true
  return (['stopMonth', 'deathDate', 'remarks'] as const).some(
    (one) => table.has(one) && rows.some((row) => !saysNothing(table.shown(one, row).trim())),
  )
}

/** The first table row of each sheet row, those of heads alone where asked, by the number in the column. Of a second head below the first A22 speaks. */
function rowsByNumber(table: RegisterTable, column: number, isOfHeads: boolean): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const household = (row: number) => table.said('householdNumber', row)
  table.sheetRows.forEach((sheetRow, row) => {
    if (isOfHeads && !/^(户主|本人)$/.test(table.said('relation', row))) return
    if (isOfHeads && row > 0 && household(row) === household(row - 1)) return
    if (sheetRow === table.sheetRows[row - 1] || table.cornerOf(column, row) !== sheetRow) return
    const number = cellText(table.workbook, table.sheet, sheetRow, column).normalize('NFKC').replace(/\s/g, '')
    if (!NUMBER.test(number)) return
    const rows = found.get(number)
    if (rows) rows.push(row)
    else found.set(number, [row])
  })
  return found
}

/** Whom a row is of; nobody in two rows is the same. */
function whoIn(table: RegisterTable, row: number): string {
  const id = (['idNumber', 'headIdNumber', 'name', 'headName', 'problemHousehold', 'recipient'] as const).find((one) =>
    table.has(one),
  )
  return (id && table.shown(id, row).trim()) || String(row)
}
