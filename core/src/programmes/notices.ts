/**
 * What an outcome must not be read without: a choice between two programmes, a class to apply for first, a share that
 * may stop.
 */
import { clauseOn, inForce, type Member, type Situation, slot, type Truth } from '../criteria/index.ts'
import type { ProgrammeId } from '../facts/case.ts'
import type { IsoDate, PlaceRef } from '../policy/index.ts'
import { hukouPlaceOf } from './hukou-place.ts'
import { INCOME_CLAUSES } from './income.ts'
import { listed, relationTo } from './members.ts'
import { type Notice, type Programme, truthOf } from './programme.ts'
import { type Relation, relationOf } from './relation.ts'
import { type Choice, choicesOn } from './together.ts'

export type { Notice }

/**
 * For what rests on a class that the household has not been found to belong to: it may, by the facts stated, so that a
 * bare no would send it away. The first class that is due, else the first that may be.
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
const OLD_AGE = { 'old-age-allowance': '老年人权益保障法 第三十三条' }
const ALLOWANCES = {
  ...OLD_AGE,
  'disability-living-allowance': '国发〔2015〕52号',
  'disability-care-allowance': '国发〔2015〕52号',
}
const CHILDREN = { ...ALLOWANCES, 'child-support': '民发〔2019〕62号 二' }
const applyAtHukou = inForce<{ readonly [Id in ProgrammeId]?: string }>([
  ['1949-10-01', {}],
  ['2013-07-01', OLD_AGE],
  ['2016-01-01', ALLOWANCES],
  ['2020-01-01', CHILDREN],
  ['2021-07-01', { ...CHILDREN, dibao: '民发〔2021〕57号 第四条、第五条', tekun: '民发〔2021〕43号 第十条' }],
  ['2026-07-01', { ...CHILDREN, dibao: ACT, tekun: ACT, 'medical-assistance': ACT }],
])

/**
 * The hukou of somebody to whom it may be due is of another county: where to apply stands beside the outcome, which is
 * of this place; of an allowance not before it is due. `persons`: empty where the programme is the household's.
 */
export function applyElsewhere(
  c: Situation,
  programme: ProgrammeId,
  { is }: Truth,
  persons: Found['persons'],
): readonly Notice[] {
  const isEarly = is === 'fail' || (is === 'unknown' && programme in CHILDREN)
  const citation = isEarly ? undefined : applyAtHukou(c.law)[programme]
  if (citation === undefined) return NONE
  const where = c.once(ELSEWHERE, registeredElsewhere).find(({ member }) => persons[member]?.outcome !== 'ineligible')
  return where ? [{ id: 'apply-elsewhere', params: { where: where.hukou }, citation }] : NONE
}

const NONE: readonly Notice[] = []
const ELSEWHERE = slot<readonly { member: number; hukou: PlaceRef }[]>()

function registeredElsewhere(c: Situation): readonly { member: number; hukou: PlaceRef }[] {
  return (c.household.members ?? []).flatMap(({ hukou: { place } = {} }, member) => {
    const seen = place ? hukouPlaceOf(c, place) : 'open'
    return place && (seen === 'same-city' || seen === 'elsewhere') ? [{ member, hukou: place }] : []
  })
}

const GONE: readonly unknown[] = ['deceased', 'missing', 'imprisoned', 'compulsory-rehabilitation']

/** What somebody is paid, or pays, and the income stated leaves out. */
export function incomeNotStated(c: Situation, truth: Truth): readonly Notice[] {
  return [...supportersNotListed(c, truth), ...wagesNotStated(c, truth)]
}

/**
 * A grown child or a parent who is listed, lives apart and counts for no member owes support and is none of the
 * supporters that the case names: what is paid stands nowhere. So with a spouse too who is in prison or under
 * compulsory rehabilitation, and has an income all the same.
 */
function supportersNotListed(c: Situation, truth: Truth): readonly Notice[] {
  const { supporters } = c.household
  if (truth.is === 'fail' || supporters === undefined || c.persons === undefined) return NONE
  const named = supporters.map(({ relation }) => relationOf(relation ?? ''))
  return c.persons.flatMap((member): Notice[] => {
    const relation = relationTo(c, member)
    if (relation === undefined || named.includes(relation) || listed(c)[member.index].is !== 'fail') return []
    const rest = { params: { member: member.index }, citation: clauseOn(INCOME_CLAUSES, c.law.date) }
    if (isApart(member, relation)) return [{ id: 'supporter-not-listed', ...rest }]
    return earnsWhileAway(member, relation) ? [{ id: 'income-of-one-away', ...rest }] : []
  })
}

function isApart({ facts: { resides, status } }: Member, relation: Relation): boolean {
  return resides === false && !GONE.includes(status) && (relation === 'child' || relation === 'parent')
}

const KEPT_AWAY: readonly unknown[] = ['imprisoned', 'compulsory-rehabilitation']

function earnsWhileAway({ facts: { status, income } }: Member, relation: Relation): boolean {
  const isBound = relation === 'spouse' || relation === 'head' || relation === 'child' || relation === 'parent'
  return isBound && KEPT_AWAY.includes(status) && Object.values(income ?? {}).some((sum) => sum > 0)
}

/**
 * In work, or paid by public finance, and entered with no wage at all: who it is decides nothing (83号 一(一)), and
 * what he is paid may not have been entered.
 */
function wagesNotStated(c: Situation, truth: Truth): readonly Notice[] {
  if (truth.is === 'fail' || c.persons === undefined) return NONE
  return c.persons
    .filter((member) => {
      const { employment, publicPayroll, income } = member.facts
      const isPaid = employment === 'employed' || (publicPayroll === true && income?.transfer === 0)
      return isPaid && income?.wage === 0 && listed(c)[member.index].is !== 'fail'
    })
    .map(({ index }) => ({
      id: 'wage-not-stated',
      params: { member: index },
      citation: clauseOn(INCOME_CLAUSES, c.law.date),
    }))
}

interface Found {
  programme: ProgrammeId
  outcome: string
  persons: readonly { member: number; outcome: string }[]
  presumed: { outcome: string } | null
  notices: Notice[]
}

/**
 * Adds to each of two programmes that are due to one person, formally or in the ordinary case, what the law says of
 * having both.
 */
export function noteChoices(determinations: readonly Found[], date: IsoDate): void {
  for (const { between, notice, citation } of choicesOn(date)) {
    const [one, other] = between.map((programme) => determinations.find((each) => each.programme === programme))
    if (!one || !other || !(haveSomebodyInCommon(one, other) || mayHave(one, other, between))) continue
    for (const found of [one, other]) found.notices.push({ id: notice, params: {}, citation })
  }
}

/**
 * Of the ordinary case no persons are told: dibao is the whole household's, and so in common with whoever has tekun.
 */
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
