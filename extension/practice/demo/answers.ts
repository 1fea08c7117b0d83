import type { Planted, PracticeHousehold } from '@nuandong/core/practice'
import { SLIPS } from '@nuandong/core/practice'
import type { TabReport } from '../../src/messages.ts'

/**
 * Whether a hint on the page names the planted slip: it is of a check for such slips and stands at the person or
 * household that has it.
 */
export function isNamed(planted: Planted, { own, members }: PracticeHousehold, { hints, frames }: TabReport): boolean {
  const checks: readonly string[] = SLIPS[planted.slip].checks
  const written = planted.member === undefined ? own : members[planted.member]
  const values = new Set(Object.values(written).map(String))
  const fields = frames.flatMap(({ report }) => report.fields)
  return hints.some(
    ({ check, key }) => checks.includes(check) && fields.some((field) => field.key === key && values.has(field.value)),
  )
}
