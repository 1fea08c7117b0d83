import { area } from './area.ts'
import { checks as en } from './en/checks/index.ts'
import { checks as zh } from './zh-CN/checks/index.ts'

/** Titles, messages and advice of every check. */
export const checkTexts = area(zh, en)
