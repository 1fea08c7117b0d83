import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { Reliance, type Relied } from './reliance.ts'
import type { Details } from './reporting.ts'
import type { HouseholdView, RowView } from './view.ts'

/** A cell of the sheet, row and column from 0: of a title, of a total, of a column that no field is for. */
export interface SheetCell {
  readonly sheetRow: number
  readonly column: number
}

/**
 * Where something stands: in a row (of a comparison, also one of another register), in a cell, in the row of the
 * household that gives a field's value, or nowhere in particular (told once a table).
 */
export type Where = { readonly at: number; readonly table?: RegisterTable } | SheetCell | FieldId | 'table'

export const isSheetCell = (where: Where | undefined): where is SheetCell =>
  typeof where === 'object' && 'sheetRow' in where

/** What a check says of a unit that is not in order, or that it cannot judge. */
export interface Verdict {
  readonly outcome: 'fail' | 'unknown'
  /** of a failure the cell most likely wrong first; else what is missing, fields or a parameter */
  readonly fields: readonly string[]
  readonly details?: Details
  readonly where?: Where
  /** what it rests on: of several verdicts on a unit each has its own */
  readonly reliance?: Relied
}

/** Nothing where the unit passes. */
export type Judgement = Verdict | readonly Verdict[] | undefined

/** Of a register as a whole, verdict by verdict; one without `where` is of the whole. */
export type RegisterJudgement = Iterable<Verdict> | Verdict | undefined

export const PASS = undefined

/**
 * Left out, `where` is the unit's own row, the row of its household that gives the first field, or the register as a
 * whole.
 */
export function fail(fields: FieldId | readonly FieldId[], details?: Details, where?: Where): Verdict {
  return { outcome: 'fail', fields: listOf(fields), details, where: placeOf(where), reliance: Reliance.current?.now }
}

/** It cannot be told for this unit, for these are blank, or this parameter is missing. */
export function unknown(missing: FieldId | string | readonly FieldId[], where?: Where): Verdict {
  return { outcome: 'unknown', fields: listOf(missing), where: placeOf(where) }
}

/** It cannot be told for any unit: no column gives it, or no parameter; said once. */
export function unknownHere(missing: FieldId | string | readonly string[]): Verdict {
  return { outcome: 'unknown', fields: listOf(missing), where: 'table' }
}

/** Judges each member of a household by itself; what is said of him stands in his row. */
export function eachMember<View extends HouseholdView>(
  judge: (member: RowView, household: View) => Verdict | undefined,
): (household: View) => Judgement {
  return (household) => {
    let verdicts: Verdict[] | undefined
    for (const member of household.members) {
      const verdict = judge(member, household)
      if (!verdict) continue
      verdicts ??= []
      verdicts.push(verdict.where ? verdict : { ...verdict, where: { at: member.at } })
    }
    return verdicts
  }
}

const listOf = (fields: string | readonly string[]): readonly string[] =>
  typeof fields === 'string' ? [fields] : fields
/** A view moves on; its row stays. */
const placeOf = (where: Where | undefined): Where | undefined =>
  typeof where === 'object' && !isSheetCell(where) ? { at: where.at, table: where.table } : where
