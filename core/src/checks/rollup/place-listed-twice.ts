import type { FieldId } from '../../facts/fields.ts'
import { fail, registerCheck, relatedCells } from '../engine/index.ts'

const PLACE = ['county', 'town', 'village', 'group', 'inspectedUnit'] as const satisfies readonly FieldId[]
/** What may stand in a row of its own for one place. */
const TELLS_APART = [
  'category',
  'townOrCountry',
  'reportDate',
  'payItem',
  'surveyItem',
  'visitDate',
] as const satisfies readonly FieldId[]

/**
 * I24. A table of places, of ratings or scores of units names each once. A doubt: two villages may bear one name, or
 * one fills a row for each class without saying so.
 */
export default registerCheck({
  catalogue: 'I24',
  severity: 'doubt',
  citation: '登记规范（一地一行）',
  needs: [],
  oneOf: [['town', 'village', 'inspectedUnit']],
  for: [{ rows: 'place' }, { lists: 'ratings' }, { lists: 'scores' }],
  *judge(register) {
    const { sheetRows } = register.table
    const own = PLACE.filter((id) => register.has(id))
    const name = own.at(-1)
    if (!name) return
    const keys = [...own, ...TELLS_APART]
    const places = register.rowsBy((row) =>
      row.shown(name).trim() === '' ? undefined : keys.map((id) => row.shown(id).trim()).join('\u0000'),
    )
    for (const [first, ...others] of places.values())
      for (const at of others) {
        const params = { place: register.row(at).shown(name).trim(), other: sheetRows[first] + 1 }
        yield fail(name, { params, related: relatedCells([{ table: register.table, row: first }], name) }, { at })
      }
  },
})
