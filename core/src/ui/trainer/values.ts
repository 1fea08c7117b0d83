import type { ProgrammeId } from '../../facts/case.ts'
import { factAt, fieldOfPath } from '../../facts/case-facts.ts'
import type { Locale } from '../../text/area.ts'
import { determinationText } from '../../text/determination.ts'
import { programmeText } from '../../text/programmes.ts'
import { trainerTexts } from '../../text/trainer.ts'

export const FEN = 100

/** What stands at a path of a household: `household.members[1].income.wage`; undefined where it is not stated. */
export function valueAt(household: object, path: string): unknown {
  return path
    .replace(/^household\./, '')
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], household)
}

/** `20250620` → `2025-06-20` */
export const isoOf = (day: number): string => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
export const dayOf = (iso: string): number => Number(iso.replaceAll('-', ''))

/** Money as people write it: no more decimals than there are. */
export function yuan(value: number, locale: Locale): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 2 })
}

/** Sums in sentences of other rooms, written like all numbers of the class: `1600 元` → `1,600 元`. */
export function grouped(sentence: string): string {
  return sentence.replace(SUM, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))
}
/** Digits that stand for an amount: alone, or before 元 or yuan. */
const SUM = /(?<![\d.,〔-])\d{4,}(?=(?:\.\d+)?(?:$| ?元| yuan))/g

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
  if (value === undefined) return trainerTexts(locale, 'value.unknown')
  if (typeof value === 'boolean') return determinationText(locale, value ? 'answer.yes' : 'answer.no')
  const fact = factAt(path)
  if (fact?.type === 'money') return trainerTexts(locale, 'value.yuan', { sum: yuan((value as number) / FEN, locale) })
  if (fact?.type === 'date') return isoOf(value as number)
  if (fact?.type === 'choice') return choiceText(locale, fact.list, value)
  if (value === 'none' || (Array.isArray(value) && value.length === 0)) return determinationText(locale, 'answer.none')
  if (Array.isArray(value)) return listText(locale, path, value)
  if (typeof value === 'object') return objectText(locale, path, value as object)
  return String(value)
}

function listText(locale: Locale, path: string, values: readonly unknown[]): string {
  if (fieldOfPath(path) !== 'household.receives') return trainerTexts(locale, 'value.items', { count: values.length })
  return values.map((id) => programmeText(locale, id as ProgrammeId)).join(trainerTexts(locale, 'value.and'))
}

function objectText(locale: Locale, path: string, value: object): string {
  return Object.entries(value)
    .map(([key, part]) => {
      const own = shownFact(locale, `${path}.${key}`, part)
      return factAt(`${path}.${key}`)?.type === 'choice' ? own : `${labelOf(locale, `${path}.${key}`)} ${own}`
    })
    .join(trainerTexts(locale, 'value.and'))
}
