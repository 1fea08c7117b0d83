/**
 * The hukou as a condition of dibao, by the head's: its kind in town from 1999 (令271第二条), and with its place one of
 * 三个基本要件 from 2012-12-12 to 2021-06-30 (220号第四条、第六条、第九条、第十一条). 57号 asks for neither.
 */
import {
  all,
  any,
  criterion,
  FAIL,
  type Member,
  not,
  PASS,
  type Situation,
  type Truth,
  unknown,
} from '../criteria/index.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { hukouPlaceOf } from './hukou-place.ts'
import { listed } from './members.ts'
import { whoMayBeHead } from './standard.ts'

/**
 * 非农业户口 in town; in the country 农业户口 from 220号第六条 on. 国发〔2007〕19号 says 农村居民, which may be by
 * where one lives. Of townspeople who are not listed the kind is not known.
 */
export const hukouKind = criterion({
  id: 'dibao.hukou',
  clause: [
    ['1999-10-01', '国务院令第271号 第二条', '国发〔2007〕19号'],
    ['2012-12-12', '民发〔2012〕220号 第四条、第六条'],
  ],
  test: (c) => {
    const inTown = c.is(c.household.area, ['urban'], HOUSEHOLD, 'area')
    if (inTown.is === 'pass') return isOfKind(c, 'non-agricultural')
    const inCountry = any(isOfKind(c, 'agricultural'), byResidence(c))
    return inTown.is === 'fail'
      ? inCountry
      : any(all(inTown, isOfKind(c, 'non-agricultural')), all(isRural(c), inCountry))
  },
})

const isRural = (c: Situation): Truth => c.is(c.household.area, ['rural'], HOUSEHOLD, 'area')

function byResidence(c: Situation): Truth {
  return c.law.day < 20121212 ? c.flag('dibao.ruralByResidence') : FAIL
}

function isOfKind(c: Situation, kind: 'agricultural' | 'non-agricultural'): Truth {
  if (c.members === undefined) {
    return kind === 'agricultural' || c.law.day >= 20121212 ? PASS : unknown(c.leaf(HOUSEHOLD, 'members'))
  }
  const is = ({ facts, path }: Member) => c.is(facts.hukou?.kind, [kind, 'unified'], path, 'hukou.kind')
  return ofHead(c, c.members, is)
}

/**
 * One answer for whoever may be the head, else the relation is open. A head who is left out, having died or being 特困
 * himself, does not apply: those who count do.
 */
function ofHead(c: Situation, members: readonly Member[], test: (member: Member) => Truth): Truth {
  const heads = whoMayBeHead(c, members)
  const [first, ...others] = heads.map(test)
  if (others.length > 0) return others.every(({ is }) => is === first.is) ? first : oneOf(c, members)
  const counts = listed(c)
  const isCounted = counts[heads[0].index]
  if (isCounted.is === 'pass') return first
  const rest = members.filter((member) => member !== heads[0] && counts[member.index].is !== 'fail').map(test)
  if (rest.length === 0) return first
  const ofRest = rest.every(({ is }) => is === rest[0].is) ? rest[0] : oneOf(c, members)
  return isCounted.is === 'fail' || ofRest.is === first.is
    ? ofRest
    : any(all(isCounted, first), all(not(isCounted), ofRest))
}

const oneOf = (c: Situation, members: readonly Member[]) => unknown(c.leaf(members[0].path, 'relation'))

/**
 * 持有当地常住户口. Elsewhere in the city, or where another member's hukou is, one may apply by the rules of the place
 * (第十一条).
 */
const hukouPlace = criterion({
  id: 'dibao.hukou-place',
  clause: '民发〔2012〕220号 第四条、第九条、第十一条',
  test: (c) => {
    const { members } = c
    if (members === undefined) return PASS
    const head = ofHead(c, members, (member) => isHere(c, member))
    if (head.is !== 'fail') return head
    return all(any(...members.map((member) => isHere(c, member))), c.flag('dibao.hukouApart'))
  },
})

function isHere(c: Situation, { facts, path }: Member): Truth {
  const stated = facts.hukou?.place
  if (stated === undefined) return unknown(c.leaf(path, 'hukou.place'))
  switch (hukouPlaceOf(c, stated)) {
    case 'here':
      return PASS
    case 'open':
      return unknown(c.leaf(path, 'hukou.place'))
    case 'elsewhere':
      return FAIL
    default:
      return c.flag('dibao.hukouApart')
  }
}

export const HUKOU_2012 = [hukouKind, hukouPlace]
