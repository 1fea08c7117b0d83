import type { FieldOnPage } from '../page/read.ts'
import { CHECKS } from './checks/index.ts'
import { FieldGroup, type HintAt, type HintCheck } from './hint.ts'

export interface HintRun {
  hints: HintAt[]
  /** checks that threw: what they look at is not verified */
  failed: string[]
}

function grouped(fields: readonly FieldOnPage[]): FieldGroup[] {
  const groups = new Map<string, FieldGroup>([['', new FieldGroup('')]])
  for (const field of fields) {
    const group = groups.get(field.group) ?? new FieldGroup(field.group)
    groups.set(field.group, group)
    group.add(field)
  }
  return [...groups.values()]
}

/** Runs every check; one that throws is named and stops no other. */
export function* runChecks(
  fields: readonly FieldOnPage[],
  today: number,
  checks: readonly HintCheck[] = CHECKS,
): Generator<void, HintRun> {
  const subject = { fields, groups: grouped(fields), today }
  const hints: HintAt[] = []
  const failed: string[] = []
  for (const check of checks) {
    yield
    try {
      hints.push(...check.check(subject))
    } catch {
      failed.push(check.id)
    }
  }
  return { hints, failed }
}
