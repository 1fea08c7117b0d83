import type { FieldId } from '../../facts/fields.ts'
import { relatedCells, tableCheck } from '../engine/index.ts'

const PLACE = ['county', 'town', 'village', 'group'] as const satisfies readonly FieldId[]
/** What may stand in a row of its own for one place. */
const TELLS_APART = ['category', 'townOrCountry', 'reportDate', 'payItem'] as const satisfies readonly FieldId[]

/**
 * I24. A table of places names each once. A doubt: two villages may bear one name, or one fills a row for each
 * class without saying so.
 */
export default tableCheck({
  catalogue: 'I24',
  severity: 'doubt',
  citation: '登记规范（一地一行）',
  needs: [],
  oneOf: [['town', 'village']],
  run(table, _context, report) {
    if (table.kind.rowIs !== 'place') return
    const own = PLACE.filter((id) => table.has(id))
    const keys = [...own, ...TELLS_APART.filter((id) => table.has(id))]
    const seen = new Map<string, number>()
    for (let row = 0; row < table.rowCount; row++) {
      const name = own.at(-1)
      if (!name || table.shown(name, row).trim() === '') continue
      const key = keys.map((id) => table.shown(id, row).trim()).join('\u0000')
      const before = seen.get(key)
      if (before === undefined) seen.set(key, row)
      else
        report.fail(row, [name], {
          params: { place: table.shown(name, row).trim(), other: table.sheetRows[before] + 1 },
          related: relatedCells([{ table, row: before }], name),
        })
    }
  },
})
