import type { RegisterTable } from '../../register/index.ts'

/** 低保对象公示, 公示名单（2022年10月）; no 公示时间:…, no 公示不少于7天, 急难型不用公示 */
const NOTICE =
  /(?<!不用|不需|不必|无需|不予|未)(公示|公告|公开)(表|栏|榜|单|信息|名单|名册|花名册|一览表|对象|人员|名录)*(\d{4}年.*)?([(（].*)?$/

/** 审批打卡册, 发放台账: the office's own, though the sheet is called 公示 */
const OF_THE_OFFICE = /(审批|打卡|兑付|发放|签领|台账|底).{0,6}(册|台账|明细|清单)$/

/** Whether a sheet is put up in public, as its titles or its name say. */
export function isPublicNotice({ layout, sheet }: RegisterTable): boolean {
  const titles = layout.titles.map((title) => title.replace(/\s/g, ''))
  return titles.some((title) => NOTICE.test(title)) || (NOTICE.test(sheet.name) && !titles.some(isOfTheOffice))
}

const isOfTheOffice = (title: string): boolean => OF_THE_OFFICE.test(title)
