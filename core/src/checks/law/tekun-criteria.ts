import type { MemberFacts } from '../../facts/case.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from '../engine/index.ts'
import { type JudgedPerson, personCriteria } from './person-criteria.ts'

/** The criteria of tekun on the person of a row, with the area and the income that the register gives. */
export function tekunReader(
  table: RegisterTable,
  context: CheckContext,
  otherwise: Pick<MemberFacts, 'disability'> = {},
): (row: number) => JudgedPerson | undefined {
  const income = (['perCapitaIncome', 'monthlyHouseholdIncome', 'monthlyIncome'] as const).find((id) => table.has(id))
  const incomes = income && table.number(income)
  return personCriteria(table, context, 'tekun', {
    otherwise,
    householdOf(row) {
      const stated = incomes?.[row] ?? Number.NaN
      return {
        receives: ['tekun'],
        area: context.areaOf(table, row),
        ...(!Number.isNaN(stated) && { income: stated }),
      }
    },
  })
}

/** What a tekun register calls a person who was taken in as a minor. */
export const MINOR_WORDS = /未成年|儿童|孤儿|学生|无人抚养/
