/** What a fact of a case is called, and its value in words. */
import type { ProgrammeId } from '../facts/case.ts'
import { factAt, fieldOfPath } from '../facts/case-facts.ts'
import type { Locale } from '../text/area.ts'
import { determinationText } from '../text/determination.ts'
import { programmeText } from '../text/programmes.ts'

export const FEN = 100

/** `20250620` → `2025-06-20` */
export const isoOf = (day: number): string => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')

/** Money as people write it: no more decimals than there are. */
export function yuan(value: number, locale: Locale): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 2 })
}

/** What a fact is called. */
export function labelOf(locale: Locale, path: string): string {
  const fact = factAt(path)
  if (!fact) return path
  return locale === 'zh-CN' ? fact.zh : fact.en
}

/** The word for one value of a choice. */
export function choiceText(locale: Locale, list: string, value: unknown): string {
  const key = `answer.${list}.${value}`
  return determinationText.has(key) ? determinationText(locale, key) : String(value)
}

/** A value in words: `1,200 元`, `二级`, `没有`, `未知`. */
export function shownFact(locale: Locale, path: string, value: unknown): string {
  if (value === undefined) return determinationText(locale, 'value.unknown')
  if (typeof value === 'boolean') return determinationText(locale, value ? 'answer.yes' : 'answer.no')
  const fact = factAt(path)
  if (fact?.type === 'money')
    return determinationText(locale, 'value.yuan', { sum: yuan((value as number) / FEN, locale) })
  if (fact?.type === 'date') return isoOf(value as number)
  if (fact?.type === 'choice') return choiceText(locale, fact.list, value)
  if (value === 'none' || (Array.isArray(value) && value.length === 0)) return determinationText(locale, 'answer.none')
  if (Array.isArray(value)) return listText(locale, path, value)
  if (typeof value === 'object') return objectText(locale, path, value as object)
  return String(value)
}

function listText(locale: Locale, path: string, values: readonly unknown[]): string {
  if (fieldOfPath(path) !== 'household.receives')
    return determinationText(locale, 'value.items', { count: values.length })
  return values.map((id) => programmeText(locale, id as ProgrammeId)).join(determinationText(locale, 'value.and'))
}

function objectText(locale: Locale, path: string, value: object): string {
  return Object.entries(value)
    .map(([key, part]) => {
      const own = shownFact(locale, `${path}.${key}`, part)
      return factAt(`${path}.${key}`)?.type === 'choice' ? own : `${labelOf(locale, `${path}.${key}`)} ${own}`
    })
    .join(determinationText(locale, 'value.and'))
}
