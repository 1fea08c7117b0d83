import type { ProgrammeId } from '../facts/case.ts'
import type { CaseFile } from './case-file.ts'
import type { Determination } from './determine.ts'

/** Where a determination differs from what a case expects. */
export interface CaseDifference {
  programme: ProgrammeId
  what: 'outcome' | 'amount' | 'missing' | 'tier' | 'persons'
  expected: unknown
  actual: unknown
}

/** Compares what the case states and nothing else. */
export function compareCase(
  expect: NonNullable<CaseFile['expect']>,
  determinations: readonly Determination[],
): CaseDifference[] {
  return determinations.flatMap((actual) => {
    const expected = expect[actual.programme]
    if (!expected) return []
    const differences: CaseDifference[] = []
    const differ = (what: CaseDifference['what'], wanted: unknown, got: unknown) =>
      differences.push({ programme: actual.programme, what, expected: wanted, actual: got })

    if (expected.outcome !== undefined && expected.outcome !== actual.outcome) {
      differ('outcome', expected.outcome, actual.outcome)
    }
    const amount = actual.amount?.value ?? null
    if (expected.amount !== undefined && expected.amount !== amount) differ('amount', expected.amount, amount)
    if (expected.tier !== undefined && expected.tier !== actual.tier) differ('tier', expected.tier, actual.tier)
    if (expected.missing && !asksFor(expected.missing, actual.missing)) {
      differ('missing', expected.missing, actual.missing)
    }
    for (const person of expected.persons ?? []) {
      const got = actual.persons.find(({ member }) => member === person.member)?.outcome ?? null
      if (got !== person.outcome) differ('persons', person, { member: person.member, outcome: got })
    }
    return differences
  })
}

/** `[]`: nothing is to be asked; a list: each of them is among those asked. */
function asksFor(expected: readonly string[], actual: readonly string[]): boolean {
  return expected.length === 0 ? actual.length === 0 : expected.every((path) => actual.includes(path))
}
