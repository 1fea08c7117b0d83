import type { FieldId } from '../../facts/fields.ts'
import { fromYuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, PASS, type Reader, rowCheck, unknown, unknownHere, yuan } from '../engine/index.ts'
import { figureColumns } from '../money/figure-columns.ts'

const GOODS = { opening: 'stockOpening', into: 'stockIn', out: 'stockOut', balance: 'stockBalance' } as const
const FUNDS = { opening: 'fundOpening', into: 'fundIn', out: 'fundOut', balance: 'fundBalance' } as const

type Account = typeof GOODS | typeof FUNDS

const accountOf = (of: { has(id: FieldId): boolean }): Account => (of.has('fundBalance') ? FUNDS : GOODS)

/**
 * K06. What was there and came in is what went out and is left, of goods and of funds. In a running account, which most
 * rows show by going on from the row before of the same goods or fund, what was there is what that row left; what the
 * first row began with is not known unless both its figures are there. What was lost, written off or moved stands in
 * columns of its own. No more goods go out than there were.
 */
export default rowCheck({
  catalogue: 'K06',
  severity: 'error',
  citation: '收支登记规范（期初＋收入＝支出＋结余）',
  needs: [],
  oneOf: [
    ['stockBalance', 'fundBalance'],
    ['stockIn', 'stockOut', 'fundIn', 'fundOut'],
  ],
  for: [{ role: 'stock' }, { role: 'accounts' }],
  judge(row) {
    const account = accountOf(row)
    const { opening: first, into: came, out: went, balance: last } = account
    const [stated, stockIn, stockOut, balance] = [row[first], row[came], row[went], row[last]]
    if (balance === undefined) return unknown(last)
    if (stockIn === undefined && stockOut === undefined) return unknownHere(came)
    const before = stated === undefined ? row.use(leftBefore) : undefined
    if (stated === undefined && before === undefined && (stockIn === undefined || stockOut === undefined))
      return unknownHere(stockIn === undefined ? came : went)
    const opening = stated ?? before ?? 0
    const [own, out] = [stockIn ?? 0, stockOut ?? 0]
    const otherwise = row.use(goneOtherwise)
    const lost = account === GOODS ? otherwise : 0
    const isToldByOwn = isClose(opening + own - out, balance)
    const into = account === FUNDS && !isToldByOwn ? own - fromYuan(otherwise) : own
    const moved = opening + into - out
    // whether the loss is in 出库 as well, the row shows
    const left = isClose(moved, balance) ? moved : moved - lost
    if (isClose(left, balance) && (account === FUNDS || balance >= 0)) return PASS
    const show = account === FUNDS ? yuan : rounded
    const expected = show(left)
    return fail([last, came, went, first], {
      ...(account === FUNDS && { variant: 'funds' }),
      ...(lost !== 0 && { variant: 'lost' }),
      ...(isClose(left, balance) ? { variant: 'below' } : { expected }),
      params: {
        opening: show(opening),
        in: show(into),
        out: show(out),
        lost: rounded(lost),
        expected,
        stated: show(balance),
      },
    })
  },
})

const LOST = /损耗|损失|报损|毁损|损坏|核销|报废|盘亏|调出|调拨出|退供/
const GAINED = /盘盈|调入|退回|回收|捐赠|受赠|捐入|接收|拨入/
/** 入库 over 购入, 捐赠 and 上年结存; 出库 over 发放 and 下拨 */
const LOST_GROUP = /出库|支出|发出/
const GAINED_GROUP = /入库|收入|来源/

/** What went out and came in by columns of their own: 本期损耗 and 盘亏, less 盘盈, 调入 and 捐赠. */
const goneOtherwise: Reader<number> = (table) => {
  const others = figureColumns(table).filter(({ field: id }) => id === undefined)
  const sumOf = (words: RegExp, groups: RegExp) => {
    const columns = others.filter(
      ({ leaf, path }) =>
        (words.test(leaf) || groups.test(path.slice(0, -1).join(''))) && !/金额|价|元|[合小总]计|日期/.test(leaf),
    )
    return (row: number) => columns.reduce((sum, column) => sum + (column.at(row) ?? 0), 0)
  }
  const [lost, gained] = [sumOf(LOST, LOST_GROUP), sumOf(GAINED, GAINED_GROUP)]
  return (row) => lost(row) - gained(row)
}

interface Line {
  opening: number
  into: number
  out: number
  balance: number
}

/**
 * What the row before of the same goods, of the same make and place, left; undefined for the first, and where the table
 * is no running account.
 */
const leftBefore: Reader<number | undefined> = (table, context) => {
  const before = context.derived.whole(table, 'left before', () => (isRunning(linesOf(table)) ? openings(table) : []))
  return (row) => before()[row] ?? undefined
}

/** Goods of one name, make and place; a fund. */
const KEYS = ['item', 'specification', 'village', 'town', 'payItem'] as const

/** Of each row what the row before of the same goods left; null for the first. */
function openings(table: RegisterTable): (number | null)[] {
  const keys = KEYS.filter((id) => table.has(id)).map((id) => table.text(id))
  const balance = table.number(accountOf(table).balance)
  const last = new Map<string, number>()
  return Array.from(balance, (left, row) => {
    const goods = keys.map((codes) => codes[row]).join()
    const before = last.get(goods) ?? null
    if (!Number.isNaN(left)) last.set(goods, left)
    return before
  })
}

function linesOf(table: RegisterTable): Line[] {
  const account = accountOf(table)
  const figures = (id: FieldId) => (table.has(id) ? table.number(id) : new Float64Array(table.rowCount))
  const [into, out, balance] = [figures(account.into), figures(account.out), figures(account.balance)]
  return openings(table).flatMap((opening, row) =>
    opening === null ? [] : [{ opening, into: into[row] || 0, out: out[row] || 0, balance: balance[row] }],
  )
}

/** Most of the later rows go on from the row before, and not from nothing. */
function isRunning(lines: readonly Line[]): boolean {
  const goesOn = lines.filter(
    ({ opening, into, out, balance }) => opening !== 0 && isClose(opening + into - out, balance),
  ).length
  return isProvedByMost(goesOn, lines.length)
}

const FEWEST = 2
const SHARE = 0.5
const isProvedByMost = (holds: number, of: number): boolean => holds >= FEWEST && holds > of * SHARE
const isClose = (one: number, other: number): boolean => Math.abs(one - other) < 0.005
const rounded = (value: number): number => Math.round(value * 100) / 100
