import type { FigureColumn } from './figure-columns.ts'

/** An amount of money. */
export const AMOUNT = /金额|资金|款|额|补贴|补助|合计|小计|应发|实发|保障金|救助金|津贴|供养金|[月季户][补发领享]/
/** So many pieces of goods. */
export const PIECES = /[(（][件袋桶床套双箱盒只份公斤千米]{1,2}[)）]|数量$/

/** What is left after something was taken off or added: 应发－扣款＝实发, 诉求＝已解决＋需上级解决. */
export const DUE = /应发|应领|应付/
export const NET = /实发|实领|实付|实际发放|打卡|到账|到卡/

/** What is paid beside what was due, also 退汇重发 of an earlier month; 人均补差 is the due itself. */
export const isToppedUp = ({ leaf }: FigureColumn): boolean =>
  /补发|补[(（/／]?扣|扣[/／]?补|(?<!均月?)补差|增发|加发|重发/.test(leaf)
