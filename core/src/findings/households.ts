import type { Finding } from '../checks/engine/finding.ts'
import type { FieldId } from '../facts/fields.ts'
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

/** Reads what stands once for a household. */
function textOf(table: RegisterTable, id: FieldId): (household: number) => string {
  const { texts } = table.dictionary
  const codes = table.has(id) ? table.householdText(id) : undefined
  return (household) => (codes && codes[household] >= 0 ? texts[codes[household]] : '')
}

function householdsOf(table: RegisterTable): HouseholdEntry[] {
  const { count, rows, start } = table.households
  const entryAt = entryReader(table)
  return Array.from({ length: count }, (_, household) => {
    const { group, name, ...entry } = entryAt(rows[start[household]])
    return entry
  })
}

/** A row of a register, as a report names it; `row` is the first of its household, or itself where it has none. */
export interface RowEntry extends HouseholdEntry {
  group: string
  /** of the person of the row; '' where it is about none */
  name: string
}

const PERSON: readonly FieldId[] = ['name', 'recipient', 'headName']

/** Tells of a row of a sheet what a person knows it by, in registers of households, persons and payments alike. */
export function rowFinder(set: RegisterSet): (at: Pick<Finding, 'file' | 'sheet' | 'row'>) => RowEntry | undefined {
  const tables = set.tables.map((table) => ({ table, entryAt: entryReader(table) }))
  return ({ file, sheet, row }) => {
    if (row === null) return undefined
    for (const { table, entryAt } of tables) {
      const at = table.file === file && table.sheet.name === sheet ? table.rowAt(row - 1) : -1
      if (at >= 0) return entryAt(at)
    }
    return undefined
  }
}

function entryReader(table: RegisterTable): (at: number) => RowEntry {
  const { of, rows, start } = table.households
  const hasHouseholds = table.rowIs === 'member' || table.rowIs === 'household'
  const ids = ['town', 'village', 'group', 'householdNumber'] as const
  const [town, village, group, number] = ids.map((id) => textOf(table, id))
  const names = PERSON.filter((id) => table.has(id))
  const nameAt = (at: number) => names.map((id) => table.shown(id, at)).find((name) => name !== '') ?? ''
  return (at) => {
    const household = of[at]
    const [from, to] = hasHouseholds ? [start[household], start[household + 1]] : [0, 1]
    const first = hasHouseholds ? rows[from] : at
    const head = table.has('headName') ? table.shown('headName', first) : hasHouseholds ? nameAt(first) : ''
    return {
      file: table.file,
      sheet: table.sheet.name,
      row: table.sheetRows[first] + 1,
      register: table.kindId,
      town: town(household),
      village: village(household),
      group: group(household),
      number: number(household),
      head,
      name: nameAt(at),
      persons: to - from,
    }
  }
}

/** Where a household lives, as a heading: town and village, or the sheet's name where the register has neither. */
export function placeOf(household: HouseholdEntry): string {
  return [household.town, household.village].filter(Boolean).join(' ') || household.sheet
}
