import { fieldIds } from '../src/facts/fields.ts'
import type { ChosenColumn } from '../src/register/index.ts'
import type { Locale } from '../src/text/area.ts'
import { cliTexts } from '../src/text/cli.ts'
import { UsageError } from './usage-error.ts'

/** `花名册!G=idNumber` as a choice; `=none` for a column that is not read. Throws `UsageError` for what is none. */
export function chosenColumns(values: readonly string[], locale: Locale): ChosenColumn[] {
  return values.map((value) => {
    const [, sheet, letters, field] = /^'?(.+?)'?!([A-Za-z]{1,3})=([A-Za-z]+)$/.exec(value.trim()) ?? []
    const id = fieldIds.find((one) => one === field)
    if (!letters || (!id && field !== 'none')) throw new UsageError(cliTexts(locale, 'bad-column', { value }))
    return { sheet, column: columnOf(letters.toUpperCase()), field: id ?? null }
  })
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
