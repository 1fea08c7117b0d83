import { fromYuan, type Money } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  type CheckContext,
  type HouseholdView,
  onceATable,
  unitsWhere,
  unknown,
  unknownHere,
  type Verdict,
} from '../engine/index.ts'
import { statementsIn } from '../words/statements.ts'

/** 低保标准, 保障标准, 执行标准, 标准; what is called otherwise (补助标准, 慰问标准) is of something else. */
const STANDARD = /(?:低保|保障|保障金|执行)标准$|^标准$/
/** The standards of other programmes, and those of one class among several. */
const OF_ANOTHER = /边缘|特困|供养|基本生活|护理|孤儿|儿童|残疾|高龄|刚性|[档类级]|散居|集中|收入/
/** The line of edge households, which stands beside the standard of dibao. */
const EDGE_LINE = /边缘/
/** The standard of one area, and the words by which a table may list people of the other. */
const AREAS: readonly (readonly [of: RegExp, other: RegExp])[] = [
  [/农村/, /城[市镇乡]/],
  [/城市|城镇/, /农村|城乡|乡村/],
]
const FILLERS = /月?人均|每人|每月|[为:]/g
/** A year's (not the year of a date), or a household's. */
const OF_ANOTHER_UNIT = /(?<![\d〇零一二三四五六七八九])年|每户|元\/户/
const A_HEAD_AND_YEAR = /元[/每]?(人[·.．、,，/]?每?年|年[·.．、,，/]?每?人)/
const MONTHS = 12

/**
 * The dibao standard that a sheet states above or below its rows, a head and month; undefined where it states none,
 * several, or one of an area where it may list people of another. What it states a head and year is divided by twelve.
 */
export const standardOfSheet = onceATable((table: RegisterTable): Money | undefined => {
  const stated = statementsIn(table).flatMap((group) => {
    const [one, other] = group.filter(({ label }) => !EDGE_LINE.test(label))
    if (!one) return []
    const words = one.label.replace(FILLERS, '') || one.topic
    const isStandard = !other && one.comparison === 'is' && one.unit === '元' && STANDARD.test(words)
    const about = one.topic + one.label
    const isOfYear = A_HEAD_AND_YEAR.test(one.sentence)
    const isOfAnother =
      OF_ANOTHER.test(about) ||
      (!isOfYear && OF_ANOTHER_UNIT.test(one.sentence)) ||
      AREAS.some(([area, other]) => area.test(about) && (other.test(table.title) || table.has('townOrCountry')))
    return isStandard && !isOfAnother ? [isOfYear ? one.value / MONTHS : one.value] : []
  })
  return new Set(stated).size === 1 ? fromYuan(stated[0]) : undefined
})

/**
 * The dibao standard of a household, a head and month: of the register's own column, where it has one, else that of its
 * title, else the one in force.
 */
export function standardOf(household: HouseholdView): Money | undefined {
  if (household.has('standard')) return household.standard
  const ofSheet = standardOfSheet(household.table) ?? standardOfArea(household)
  if (ofSheet !== undefined) return ofSheet
  const inForce = household.parameter('dibao.standard')
  return inForce.known ? fromYuan(inForce.value) : undefined
}

/** The standards that a sheet states for each area: 农村低保标准590元/人·月，城市低保标准760元/人·月. */
const standardsOfAreas = onceATable((table: RegisterTable): ReadonlyMap<string, number> => {
  const stated = new Map<string, number>()
  for (const group of statementsIn(table))
    for (const { label, topic, comparison, unit, value, sentence } of group) {
      const about = topic + label
      const area = AREAS_STATED.find(([, words]) => words.test(label.replace(FILLERS, '')))?.[0]
      if (!area || comparison !== 'is' || unit !== '元' || OF_ANOTHER.test(about) || OF_ANOTHER_UNIT.test(sentence))
        continue
      stated.set(area, (stated.get(area) ?? value) === value ? value : Number.NaN)
    }
  return stated
})

const AREAS_STATED: readonly (readonly [area: string, words: RegExp])[] = [
  ['农村', /农村(?:居民)?(?:最低生活|低保)?(?:保障)?标准$/],
  ['城市', /城[市镇](?:居民)?(?:最低生活|低保)?(?:保障)?标准$/],
]

/** By the area that the household's class names, where the sheet states a standard for it. */
function standardOfArea(household: HouseholdView): Money | undefined {
  const stated = standardsOfAreas(household.table)
  if (stated.size === 0) return undefined
  const { townOrCountry = '', category = '' } = household
  const area = AREAS_STATED.find(([name]) => new RegExp(`^${name[0]}`).test(townOrCountry || category))?.[0]
  const standard = area === undefined ? undefined : stated.get(area)
  return standard === undefined || Number.isNaN(standard) ? undefined : fromYuan(standard)
}

/** That no standard is known: of the household where its column has a blank, else of the whole register. */
export const noStandard = (household: HouseholdView): Verdict =>
  household.has('standard') ? unknown('standard') : unknownHere('standard')

/** Of each household the dibao standard in force at its place, in fen; NaN where none is known. */
function standardsInForce(table: RegisterTable, context: CheckContext): Float64Array {
  return context.derived.column(table, 'dibao standard in force', 'household', Float64Array, () => {
    const { rows, start } = table.households
    const standardAt = context.parameterOf('dibao.standard', table)
    return (values, from, end) => {
      for (let household = from; household < end; household++) {
        const found = standardAt(rows[start[household]])
        values[household] = found.known ? fromYuan(found.value) : Number.NaN
      }
    }
  })
}

/** The households whose standard is not the one in force. */
export function withOtherStandard(table: RegisterTable, context: CheckContext): number[] {
  const [stated, inForce] = [table.householdNumber('standard'), standardsInForce(table, context)]
  return unitsWhere(stated.length, (household) => Math.round(inForce[household]) !== stated[household])
}
