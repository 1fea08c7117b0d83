import type { FieldId } from '../../facts/fields.ts'

/** What one row of a register stands for. */
export type RowUnit = 'member' | 'household' | 'person' | 'payment' | 'visit' | 'place' | 'case' | 'unit' | 'goods'

/** One kind of register that officials keep; its id is the name of its file. */
export interface RegisterKind {
  zh: string
  en: string
  rowIs: RowUnit
  /** words that a title, a sheet's name or a file's name has when it is this kind */
  title: RegExp
  /** a title with these words is some other kind, however well the rest fits */
  notTitle?: RegExp
  /** its words say what happened to the people of a programme (新增低保, 五保停发), so that they outrank the programme's name */
  ofAProgramme?: true
  /** columns in the order of the usual form; the first labels also name the columns of a fresh form */
  fields: readonly FieldId[]
  /** without these columns it cannot be this kind */
  essential: readonly FieldId[]
  /** columns that hardly any other kind has: they decide when no title helps */
  telling?: readonly FieldId[]
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
