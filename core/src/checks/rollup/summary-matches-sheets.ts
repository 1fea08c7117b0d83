import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { setCheck } from '../check.ts'
import { yuan } from '../context.ts'
import type { RelatedCells } from '../finding.ts'
import { sumOf } from '../sums.ts'

/** Kinds of register that a summary sums. */
const SUMMED = ['dibao'] as const

/** What a summary's figure is in the registers below it; several readings are lawful, any one of them will do. */
const FIGURES: Partial<Record<FieldId, (table: RegisterTable, rows: readonly number[]) => number[]>> = {
  householdCount: (table, rows) => [new Set(rows.map((row) => table.households.of[row])).size],
  personCount: (table, rows) => [rows.length, ...sums(table, rows, ['insuredPersons', 'householdSize'])],
  totalAmount: (table, rows) => sums(table, rows, ['monthlyAmount']),
}

/**
 * I02. A figure in a summary must be what the sheets or files below it give: 户数 the households, 人数 the persons covered (the rows, 保障人口 or 家庭人口),
 * money the sum of the amounts. A summary's row belongs to the sheet of that name, else to the rows with that town or village.
 */
export default setCheck({
  catalogue: 'I02',
  severity: 'error',
  citation: '登记规范(汇总应与分表一致)',
  needs: [],
  compares: [['summary'], SUMMED],
  run(context, report) {
    const parts = context.tables(...SUMMED)
    for (const summary of context.tables('summary')) {
      for (let row = 0; row < summary.rowCount; row++) {
        const place = placeOf(summary, row)
        const below = place ? rowsOf(place, parts, (table, id) => table.text(id), (code) => context.textOf(code)) : []
        if (below.length === 0) continue
        for (const { field: id } of summary.columns) {
          const figures = FIGURES[id]
          const stated = figures ? summary.number(id)[row] : Number.NaN
          if (!figures || Number.isNaN(stated)) continue
          const readings = below.map(({ table, rows }) => figures(table, rows))
          const totals = readings[0].map((_, reading) => readings.reduce((total, one) => total + (one[reading] ?? Number.NaN), 0)).filter((total) => !Number.isNaN(total))
          if (totals.length === 0 || totals.includes(stated)) continue
          const show = (value: number) => (field(id).type === 'money' ? yuan(value) : value)
          const expected = show(totals[0])
          report(summary).fail(row, [id], { expected, params: { expected, stated: show(stated), place, difference: show(stated - totals[0]) }, related: below.map(({ table }) => whole(table)) })
        }
      }
    }
  },
})

function placeOf(summary: RegisterTable, row: number): string {
  for (const id of ['village', 'town'] as const) {
    const text = summary.has(id) ? summary.shown(id, row).trim() : ''
    if (text) return text
  }
  return ''
}

function rowsOf(place: string, tables: readonly RegisterTable[], codes: (table: RegisterTable, id: FieldId) => Int32Array, textOf: (code: number) => string): { table: RegisterTable; rows: number[] }[] {
  const named = tables.filter((table) => table.sheet.name.trim() === place || table.layout.titles.some((title) => title.includes(`(${place})`) || title.includes(`(${place})`)))
  if (named.length > 0) return named.map((table) => ({ table, rows: Array.from({ length: table.rowCount }, (_, row) => row) }))
  return tables.flatMap((table) => {
    const rows: number[] = []
    for (const id of ['village', 'town'] as const) {
      if (rows.length > 0 || !table.has(id)) continue
      const own = codes(table, id)
      const { of, rows: ordered, start } = table.households
      for (let row = 0; row < table.rowCount; row++) {
        const code = own[row] >= 0 ? own[row] : own[ordered[start[of[row]]]]
        if (textOf(code) === place) rows.push(row)
      }
    }
    return rows.length > 0 ? [{ table, rows }] : []
  })
}

function sums(table: RegisterTable, rows: readonly number[], ids: readonly FieldId[]): number[] {
  return ids.flatMap((id) => {
    if (!table.has(id)) return []
    if (rows.length === table.rowCount) return sumOf(table, id).slice(0, 1)
    const values = table.householdNumber(id)
    const households = new Set(rows.map((row) => table.households.of[row]))
    return [[...households].reduce((total, household) => total + (values[household] || 0), 0)]
  })
}

function whole(table: RegisterTable): RelatedCells {
  return { file: table.file, sheet: table.sheet.name, row: table.sheetRows[0] + 1, cells: [] }
}
