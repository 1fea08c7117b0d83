import { area } from './area.ts'
import { cli as en } from './en/cli.ts'
import { cli as zh } from './zh-CN/cli.ts'

/** Words of the command line. */
export const cliTexts = area(zh, en)
