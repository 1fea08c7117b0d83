import { MOST_ENTRIES, MOST_YUAN } from '../../facts/case.ts'
import { factAt, fieldOfPath } from '../../facts/case-facts.ts'

/** How a missing fact can be answered where it is asked. */
export type AnswerKind =
  /** yuan, at most so many */
  | { kind: 'money'; to: number }
  | { kind: 'count'; from: number; to: number; of: (count: number) => unknown }
  | { kind: 'date' }
  | { kind: 'yes-no' }
  /** only that there is none can be said here; what there is belongs in the form */
  | { kind: 'none'; value: unknown }
  | { kind: 'choice'; list: string; values: readonly (string | number)[] }

/** Homes without an area: how many there are is known, how large they are is not. */
const HOMES: AnswerKind = {
  kind: 'count',
  from: 0,
  to: MOST_ENTRIES,
  of: (count) => Array.from({ length: count }, () => ({})),
}
/** From nobody to everybody there can be; six items of self-care. */
const COUNTS = { persons: [1, MOST_ENTRIES], times: [0, MOST_ENTRIES], items: [0, 6] } as const

/** Undefined for what has to be entered in the form itself. */
export function answerKind(path: string): AnswerKind | undefined {
  if (fieldOfPath(path) === 'household.assets.homes') return HOMES
  const fact = factAt(path)
  switch (fact?.type) {
    case 'money':
      return { kind: 'money', to: MOST_YUAN }
    case 'date':
    case 'yes-no':
      return { kind: fact.type }
    case 'number': {
      if (fact.unit === 'm²') return undefined
      const [from, to] = COUNTS[fact.unit]
      return { kind: 'count', from, to, of: (count) => count }
    }
    case 'choice':
      return { kind: 'choice', list: fact.list, values: fact.values }
    case 'none-or':
      return fact.none === undefined ? undefined : { kind: 'none', value: fact.none }
    default:
      return undefined
  }
}
