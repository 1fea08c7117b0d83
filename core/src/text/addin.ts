import { area } from './area.ts'
import { addin as en } from './en/addin.ts'
import { addin as zh } from './zh-CN/addin.ts'

/** Words of the Excel add-in, its ribbon and manifest, and the workbench. */
export const addinText = area(zh, en)
