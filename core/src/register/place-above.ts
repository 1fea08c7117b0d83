import type { Filled, HeaderGrid } from './layout/header-grid.ts'
import { type HeadingPlace, headingPlace } from './layout/words.ts'

/** 填报单位 and the like: whose list it is. */
const OFFICE = /(?:^|[^\u4e00-\u9fff])(?:填报|填表|制表|报送|上报|编制)?单位(?:名称)?(?:[(（][^)）]{1,4}[)）])?[:：]/
const TOWN = /(?:乡镇|镇乡|镇街|街镇|镇街道|街道|乡|镇)(?:[(（][^)）]{1,4}[)）])?(?:名称?)?[:：]/
const VILLAGE = /(?:行政村|村居|村|社区)(?:[(（][^)）]{1,4}[)）])?(?:名称?)?[:：]/

const HAN = '[\\u4e00-\\u9fff]'
const PROVINCE = `${HAN}{2,7}?(?:省|自治区)`
/** 石桥市场社区, 老县城社区: no city, no county */
const CITY_ENDING = '市(?!场|区|民政|政)'
const COUNTY_ENDING = '县(?!城(?![关东西南北中厢郊][^社村])|委|政)'
const CITY = `${HAN}{2,10}?(?:${CITY_ENDING}|地区|自治州|盟)`
const COUNTY = `${HAN}{1,9}?(?:${CITY_ENDING}|${COUNTY_ENDING}|[区旗])`
/**
 * What stands before a town: 某省某市某县. 区 and 旗 end other words too (库区移民村), and count after a city or
 * province only.
 */
const ABOVE_TOWN =
  `(?:(?:${PROVINCE})?${CITY}(?:${COUNTY})?|${PROVINCE}(?:${COUNTY})?|` +
  `${HAN}{1,9}?(?:${CITY_ENDING}|${COUNTY_ENDING}))?`
const TOWN_NAME = '((?![各本全]|城(?![关东西南北中厢郊]))[\\u4e00-\\u9fff]{1,6}?(?:镇|乡|街道))'
const VILLAGE_NAME = '((?![各本全])[\\u4e00-\\u9fff]{1,8}?(?:村|社区))'
const OFFICE_NAME = '(?:人民政府|政府|办事处|党委|村?民?委员?会|居委会|居民委员会|民政(?:办|所)|便民服务中心)?'
/** What may follow a place in a line whose white space is gone: nothing, a bracket, a figure, the next label. */
const END = '(?=$|[(（,，;；\\d]|[\\u4e00-\\u9fff]{1,8}(?:[(（][^)）]{1,4}[)）])?[:：])'
const PLACE_OF_OFFICE = new RegExp(`^${ABOVE_TOWN}${TOWN_NAME}?${VILLAGE_NAME}?${OFFICE_NAME}${END}`)
const NAMED_TOWN = new RegExp(`^${ABOVE_TOWN}${TOWN_NAME}${END}`)
const NAMED_VILLAGE = new RegExp(`^${ABOVE_TOWN}${TOWN_NAME}?${VILLAGE_NAME}${END}`)

/** A place without a label: 禾丰镇双河村 */
const ALONE = new RegExp(`^(?:${TOWN_NAME}${VILLAGE_NAME}?|${VILLAGE_NAME})$`)

/**
 * The town and village that a line between title and header names for the whole table: 村名:双河村,
 * 填报单位:禾丰镇双河村(盖章).
 */
export function placeAbove(grid: HeaderGrid, row: number): (HeadingPlace & { column: number }) | undefined {
  const filled = grid.filled(row)
  const place: HeadingPlace = {}
  let column = -1
  for (const [at, cell] of filled.entries()) {
    const found = placeIn(withValue(cell, filled[at + 1]))
    if (!found) continue
    Object.assign(place, found)
    if (column < 0 || found.village) column = cell.from
  }
  return column < 0 ? undefined : { ...place, column }
}

/** A label may have its value in the next cell. */
function withValue({ text }: Filled, next: Filled | undefined): string {
  return /[:：]$/.test(text) && next && !/[:：]/.test(next.text) ? text + next.text : text
}

function placeIn(text: string): HeadingPlace | undefined {
  const [, town = '', village = ''] = after(text, OFFICE, PLACE_OF_OFFICE) ?? []
  const [, ownTown = town] = after(text, TOWN, NAMED_TOWN) ?? []
  const [, townOfVillage = ownTown, ownVillage = village] = after(text, VILLAGE, NAMED_VILLAGE) ?? []
  if (!townOfVillage && !ownVillage) return ALONE.test(text) ? headingPlace(text) : undefined
  return { ...(townOfVillage && { town: townOfVillage }), ...(ownVillage && { village: ownVillage }) }
}

function after(text: string, label: RegExp, place: RegExp): RegExpExecArray | undefined {
  const found = label.exec(text)
  return (found && place.exec(text.slice(found.index + found[0].length))) ?? undefined
}
