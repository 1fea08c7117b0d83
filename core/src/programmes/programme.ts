import type { Interval, Member, Situation, Truth } from '../criteria/index.ts'
import { add, all, any, anything, asNumber, choose, FAIL, joinLeaves, unknown, ZERO } from '../criteria/index.ts'
import type { ProgrammeId } from '../facts/case.ts'
import { type GroupId, HOUSEHOLD } from '../facts/case-facts.ts'
import type { CareTier, IsoDate, Unit } from '../policy/index.ts'
import { isThere } from './person.ts'
import type { Referral } from './referrals.ts'

/** What is paid: fen, by month or once. `at-least` and `at-most` where the law gives only a bound. */
export interface Payment {
  sum: Interval
  unit: Extract<Unit, `CNY/${string}`> | 'CNY'
  bound: 'exactly' | 'at-least' | 'at-most'
}

/** What an outcome must not be read without. Its sentence is `notice.<id>` of the texts. */
export interface Notice {
  id:
    | 'apply-first.eligible'
    | 'apply-first.undetermined'
    | 'apply-elsewhere'
    | 'child-recognition'
    | 'jobs-refused'
    | 'hardship-doubtful'
    | 'illness-not-grave'
    | 'multiple-disability'
    | 'supporter-not-listed'
    | 'income-of-one-away'
    | 'wage-not-stated'
    | 'winter-not-yet'
    | 'tekun-in-household'
    | 'tekun-or-dibao'
    | 'tekun-or-child-support'
  /** `member`: of whom it speaks; `where`: the place of a hukou */
  params: { programme?: ProgrammeId; times?: number; member?: number; where?: string }
  citation: string
}

/**
 * The rules of one programme from one day to the next change. A programme is granted to the household (`household`), to
 * persons (`person`), or to either; its determination is eligible where one of them passes.
 */
export interface Era {
  from: IsoDate
  /** last day; left out, the next era ends it */
  until?: IsoDate
  /** the documents that the era rests on */
  basis: string
  /** where and to whom the era applies at all; failing it, the programme is not applicable */
  applies?: (c: Situation) => Truth
  household?: (c: Situation) => Truth
  /** who is covered by a household that passes */
  covers?: (c: Situation, member: Member) => Truth
  person?: (c: Situation, member: Member) => Truth
  /** what can be said of the persons where members are not listed; left out: nothing */
  unlisted?: (c: Situation) => Truth
  /** for the household and, where it is granted to persons, for those who pass */
  payment?: (c: Situation, granted: Granted) => Payment | null
  tier?: (c: Situation, member: Member) => CareTier | null
  /** what the outcome must not be read without */
  notices?: (c: Situation, truth: Truth) => readonly Notice[]
  /** what is asked and never presumed, though it has an ordinary value: what it says is the condition itself */
  asked?: readonly GroupId[]
  /** what else the law opens to whoever is eligible */
  referrals?: readonly Referral[]
  /** keys `not-modelled.…` of the texts: discretion and local practice that the criteria leave out */
  notModelled: readonly string[]
}

/** What the criteria gave, for the amount. */
export interface Granted {
  household: Truth | null
  /** by member; empty where members are not listed */
  persons: readonly Truth[]
}

export interface Programme {
  id: ProgrammeId
  /** in order of time */
  eras: readonly Era[]
}

export function eraOn(programme: Programme, date: IsoDate): Era | undefined {
  let last = programme.eras.length - 1
  while (last >= 0 && programme.eras[last].from > date) last--
  const era: Era | undefined = programme.eras[last]
  return era?.until !== undefined && era.until < date ? undefined : era
}

/** Holds for at least one person; open where members are not listed. */
export function someMember(c: Situation, era: Era, truths: readonly Truth[]): Truth {
  if (c.members !== undefined) return any(...truths)
  return era.unlisted?.(c) ?? unknown(c.leaf(HOUSEHOLD, 'members'))
}

/** What the era says of one person. */
export function personUnder(c: Situation, era: Era, member: Member): Truth {
  const truth = era.person?.(c, member) ?? FAIL
  return member.doubt === undefined ? truth : all(isThere(c, member), truth)
}

/** Whether the programme is due; null where it is not applicable. */
export function truthUnder(c: Situation, era: Era): Truth | null {
  const applies = era.applies?.(c)
  if (applies?.is === 'fail') return null
  return whereItApplies(applies, fromTheFirst(c, era, era.household?.(c) ?? null))
}

/** While it is open whether the programme is there at all, neither yes nor no can be said. */
export function whereItApplies(applies: Truth | undefined, truth: Truth): Truth {
  return applies?.is === 'unknown' ? unknown(joinLeaves(applies.open, truth.open)) : truth
}

/** Stops at the first person who settles it. */
function fromTheFirst(c: Situation, era: Era, household: Truth | null): Truth {
  if (era.person === undefined || household?.is === 'pass') return household as Truth
  if (c.persons === undefined) {
    const some = someMember(c, era, [])
    return household === null ? some : any(household, some)
  }
  let truth = household
  for (const member of c.persons) {
    const single = personUnder(c, era, member)
    if (single.is === 'pass') return single
    truth = truth === null ? single : any(truth, single)
  }
  return truth as Truth
}

/** Whether a programme is due to the household, whatever is explained just now. */
export function truthOf(c: Situation, programme: Programme): Truth {
  const found = c.found.get(programme.id)
  if (found) return found
  const era = eraOn(programme, c.law.date)
  const truth = (era && c.quietly(() => truthUnder(c, era))) ?? FAIL
  c.found.set(programme.id, truth)
  return truth
}

/** To how many persons it is granted; open where members are not listed. */
export function headsGranted(c: Situation, { persons }: Granted): Interval {
  return c.members === undefined ? nobodyListed(c) : persons.map(asNumber).reduce(add, ZERO)
}

/** What the persons to whom it is granted get together, each his own sum; open where members are not listed. */
export function paidToEach(
  c: Situation,
  { persons }: Granted,
  sumFor: (c: Situation, member: Member) => Interval,
): Interval {
  if (c.persons === undefined) return nobodyListed(c)
  let total = ZERO
  for (const member of c.persons) {
    const granted = persons[member.index]
    if (granted.is !== 'fail') total = add(total, choose(granted, sumFor(c, member), ZERO))
  }
  return total
}

function nobodyListed(c: Situation): Interval {
  return anything(0, Number.POSITIVE_INFINITY, c.leaf(HOUSEHOLD, 'members'))
}
