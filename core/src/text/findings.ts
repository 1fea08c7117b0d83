import { area } from './area.ts'
import { findings as en } from './en/findings.ts'
import { findings as zh } from './zh-CN/findings.ts'

export const findingTexts = area(zh, en)
