import { area } from './area.ts'
import { en } from './en/notice.ts'
import { zh } from './zh-CN/notice.ts'

export const noticeTexts = area(zh, en)
