import { factAt, fieldOfPath } from '../../facts/case-facts.ts'

/** How a missing fact can be answered where it is asked. */
export type AnswerKind =
  | { kind: 'money' }
  | { kind: 'count'; of: (count: number) => unknown }
  | { kind: 'date' }
  | { kind: 'yes-no' }
  /** only that there is none can be said here; what there is belongs in the form */
  | { kind: 'none'; value: unknown }
  | { kind: 'choice'; list: string; values: readonly (string | number)[] }

/** Homes without an area: how many there are is known, how large they are is not. */
const HOMES: AnswerKind = { kind: 'count', of: (count) => Array.from({ length: count }, () => ({})) }

/** Undefined for what has to be entered in the form itself. */
export function answerKind(path: string): AnswerKind | undefined {
  if (fieldOfPath(path) === 'household.assets.homes') return HOMES
  const fact = factAt(path)
  switch (fact?.type) {
    case 'money':
    case 'date':
    case 'yes-no':
      return { kind: fact.type }
    case 'number':
      return fact.unit === 'm²' ? undefined : { kind: 'count', of: (count) => count }
    case 'choice':
      return { kind: 'choice', list: fact.list, values: fact.values }
    case 'none-or':
      return fact.none === undefined ? undefined : { kind: 'none', value: fact.none }
    default:
      return undefined
  }
}
