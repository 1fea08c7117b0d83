/** Which parameters each programme asks for, found by letting it judge households of which next to nothing is known. */
import { emptyTrace, FAIL, lawAt, Situation, type Truth } from '../criteria/index.ts'
import { type HouseholdFacts, PROGRAMME_IDS, type ProgrammeId } from '../facts/case.ts'
import type { IsoDate, ParameterId, ParameterResult, PlaceRef, Policy } from '../policy/index.ts'
import { programmes } from './all.ts'
import { criteriaChangeDates } from './change-dates.ts'
import { type Era, eraOn } from './programme.ts'

/** Parameter → the programmes that ask for it, under the rules of the date or of any time before. */
export function programmesByParameter(
  policy: Policy,
  place: PlaceRef,
  date: IsoDate,
): ReadonlyMap<ParameterId, ReadonlySet<ProgrammeId>> {
  const found = new Map<ParameterId, Set<ProgrammeId>>()
  const days = [...criteriaChangeDates().filter((change) => change < date), date]
  for (const programme of PROGRAMME_IDS) {
    for (const isOther of [false, true]) {
      const asked = recording(policy, isOther, (id) => found.set(id, (found.get(id) ?? new Set()).add(programme)))
      for (const day of days) {
        const era = eraOn(programmes[programme], day)
        const law = lawAt(asked, place, day)
        if (era) for (const household of PROBES) judge(new Situation(law, household, emptyTrace()), era)
      }
    }
  }
  return found
}

/** The policy that tells what it is asked; where `isOther`, every choice is another than the one in force. */
function recording(policy: Policy, isOther: boolean, tell: (id: ParameterId) => void): Policy {
  return {
    ...policy,
    parameter: (id, ...where) => {
      tell(id)
      const result = policy.parameter(id, ...where)
      const options = Object.keys(policy.definition(id).choices ?? {})
      if (!isOther || !result.known || options.length === 0) return result
      return { ...result, value: options.find((option) => option !== result.value) } as ParameterResult<typeof id>
    },
  }
}

/** Everything that the era has to say, also where the first answer would settle it. */
function judge(c: Situation, era: Era): void {
  era.applies?.(c)
  const household = era.household?.(c) ?? null
  const persons = (c.persons ?? []).map((member) => era.person?.(c, member) ?? UNDECIDED)
  for (const member of c.members ?? []) era.tier?.(c, member)
  for (const granted of [household, FAIL]) era.payment?.(c, { household: granted, persons })
}

const UNDECIDED: Truth = { is: 'unknown', open: null }

const OPEN: HouseholdFacts = {
  members: [{}, {}, {}],
  assets: { vehicles: [{}], homes: [{}, {}] },
  supporters: [{}, {}, {}],
  event: {},
  disaster: {},
}

const WITH_SON: HouseholdFacts = {
  ...OPEN,
  members: [{ relation: '户主' }, { relation: '儿子', birth: 19800101, labour: 'partial', student: 'part-time' }],
  supporters: [{ relation: '弟弟', birth: 19800101 }],
}

/** All is open, members are not listed, and what some rules look at only where it is known: each status, kinship. */
const PROBES: readonly HouseholdFacts[] = [
  WITH_SON,
  OPEN,
  { size: 1 },
  { ...OPEN, supporters: [{}] },
  { ...OPEN, event: { date: 20000101 } },
  { ...OPEN, members: [{ relation: '户主', status: 'normal', hukou: { place: '999999' } }, {}] },
  { ...OPEN, members: ['户主', '弟弟', '孙子'].map((relation) => ({ relation })) },
  { ...OPEN, members: ['户主', '女儿', '前夫', '继子'].map((relation) => ({ relation })) },
  ...PROGRAMME_IDS.map((status) => ({ ...OPEN, receives: [status] })),
  { ...OPEN, members: ['户主', '孙子', '弟弟'].map((relation) => ({ relation, birth: 19600101, resides: true })) },
  { ...OPEN, members: [{ status: 'imprisoned' }] },
  { ...OPEN, receives: [], members: [{ orphan: 'none', disability: 'none', birth: 19300101 }] },
]
