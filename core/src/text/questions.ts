import type { HouseholdFacts } from '../facts/case.ts'
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
  return questionTexts(locale, path.replace(/\[\d+\]/g, '[]') as Key, { who: whoText(locale, path, household) })
}

/** Whom or what of a list a path speaks of: it goes through one list at most. */
export function whoText(locale: Locale, path: string, { members }: HouseholdFacts): string {
  const [, list, index] = /(\w+)\[(\d+)\]/.exec(path) ?? []
  if (list === undefined) return ''
  const name = list === 'members' ? members?.[Number(index)]?.name : undefined
  return name || questionTexts(locale, WHO[list], { number: Number(index) + 1 })
}

const WHO: Record<string, Key> = {
  members: 'who.member',
  supporters: 'who.supporter',
  homes: 'who.home',
  vehicles: 'who.vehicle',
}
