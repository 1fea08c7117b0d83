/** One programme applied to one household: what its criteria give, for the household and for each person. */
import { any, FAIL, type Situation, type Truth } from '../criteria/index.ts'
import { type Era, type Granted, personUnder, someMember } from './programme.ts'

/** The household's criteria, then, unless they have settled it, those of each person. */
export function apply(c: Situation, era: Era): Granted {
  const household = era.household?.(c) ?? null
  if (era.person === undefined || c.persons === undefined || household?.is === 'pass') return { household, persons: [] }
  return { household, persons: c.persons.map((member) => personUnder(c, era, member)) }
}

/** Whether it is due at all. */
export function root(c: Situation, era: Era, { household, persons }: Granted): Truth {
  if (era.person === undefined || household?.is === 'pass') return household as Truth
  const some = someMember(c, era, persons)
  return household === null ? some : any(household, some)
}

/** The era where only what is still open is looked at: no further fact makes good what has failed. */
export function stillOpen(era: Era, { household, persons }: Granted): Era {
  const { person } = era
  const narrowed: Era = { ...era }
  if (household?.is === 'fail') narrowed.household = failed
  if (person && persons.some(hasFailed))
    narrowed.person = (c, member) => (hasFailed(persons[member.index]) ? FAIL : person(c, member))
  return narrowed
}

const failed = () => FAIL
const hasFailed = ({ is }: Truth) => is === 'fail'
