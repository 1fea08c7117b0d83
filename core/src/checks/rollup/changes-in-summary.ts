import type { FieldId } from '../../facts/fields.ts'
import type { Change } from '../../register/kinds/kind.ts'
import { cellText } from '../../workbook/index.ts'
import { type Located, setCheck, yuan } from '../engine/index.ts'
import { sumOf } from '../money/sums.ts'
import { periodOf } from '../time/period.ts'

/** The line of a summary that counts a table of changes. */
const LINES: readonly (readonly [label: RegExp, change: Change])[] = [
  [/^(本期|本月|当月)?新增/, 'added'],
  [/^(本期|本月|当月)?(停保|退出|减少|取消)/, 'stopped'],
]
const CENT = 1

/**
 * I02. The line 新增 or 停保 of a month's summary gives the households, persons and money of the table of those of that
 * month. An error where another figure of the line agrees, so that it is that table which it counts; else a doubt.
 */
export default setCheck({
  catalogue: 'I02',
  severity: 'error',
  citation: '登记规范（汇总应与分表一致）',
  needs: [],
  compares: [{ lists: 'figures' }, { change: ['added', 'stopped'] }],
  run(context, report) {
    for (const summary of context.tables({ lists: 'figures' }))
      for (const [label, change] of LINES) {
        const details = context.tables({ change: [change] }).filter((table) => isOfTime(table, summary))
        const row = lineOf(summary, label)
        if (details.length !== 1 || row < 0) continue
        const [of] = details
        const judged = FIGURES.flatMap(([id, read]) => {
          const stated = summary.has(id) ? summary.number(id)[row] : Number.NaN
          const readings = read(of).filter((one) => !Number.isNaN(one))
          return Number.isNaN(stated) || readings.length === 0 ? [] : [{ id, stated, readings }]
        })
        const odd = judged.filter(({ stated, readings }) => !readings.some((one) => Math.abs(one - stated) < CENT))
        for (const { id, stated, readings } of odd) {
          const show = (value: number) => (id === 'totalAmount' ? yuan(value) : value)
          report(summary).fail(row, [id], {
            ...(odd.length === judged.length && { severity: 'doubt' }),
            expected: show(readings[0]),
            params: { stated: show(stated), expected: show(readings[0]), sheet: of.sheet.name },
          })
        }
      }
  },
})

type Table = Located['table']

/** In one file, or of months that both name. */
function isOfTime(table: Table, summary: Table): boolean {
  const [one, other] = [periodOf(table), periodOf(summary)]
  if (!one || !other) return table.file === summary.file
  return one.from <= other.to && other.from <= one.to
}

/** What a table of changes gives for a figure of the summary; any one reading will do. */
const FIGURES: readonly (readonly [FieldId, (of: Table) => number[]])[] = [
  ['householdCount', (of) => [of.households.count || of.rowCount, new Set(of.sheetRows).size]],
  ['personCount', (of) => [...personsIn(of), ...(of.rowIs === 'household' ? [] : [of.rowCount])]],
  ['totalAmount', (of) => (of.has('monthlyAmount') ? sumOf(of, 'monthlyAmount') : [])],
]

const personsIn = (of: Table): number[] =>
  (['insuredPersons', 'householdSize'] as const).flatMap((id) => (of.has(id) ? sumOf(of, id) : []))

/** The one row with a cell of such a label; -1 where none or several have. */
function lineOf({ workbook, sheet, sheetRows, layout }: Table, label: RegExp): number {
  const rows: number[] = []
  sheetRows.forEach((sheetRow, row) => {
    for (let column = layout.firstColumn; column <= layout.lastColumn; column++)
      if (label.test(cellText(workbook, sheet, sheetRow, column).replace(/\s/g, ''))) {
        rows.push(row)
        return
      }
  })
  return rows.length === 1 ? rows[0] : -1
}
