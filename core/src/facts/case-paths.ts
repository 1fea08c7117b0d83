/**
 * Paths into a case, `household.members[1].income.wage`: what may stand there, and the case with something put there.
 */

import { FLAGS, SUMS } from './case/fact.ts'
import type { Day, HouseholdFacts } from './case.ts'
import { factAt } from './case-facts.ts'
import { remembered } from './remembered.ts'

/** The member, supporter, home or vehicle that a path speaks of, from 0. */
export function positionIn(path: string, list: 'members' | 'supporters' | 'homes' | 'vehicles'): number | undefined {
  const found = new RegExp(`${list}\\[(\\d+)\\]`).exec(path)
  return found ? Number(found[1]) : undefined
}

/** The same facts with one of them stated; what lies on the way is made where it is missing. */
export function withFact(household: HouseholdFacts, path: string, value: unknown): HouseholdFacts {
  return factSetter(path)(household, value)
}

/** The same as `withFact` one after another; what lies on the way is copied once. */
export function withFacts(
  household: HouseholdFacts,
  facts: Iterable<readonly [path: string, value: unknown]>,
): HouseholdFacts {
  const copied = new Set<object>()
  const copyOf = (node: unknown): object => {
    if (typeof node === 'object' && node !== null && copied.has(node)) return node
    const copy = Array.isArray(node) ? [...node] : typeof node === 'object' ? { ...node } : {}
    copied.add(copy)
    return copy
  }
  const state = (node: unknown, steps: readonly string[], depth: number, value: unknown): unknown => {
    if (depth === steps.length) return value
    const step = steps[depth]
    const own = copyOf(node) as Record<string, unknown>
    if (!Array.isArray(own) || step in own) own[step] = state(own[step], steps, depth + 1, value)
    return own
  }
  let stated: unknown = household
  for (const [path, value] of facts) stated = state(stated, stepsOf(path), 0, value)
  return stated as HouseholdFacts
}

/** `household.members[1].income.wage` → members, 1, income, wage */
export const stepsOf = remembered((path): readonly string[] =>
  path
    .replace(/^household\./, '')
    .replaceAll('[', '.')
    .replaceAll(']', '')
    .split('.'),
)

type Setter = (household: HouseholdFacts, value: unknown) => HouseholdFacts

/** `withFact` for one path and many values. */
export const factSetter = remembered((path: string): Setter => {
  const steps = stepsOf(path)
  return (household, value) => put(household, steps, 0, value) as HouseholdFacts
})

function put(node: unknown, steps: readonly string[], depth: number, value: unknown): unknown {
  if (depth === steps.length) return value
  const step = steps[depth]
  if (Array.isArray(node)) {
    const index = Number(step)
    const copy: unknown[] = [...node]
    if (index in copy) copy[index] = put(copy[index], steps, depth + 1, value)
    return copy
  }
  const copy: Record<string, unknown> = typeof node === 'object' && node !== null ? { ...node } : {}
  copy[step] = put(copy[step], steps, depth + 1, value)
  return copy
}

/** Whether `samplesOf` leaves no value out. */
export function hasAllSamples(path: string): boolean {
  const fact = factAt(path)
  return fact?.type === 'choice' || fact?.type === 'yes-no' || fact?.hasAllSamples === true
}

/** Values that a fact could have on a day; none for what only a list could settle. Sums in fen. */
export function samplesOf(path: string, day: Day): readonly unknown[] {
  const fact = factAt(path)
  if (!fact) return []
  switch (fact.type) {
    case 'money':
      return SUMS
    case 'yes-no':
      return FLAGS
    case 'choice':
      return fact.values
    case 'date':
      return fact.samples(day)
    default:
      return fact.samples
  }
}
