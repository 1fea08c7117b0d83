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

/** H12. A sheet whose title says 公示 shows what is private. A number masked with * is in order; where most are masked, each that is not is told. */
export default tableCheck({
  catalogue: 'H12',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十四条',
  needs: [],
  oneOf: [[...PRIVATE, 'name']],
  run(table, context, report) {
    const isNotice = (title: string) => /公示|公告|公开/.test(title) && !/公示(情况|时间|日期|期)/.test(title)
    if (![...table.layout.titles, table.sheet.name].some(isNotice)) return
    for (const id of PRIVATE) {
      if (!table.has(id)) continue
      const { shown, masked } = shownRows(id)
      const [label, count] = [field(id).zh, shown.length]
      if (count > 0 && masked > count)
        for (const row of shown) report.fail(row, [id, 'name'], { params: { label, shown: 1 } })
      else if (count > 0)
        report.failCell(table.layout.headerBottom, table.column(id)?.column ?? 0, id, {
          params: { label, shown: count },
        })
    }
    function shownRows(id: FieldId): { shown: number[]; masked: number } {
      const blank = table.blank(id)
      const filled = Array.from(blank, (_, row) => row).filter((row) => !blank[row])
      const shown = filled.filter((row) => {
        const text = MASKABLE.has(id) ? context.textOf(table.text(id)[row]) : ''
        return !/[*×●xX]{2,}/.test(text) || personOf(text) !== ''
      })
      return { shown, masked: filled.length - shown.length }
    }
  },
})
