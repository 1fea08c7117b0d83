import { area } from './area.ts'
import { determination as en } from './en/determination.ts'
import { determination as zh } from './zh-CN/determination.ts'

/** Words around a determination; its criteria and questions have their own in `programmes.ts` and `questions.ts`. */
export const determinationText = area(zh, en)
