/** What a number in the classroom may be: beyond it somebody has mistyped. Sums in yuan. */
import type { CaseFact } from '../../facts/case-facts.ts'

type Numbered = Extract<CaseFact, { type: 'money' | 'number' }>

export type Unit = Numbered['unit']

const MOST: Readonly<Record<Unit, number>> = {
  'CNY/month': 1_000_000,
  'CNY/12 months': 10_000_000,
  CNY: 100_000_000,
  persons: 30,
  items: 6,
  times: 99,
  'm²': 10_000,
}

export const mostFor = (unit: Unit): number => MOST[unit]

/** The number typed, nothing where the control is blank, or that it is refused. */
export function typedNumber(text: string, most: number): number | undefined | 'refused' {
  if (text.trim() === '') return undefined
  const number = Number(text)
  return number >= 0 && number <= most ? number : 'refused'
}
