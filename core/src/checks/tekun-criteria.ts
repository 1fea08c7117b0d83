import { Situation, type Truth } from '../criteria/index.ts'
import type { MemberFacts } from '../facts/case.ts'
import { eraOn, programmes } from '../programmes/index.ts'
import type { RegisterTable } from '../register/index.ts'
import type { CheckContext } from './context.ts'
import { lawReader, memberReader } from './member-facts.ts'

/** One person of a tekun register and how each criterion of the programme stands for him, by the columns of the register. */
export interface TekunPerson {
  facts: MemberFacts
  /** `tekun.no-labour`, `tekun.villager` … → pass, fail or unknown */
  outcomes: ReadonlyMap<string, Truth['is']>
}

/**
 * Applies the programme's own criteria of the date to a row; undefined where the programme was not in force. `otherwise` holds where the
 * register does not tell.
 */
export function tekunReader(
  table: RegisterTable,
  context: CheckContext,
  otherwise: MemberFacts = {},
): (row: number) => TekunPerson | undefined {
  const factsOf = memberReader(table, context)
  const lawOf = lawReader(table, context)
  const person = eraOn(programmes.tekun, context.date)?.person
  const income = (['perCapitaIncome', 'monthlyHouseholdIncome', 'monthlyIncome'] as const).find((id) => table.has(id))
  const incomes = income && table.number(income)
  return (row) => {
    if (!person) return undefined
    const facts = factsOf(row)
    const stated = incomes?.[row] ?? Number.NaN
    const household = {
      members: [
        { ...facts, status: facts.status ?? ('normal' as const), disability: facts.disability ?? otherwise.disability },
      ],
      receives: ['tekun'] as const,
      area: context.areaOf(table, row),
      ...(!Number.isNaN(stated) && { income: stated }),
    }
    const trace = { records: [], parameters: new Set() } as NonNullable<Situation['trace']>
    const c = new Situation(lawOf(row), household, trace)
    person(c, (c.members as NonNullable<Situation['members']>)[0])
    return { facts, outcomes: new Map(trace.records.map(({ id, truth }) => [id, truth.is])) }
  }
}

/** What a tekun register calls a person who was taken in as a minor. */
export const MINOR_WORDS = /未成年|儿童|孤儿|学生|无人抚养/
