import { checkDisabilityCertificate } from '../identity/disability-certificate.ts'
import { checkIdNumber, normaliseIdNumber } from '../identity/id-number.ts'
import { cellText } from '../workbook/index.ts'
import type { Sheet, Workbook } from '../workbook/types.ts'
import type { MappedColumn } from './headers/mapped-column.ts'
import type { Layout } from './layout/layout.ts'
import { registerYear } from './register-date.ts'
import { readDate } from './values.ts'

const LOOKED_AT = 60
const MOST = 0.8

/**
 * Whether most of a table's people are younger than so many years, by their births: in the year that the table gives
 * itself, or when its youngest was born, and not before the year `since`. Where nothing tells, they may be.
 */
export function mayBeYounger(
  { than, since }: { than: number; since: number },
  workbook: Workbook,
  table: { path: string; sheet: Sheet; layout: Layout },
  columns: readonly MappedColumn[],
): boolean {
  const { sheet, layout } = table
  const births = [...layout.dataRows.subarray(0, LOOKED_AT)]
    .map((row) => {
      for (const { field, column } of columns) {
        const year = Math.floor((birthIn[field]?.(cellText(workbook, sheet, row, column)) ?? 0) / 10000)
        if (year > 0) return year
      }
      return 0
    })
    .filter((year) => year > 0)
  const latest = Math.max(registerYear(table), since, ...births)
  return births.filter((year) => latest - year < than).length >= births.length * MOST
}

const birthIn: Partial<Record<MappedColumn['field'], (text: string) => number>> = {
  idNumber: (text) => checkIdNumber(normaliseIdNumber(text)).birth,
  disabilityCertificate: (text) => checkIdNumber(checkDisabilityCertificate(text).idNumber ?? '').birth,
  birth: readDate,
}
