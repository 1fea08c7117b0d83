import { area } from './area.ts'
import { practice as en } from './en/practice.ts'
import { practice as zh } from './zh-CN/practice.ts'

/** Words of the exercises: practice portal pages and practice registers. */
export const practiceText = area(zh, en)
