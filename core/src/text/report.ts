import { area } from './area.ts'
import { report as en } from './en/report.ts'
import { report as zh } from './zh-CN/report.ts'

/** Words of the printed report and of the findings sheet. */
export const reportTexts = area(zh, en)
