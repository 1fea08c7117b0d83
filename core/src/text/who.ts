import type { HouseholdFacts, MemberFacts, SupporterFacts } from '../facts/case.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/who.ts'
import { zh } from './zh-CN/who.ts'

const whoTexts = area(zh, en)
type Key = keyof typeof zh
const RELATION = 'relation.'

/** Whom or what of a list a path speaks of: it goes through one list at most. */
export function whoText(locale: Locale, path: string, household: HouseholdFacts): string {
  const [, list, index] = /(\w+)\[(\d+)\]/.exec(path) ?? []
  if (list === undefined) return ''
  const names = list === 'members' || list === 'supporters' ? namesOf(locale, household)[list] : []
  return names[Number(index)] ?? whoTexts(locale, list as Key, { number: Number(index) + 1 })
}

/** The same before a sentence: `女儿：`. */
export function memberText(locale: Locale, member: number, household: HouseholdFacts): string {
  return whoTexts(locale, 'before', { who: whoText(locale, `household.members[${member}]`, household) })
}

type Names = Readonly<Record<'members' | 'supporters', readonly string[]>>

const known: Record<Locale, WeakMap<HouseholdFacts, Names>> = { 'zh-CN': new WeakMap(), en: new WeakMap() }

/** By name; else by the relation, with the year of birth where several share it; else by position. */
function namesOf(locale: Locale, household: HouseholdFacts): Names {
  const found = known[locale].get(household)
  if (found) return found
  const { members = [], supporters = [] } = household
  const possible = [
    ...members.map((facts, index) => possibleNames(locale, facts, whoTexts(locale, 'members', { number: index + 1 }))),
    ...supporters.map((facts, index) =>
      possibleNames(locale, facts, whoTexts(locale, 'supporters', { number: index + 1 })),
    ),
  ]
  const chosen = possible.map(
    (own) => own.find((name, rank) => possible.every((other) => other === own || other[rank] !== name)) ?? own[0],
  )
  const names = { members: chosen.slice(0, members.length), supporters: chosen.slice(members.length) }
  known[locale].set(household, names)
  return names
}

/** The relations to the head that have a word in both languages, in the order in which they are offered. */
export const RELATION_WORDS: readonly string[] = Object.keys(zh)
  .filter((key) => key.startsWith(RELATION))
  .map((key) => key.slice(RELATION.length))

/** A relation in the reader's language; one that the dictionary lacks stays as it was written. */
export function relationText(locale: Locale, word: string): string {
  const key = RELATION + word
  return whoTexts.has(key) ? whoTexts(locale, key) : word
}

/** From the shortest to the one that only this person has. */
function possibleNames(locale: Locale, facts: MemberFacts & SupporterFacts, position: string): readonly string[] {
  const { name, birth, relation: word } = facts
  if (name) return [name]
  if (!word) return [position]
  const called = relationText(locale, word)
  const year = birth === undefined ? '' : whoTexts(locale, 'born', { year: Math.floor(birth / 10000) })
  return [called, called + year, whoTexts(locale, 'and-position', { called, position })]
}
