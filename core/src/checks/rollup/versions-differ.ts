import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, partnersOf, setCheck } from '../engine/index.ts'
import { personReader } from '../people/same-person.ts'

const KEYS = [
  'householdNumber',
  'name',
  'headName',
  'village',
  'town',
  'item',
  'plateNumber',
] as const satisfies readonly FieldId[]
/** Share of the smaller table's rows that the other must have too. */
const SAME = 0.8
const FEWEST = 2

/**
 * I14. Two files hold the same table (kind, sheet, title and months) and differ: rows that only one has, and cells that
 * differ in rows of both. The files' names tell which is the later version; what is right is for people to say.
 */
export default setCheck({
  catalogue: 'I14',
  severity: 'doubt',
  citation: '登记规范（同一报表应只有一个版本）',
  needs: [],
  compares: [{}],
  run(context, report) {
    const seen = new Map<string, RegisterTable[]>()
    for (const table of context.set.tables) {
      const key = titleOf(table)
      const earlier = seen.get(key)?.find((one) => one.file !== table.file)
      seen.set(key, [...(seen.get(key) ?? []), table])
      if (!earlier) continue
      const [before, after] = [rowsByKey(earlier, context), rowsByKey(table, context)]
      if (!before || !after) {
        report(table).unknown(-1, ['idNumber'])
        continue
      }
      const common = [...after.keys()].filter((one) => before.has(one)).length
      if (common < FEWEST || common < SAME * Math.min(before.size, after.size)) continue
      const place = (row: number) => ({
        file: earlier.file,
        sheet: earlier.sheet.name,
        row: earlier.sheetRows[row] + 1,
        cells: [] as string[],
      })
      for (const [one, row] of after) {
        const then = before.get(one)
        if (then === undefined) {
          report(table).fail(row, ['name'], { variant: 'added', params: { other: earlier.path } })
          continue
        }
        const changed = table.columns
          .map(({ field }) => field)
          .filter((id) => id !== 'sequence' && earlier.has(id) && earlier.shown(id, then) !== table.shown(id, row))
        if (changed.length === 0) continue
        report(table).fail(row, changed, {
          variant: 'changed',
          params: { other: earlier.path, before: earlier.shown(changed[0], then), cells: changed.length },
          related: partnersOf([{ ...place(then), cells: changed.map((id) => earlier.cell(id, then)) }]),
        })
      }
      for (const [one, row] of before)
        if (!after.has(one)) report(earlier).fail(row, ['name'], { variant: 'removed', params: { other: table.path } })
    }
  },
})

function titleOf(table: RegisterTable): string {
  const months = table.path.normalize('NFKC').match(/\d{1,2}月|\d{4}年|\d{6}/g) ?? []
  return [table.kindId, table.sheet.name, ...table.layout.titles, ...months].join('|').replace(/\s/g, '')
}

/** Rows by ID number, else by what names them; undefined where that is not unique. */
function rowsByKey(table: RegisterTable, context: CheckContext): Map<string, number> | undefined {
  const person = personReader(table, context)
  const ids = KEYS.filter((id) => table.has(id))
  const rows = new Map<string, number>()
  for (let row = 0; row < table.rowCount; row++) {
    const key = person?.(row) || ids.map((id) => table.shown(id, row)).join('|')
    if (key.replaceAll('|', '') === '' || rows.has(key)) return undefined
    rows.set(key, row)
  }
  return rows
}
