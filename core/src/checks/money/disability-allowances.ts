import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'

/** 困难残疾人生活补贴 and 重度残疾人护理补贴. */
export const DISABILITY_ALLOWANCES = ['living', 'care'] as const
export type DisabilityAllowance = (typeof DISABILITY_ALLOWANCES)[number]

/** The columns of a list with one column for each allowance. */
const OWN_COLUMN = { living: 'livingAllowance', care: 'careAllowance' } as const satisfies Record<
  DisabilityAllowance,
  FieldId
>
const WORDS: Record<DisabilityAllowance, RegExp> = {
  living: /生活|困难(?!.*护理)|困补/,
  care: /护理|重度(?!.*生活)|重残/,
}

/** Columns by which checks see which allowance a row pays. */
export const SAYS_ALLOWANCE: readonly FieldId[] = ['livingAllowance', 'careAllowance', 'allowanceKind']

/** What a list says that a row pays. */
export interface AllowancesOfRow {
  /** undefined where the list does not tell */
  pays: (allowance: DisabilityAllowance) => boolean | undefined
  /** in fen; NaN where the row states none for this allowance alone */
  amount: (allowance: DisabilityAllowance) => number
  /** the column with that amount */
  column: (allowance: DisabilityAllowance) => FieldId
}

/**
 * Which of the two allowances each row pays: by a column for each, else by 补贴类型, else by a title that names one of
 * them alone, its first line or the name of the sheet before whatever else stands above.
 */
export function allowanceReader(table: RegisterTable): (row: number) => AllowancesOfRow {
  const own = new Map(
    DISABILITY_ALLOWANCES.filter((one) => table.has(OWN_COLUMN[one])).map((one) => [
      one,
      table.number(OWN_COLUMN[one]),
    ]),
  )
  const kinds = table.has('allowanceKind')
  const amounts = table.has('allowanceAmount') ? table.number('allowanceAmount') : undefined
  const title = titleOfOne(table)
  return (row) => {
    const named = own.size > 0 ? '' : kinds ? table.said('allowanceKind', row) : title
    const isNamed = DISABILITY_ALLOWANCES.some((one) => WORDS[one].test(named))
    const areBothInTitle = !kinds && DISABILITY_ALLOWANCES.every((one) => WORDS[one].test(named))
    const pays = (allowance: DisabilityAllowance) => {
      if (own.size > 0) return (own.get(allowance)?.[row] ?? 0) > 0
      return isNamed && !areBothInTitle ? WORDS[allowance].test(named) : undefined
    }
    return {
      pays,
      amount(allowance) {
        if (own.size > 0) return own.get(allowance)?.[row] ?? Number.NaN
        const isAlone = DISABILITY_ALLOWANCES.every((one) => pays(one) === (one === allowance))
        return isAlone ? (amounts?.[row] ?? Number.NaN) : Number.NaN
      },
      column: (allowance) => (own.size > 0 ? OWN_COLUMN[allowance] : 'allowanceAmount'),
    }
  }
}

/** The first line of a title or the name of the sheet, where that names one allowance alone; else the whole title. */
function titleOfOne({ title, layout, sheet }: RegisterTable): string {
  const isOfOne = (text: string) => DISABILITY_ALLOWANCES.filter((one) => WORDS[one].test(text)).length === 1
  const [name = ''] = /^.*?(?:册|台账|表)/.exec(layout.titles[0] ?? '') ?? []
  return [name, sheet.name].find(isOfOne) ?? title
}
