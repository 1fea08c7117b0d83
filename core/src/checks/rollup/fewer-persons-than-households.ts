import type { FieldId } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import type { RegisterTable } from '../../register/index.ts'
import { registerCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/** Households with the persons in them. */
const PAIRS = [
  ['openingHouseholds', 'openingPersons'],
  ['addedHouseholds', 'addedPersons'],
  ['stoppedHouseholds', 'stoppedPersons'],
  ['closingHouseholds', 'closingPersons'],
  ['hardHouseholds', 'hardPersons'],
] as const satisfies readonly (readonly [households: FieldId, persons: FieldId])[]

/**
 * I28. There are no fewer persons than households, for each has one at least: of columns that are known, and of two
 * that stand side by side under one header (城市低保 over 户 and 人), or count times (救助户次 beside 救助人次). An
 * error where nearly all other rows show the two columns to be of the same households; else a doubt. Of 户数 and 人数
 * themselves I03 speaks.
 */
export default registerCheck({
  catalogue: 'I28',
  severity: 'error',
  citation: '登记规范（人数不少于户数）',
  needs: [],
  for: [{ lists: 'figures' }, { lists: 'campaign-figures' }],
  *judge(register) {
    for (const [of, inThem] of pairsIn(register.table)) {
      yield* of.unread()
      yield* inThem.unread()
      const odd: { at: number; households: number; persons: number }[] = []
      let fitting = 0
      for (let at = 0; at < register.rowCount; at++) {
        const [households = 0, persons] = [of.at(at), inThem.at(at)]
        if (persons === undefined || persons < 0 || households === 0) continue
        if (persons >= households) fitting++
        else odd.push({ at, households, persons })
      }
      const isProved = isProvedByOthers(fitting, odd.length)
      for (const { at, ...params } of odd) {
        const isSure = isProved && !hasRemark(register.row(at))
        yield inThem.fail(at, { ...(!isSure && { severity: 'doubt' as const }), params }, of)
      }
    }
  },
})

type Pair = readonly [households: FigureColumn, persons: FigureColumn]

function pairsIn(table: RegisterTable): Pair[] {
  const columns = figureColumns(table)
  const of = (id: FieldId) => columns.find((one) => one.reads(id)) ?? []
  const known = PAIRS.flatMap((pair) => {
    const [households, persons] = pair.flatMap(of)
    return persons ? [[households, persons] as const] : []
  })
  const beside = columns.flatMap((one, at) => {
    const next = columns[at + 1]
    const isOpen = next && ((!one.field && !next.field) || TIMES.test(one.leaf))
    return isOpen && countSame(one, next) ? [[one, next] as const] : []
  })
  return [...known, ...beside]
}

/** 救助户次 beside 救助人次, which has a field */
const TIMES = /户次/

/** 户 | 人, A类户数 | A类人数, 户次 | 人次, under one header and side by side. */
function countSame(households: FigureColumn, persons: FigureColumn): boolean {
  if (persons.column !== households.column + 1) return false
  const [, of, times = ''] = /^(.*)户(?:数|(次))?数?$/.exec(normaliseLabel(households.leaf)) ?? []
  const [, inThem, ofTimes = ''] = /^(.*)(?:人(?:数|(次))?数?|人口)$/.exec(normaliseLabel(persons.leaf)) ?? []
  const isOneGroup = households.path.slice(0, -1).join('|') === persons.path.slice(0, -1).join('|')
  return of !== undefined && of === inThem && times === ofTimes && isOneGroup
}
