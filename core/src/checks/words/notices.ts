import type { RegisterTable } from '../../register/index.ts'

/** 低保对象公示, 公示名单（2022年10月）; no 公示时间:…, no 公示不少于7天 */
const NOTICE = /(公示|公告|公开)(表|栏|榜|单|信息|名单|名册|花名册|一览表|对象|人员|名录)*(\d{4}年.*)?([(（].*)?$/

/** Whether a sheet is put up in public, as its titles or its name say. */
export const isPublicNotice = ({ layout, sheet }: RegisterTable): boolean =>
  [...layout.titles, sheet.name].some((title) => NOTICE.test(title.replace(/\s/g, '')))
