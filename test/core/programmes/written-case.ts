/**
 * Facts as somebody writes them in a case file: sums in yuan, days as in the calendar; and one more fact written in by
 * hand.
 */
import { factAt, type HouseholdFacts } from '../../../core/src/facts/index.ts'

type Written = Record<string, unknown> | unknown[]

export function writtenHousehold(facts: HouseholdFacts): Record<string, unknown> {
  return written(facts, 'household') as Record<string, unknown>
}

/** A value of the fact at a path. */
export function written(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => written(item, `${path}[]`))
  if (typeof value === 'object' && value !== null) {
    const stated = Object.entries(value).filter(([, part]) => part !== undefined)
    return Object.fromEntries(stated.map(([key, part]) => [key, written(part, `${path}.${key}`)]))
  }
  const type = factAt(path)?.type
  if (type === 'money') return (value as number) / 100
  return type === 'date' ? String(value).replace(/^(....)(..)(..)$/, '$1-$2-$3') : value
}

/** Writes a fact where its path says, into what is written already. */
export function writeIn(household: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.match(/[^.[\]]+/g)?.slice(1) ?? []
  const last = keys.pop() as string
  let node: Written = household
  for (const key of keys) {
    const at = node as Record<string, unknown>
    if (typeof at[key] !== 'object' || at[key] === null) at[key] = {}
    node = at[key] as Written
  }
  ;(node as Record<string, unknown>)[last] = written(value, path)
}
