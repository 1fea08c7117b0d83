import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from './context.ts'

/**
 * What tells, by whole columns, the units that a check may say anything of. For speed alone: of all others `judge`
 * would say nothing, and a full run does not ask it; after an edit it is asked.
 */
export interface OverColumns {
  /** what the check takes in a first run over 100,000 rows without this, and with it */
  measured: string
  bind(table: RegisterTable, context: CheckContext): (unit: number) => boolean
}
