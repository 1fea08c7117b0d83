import { checkRegisterSet, type FieldId, type Finding, field, fieldIds, loadPolicy, type Policy } from '@nuandong/core'
import { parsePack } from '@nuandong/core/pack'
import { checkPage, offPages, type PageFact, type PageSubject } from '../../../core/src/checks/engine/page.ts'
import { checks } from '../../../core/src/checks/index.generated.ts'
import type { RegisterTable } from '../../../core/src/register/index.ts'
import { type Example, FIRST_ROW, fileOf, tablesOf } from './examples.ts'

/** Where a fact of an example stands: its row, from 0, and its field. */
export interface At {
  row: number
  field: FieldId
}

export interface Verdicts {
  register: string[]
  page: string[]
  /** findings of the page that name no field of it */
  nowhere: number
}

const known = new Set<string>(fieldIds)

/** Why the facts of an example cannot stand on a page; undefined where they can. */
export function whyNotOnAPage(id: string, example: Example): string | undefined {
  const check = checks.find(([one]) => one === id)?.[1]
  const off = check && offPages(check)
  if (off) return off
  const tables = tablesOf(example)
  if (tables.length > 1) return 'several-registers'
  const [table] = tables
  if (table.total) return 'total-row'
  if (table.sheet) return 'name-of-a-sheet'
  if (table.rows.some((row) => Object.keys(row).some((key) => !known.has(key)))) return 'column-that-is-no-field'
  const isSpreadsheetNumber = (value: unknown) => typeof value === 'number' && Math.abs(value) >= 1e15
  if (table.rows.some((row) => Object.values(row).some(isSpreadsheetNumber))) return 'number-rounded-by-a-spreadsheet'
  return undefined
}

export function policyOf(example: Example): Policy {
  const overlay = example.pack ? parsePack(example.pack, 'example.yaml') : undefined
  if (overlay && 'problems' in overlay && overlay.problems) throw new Error(JSON.stringify(overlay.problems))
  return loadPolicy(overlay?.pack ? [overlay.pack] : [])
}

/** The verdicts of one check on an example, as a register and as a page. */
export async function bothVerdicts(id: string, example: Example): Promise<Verdicts> {
  const policy = policyOf(example)
  const [place, date] = [example.place ?? '510185', example.date ?? '2025-06-20']
  const [table] = tablesOf(example)
  const file = fileOf(table, 0)
  const { report, set } = await checkRegisterSet([file], { policy, place, date })
  const subject = subjectOf(set.tables[0], example)
  const { findings, crashed } = checkPage(subject ? [subject] : [], { policy, place, date })
  const own = findings.filter(({ finding }) => finding.check === id)
  return {
    register: report.findings.filter(({ check }) => check === id).map((one) => verdict(one, FIRST_ROW)),
    page: [
      ...own.map(({ finding }) => verdict(finding, 2)),
      ...crashed.filter((one) => one === id).map((one) => `${one} crashed`),
    ],
    nowhere: own.filter(({ finding, at }) => finding.outcome === 'fail' && at.length === 0).length,
  }
}

function verdict({ outcome, severity, row, field: id, variant, expected, params }: Finding, firstRow: number): string {
  const where = row === null ? 'whole' : row - firstRow
  return `${outcome} ${severity} row ${where} ${id} ${variant} ${expected} ${String(params.missing ?? '')}`
}

/** An example as the page binding gets it: a form for the members of one household, else a list. */
export function subjectOf(table: RegisterTable | undefined, example: Example): PageSubject<At> | undefined {
  if (!table) return undefined
  const [{ title }] = tablesOf(example)
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map(
      ({ field: id }): PageFact<At> => ({
        field: id,
        label: field(id).zh,
        value: table.shown(id, row),
        ref: { row, field: id },
      }),
    ),
  )
  const { count } = table.households
  const isForm = table.kind.rowIs === 'member' && count === 1
  const rowsAre = !isForm ? 'list' : table.rowIs === 'member' ? 'members' : 'household'
  return { kindId: table.kindId, title: title ?? table.title, rowsAre, rows }
}
