import type { RegisterTable } from '../../register/index.ts'

/** A row of one of several tables. */
export interface Located {
  table: RegisterTable
  row: number
}
