import { area } from './area.ts'
import { extension as en } from './en/extension.ts'
import { extension as zh } from './zh-CN/extension.ts'

/** Words of the browser extension: hints on the page, side panel, options page. */
export const extensionText = area(zh, en)
