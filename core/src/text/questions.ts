import type { HouseholdFacts } from '../facts/case.ts'
import type { IsoDate, ParameterId, PlaceRef, Policy } from '../policy/index.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/questions.ts'
import { gapText, labelText } from './policy.ts'
import { whoText } from './who.ts'
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
    if (gap.known) return labelText(locale, policy.definition(id).label)
    const name = policy.places.find(gap.place)?.name
    return gapText(locale, gap, policy.definition(id), name ? (locale === 'zh-CN' ? name.zh : name.en) : gap.place)
  }
  const key = variantFor(path, { date, household }, path.replace(/\[\d+\]/g, '[]'), questionTexts.has)
  return questionTexts(locale, key as Key, { who: whoText(locale, path, household) })
}

/** A child is asked for as a child: the words of `<key>.minor`, where there are any. */
export function variantFor(
  path: string,
  { date, household }: Pick<Asked, 'date' | 'household'>,
  key: string,
  has: (key: string) => boolean,
): string {
  const member = /\.members\[(\d+)\]/.exec(path)?.[1]
  const birth = member === undefined ? undefined : household.members?.[Number(member)]?.birth
  const isMinor = birth !== undefined && Number(date.replaceAll('-', '')) - birth < 180000
  return isMinor && has(`${key}.minor`) ? `${key}.minor` : key
}
