import type { FieldId } from '../../facts/fields.ts'
import { type PlaceRef, type Policy, splitRef } from '../../policy/index.ts'
import { bare, listedIn, unlistedIn } from './named-place.ts'

/** The place for which the official works. */
export interface ChosenPlace {
  place: PlaceRef
  /** she chose it; else it is what was delivered */
  isChosen: boolean
}

/** By whose figures a page is judged. */
export interface PagePlace {
  place: PlaceRef
  /** the page names it, the official chose it, or it is supposed: then no error rests on it */
  from: 'page' | 'chosen' | 'supposed'
}

/** What a page says of where it is from. */
export interface PageWords {
  titles: readonly string[]
  facts: readonly { field: FieldId; value: string }[]
}

/** What stands between the parts of a page's title, and of an address chosen step by step. */
const BETWEEN_TITLES = /\s+|[|｜_·•/／>»<«:：,，—–-]+/
const BETWEEN_STEPS = /[\s/／>»,，-]+/g
/** Of a list of thousands the first say where it is from. */
const MOST_READ = 200
const LIVES: readonly FieldId[] = ['address', 'residence', 'town']

/**
 * The county that a page names in its titles, in 县(市、区), in where the household lives or in its hukou, in this
 * order; a title or an address that names a county which the law data do not list counts less than one that names the
 * chosen place. A city or province in which the chosen place lies says no more than the choice. Where no county is
 * named, numbers that were first issued at the chosen place speak for it.
 */
export function pagePlace({ titles, facts }: PageWords, { place, isChosen }: ChosenPlace, policy: Policy): PagePlace {
  const { places } = policy
  const own = places.chain(place, '9999-12-31')
  const isAbove = (ref: PlaceRef) => ref !== place && /^(?:city|province)$/.test(places.find(ref)?.kind ?? '')
  const valuesOf = (...ids: readonly FieldId[]) => {
    const values = new Set(ids.flatMap((id) => facts.flatMap((one) => (one.field === id ? [one.value] : []))))
    return [...values].slice(0, MOST_READ).map((value) => bare(value).replace(BETWEEN_STEPS, ''))
  }
  const parts = titles.flatMap((title) => title.normalize('NFKC').split(BETWEEN_TITLES)).filter((part) => part !== '')
  const listed = (text: string) => listedIn(text, places, ['county', 'zone'])
  const unlisted = (text: string) => {
    const ref = unlistedIn(text, places, isCounty)
    return ref !== undefined && isAbove(ref) ? undefined : ref
  }
  const written = (text: string) => listed(text) ?? unlisted(text)
  const isOwnTown = (town: string) => places.find(`${splitRef(place)?.code}/${town}`) !== undefined
  const lives = namesIn(valuesOf(...LIVES), written)
  const hukou = namesIn(valuesOf('hukouPlace'), written)
  const isHere = [...lives, ...hukou].some((ref) => own.includes(ref)) || valuesOf('town').some(isOwnTown)
  const named =
    namesIn(parts, listed)[0] ??
    only(namesIn(valuesOf('county'), written)) ??
    (isHere ? place : (only(lives) ?? namesIn(parts, unlisted)[0] ?? only(hukou))) ??
    namesIn(parts, (text) => listedIn(text, places, ['city', 'province'])).find((ref) => !own.includes(ref))
  // a town that was chosen lies in the county that is named
  if (named !== undefined) return { place: own.includes(named) ? place : named, from: 'page' }
  const codes = new Set(own.flatMap((ref) => places.find(ref)?.codes.map(({ code }) => code) ?? []))
  const isFromHere = valuesOf('idNumber', 'headIdNumber').some((id) => codes.has(id.slice(0, 6)))
  return { place, from: isChosen || isFromHere ? 'chosen' : 'supposed' }
}

const namesIn = (texts: readonly string[], read: (text: string) => PlaceRef | undefined): PlaceRef[] =>
  texts.flatMap((text) => read(text) ?? [])

/** Of what several values name the one that all do. */
const only = (refs: readonly PlaceRef[]): PlaceRef | undefined => (new Set(refs).size === 1 ? refs[0] : undefined)

const LONG_NAME = /自治|旗$/
const LONGEST = 5
const NO_COUNTY =
  /.[镇乡村路街号组道社]|[专厂院校营景片属]区$|(?:服务|工作|办公|生活|办事)区$|超市$|(?:困难|贫困|脱贫)县$|^.[市区]$/

/**
 * A page has more words than a register that end as a county does (办事专区, 家属区): 区 is one below a city, and none
 * is long but those of a people.
 */
function isCounty({ province, city, county }: { province: string; city: string; county: string }): boolean {
  if (NO_COUNTY.test(county) || (county.length > LONGEST && !LONG_NAME.test(county))) return false
  return !county.endsWith('区') || province !== '' || city !== ''
}
