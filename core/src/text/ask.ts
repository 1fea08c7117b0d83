import type { HouseholdFacts } from '../facts/case.ts'
import type { FactPath } from '../facts/case-facts.ts'
import type { Assumption, Implied, Presumed, Question } from '../programmes/index.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/ask.ts'
import { amountText, outcomeText, programmeTexts } from './programmes.ts'
import { type Asked, questionText, whoText } from './questions.ts'
import { zh } from './zh-CN/ask.ts'

export const askTexts = area(zh, en)
type Key = keyof typeof zh

/** `符合，每月 1650 元`: what follows in the ordinary case. */
export function presumedText(locale: Locale, { outcome, amount }: Presumed): string {
  const name = outcomeText(locale, outcome)
  if (!amount) return askTexts(locale, 'heading.presumed', { outcome: name })
  const { value, from, to, ...rest } = amount
  const sum =
    value === undefined ? programmeTexts(locale, 'value.between', { from: from ?? 0, to: to ?? 0 }) : String(value)
  return askTexts(locale, 'heading.presumedAmount', {
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
  const byPiece = new Map<string, string[]>()
  for (const path of paths) {
    const piece = pieceOf(path)
    byPiece.set(piece, [...(byPiece.get(piece) ?? []), path])
  }
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

function pieceOf(path: string): string {
  return `assume.${path.replace(/^household\.(members\[\d+\]\.|supporters\[\d+\]\.)?/, '')}`
}

const MOST_NAMED = 3

/** `这 3 人`, `张三、李四`; nothing for what is the household's. */
function peopleText(locale: Locale, paths: readonly string[], asked: Asked): string {
  const people = [...new Set(paths.map((path) => /^household\.(members|supporters)\[\d+\]/.exec(path)?.[0] ?? ''))]
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
  const parts: string[] = []
  if (confirmed.length > 0) {
    parts.push(confirmText(locale, id, confirmed, asked))
  }
  if (told.length === 1) parts.push(questionText(locale, told[0], asked))
  else if (told.length > 1)
    parts.push(
      askTexts(locale, `ask.${id}`, { who: peopleText(locale, told, asked) || askTexts(locale, 'who.household') }),
    )
  return parts.join(locale === 'en' ? '; ' : '；') + office
}

function confirmText(locale: Locale, id: string, paths: readonly string[], asked: Asked): string {
  const own = `confirm.${id}`
  if (askTexts.has(own)) return askTexts(locale, own)
  const assumption = presumptionText(locale, paths, asked)
  const isOfPeople = paths.some((path) => path.includes('['))
  return askTexts(locale, isOfPeople ? 'answer.yesNoWho' : 'answer.yesNo', { assumption })
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

/** The paths of which something may be presumed, for the test that each has its words. */
export const presumptionKey = (path: FactPath): string => pieceOf(path.replaceAll('[]', '[0]'))
