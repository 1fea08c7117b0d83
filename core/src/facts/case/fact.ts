/** What the dictionary says of one fact of a case. The words of its question stand in `text`, in `questions.ts`. */
import type { Day, HouseholdFacts, MemberFacts, SupporterFacts } from '../case.ts'
import type { FieldId } from '../fields.ts'

/** Facts that are asked for with one question, in the order in which an official asks. */
export const GROUPS = [
  'people',
  'spouse',
  'area',
  'children',
  'health',
  'self-care',
  'work',
  'income',
  'pensions',
  'special-income',
  'savings',
  'property',
  'supporters',
  'supporter',
  'receives',
  'event',
  'disaster',
  'expenses',
  'ordinary-status',
] as const
export type GroupId = (typeof GROUPS)[number]

/** What may be known beside a fact: the household, and the member or supporter whose fact it is. */
export interface Beside {
  household: HouseholdFacts
  person: MemberFacts & SupporterFacts
  day: Day
}

export interface Ordinary {
  /** what holds in the ordinary case */
  value: unknown
  /** stated facts that speak against it; then nothing is presumed */
  unless?: (beside: Beside) => boolean
}

interface Common {
  zh: string
  en: string
  group: GroupId
  /** columns of registers and labels of forms that give it; empty where none does */
  fields: readonly FieldId[]
  /** the matching system or the office's own files know it, so that nobody has to be asked (社会救助法第六十二条) */
  office: boolean
  /** left out: nothing is ordinary, as with income and disability */
  ordinary?: Ordinary
  /** keys of other facts of the same person that can settle it: `programmes/implied.ts` */
  impliedBy?: readonly string[]
  /** settled together with this one where its ordinary value is presumed */
  settles?: { key: string; value: unknown }
}

/** Values far apart in a domain too large to go through; sums in fen. */
interface Sampled<Value> {
  samples: readonly Value[]
}

type Measure =
  /** integer fen */
  | { type: 'money'; unit: 'CNY' | 'CNY/month' | 'CNY/12 months' }
  | ({ type: 'number'; unit: 'persons' | 'times' | 'items' | 'm²' } & Sampled<number>)
  /** how many days of 10000 before the day of the case */
  | { type: 'date'; samples: (day: Day) => readonly Day[] }
  | { type: 'yes-no' }
  /** `list` names the words of the values in `text`; `word` reads them from a register or a form */
  | { type: 'choice'; list: string; values: readonly (string | number)[]; word?: (text: string) => unknown }
  /** of an open text: one sample for each case that the rules tell apart, or none */
  | ({ type: 'text' } & Sampled<string>)
  /** stated as a whole, or to be none: a list, a certificate, an event */
  | ({ type: 'none-or'; none: unknown } & Sampled<unknown>)

export type CaseFact = Common & Measure & { hasAllSamples?: true }

/** The keys under which the facts of a subject are stated: `income.wage`, `disability`, `disability.level`. */
export type KeysOf<Facts> = {
  [Key in keyof Facts & string]-?: KeysUnder<Key, NonNullable<Facts[Key]>>
}[keyof Facts & string]

type KeysUnder<Key extends string, Value> = Value extends readonly unknown[]
  ? Key
  : Value extends object
    ? `${Key}.${KeysOf<Value>}`
    : Key

const A_LOT = 1_000_000_000
export const SUMS: readonly number[] = [0, A_LOT]
export const FLAGS: readonly boolean[] = [true, false]
/** A sum above every limit. */
export const MUCH = A_LOT

/** One word for each relation that the rules tell apart. */
export const RELATIONS = ['户主', '配偶', '儿子', '儿媳', '孙子', '父亲', '岳父', '祖父', '弟弟', '其他亲属', '非亲属']

/** Full years between a birth and a day. */
export function yearsOf({ birth }: { birth?: Day }, day: Day): number | undefined {
  return birth === undefined ? undefined : Math.floor((day - birth) / 10000)
}

const AGES = [8, 17, 40, 65, 85]
export const birthsOf = (day: Day): readonly Day[] => AGES.map((age) => day - age * 10000)
export const sinceOf = (day: Day): readonly Day[] => [day - 100000, day]
