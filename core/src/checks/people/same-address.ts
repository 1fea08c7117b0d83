import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext, Located } from '../engine/index.ts'
import { textReader } from './people.ts'

/** A house number; a village group has dozens of households and is no address that two of them share by living together. */
const HOUSE_NUMBER = /[\d一二三四五六七八九十](号|栋|幢|室|单元)/

/** First row of every household by its full address, over the tables of one kind. */
export function householdsByAddress(tables: readonly RegisterTable[], context: CheckContext): Map<string, Located[]> {
  const found = new Map<string, Located[]>()
  for (const table of tables) {
    if (!table.has('address')) continue
    const addresses = table.householdText('address')
    const { rows, start } = table.households
    addresses.forEach((code, household) => {
      if (code < 0 || !HOUSE_NUMBER.test(context.textOf(code))) return
      const key = addressKey(table, context, rows[start[household]])
      const one = { table, row: rows[start[household]] }
      const known = found.get(key)
      if (known) known.push(one)
      else found.set(key, [one])
    })
  }
  return found
}

/** Town, village, group and address of a row's household as one text. */
export function addressKey(table: RegisterTable, context: CheckContext, row: number): string {
  const address = context.textOf(table.householdText('address')[table.households.of[row]])
  return [...(['town', 'village', 'group'] as const).map((id) => textReader(table, context, id)(row)), address].join(
    ' ',
  )
}
