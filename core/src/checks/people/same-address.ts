import type { Located, RegisterView, RowView } from '../engine/index.ts'

/**
 * A house number; a village group has dozens of households and is no address that two of them share by living together.
 */
const HOUSE_NUMBER = /[\d一二三四五六七八九十](号|栋|幢|室|单元)/

/**
 * Tells of a row which other households, of its register and of those like it, have its full address: the first row of
 * each.
 */
export function neighbourFinder(register: RegisterView): (row: RowView) => Located[] {
  let byAddress: Map<string, Located[]> | undefined
  return (row) => {
    byAddress ??= householdsByAddress(register)
    const { firstRow } = row.household
    const there = byAddress.get(addressOf(row)) ?? []
    return there.filter((one) => one.table !== register.table || one.row !== firstRow)
  }
}

function householdsByAddress(register: RegisterView): Map<string, Located[]> {
  const found = new Map<string, Located[]>()
  for (const { table, households } of register.alike())
    for (const { address, first, firstRow } of households) {
      if (address === undefined || !HOUSE_NUMBER.test(address)) continue
      const key = addressOf(first)
      const known = found.get(key)
      if (known) known.push({ table, row: firstRow })
      else found.set(key, [{ table, row: firstRow }])
    }
  return found
}

/** Town, village, group and the household's address as one text. */
const addressOf = ({ town = '', village = '', group = '', household }: RowView): string =>
  [town, village, group, household.address ?? ''].join(' ')
