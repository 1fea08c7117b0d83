import type { RegisterTable } from '../../register/index.ts'
import { fail, type RegisterView, registerCheck, type SheetCell, type Verdict } from '../engine/index.ts'
import { figureColumns } from '../money/figure-columns.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'

/** A column of things or people that no field is for. */
interface Counts {
  header: string
  leaf: string
  at(row: number): number | undefined
  cell(row: number): SheetCell
  unread(): Iterable<Verdict>
}

const PERSONS = /[(（][人户间口][)）]$|(?:人|户|口|间)数$/
const PIECES = /[(（](?:件|袋|桶|床|套|双|箱|盒|只|个|份)[)）]$|(?:件|袋|桶|床|套|箱|份)数$|数量$/
const MAY_BE_BELOW = /增减|差|净|变动|变化|结余|结存|余额|盈亏|调整|±/
const TAKEN_BACK = /扣|追|退|冲|收回|核减|更正|红字|调减|返还/

/**
 * D07. Nobody is handed out less than nothing, and people are whole: of columns that no field is for, where all other
 * rows of many are so. An error; a doubt for half of a thing, which may be cut, and where the row or the title says
 * that something was taken back.
 */
export default registerCheck({
  catalogue: 'D07',
  severity: 'error',
  citation: '登记规范（数量不为负数，人数为整数）',
  needs: [],
  *judge(register) {
    if (!register.table.layout.headers.some((path) => isCount(path.at(-1) ?? ''))) return
    for (const one of countsIn(register.table)) yield* oddIn(one, register)
  },
})

const isCount = (leaf: string): boolean => (PERSONS.test(leaf) || PIECES.test(leaf)) && !MAY_BE_BELOW.test(leaf)

function countsIn(table: RegisterTable): Counts[] {
  const cell = (column: number) => (row: number) => ({ sheetRow: table.cornerOf(column, row), column })
  const plain = figureColumns(table).filter(
    ({ field: id, leaf, path }) => !id && isCount(leaf) && !path.some(mayBeBelow),
  )
  return plain.map((one) => ({
    header: one.header,
    leaf: one.leaf,
    at: (row) => (one.isCovered(row) ? undefined : one.at(row)),
    cell: cell(one.column),
    unread: () => one.unread(),
  }))
}

const mayBeBelow = (header: string): boolean => MAY_BE_BELOW.test(header)

function* oddIn(one: Counts, { rowCount, table }: RegisterView): Iterable<Verdict> {
  const below: number[] = []
  const parts: number[] = []
  let whole = 0
  for (let row = 0; row < rowCount; row++) {
    const figure = one.at(row)
    if (figure === undefined) continue
    if (figure < 0) below.push(row)
    else if (Number.isInteger(figure)) whole++
    else parts.push(row)
  }
  const all = whole + below.length + parts.length
  if (below.length + parts.length === 0 || !areNearlyAll(whole, all)) return
  yield* one.unread()
  for (const row of [...below, ...parts]) {
    const isBelow = below.includes(row)
    const isTakenBack = isBelow && TAKEN_BACK.test(table.title + table.said('remarks', row))
    const mayBeCut = !isBelow && !PERSONS.test(one.leaf)
    yield fail(
      'quantity',
      {
        variant: isBelow ? 'below' : 'part',
        ...((isTakenBack || mayBeCut) && { severity: 'doubt' }),
        params: { total: one.header, stated: one.at(row) ?? 0, rows: whole },
      },
      one.cell(row),
    )
  }
}
