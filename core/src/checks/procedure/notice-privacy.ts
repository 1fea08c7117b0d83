import { type FieldId, field } from '../../facts/fields.ts'
import { personOf } from '../../identity/id-number.ts'
import { tableCheck } from '../engine/index.ts'

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

/** 低保对象公示, 公示名单（2022年10月）; no 公示时间:…, no 公示不少于7天 */
const NOTICE = /(公示|公告|公开)(表|栏|榜|单|信息|名单|名册|花名册|一览表|对象|人员|名录)*(\d{4}年.*)?([(（].*)?$/

/** H12. A sheet whose title says 公示 shows what is private. A number masked with * is in order; where most are masked, each that is not is told. */
export default tableCheck({
  catalogue: 'H12',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第二十四条'],
    ['2026-07-01', '社会救助法 第十一条；民发〔2021〕57号 第二十四条'],
  ],
  needs: [],
  oneOf: [[...PRIVATE, 'name']],
  run(table, _context, report) {
    if (![...table.layout.titles, table.sheet.name].some((title) => NOTICE.test(title.replace(/\s/g, '')))) return
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
      const filled = Array.from(table.sheetRows, (_, row) => row).filter((row) => table.shown(id, row).trim() !== '')
      const shown = filled.filter((row) => {
        const text = MASKABLE.has(id) ? table.shown(id, row) : ''
        return !/[*×●xX＊]{2,}/.test(text) || personOf(text) !== ''
      })
      return { shown, masked: filled.length - shown.length }
    }
  },
})
