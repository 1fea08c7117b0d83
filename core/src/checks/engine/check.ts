import type { Clauses } from '../../criteria/index.ts'
import type { FieldId } from '../../facts/fields.ts'
import type { ParameterId } from '../../policy/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { Reach } from './circles.ts'
import type { CheckContext } from './context.ts'
import type { Severity } from './finding.ts'
import type { OverColumns } from './over-columns.ts'
import type { RegisterView } from './register-view.ts'
import type { Details, Report } from './reporting.ts'
import type { Rows } from './rows.ts'
import type { Screen } from './screen.ts'
import type { Subjects } from './subject.ts'
import type { Judgement, RegisterJudgement } from './verdict.ts'
import type { HouseholdView, Known, KnownOfHousehold, RowView } from './view.ts'

/** What every check says of itself. Its id is the name of its file; its words are in `text/`. */
interface Meta {
  /** number in the catalogue, notes/policy.md §5 */
  catalogue: string
  /** `error` only where the register's own columns leave no lawful explanation */
  severity: Severity
  /** the clause or standard; where it changed, with the first day of each */
  citation: Clauses
  /** columns without which it cannot run */
  needs: readonly FieldId[]
  /** at least one column of each group must be there too */
  oneOf?: readonly (readonly FieldId[])[]
  /** registers that it is for; left out: every register that has the columns */
  for?: Subjects
  /** judges rows or households by all the others of a list: not for pages */
  byOthers?: true
  /** first and last date of a register on which the rule was in force */
  from?: string
  until?: string
}

/** Judges a value by itself; worked out once for each distinct text. */
export interface ValueCheck extends Meta {
  scope: 'value'
  /** further columns that are judged in the same way, where a register has them */
  also?: readonly FieldId[]
  /** `judge` would pass whatever the screen calls ordinary, and is not asked */
  screen?: Screen
  judge(text: string, context: CheckContext, code: number): Details | undefined
}

/**
 * Judges row by row. A row in which one of `needs` is blank is `unknown`, one in which one of `when` is blank is passed
 * over.
 */
export interface RowCheck extends Meta {
  scope: 'row'
  when?: readonly FieldId[]
  overColumns?: OverColumns
  judge(row: RowView): Judgement
}

/** Judges household by household, by the values that the household's rows give; blanks as for rows. */
export interface HouseholdCheck extends Meta {
  scope: 'household'
  when?: readonly FieldId[]
  overColumns?: OverColumns
  judge(household: HouseholdView): Judgement
}

/**
 * Judges the rows, of all sheets and files that it is for, that share the same text in a field. What it says stands in
 * the first of them unless it says where.
 */
export interface GroupCheck extends Meta {
  scope: 'group'
  by: FieldId
  /**
   * what must share the text: two rows, or two households (a text repeated on a household's own rows is then no group)
   */
  unit: 'row' | 'household'
  /**
   * a second number that the rows must share too (a day of birth), so that a frequent text makes no large groups; for
   * `unit: 'row'`
   */
  sharing?(table: RegisterTable, context: CheckContext): (row: number) => number
  judge(rows: Rows): Judgement
}

/** Judges a register as a whole: totals, repeated texts, what nearly all of its rows show. */
export interface RegisterCheck extends Meta {
  scope: 'register'
  judge(register: RegisterView): RegisterJudgement
}

/**
 * Compares registers with each other; runs when one of each of its subjects was given, else it is listed as not run.
 */
export interface SetCheck extends Meta, Reach {
  scope: 'set'
  compares: readonly Subjects[]
  run(context: CheckContext, report: (table: RegisterTable) => Report): void
}

/** Registers in which people are looked up by their ID numbers. */
export interface Lookup {
  /** the column with the number; left out: of the one whom a row is about */
  by?: FieldId
  /** of each group a register must have a column to tell anything; of each that has none this is told */
  needs?: readonly (readonly FieldId[])[]
  /** a column that some of them must have; the others are left out */
  oneHas?: FieldId
  isUsed?(table: RegisterTable): boolean
}

interface ComparingPeople<View, More extends readonly unknown[] = []> extends Meta, Reach {
  /**
   * whose people are judged, and where they are looked up (left out: there too); it runs when one of each was given,
   * else it is listed as not run
   */
  compares: readonly [Subjects, ...Subjects[]]
  /** columns that the first must have; of each register that lacks one this is told */
  needs: readonly FieldId[]
  /** where one of them is blank, or not there, nobody is judged */
  when?: readonly FieldId[]
  /**
   * who is judged: those who stand there (left out), those who do not, or both. One without a number is not known to be
   * absent.
   */
  finds?: 'absent' | 'either'
  there?: Lookup
  /** further registers in which the same people are looked up; `judge` is given those that name anybody */
  beside?: Readonly<Record<string, Lookup & { in: Subjects }>>
  judge(view: View, there: Rows, beside: Readonly<Record<string, Rows | undefined>>, ...more: More): Judgement
}

/**
 * Judges each person of a register by the rows that are about him in others. What it says stands in his row unless it
 * says where.
 */
export interface PersonCheck extends ComparingPeople<RowView> {
  scope: 'person'
}

/**
 * Judges each household by the rows about its members in other registers; `rowsOf` gives those of one of them. What it
 * says stands in the row of the first who is found there.
 */
export interface MembersCheck extends ComparingPeople<HouseholdView, [rowsOf: (member: RowView) => Rows]> {
  scope: 'members'
}

/** A number that no law gives and that a pack must give before the check runs. */
export interface NeedsParameter {
  parameter?: ParameterId
}

export type Check = (
  | ValueCheck
  | RowCheck
  | HouseholdCheck
  | GroupCheck
  | RegisterCheck
  | PersonCheck
  | MembersCheck
  | SetCheck
) &
  NeedsParameter

/** The columns without which a check finds nothing: whatever it finds rests on them. */
export function askedFields(check: Check): readonly FieldId[] {
  if (check.scope === 'value') return []
  if (check.scope === 'group') return [...check.needs, check.by]
  return [...check.needs, ...('when' in check ? (check.when ?? []) : [])]
}

/** The columns that a value check judges. */
export const judgedFields = (check: ValueCheck): readonly FieldId[] => [check.needs[0], ...(check.also ?? [])]

export type Comparing = Extract<Check, { compares: unknown }>

/** Whether a check holds registers against each other. */
export const compares = (check: Check): check is Comparing => 'compares' in check

/**
 * Somebody who stands in a list stands there wherever it is from; that he does not, and what lists say of each other,
 * is of one place.
 */
export const reachOf = (check: Comparing): Reach => ({
  anywhere: check.anywhere ?? (check.scope !== 'set' && check.finds === undefined),
  whenever: check.whenever ?? false,
})

export const valueCheck = (check: Omit<ValueCheck, 'scope'> & NeedsParameter): Check => ({ ...check, scope: 'value' })

/** What is asked for by name is there when the check judges. */
type Asking<Need extends FieldId, When extends FieldId, View> = Omit<Meta, 'needs'> &
  NeedsParameter & {
    needs: readonly Need[]
    when?: readonly When[]
    overColumns?: OverColumns
    judge(view: View): Judgement
  }

export function rowCheck<const Need extends FieldId = never, const When extends FieldId = never>(
  check: Asking<Need, When, RowView & Known<Need | When>>,
): Check {
  // the engine judges only rows that have what the check asks for
  return { ...(check as Omit<RowCheck, 'scope'>), scope: 'row' }
}

export function householdCheck<const Need extends FieldId = never, const When extends FieldId = never>(
  check: Asking<Need, When, HouseholdView & KnownOfHousehold<Need> & Known<When>>,
): Check {
  return { ...(check as Omit<HouseholdCheck, 'scope'>), scope: 'household' }
}

/** What `judge` is given beside the one whom it judges. */
type Tail<C extends PersonCheck | MembersCheck> =
  Parameters<C['judge']> extends [unknown, ...infer Found] ? Found : never

/** What a comparison asks for by name is there when it judges. */
type Compared<C extends PersonCheck | MembersCheck, When extends FieldId> = Omit<C, 'scope' | 'when' | 'judge'> &
  NeedsParameter & { when?: readonly When[] }

export function personCheck<const When extends FieldId = never>(
  check: Compared<PersonCheck, When> & {
    judge(person: RowView & Known<When>, ...found: Tail<PersonCheck>): Judgement
  },
): Check {
  return { ...(check as Omit<PersonCheck, 'scope'>), scope: 'person' }
}

export function membersCheck<const When extends FieldId = never>(
  check: Compared<MembersCheck, When> & {
    judge(household: HouseholdView & Known<When>, ...found: Tail<MembersCheck>): Judgement
  },
): Check {
  return { ...(check as Omit<MembersCheck, 'scope'>), scope: 'members' }
}

export const groupCheck = (check: Omit<GroupCheck, 'scope'> & NeedsParameter): Check => ({ ...check, scope: 'group' })
export const registerCheck = (check: Omit<RegisterCheck, 'scope'> & NeedsParameter): Check => ({
  ...check,
  scope: 'register',
})
export const setCheck = (check: Omit<SetCheck, 'scope'> & NeedsParameter): Check => ({ ...check, scope: 'set' })
