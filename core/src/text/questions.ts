import type { HouseholdFacts } from '../facts/case.ts'
import { fieldOfPath, positionIn } from '../facts/case-paths.ts'
import type { IsoDate, ParameterId, PlaceRef, Policy } from '../policy/index.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/questions.ts'
import { gapText } from './policy.ts'
import { zh } from './zh-CN/questions.ts'

export const questionTexts = area(zh, en)
type Key = keyof typeof zh

export interface Asked {
  policy: Policy
  place: PlaceRef
  date: IsoDate
  household: HouseholdFacts
}

/** What to ask, or to look up, for one path of `missing`. */
export function questionText(locale: Locale, path: string, { policy, place, date, household }: Asked): string {
  if (path.startsWith('parameter:')) {
    const id = path.slice('parameter:'.length).split('@')[0] as ParameterId
    const gap = policy.parameter(id, place, date)
    if (gap.known) return path
    const name = policy.places.find(gap.place)?.name
    return gapText(locale, gap, policy.definition(id), name ? (locale === 'zh-CN' ? name.zh : name.en) : gap.place)
  }
  return questionTexts(locale, fieldOfPath(path) as Key, { who: whoText(locale, path, household) })
}

function whoText(locale: Locale, path: string, { members }: HouseholdFacts): string {
  const member = positionIn(path, 'members')
  if (member !== undefined) {
    return members?.[member]?.name || questionTexts(locale, 'who.member', { number: member + 1 })
  }
  const supporter = positionIn(path, 'supporters')
  if (supporter !== undefined) return questionTexts(locale, 'who.supporter', { number: supporter + 1 })
  const home = positionIn(path, 'homes')
  if (home !== undefined) return questionTexts(locale, 'who.home', { number: home + 1 })
  return questionTexts(locale, 'who.vehicle', { number: (positionIn(path, 'vehicles') ?? 0) + 1 })
}
