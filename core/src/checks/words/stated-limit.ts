import { saysFigure } from './remarks.ts'

const LIMIT = /限额|封顶|上限|最高|最多|不得?超过/

/** Whether one of some texts (每户最高20000元, 按户封顶800元) names an amount as the most that is given, in fen. */
export const namesLimit = (texts: readonly string[], amount: number): boolean =>
  texts.some((text) => LIMIT.test(text) && saysFigure(text, amount))
