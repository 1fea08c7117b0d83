/** What an outcome must not be read without: a choice between two programmes, a class to apply for first, a share that may stop. */
import { inForce, type Situation, type Truth } from '../criteria/index.ts'
import type { ProgrammeId } from '../facts/case.ts'
import type { IsoDate, PlaceRef } from '../policy/index.ts'
import { hukouPlaceOf } from './hukou-place.ts'
import { type Notice, type Programme, truthOf } from './programme.ts'
import { type Choice, choicesOn } from './together.ts'

export type { Notice }

/**
 * For what rests on a class that the household has not been found to belong to: it may, by the facts stated, so that a bare no
 * would send it away. The first class that is due, else the first that may be.
 */
export function applyFirst(c: Situation, classes: readonly Programme[], citation: string): readonly Notice[] {
  if (c.household.receives === undefined) return []
  let open: Notice[] = []
  for (const programme of classes) {
    const { is } = truthOf(c, programme)
    const params = { programme: programme.id }
    if (is === 'pass') return [{ id: 'apply-first.eligible', params, citation }]
    if (is === 'unknown' && open.length === 0) open = [{ id: 'apply-first.undetermined', params, citation }]
  }
  return open
}

/** Where one applies (户籍所在地), by programme and from when; temporary aid is asked for where it happened. */
const ACT = '社会救助法 第三十七条'
const applyAtHukou = inForce<{ readonly [Id in ProgrammeId]?: string }>([
  ['1949-10-01', {}],
  ['2021-07-01', { dibao: '民发〔2021〕57号 第四条、第五条', tekun: '民发〔2021〕43号 第十条' }],
  ['2026-07-01', { dibao: ACT, tekun: ACT, 'medical-assistance': ACT }],
])

/** Somebody's hukou is of another county: where to apply stands beside the outcome, which is of this place. */
export function applyElsewhere(c: Situation, programme: ProgrammeId, { is }: Truth): readonly Notice[] {
  const citation = is === 'fail' ? undefined : applyAtHukou(c.law)[programme]
  if (citation === undefined) return NONE
  const where = c.household.members?.find(({ hukou }) => hukou?.place && isElsewhere(c, hukou.place))?.hukou?.place
  return where ? [{ id: 'apply-elsewhere', params: { where }, citation }] : NONE
}

const NONE: readonly Notice[] = []

function isElsewhere(c: Situation, hukou: PlaceRef): boolean {
  const seen = hukouPlaceOf(c, hukou)
  return seen === 'same-city' || seen === 'elsewhere'
}

interface Found {
  programme: ProgrammeId
  outcome: string
  persons: readonly { member: number; outcome: string }[]
  presumed: { outcome: string } | null
  notices: Notice[]
}

/** Adds to each of two programmes that are due to one person, formally or in the ordinary case, what the law says of having both. */
export function noteChoices(determinations: readonly Found[], date: IsoDate): void {
  for (const { between, notice, citation } of choicesOn(date)) {
    const [one, other] = between.map((programme) => determinations.find((each) => each.programme === programme))
    if (!one || !other || !(haveSomebodyInCommon(one, other) || mayHave(one, other, between))) continue
    for (const found of [one, other]) found.notices.push({ id: notice, params: {}, citation })
  }
}

/** Of the ordinary case no persons are told: dibao is the whole household's, and so in common with whoever has tekun. */
function mayHave(one: Found, other: Found, [first]: Choice['between']): boolean {
  if (first !== 'dibao' || (!one.presumed && !other.presumed)) return false
  return [one, other].every(({ outcome, presumed }) => (presumed?.outcome ?? outcome) === 'eligible')
}

function haveSomebodyInCommon(one: Found, other: Found): boolean {
  return one.persons.some(
    ({ member, outcome }) =>
      outcome === 'eligible' && other.persons.some((each) => each.member === member && each.outcome === 'eligible'),
  )
}
