import { area } from './area.ts'
import { trainer as en } from './en/trainer.ts'
import { trainer as zh } from './zh-CN/trainer.ts'

/** Words of the classroom. */
export const trainerTexts = area(zh, en)
