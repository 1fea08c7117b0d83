import { type FieldId, field, fieldIds } from '../facts/fields.ts'
import { HELD_TWICE } from './causes.ts'
import type { CheckReport, Finding, RelatedCells } from './types.ts'

const NUMBERS = new Set<string>(fieldIds.filter((id: FieldId) => field(id).type === 'id-number'))
/** Part of the catalogue about who somebody is. */
const IDENTITY = /^A/
/** What a number tells of a person, by the columns that say it too. */
const TOLD: ReadonlyMap<string, 'sex' | 'birth'> = new Map([
  ['sex', 'sex'],
  ['relation', 'sex'],
  ['birth', 'birth'],
  ['age', 'birth'],
  ['ageAtDeath', 'birth'],
])

/**
 * The findings without the right values (`expected`, `fix`) that follow from an ID number which is in dispute itself:
 * something is wrong with its own digits, two rows hold it, or the row contradicts both its sex and its birth. Then the
 * number may be what is wrong, not the cell beside it.
 */
export function withoutDisputed(findings: readonly Finding[], files: CheckReport['files']): Finding[] {
  const numbersOf = numberCells(files)
  const disputed = disputedCells(findings, numbersOf)
  if (disputed.size === 0) return [...findings]
  return findings.map((one) => {
    if ((one.expected === '' && !one.fix) || numbersOf({ ...one, cells: one.cells.slice(0, 1) }).length > 0) return one
    if (!numbersOf(one).some((cell) => disputed.has(cell))) return one
    const { fix: _, ...rest } = one
    return { ...rest, expected: '' }
  })
}

type Cells = Pick<RelatedCells, 'file' | 'sheet' | 'cells'>
/** Those of the cells that hold an ID number, each with its file and sheet. */
type NumbersOf = (at: Cells) => string[]

function numberCells(files: CheckReport['files']): NumbersOf {
  const columns = new Set(
    files.flatMap(({ sheets }, file) =>
      sheets.flatMap(({ name, columns }) =>
        columns.filter((one) => NUMBERS.has(one.field)).map(({ column }) => `${file}|${name}|${column}`),
      ),
    ),
  )
  const columnOf = (cell: string) => cell.slice(0, cell.search(/\d/))
  return ({ file, sheet, cells }) =>
    cells.filter((cell) => columns.has(`${file}|${sheet}|${columnOf(cell)}`)).map((cell) => `${file}|${sheet}|${cell}`)
}

const disputesNumber = ({ check, field: id, catalogue }: Finding): boolean =>
  HELD_TWICE.has(check) || (NUMBERS.has(id) && IDENTITY.test(catalogue))

function disputedCells(findings: readonly Finding[], numbersOf: NumbersOf): ReadonlySet<string> {
  const disputed = new Set<string>()
  const contradicted = new Map<string, 'sex' | 'birth'>()
  for (const one of findings) {
    if (one.outcome !== 'fail' || one.severity === 'notice') continue
    const told = TOLD.get(one.field)
    for (const cell of disputesNumber(one) ? [one, ...(one.related ?? [])].flatMap(numbersOf) : []) disputed.add(cell)
    if (told === undefined) continue
    for (const cell of numbersOf(one)) {
      if ((contradicted.get(cell) ?? told) !== told) disputed.add(cell)
      contradicted.set(cell, told)
    }
  }
  return disputed
}
