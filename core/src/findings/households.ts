import type { Finding } from '../checks/engine/finding.ts'
import type { RegisterSet, RegisterTable } from '../register/index.ts'

/** A household of a register, as a report names it. */
export interface HouseholdEntry {
  file: number
  sheet: string
  /** the sheet's own row number of its first row, from 1 */
  row: number
  register: string
  town: string
  village: string
  number: string
  head: string
  persons: number
}

/** Every household of the registers that have households, in the order of the sheets. */
export function listHouseholds(set: RegisterSet): HouseholdEntry[] {
  return set.tables.filter((table) => table.rowIs === 'member' || table.rowIs === 'household').flatMap(householdsOf)
}

function householdsOf(table: RegisterTable): HouseholdEntry[] {
  const { count, rows, start } = table.households
  const texts = table.dictionary.texts
  const text = (id: 'town' | 'village' | 'householdNumber') => {
    const codes = table.has(id) ? table.householdText(id) : undefined
    return (household: number) => (codes && codes[household] >= 0 ? texts[codes[household]] : '')
  }
  const [town, village, number] = [text('town'), text('village'), text('householdNumber')]
  const name = table.has('headName') ? 'headName' : 'name'
  return Array.from({ length: count }, (_, household) => {
    const first = rows[start[household]]
    return {
      file: table.file,
      sheet: table.sheet.name,
      row: table.sheetRows[first] + 1,
      register: table.kindId,
      town: town(household),
      village: village(household),
      number: number(household),
      head: table.shown(name, first),
      persons: start[household + 1] - start[household],
    }
  })
}

/** Finds the household that a row of a sheet belongs to. */
export function householdFinder(
  set: RegisterSet,
  households: readonly HouseholdEntry[],
): (at: Pick<Finding, 'file' | 'sheet' | 'row'>) => HouseholdEntry | undefined {
  const tables = new Map(set.tables.map((table) => [`${table.file}/${table.sheet.name}`, table]))
  const byFirstRow = new Map(households.map((one) => [`${one.file}/${one.sheet}/${one.row}`, one]))
  return ({ file, sheet, row }) => {
    const table = tables.get(`${file}/${sheet}`)
    if (!table || row === null) return undefined
    const at = table.rowAt(row - 1)
    if (at < 0) return undefined
    const { of, rows, start } = table.households
    return byFirstRow.get(`${file}/${sheet}/${table.sheetRows[rows[start[of[at]]]] + 1}`)
  }
}

/** Where a household lives, as a heading: town and village, or the sheet's name where the register has neither. */
export function placeOf(household: HouseholdEntry): string {
  return [household.town, household.village].filter(Boolean).join(' ') || household.sheet
}
