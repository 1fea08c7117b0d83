import * as choices from '../../facts/case.ts'
import { fieldOfPath } from '../../facts/case-paths.ts'

/** How a missing fact can be answered where it is asked. A path that is not here has to be entered in the form itself. */
export type AnswerKind =
  | { kind: 'money' }
  | { kind: 'count'; of: (count: number) => unknown }
  | { kind: 'date' }
  | { kind: 'yes-no' }
  /** only that there is none can be said here; what there is belongs in the form */
  | { kind: 'none'; value: unknown }
  | { kind: 'choice'; list: string; values: readonly string[] }

const MONEY: AnswerKind = { kind: 'money' }
const COUNT: AnswerKind = { kind: 'count', of: (count) => count }
const DATE: AnswerKind = { kind: 'date' }
const YES_NO: AnswerKind = { kind: 'yes-no' }
const none = (value: unknown): AnswerKind => ({ kind: 'none', value })
const choice = (list: string, values: readonly string[]): AnswerKind => ({ kind: 'choice', list, values })

const MEMBER = 'household.members[]'

const KINDS: Record<string, AnswerKind> = {
  'household.area': choice('area', choices.AREAS),
  'household.size': COUNT,
  'household.income': MONEY,
  'household.supporters': none([]),
  'household.receives': none([]),
  'household.disaster': none('none'),
  'household.event': none('none'),
  'household.event.expense': MONEY,
  'household.assets.financial': MONEY,
  'household.assets.vehicles': none([]),
  // homes without an area: how many there are is known, how large they are is not
  'household.assets.homes': { kind: 'count', of: (count) => Array.from({ length: count }, () => ({})) },
  'household.assets.business': YES_NO,
  ...Object.fromEntries(choices.EXPENSE_HEADS.map((head) => [`household.expenses.${head}`, MONEY])),
  ...Object.fromEntries(choices.INCOME_HEADS.map((head) => [`${MEMBER}.income.${head}`, MONEY])),
  ...Object.fromEntries(choices.NOT_COUNTED_HEADS.map((head) => [`${MEMBER}.notCounted.${head}`, MONEY])),
  [`${MEMBER}.employmentCost`]: MONEY,
  [`${MEMBER}.selfCareFailed`]: COUNT,
  [`${MEMBER}.jobRefusals`]: COUNT,
  [`${MEMBER}.birth`]: DATE,
  [`${MEMBER}.statusSince`]: DATE,
  [`${MEMBER}.resides`]: YES_NO,
  [`${MEMBER}.publicPayroll`]: YES_NO,
  [`${MEMBER}.disability`]: none('none'),
  [`${MEMBER}.hukou.kind`]: choice('hukou', choices.HUKOU_KINDS),
  [`${MEMBER}.marital`]: choice('marital', choices.MARITAL),
  [`${MEMBER}.health`]: choice('health', choices.HEALTH),
  [`${MEMBER}.labour`]: choice('labour', choices.LABOUR),
  [`${MEMBER}.student`]: choice('student', choices.STUDENT),
  [`${MEMBER}.employment`]: choice('employment', choices.EMPLOYMENT),
  [`${MEMBER}.status`]: choice('status', choices.STATUSES),
}

export function answerKind(path: string): AnswerKind | undefined {
  return KINDS[fieldOfPath(path)]
}
