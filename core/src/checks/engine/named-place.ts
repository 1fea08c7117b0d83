import { COUNTRY, type Place, type PlaceRef, type Places } from '../../policy/index.ts'
import { baseName, type RegisterTable } from '../../register/index.ts'
import { CITY_OF_THE_NAME } from './title-place.ts'

/** What stands before a place in a title: 附件1:, 2025年6月, brackets */
const BEFORE =
  /^(?:根据|按照|依据|依照|附件?表?\d*|表\d+|\d+年(?:\d+月)?(?:\d+日)?(?:度|份)?|[\d\s.:,、()《》〈〉"“”_-])+/
const OFFICE = /(?:填报|填表|制表|报送|上报|编制)?单位(?:名称)?(?:\([^)]{1,4}\))?:(.+)/
/**
 * What follows 县, 区 or 市 must not make another word of it: 新市镇, 市民, 县级, 区域, 老县城. After a county's name
 * stand 城乡低保, 城关镇, and towns that begin as such a word does: 镇赉县镇赉镇.
 */
const ENDING =
  '(?:自治县|自治旗|县(?!社(?!会)|[镇乡街村级直属内外城域区市])|(?<=[\\u4e00-\\u9fff]{2})县(?=城)|县(?=城[市镇乡关区])|' +
  '(?<=[\\u4e00-\\u9fff]{2})[县市区旗](?=[镇乡街村社][^镇乡街村社]{1,3}(?:镇|(?<!城)乡|街道))|' +
  '区(?!社(?!会)|[镇乡街村域别县内外划])|市(?!民[^政]|社(?!会)|[镇乡街村场级直属区县市内外域])|旗(?!社(?!会)|[镇乡街村区县]))'
const LONG = '(?:(?:开发|示范|管理|聚集|实验)区|产业园区|自治[县旗])'
const HAN = '[\\u4e00-\\u9fff]'
const PROVINCE = `(${HAN}{2,8}?(?:省|自治区)|(?:北京|上海|天津|重庆)市?)?`
const CITY = `(${HAN}{1,11}?(?:自治州|州|地区|盟|市))?`
const COUNTY = `(${HAN}{1,8}?${ENDING}|${HAN}{2,16}?${LONG})`
/**
 * A county as titles write it, with province and city before it; else without the city: 通州区 is no 区 of 通州, and of
 * 辛集市城市低保 the city is the county.
 */
const READINGS = [new RegExp(`^${PROVINCE}${CITY}${COUNTY}`), new RegExp(`^${PROVINCE}()${COUNTY}`)]
/** Words that end like a county and are none: 社区, 城市, 全县, 我市, 贫困山区 */
const NO_COUNTY =
  /^(?:[主老新县市]|中心)?城[县区市]$|^(?!万全|道外).?(?:各|全|本|我|该|外)[县区市]$|^(?:城|市)?乡[县区市]$|^(?:贫困|边远|偏远|高寒|深|高|秦巴|武陵|乌蒙|大别|六盘)?山区$|^(?:工业|产业|科技|物流)?园区$|(?:社|小|片|辖|库|灾|校|(?<!^沙)市|地|老)区$|城市|^[各全]?县市$|区县|市县|某/
const OTHER_WORDS = /低保|特困|救助|补贴|花名册|台账|人员|居民|农村|城乡|城镇|发放|统计|汇总|家庭|保障|情况|养老|公示/

/**
 * The county that a table names in its title, in 填报单位, in a column, or in its sheet's or file's name. A county that
 * the law data do not list stands under its province, else under the country (`510000/资阳市雁江区`): only what holds
 * there is known of it. A city or province is named where no county is. Undefined: the table names none.
 */
export function namedPlace(table: RegisterTable, places: Places): PlaceRef | undefined {
  const { titles, lines } = table.layout
  const office = (text: string) => OFFICE.exec(text)?.[1]
  const written = [
    ...titles.map((title) => office(bare(title)) ?? bare(title)),
    ...lines.flatMap((line) => office(bare(line)) ?? []),
    ...countiesIn(table),
  ].map((text) => text.replace(BEFORE, ''))
  const file = baseName(table.path).replace(/\.[a-z]\w*$/i, '')
  const names = [table.sheet.name, file].map((text) => bare(text).replace(BEFORE, ''))
  return (
    first([...written, ...names], (text) => listedIn(text, places, ['county', 'zone'])) ??
    first(written, (text) => unlistedIn(text, places)) ??
    first([bare(file).replace(BEFORE, '')], (text) => unlistedIn(text, places)) ??
    first([...written, ...names], (text) => listedIn(text, places, ['city', 'province']))
  )
}

export const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

function first<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text)
    if (found !== undefined) return found
  }
  return undefined
}

/** The one county of the column 县(市、区); none where its rows name several. */
function countiesIn(table: RegisterTable): string[] {
  if (!table.has('county')) return []
  const codes = new Set(table.text('county'))
  codes.delete(-1)
  return codes.size === 1 ? [...codes].map((code) => bare(table.dictionary.texts[code])) : []
}

/** A listed place: 简阳市 and, of an earlier time, 简阳县. */
export function listedIn(text: string, { all }: Places, kinds: readonly Place['kind'][]): PlaceRef | undefined {
  return all.find(({ kind, name }) => {
    if (!kinds.includes(kind)) return false
    const stem = name.zh.replace(/[市县区省]$/, '')
    return text.includes(name.zh) || text === stem || (kind === 'county' && new RegExp(`${stem}[市县区]`).test(text))
  })?.ref
}

/** A county as a text writes it, with what stands before it. */
interface Written {
  province: string
  city: string
  county: string
}

export function unlistedIn(
  text: string,
  places: Places,
  isSure: (written: Written) => boolean = () => true,
): PlaceRef | undefined {
  for (const reading of READINGS) {
    const [, province = '', city = '', county = ''] = reading.exec(text) ?? []
    if (!county || isNoCounty(county) || OTHER_WORDS.test(city + county.replace('城乡一体化', ''))) continue
    if (!isSure({ province, city, county })) continue
    const listed = places.all.find(({ name }) => name.zh === county)
    const above = provinceOf(province || city, places)
    return listed?.ref ?? `${above}/${above === COUNTRY ? province : ''}${city}${county}`
  }
  return undefined
}

const isNoCounty = (county: string): boolean => NO_COUNTY.test(county) && county.replace(CITY_OF_THE_NAME, '') !== ''

/** The listed province that a province or city of this name is or lies in; else the country. */
function provinceOf(name: string, places: Places): PlaceRef {
  const named = places.all.find((place) => place.kind !== 'town' && place.name.zh === name)
  const chain = named ? places.chain(named.ref, '9999-12-31') : []
  return chain.find((ref) => places.find(ref)?.kind === 'province') ?? COUNTRY
}
