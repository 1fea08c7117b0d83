import type { RegisterTable } from '../../register/index.ts'
import { statementsIn } from './statements.ts'

const LIMIT = /限额|封顶|上限|最高|最多|不得?超过/
const CENT = 0.005

/**
 * Whether a title or a line of the sheet (每户最高20000元; 限额：低保户5000元) names so many yuan as the most given.
 */
export const statesLimit = (table: RegisterTable, amount: number): boolean =>
  statementsIn(table)
    .flat()
    .some(({ unit, comparison, topic, label, value, most }) => {
      const isLimit = comparison === 'at-most' || LIMIT.test(topic) || LIMIT.test(label)
      return (
        unit === '元' &&
        [isLimit ? value : undefined, most].some((one) => Math.abs((one ?? Number.NaN) - amount) < CENT)
      )
    })
