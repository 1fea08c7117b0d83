import { type FieldChange, kindById } from '../register/index.ts'
import { type Locale, reportTexts } from '../text/index.ts'
import { fieldLabel } from './describe.ts'
import type { CheckReport, SheetReading } from './types.ts'

/** What changed of a household: a column, or how many members it has. */
export const changedColumn = ({ field }: FieldChange, locale: Locale): string =>
  field === 'members' ? reportTexts(locale, 'compare.members') : fieldLabel(field, locale)

export const describeChange = (change: FieldChange, locale: Locale): string =>
  `${changedColumn(change, locale)} ${change.from} → ${change.to}`

/** A file of a report in which the register of the first stands again, in another month. */
export interface OtherMonth {
  file: number
  /** the file has the earlier of the two */
  isOlder: boolean
  /** the earlier first, as YYYY-MM */
  months: [string, string]
}

export function otherMonths({ files: [own, ...others] }: Pick<CheckReport, 'files'>): OtherMonth[] {
  const registersIn = ({ sheets }: CheckReport['files'][number]) =>
    sheets.filter(({ register, assumed }) => !assumed.date && kindById(register)?.lists === 'people')
  return others.flatMap((file, index) => {
    for (const one of registersIn(file))
      for (const other of registersIn(own)) {
        const [month, ownMonth] = [monthOf(one), monthOf(other)]
        if (one.register !== other.register || one.place !== other.place || month === ownMonth) continue
        const isOlder = month < ownMonth
        return [{ file: index + 1, isOlder, months: isOlder ? [month, ownMonth] : [ownMonth, month] }]
      }
    return []
  })
}

/** YYYY-MM */
const monthOf = ({ date }: SheetReading): string => date.slice(0, 7)
