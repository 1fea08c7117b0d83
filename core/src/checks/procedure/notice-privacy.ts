import { type FieldId, field } from '../../facts/fields.ts'
import { tableCheck } from '../engine/index.ts'
import { personOf } from '../people/same-person.ts'

/** What a public notice may not show: more than name, size of household and amount. Places tell households of one name apart. */
const PRIVATE = [
  'idNumber',
  'headIdNumber',
  'account',
  'phone',
  'disabilityCertificate',
  'illness',
  'hardshipDetail',
  'birth',
] as const satisfies readonly FieldId[]
const MASKABLE = new Set<FieldId>(['idNumber', 'headIdNumber', 'account', 'phone', 'disabilityCertificate'])

/** H12. A sheet whose title says 公示 shows what is private. A number masked with * is in order. */
export default tableCheck({
  catalogue: 'H12',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十四条',
  needs: [],
  oneOf: [[...PRIVATE, 'name']],
  run(table, context, report) {
    const title = table.title
    if (!/公示|公告|公开/.test(title) || /公示(情况|时间|日期)/.test(title)) return
    for (const id of PRIVATE) {
      if (!table.has(id)) continue
      const shown = countShown(id)
      if (shown > 0)
        report.failCell(table.layout.headerBottom, table.column(id)?.column ?? 0, id, {
          params: { label: field(id).zh, shown },
        })
    }
    function countShown(id: FieldId): number {
      const blank = table.blank(id)
      let count = 0
      for (let row = 0; row < table.rowCount; row++) {
        if (blank[row]) continue
        const text = MASKABLE.has(id) ? context.textOf(table.text(id)[row]) : ''
        if (!/[*×●xX]{2,}/.test(text) || personOf(text) !== '') count++
      }
      return count
    }
  },
})
