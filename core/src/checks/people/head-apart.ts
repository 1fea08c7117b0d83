import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from '../engine/index.ts'
import { relationReader } from './people.ts'

/** That share of the households decides how a register is kept. */
const MOST = 0.8

/**
 * Whether a register names the head in columns of his own and lists only the others as members: no row of a household
 * has his name or is related to the household as its head.
 */
export function isHeadApart(table: RegisterTable, context: CheckContext): boolean {
  if (table.rowIs !== 'member' || !table.has('headName') || !table.has('name') || !table.has('relation')) return false
  const [heads, names] = [table.householdText('headName'), table.text('name')]
  const relationOf = relationReader(table, context)
  const { of, count } = table.households
  const isListed = new Uint8Array(count)
  for (let row = 0; row < table.rowCount; row++)
    if (relationOf(row) === 'head' || (names[row] >= 0 && names[row] === heads[of[row]])) isListed[of[row]] = 1
  return isListed.reduce((sum, one) => sum + one, 0) <= count * (1 - MOST)
}

/** People whom a household's rows list: those with a name, and the head where he has no row. */
export function listedPeople(table: RegisterTable, context: CheckContext): (household: number) => number {
  const { rows, start } = table.households
  if (!isHeadApart(table, context)) return (household) => start[household + 1] - start[household]
  const names = table.text('name')
  return (household) => {
    let people = 1
    for (let at = start[household]; at < start[household + 1]; at++) if (names[rows[at]] >= 0) people++
    return people
  }
}
