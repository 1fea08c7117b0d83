import type { MemberFacts } from '../../facts/case.ts'
import type { Reader, RowView } from '../engine/index.ts'
import { type JudgedPerson, personCriteria } from './person-criteria.ts'

/** The criteria of tekun on the person of a row, with the area and the income that the register gives. */
export const tekunCriteria = criteriaOf({})

/** As `tekunCriteria`, of somebody who has no disability where the register does not tell. */
export const undisabledTekunCriteria = criteriaOf({ disability: 'none' })

function criteriaOf(otherwise: Pick<MemberFacts, 'disability'>): Reader<JudgedPerson | undefined> {
  return personCriteria('tekun', {
    otherwise,
    householdOf(table, context) {
      const income = INCOMES.find((id) => table.has(id))
      const incomes = income && table.number(income)
      return (row) => {
        const stated = incomes?.[row] ?? Number.NaN
        return {
          receives: ['tekun'],
          area: context.areaOf(table, row),
          ...(!Number.isNaN(stated) && { income: stated }),
        }
      }
    },
  })
}

const INCOMES = ['perCapitaIncome', 'monthlyHouseholdIncome', 'monthlyIncome'] as const

/** What a tekun register calls a person who was taken in as a minor. */
const MINOR_WORDS = /未成年|儿童|孤儿|学生|无人抚养/

export const cameAsMinor = ({ category = '', specialGroup = '' }: RowView): boolean =>
  MINOR_WORDS.test(category) || MINOR_WORDS.test(specialGroup)
