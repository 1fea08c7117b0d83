/** Which of two standards applies to a household, where town and country have their own. */
import { type AreaChoice, type Interval, type Member, type Situation, slot } from '../criteria/index.ts'
import type { Area } from '../facts/case.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { relationTo } from './members.ts'

/** By where the household lives; whether its hukou lets it apply there is a condition of its own (`dibao-hukou.ts`). */
export function areaOf(c: Situation): AreaChoice {
  const { area } = c.household
  return area === undefined ? { area, leaf: c.leaf(HOUSEHOLD, 'area') } : KNOWN_AREA[area]
}

const KNOWN_AREA: Record<Area, AreaChoice> = {
  urban: { area: 'urban', leaf: null },
  rural: { area: 'rural', leaf: null },
}

/** 城市居民 or not by the head's hukou; where it is unified, or nobody is listed, by where the household lives. */
export function areaByHukou(c: Situation): AreaChoice {
  if (c.members === undefined) return areaOf(c)
  const [first, ...others] = whoMayBeHead(c, c.members)
  const kind = first.facts.hukou?.kind
  if (kind === undefined) return { area: undefined, leaf: c.leaf(first.path, 'hukou.kind') }
  if (others.some(({ facts }) => facts.hukou?.kind !== kind))
    return { area: undefined, leaf: c.leaf(first.path, 'relation') }
  if (kind === 'unified') return areaOf(c)
  return { area: kind === 'non-agricultural' ? 'urban' : 'rural', leaf: null }
}

/** Whoever is listed as the head; where nobody is, anybody. */
export function whoMayBeHead(c: Situation, members: readonly Member[]): readonly Member[] {
  const heads = members.filter((member) => relationTo(c, member) === 'head')
  return heads.length > 0 ? heads : members
}

/** 最低生活保障标准, in fen a person a month. */
export function standard(c: Situation): Interval {
  return c.once(STANDARD, lookUpStandard)
}

const STANDARD = slot<Interval>()

function lookUpStandard(c: Situation): Interval {
  return c.parameter('dibao.standard', areaOf(c))
}

/** 上年度当地居民人均可支配收入, in fen a person a year. */
export function disposableIncome(c: Situation): Interval {
  return c.once(DISPOSABLE, lookUpDisposable)
}

const DISPOSABLE = slot<Interval>()

function lookUpDisposable(c: Situation): Interval {
  return c.parameter('income.disposablePerPerson', areaOf(c))
}
