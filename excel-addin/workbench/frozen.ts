import { type CheckReport, parseAddress, parseRange } from '@nuandong/core'
import type { Frozen } from './grid/Grid.tsx'

/** rows and columns that may stay in view at most */
const MOST = { rows: 8, columns: 8 }
const NONE: Frozen = { rows: 0, columns: 0 }

/** The header rows of a sheet and its columns up to the name, once it has been read as a register. */
export function frozenOf(report: CheckReport | undefined, sheet: string): Frozen {
  const reading = report?.files[0]?.sheets.find((one) => one.name === sheet && one.register !== '')
  const header = reading && parseRange(reading.header)
  if (!reading || !header) return NONE
  const names = reading.columns.filter(({ field }) => field === 'name' || field === 'headName')
  const name = Math.max(-1, ...names.map(({ column }) => parseAddress(`${column}1`)?.column ?? -1))
  return {
    rows: header.bottom < MOST.rows ? header.bottom + 1 : 0,
    columns: name < MOST.columns ? name + 1 : 0,
  }
}
