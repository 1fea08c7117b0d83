import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FieldId, field, fieldIds, type KindId, kindById, memoryWorkbook, type RegisterFile } from '@nuandong/core'
import { parse } from 'yaml'
import { fictionalId } from './fictional-id.ts'

/**
 * A cell as an example writes it; `ID(1980-05-06,男,1)` stands for a fictional, valid ID number,
 * `CERT(1980-05-06,男,4,2)` for a disability certificate.
 */
type ExampleCell = string | number | boolean | null
/** By field; another key is a header of its own (1月). */
export type ExampleRow = Partial<Record<FieldId, ExampleCell>> & Record<string, ExampleCell | undefined>

/** One sheet of an example. Row numbers in `finds` count its rows from 1. */
export interface ExampleTable {
  register?: KindId
  sheet?: string
  title?: string
  rows: ExampleRow[]
  /** a 合计 row below the rows */
  total?: ExampleRow
}

export interface ExpectedFinding {
  /** row of the table from 1; left out, any row */
  row?: number
  /** table from 1, where an example has several */
  table?: number
  /** the first field of the finding */
  field?: FieldId
  variant?: string
  severity?: string
  expected?: string | number
  /** fields or parameter paths that are missing; for `unknown` */
  missing?: string[]
}

export interface Example {
  /** what the example shows, in a few words: “the 15-digit twin of the same person” */
  note: string
  place?: string
  date?: string
  /** an overlay pack as YAML text, for checks whose number a pack gives */
  pack?: string
  register?: KindId
  rows?: ExampleRow[]
  total?: ExampleRow
  tables?: ExampleTable[]
  finds?: ExpectedFinding[]
  /** instead of findings: the check is listed as not run, for this reason */
  notChecked?: string
}

export interface CheckExamples {
  pass: Example[]
  fail: Example[]
  unknown: Example[]
}

const FOLDER = fileURLToPath(new URL('../../cases/checks/', import.meta.url))

let loaded: ReadonlyMap<string, CheckExamples> | undefined

/** All example files by the id of their check. */
export function loadExamples(): ReadonlyMap<string, CheckExamples> {
  loaded ??= readExamples()
  return loaded
}

function readExamples(): ReadonlyMap<string, CheckExamples> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  return new Map(
    files.map((name) => [basename(name, '.yaml'), parse(readFileSync(join(FOLDER, name), 'utf8')) as CheckExamples]),
  )
}

export function tablesOf(example: Example): ExampleTable[] {
  return example.tables ?? [{ register: example.register, rows: example.rows ?? [], total: example.total }]
}

/** First data row of a table built by `fileOf`: title, header, data. */
export const FIRST_ROW = 3

function kindOf({ register = 'dibao' }: ExampleTable) {
  const kind = kindById(register)
  if (!kind) throw new Error(`no register kind ${register}`)
  return kind
}

/** The columns of a table in the order of `fileOf`: those of its kind, then others. */
export function fieldsIn(table: ExampleTable): FieldId[] {
  const { fields } = kindOf(table)
  const used = new Set<FieldId>([...table.rows, table.total ?? {}].flatMap((row) => Object.keys(row) as FieldId[]))
  return [...fields.filter((id) => used.has(id)), ...[...used].filter((id) => !fields.includes(id))]
}

/**
 * A register file as a person would make it: title, header with the field's usual label, rows, a 合计 row. `leading`
 * are headers of columns before the others that mean nothing to any check.
 */
export function fileOf(table: ExampleTable, index: number, leading: readonly string[] = []): RegisterFile {
  const register = table.register ?? 'dibao'
  const columns = fieldsIn(table)
  const cells = (row: ExampleRow) => [...leading.map(() => '略'), ...columns.map((id) => writtenCell(row[id]))]
  const values: (string | number | boolean | null)[][] = [
    [table.title ?? `${kindOf(table).zh}台账`],
    [...leading, ...columns.map((id) => (fieldIds.includes(id) ? field(id).zh : id))],
    ...table.rows.map(cells),
    ...(table.total ? [cells(table.total).map((value, column) => (column === 0 ? '合计' : value))] : []),
  ]
  const name = table.sheet ?? `Sheet${index + 1}`
  return { path: `${index + 1}-${register}.xlsx`, register, workbook: memoryWorkbook([{ name, values }]) }
}

/** A cell as `fileOf` writes it. */
export function writtenCell(value: ExampleCell | undefined): ExampleCell {
  if (typeof value !== 'string') return value ?? null
  return value
    .replace(
      /CERT\(([\d-]+),([男女]),(\d),(\d)(?:,(\d+))?\)/g,
      (_, birth, sex, type, level, index) => `${fictionalId(birth, sex, Number(index ?? 1))}${type}${level}`,
    )
    .replace(/ID\(([\d-]+),([男女])(?:,(\d+))?\)/g, (_, birth, sex, index) =>
      fictionalId(birth, sex, Number(index ?? 1)),
    )
}
