import { emptyTrace, Situation, type Truth } from '../../criteria/index.ts'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../facts/case.ts'
import { eraOn, programmes } from '../../programmes/index.ts'
import type { Reader } from '../engine/index.ts'
import { lawReader, memberReader } from '../people/member-facts.ts'

/** The person of a row and how each criterion of a programme stands for him, by the columns of the register. */
export interface JudgedPerson {
  facts: MemberFacts
  /** `tekun.no-labour`, `disability-care-allowance.severe` … → pass, fail or unknown */
  outcomes: ReadonlyMap<string, Truth['is']>
}

interface Given {
  /** holds where the register does not tell */
  otherwise?: Pick<MemberFacts, 'disability'>
  /** what is known of a person's household */
  householdOf?: Reader<HouseholdFacts>
}

/**
 * Applies a programme's own criteria of the date to a row, the person taken for living (whether he is dead is asked by
 * other checks); undefined where the programme was not in force.
 */
export function personCriteria(
  programme: ProgrammeId,
  { otherwise = {}, householdOf = () => () => ({}) }: Given = {},
): Reader<JudgedPerson | undefined> {
  return (table, context) => {
    const factsOf = memberReader(table, context)
    const lawOf = lawReader(table, context)
    const household = householdOf(table, context)
    const judge = eraOn(programmes[programme], context.date)?.person
    return (row) => {
      if (!judge) return undefined
      const facts = factsOf(row)
      const member = {
        ...facts,
        status: facts.status ?? ('normal' as const),
        disability: facts.disability ?? otherwise.disability,
      }
      const trace = emptyTrace()
      const c = new Situation(lawOf(row), { ...household(row), members: [member] }, trace)
      judge(c, (c.members as NonNullable<Situation['members']>)[0])
      return { facts, outcomes: new Map(trace.results.map(({ id, outcome }) => [id, outcome])) }
    }
  }
}
