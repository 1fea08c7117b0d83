import { isSameName } from '../../identity/name.ts'
import { groupCheck, type Located, MOST_TOLD, relatedCells, toldOf } from '../engine/index.ts'

/** A09. One ID number under different names, in one register or in several. Told once for each further name. */
export default groupCheck({
  catalogue: 'A09',
  severity: 'doubt',
  citation: 'GB 11643-1999',
  needs: ['idNumber', 'name'],
  by: 'idNumber',
  unit: 'row',
  judge(rows, context, report) {
    const [first] = rows
    if (!context.ids.isOk(codeOf(first))) return
    const seen = new Set<number>()
    let named: Located | undefined
    for (const one of rows) {
      const name = one.table.text('name')[one.row]
      if (name < 0 || seen.has(name)) continue
      seen.add(name)
      if (seen.size === 1) {
        named = one
        continue
      }
      if (seen.size > MOST_TOLD) break
      const other = named as Located
      if (isSameName(context.textOf(name), context.textOf(other.table.text('name')[other.row]))) continue
      report(one.table).fail(one.row, ['name', 'idNumber'], {
        params: { other: context.textOf(other.table.text('name')[other.row]), ...toldOf(rows.length) },
        related: rows.length > MOST_TOLD ? relatedCells(rows, 'name', one) : relatedCells([other], 'name'),
      })
    }
  },
})

const codeOf = ({ table, row }: Located): number => table.text('idNumber')[row]
