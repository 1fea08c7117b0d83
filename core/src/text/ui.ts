import { area } from './area.ts'
import { ui as en } from './en/ui.ts'
import { ui as zh } from './zh-CN/ui.ts'

/** Words of the findings view, shared by the add-in and the extension. */
export const uiText = area(zh, en)
export type UiKey = (typeof uiText)['keys'][number]
