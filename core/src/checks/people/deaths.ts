import type { ProgrammeId } from '../../facts/case.ts'
import type { Located } from '../engine/index.ts'
import { monthOf } from '../time/period.ts'

/** The day, or month, on which a person of a list of deaths died; 0 where the list does not say. */
export function dayOfDeath({ table, row }: Located): number {
  for (const id of ['deathDate', 'cremationDate'] as const) {
    const date = table.has(id) ? table.date(id)[row] : 0
    if (monthOf(date) >= 0) return date
  }
  return 0
}

/** Allowances that end with the person. */
const PERSONAL = new Set<ProgrammeId>([
  'disability-living-allowance',
  'disability-care-allowance',
  'old-age-allowance',
  'child-support',
])

/** Whether nobody is left to be paid after a death: a personal allowance, or dibao of one person. */
export function endsWithPerson(programmes: readonly ProgrammeId[], { table, row }: Located): boolean {
  if (programmes.length > 0 && programmes.every((id) => PERSONAL.has(id))) return true
  const id = (['householdSize', 'insuredPersons'] as const).find((one) => table.has(one))
  return programmes[0] === 'dibao' && id !== undefined && table.number(id)[row] === 1
}

/** Of the person of the row: no relative is named before it. */
const DEATH =
  /(?:^|[,;。、(]|本人)已?于?(?:(\d{4})年)?(\d{1,2})月(?:\d{1,2}[日号])?(?:已)?(?:因?病|意外)?(?:死亡|去世|病故|亡故|过世|身故)/
const STOP = /(?:(\d{4})年)?(\d{1,2})月(?:\d{1,2}[日号])?起?(?:停发|停保|停止|取消)/

/** The month of death and the first unpaid one that a remark gives, counted as in `Period`; a year left out is that of the table. */
export function monthsInRemark(remark: string, year: number): { death: number; stop: number } {
  const plain = remark.normalize('NFKC').replace(/\s/g, '')
  const monthIn = (pattern: RegExp): number => {
    const [, own, month] = pattern.exec(plain) ?? []
    return month ? Number(own ?? year) * 12 + Number(month) - 1 : -1
  }
  return { death: monthIn(DEATH), stop: monthIn(STOP) }
}
