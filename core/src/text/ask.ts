import type { HouseholdFacts } from '../facts/case.ts'
import type { FactPath, GroupId } from '../facts/case-facts.ts'
import type { Assumption, Implied, Presumed, Question } from '../programmes/index.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/ask.ts'
import { amountText, outcomeText, programmeTexts } from './programmes.ts'
import { type Asked, questionText, variantFor } from './questions.ts'
import { whoText } from './who.ts'
import { zh } from './zh-CN/ask.ts'

export const askTexts = area(zh, en)
type Key = keyof typeof zh

/** `符合，每月 1650 元`: what follows in the ordinary case. */
export function presumedText(locale: Locale, { outcome, amount }: Presumed): string {
  const name = outcomeText(locale, outcome)
  if (!amount) return askTexts(locale, 'heading.presumed', { outcome: name })
  const { value, from = 0, to = 0, missing = [], ...rest } = amount
  // what it costs to work is taken off the income by local rules; that it may eat up the whole wage says nothing
  const isOnlyCost = missing.length > 0 && missing.every((path) => path.endsWith('.employmentCost'))
  const sum = isOnlyCost ? from : (value ?? programmeTexts(locale, 'value.between', { from, to }))
  return askTexts(locale, isOnlyCost ? 'heading.presumedBeforeCost' : 'heading.presumedAmount', {
    outcome: name,
    amount: amountText(locale, { ...rest, value: sum }),
  })
}

/** `这 3 人都共同生活、都不在校`: one sentence for what is presumed together. */
export function assumptionText(locale: Locale, { id, kind, paths }: Assumption, asked: Asked): string {
  return kind === 'limit' ? askTexts(locale, `assume.${id}` as Key) : presumptionText(locale, paths, asked)
}

/** Who shares a presumption shares a clause. */
function presumptionText(locale: Locale, paths: readonly string[], asked: Asked): string {
  const byPiece = groupedBy(paths, (path) => variantFor(path, asked, pieceOf(path), askTexts.has))
  const byWho = new Map<string, string[]>()
  for (const [piece, own] of byPiece) {
    const all = askTexts(locale, own.length > 1 ? 'all.many' : 'all.one')
    const who = peopleText(locale, own, asked)
    const separator = locale === 'en' && who !== '' ? ' ' : ''
    byWho.set(who + separator, [...(byWho.get(who + separator) ?? []), askTexts(locale, piece as Key, { all })])
  }
  const comma = askTexts(locale, 'join.pieces')
  return [...byWho].map(([who, pieces]) => who + pieces.join(comma)).join(comma)
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

function pieceOf(path: string): string {
  return `assume.${keyOf(path)}`
}

/** `household.members[1].income.wage` → `income.wage` */
function keyOf(path: string): string {
  return path.replace(/^household\.((members|supporters)\[\d+\]\.)?/, '').replace(/\[\d+\]/, '')
}

const MOST_NAMED = 3

/** `household.members[1]`; nothing for what is the household's. */
function personIn(path: string): string {
  return /^household\.(members|supporters)\[\d+\]/.exec(path)?.[0] ?? ''
}

/** `这 3 人`, `张三、李四`; nothing for what is the household's. */
function peopleText(locale: Locale, paths: readonly string[], asked: Asked): string {
  const people = [...new Set(paths.map(personIn))]
  if (people.length === 1 && people[0] === '') return ''
  const { members = [], supporters = [] } = asked.household
  const areAllMembers = people.length === members.length && people.every((person) => person.includes('.members'))
  const areAllSupporters =
    people.length === supporters.length && people.every((person) => person.includes('.supporters'))
  if (people.length > 1 && areAllMembers) return askTexts(locale, 'who.all', { count: people.length })
  const names = people.filter(Boolean).map((person) => whoText(locale, person, asked.household))
  if (names.length <= MOST_NAMED) return names.join(askTexts(locale, 'who.and'))
  const shown = areAllSupporters ? names.slice(0, 1) : names.slice(0, MOST_NAMED)
  return shown.join(askTexts(locale, 'who.and')) + askTexts(locale, 'who.others', { count: names.length })
}

/** One question for facts that belong together: to be confirmed as presumed, or to be told. */
export function askText(locale: Locale, { id, paths, presumed, officeCanLookUp }: Question, asked: Asked): string {
  const office = officeCanLookUp ? askTexts(locale, 'office.lookUp') : ''
  const confirmed = paths.filter((path) => path in presumed)
  const told = paths.filter((path) => !(path in presumed))
  const parts = [
    ...(confirmed.length > 0 ? [confirmText(locale, confirmed, asked)] : []),
    ...(told.length > 0 ? [toldText(locale, id, told, asked)] : []),
  ]
  return parts.join(askTexts(locale, 'join.parts')) + office
}

/** Just what is not known yet of each; those of whom the same is not known share a sentence. */
function toldText(locale: Locale, id: GroupId, paths: readonly string[], asked: Asked): string {
  const wholes = paths.filter((path) => !paths.some((whole) => path.startsWith(`${whole}.`)))
  const byPerson = groupedBy(wholes, (path) => /^household\.\w+(\.\w+)?\[\d+\]/.exec(path)?.[0] ?? '')
  const templateOf = ([path]: readonly string[]) => variantFor(path, asked, `ask.${id}`, askTexts.has)
  const alike = groupedBy([...byPerson.values()], (own) => [templateOf(own), ...own.map(keyOf).sort()].join())
  const sentences = [...alike.values()].map((people) => {
    const own = people.flat()
    const template = templateOf(own)
    if (own.length === 1 || !askTexts.has(template))
      return own.map((path) => questionText(locale, path, asked)).join(locale === 'en' ? ' ' : '')
    const items = [...people[0]].sort(inOrder).map((path) => askTexts(locale, itemKey(path)))
    return askTexts(locale, template, {
      who: peopleText(locale, own, asked),
      items: items.join(askTexts(locale, 'who.and')),
      details: detailsText(locale, own),
    })
  })
  return sentences.join(locale === 'en' ? ' ' : '')
}

/** What a yes has to name: who of several it is, and more of what is asked. */
function detailsText(locale: Locale, paths: readonly string[]): string {
  const named = ['disability', 'health'].filter((key) => paths.some((path) => keyOf(path) === key))
  const details = [...(areSeveral(paths) ? ['who'] : []), ...named]
  return details.map((key) => askTexts(locale, `detail.${key}` as Key)).join(askTexts(locale, 'join.pieces'))
}

function areSeveral(paths: readonly string[]): boolean {
  return new Set(paths.map(personIn)).size > 1
}

/** In the order of the words. */
const inOrder = (one: string, other: string): number =>
  askTexts.keys.indexOf(itemKey(one)) - askTexts.keys.indexOf(itemKey(other))

function itemKey(path: string): Key {
  const own = `item.supporter.${keyOf(path)}`
  return (path.startsWith('household.supporters[') && askTexts.has(own) ? own : `item.${keyOf(path)}`) as Key
}

/** The question of its own that asks whether there is any of something: 没有 / 有. */
function ownConfirm(paths: readonly string[]): Key | undefined {
  if (paths.length !== 1) return undefined
  const own = `confirm.${keyOf(paths[0])}`
  return askTexts.has(own) ? own : undefined
}

/** The two answers to a grouped question, the ordinary one first. */
export function confirmChoices(locale: Locale, paths: readonly string[]): readonly [usual: string, other: string] {
  const keys = ownConfirm(paths)
    ? (['answer.none', 'answer.some'] as const)
    : (['answer.yes', 'answer.exception'] as const)
  return [askTexts(locale, keys[0]), askTexts(locale, keys[1])]
}

function confirmText(locale: Locale, paths: readonly string[], asked: Asked): string {
  const own = ownConfirm(paths)
  if (own) return askTexts(locale, own)
  const assumption = presumptionText(locale, paths, asked)
  return askTexts(locale, areSeveral(paths) ? 'answer.yesNoWho' : 'answer.yesNo', { assumption })
}

/** Why a fact needs no asking. */
export function becauseText(locale: Locale, { reason, age }: Implied): string {
  return askTexts(locale, `implied.${reason}`, { age })
}

/** What needs no asking, each reason once, with whose facts it settles. */
export function impliedTexts(locale: Locale, implied: readonly Implied[], household: HouseholdFacts): string[] {
  const whose = new Map<string, Set<string>>()
  for (const each of implied) {
    const because = becauseText(locale, each)
    whose.set(because, (whose.get(because) ?? new Set()).add(whoText(locale, each.path, household)))
  }
  return [...whose].map(([because, who]) => {
    const list = [...who].join(locale === 'en' ? ', ' : '、')
    return household.members?.length === 1 ? because : askTexts(locale, 'implied.of', { who: list, because })
  })
}

/** The words of a path that is asked together with others, for the test that each has some. */
export const askedTogetherKey = (path: FactPath): string => itemKey(path.replaceAll('[]', '[0]'))

/** The paths of which something may be presumed, for the test that each has its words. */
export const presumptionKey = (path: FactPath): string => pieceOf(path.replaceAll('[]', '[0]'))
