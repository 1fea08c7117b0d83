import type { ProgrammeId } from '../../facts/case.ts'
import type { DateField, FieldId } from '../../facts/fields.ts'

/** What one row of a register stands for. */
export type RowUnit = 'member' | 'household' | 'person' | 'payment' | 'visit' | 'place' | 'case' | 'unit' | 'goods'

/** What the rows of a register tell of. `people`: those on record with the office, whose data it keeps. */
export type Listed =
  | 'people'
  | 'changes'
  | 'payments'
  | 'aid'
  | 'goods'
  | 'funds'
  | 'stays'
  | 'visits'
  | 'cadre-pairings'
  | 'secretary-plans'
  | 'leaders'
  | 'problems'
  | 'certificates'
  | 'questionnaires'
  | 'ratings'
  | 'scores'
  | 'figures'
  | 'campaign-figures'
  | 'deaths'
  | 'prisoners'
  | 'wages'
  | 'pensions'
  | 'deposits'
  | 'vehicles'
  | 'houses'
  | 'companies'
  | 'kin'
  | 'supporters'

/**
 * What a register is kept for. `register`: the people of a programme; `ledger`: what the office keeps for itself;
 * `roster`: every household of a village; `list`: people of whom no more is known; `change`: a month's table of who
 * came, left or changed; `comparison`: a list that another office hands over.
 */
export type Role =
  | 'register'
  | 'ledger'
  | 'roster'
  | 'payment'
  | 'aid'
  | 'stock'
  | 'accounts'
  | 'change'
  | 'comparison'
  | 'summary'
  | 'log'
  | 'plan'
  | 'survey'
  | 'notice'
  | 'assessment'
  | 'list'

/** What a month's table of changes tells. */
export type Change = 'added' | 'stopped' | 'amount' | 'died'

/**
 * One kind of register that officials keep; its id is the name of its file. What it says of itself decides which checks
 * run on it (`checks/subject.ts`): no check names a kind.
 */
export interface RegisterKind {
  zh: string
  en: string
  lists: Listed
  role: Role
  /** programmes whose recipients it lists */
  programmes?: readonly ProgrammeId[]
  /** for `role: 'change'` */
  change?: Change
  /**
   * its households are taken in by application, investigation, notice and decision; 急难 aid, child programmes and
   * direct medical aid are not
   */
  procedure?: 'full'
  /** `several`: a person may stand in several rows, one an allowance */
  rowsAPerson?: 'several'
  /** its people are from elsewhere by nature */
  fromElsewhere?: true
  /** what its rows sum up as money, each inner list a lawful reading of a summary's 金额; left out: 月保障金 */
  amounts?: readonly (readonly FieldId[])[]
  /** the date that puts a row into the month that the table is of */
  datedBy?: DateField
  /** columns without which a register of this kind is not called checked; of an inner list one will do */
  keyFields: readonly (FieldId | readonly FieldId[])[]
  rowIs: RowUnit
  /** words that a title, a sheet's name or a file's name has when it is this kind */
  title: RegExp
  /** a title with these words is some other kind, however well the rest fits */
  notTitle?: RegExp
  /**
   * its words say what happened to the people of a programme (新增低保, 五保停发), so that they outrank the programme's
   * name
   */
  ofAProgramme?: true
  /** a title with its words is of no other kind: they name programmes as classes of people, with their rates */
  isAlone?: true
  /** columns in the order of the usual form; the first labels also name the columns of a fresh form */
  fields: readonly FieldId[]
  /** without these columns it cannot be this kind */
  essential: readonly FieldId[]
  /** columns that hardly any other kind has: they decide when no title helps */
  telling?: readonly FieldId[]
  /**
   * where no title or sheet's name names it, it is this kind only if most of its people are younger, in the year of the
   * table, which is none before its programme began
   */
  younger?: { than: number; since: number }
  /** headers that mean another field in this kind than elsewhere; of several, the first that is free */
  headers?: Readonly<Record<string, FieldId | readonly FieldId[]>>
  /** with one of these columns its title says little: 高龄津贴发放表 with 年龄 is the register of the programme */
  notWith?: readonly FieldId[]
  /** what names a row for a person */
  key: readonly FieldId[]
}

export function registerKind(kind: RegisterKind): RegisterKind {
  return kind
}
