import { type Located, relatedCells, setCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

/** C19, second half: a household of the edge or rigid-expenditure register, and in no dibao register, is paid dibao. */
export default setCheck({
  catalogue: 'C19',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第八条、第二十六条'],
    ['2026-07-01', '社会救助法 第二十一条；民发〔2021〕57号 第八条、第二十六条'],
  ],
  from: '2021-07-01',
  needs: ['idNumber'],
  compares: [{ role: 'register', programme: ['dibao-edge', 'rigid-expenditure'] }, { role: 'payment' }],
  run(context, report) {
    const inDibao = new Set(
      context
        .tables({ role: 'register', programme: 'dibao' })
        .flatMap((table) => (table.has('idNumber') ? [...table.text('idNumber')] : [])),
    )
    const edge = new Map<number, Located>()
    for (const table of context.tables({ role: 'register', programme: ['dibao-edge', 'rigid-expenditure'] })) {
      if (!table.has('idNumber')) continue
      table.text('idNumber').forEach((code, row) => {
        if (code >= 0 && !inDibao.has(code)) edge.set(code, { table, row })
      })
    }
    for (const list of context.tables({ role: 'payment' })) {
      if (!list.has('idNumber')) continue
      const itemOf = textReader(list, context, 'payItem')
      const categoryOf = textReader(list, context, 'category')
      list.text('idNumber').forEach((code, row) => {
        const listed = code < 0 ? undefined : edge.get(code)
        const item = itemOf(row) + categoryOf(row)
        if (listed && /低保|最低生活保障/.test(item) && !/边缘/.test(item))
          report(list).fail(row, ['idNumber', 'paidAmount'], { related: relatedCells([listed], 'idNumber') })
      })
    }
  },
})
