import { area } from './area.ts'
import { site as en } from './en/site.ts'
import { site as zh } from './zh-CN/site.ts'

/** Words of the local site's start page, where its three doors are. */
export const siteTexts = area(zh, en)
