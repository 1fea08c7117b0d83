import { type Area, townStem } from '../../policy/index.ts'

/** The first town in a title that is one of the place's; '' where it names none. */
export function townIn(title: string, isTown: (name: string) => boolean): string {
  for (const { index, 0: end } of title.matchAll(/镇|乡|街道/g))
    for (let length = 1; length <= 4; length++) {
      const name = title.slice(Math.max(0, index - length), index + end.length)
      if (/^[\u4e00-\u9fff]{2,}$/.test(name) && isTown(name)) return name
    }
  return ''
}

/** The town that a title begins with, whichever county has it: 草堂镇农村低保花名册; '' where it begins with none. */
export function townHeading(title: string): string {
  return HEADING.exec(title.normalize('NFKC').replace(/\s/g, '').replace(BEFORE_TOWN, ''))?.[1] ?? ''
}
const BEFORE_TOWN = /^(?:附件?表?\d*|表\d+|\d+年(?:\d+月)?(?:\d+日)?(?:度|份)?|[\d:.,、()_-])+/
const HEADING =
  /^((?![各本全某我该外]|城(?![关东西南北中厢郊]))[\u4e00-\u9fff]{2,4}?(?:(?<!城)镇|(?<!城)乡(?!镇|村|级)|街道))(?![居民级政企])/

/** 双河村, 双河村委会 and 双河 are one village. */
export const plainVillage = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^.+?[镇乡](?=.)|街道(?=.)/, '')
    .replace(/(村民委员会|村委会|居委会|社区|村|嘎查)$/, '')

/** 双河镇, 双河乡 and 富顺县双河镇 are one town. */
export const plainTown = (text: string): string => townStem(afterCounty(text.normalize('NFKC').replace(/\s/g, '')))

/** 富顺县东湖镇城市低保 → 东湖镇城市低保 */
export const afterCounty = (text: string): string =>
  text.replace(/^.*?(?<!社)[县市区旗](?=[\u4e00-\u9fff]{2,4}?(?:[镇乡]|街道|苏木))/, '')

/** Cities of GB/T 2260 whose name ends as 城市 does: 麻城市城市低保. */
export const CITY_OF_THE_NAME = /(?:[麻韩诸丰禹项邹应宜海凤兴增塔潞肥藁桐永聊运晋盐宣白]|共青)城市/g

/** 农村低保花名册; undefined for a title that names both or neither. */
export function areaIn(title: string): Area | undefined {
  const said = title.replace(CITY_OF_THE_NAME, '')
  const [urban, rural] = [/城市|城镇/.test(said), /农村/.test(said)]
  return urban === rural ? undefined : urban ? 'urban' : 'rural'
}
