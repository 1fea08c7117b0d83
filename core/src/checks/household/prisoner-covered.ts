import { type Located, relatedCells, type Subject, setCheck } from '../engine/index.ts'
import { coveredReader } from '../people/member-facts.ts'

const REGISTERS = { class: 'low-income' } as const satisfies Subject

/** B09, second half: somebody on the list of prisoners and of those in compulsory rehabilitation, inside on the date, is counted in a register. */
export default setCheck({
  catalogue: 'B09',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第七条；民发〔2021〕43号 第二十四条',
  needs: ['idNumber'],
  compares: [REGISTERS, { lists: 'prisoners' }],
  concerns: (id) => ['idNumber', 'imprisonedFrom', 'imprisonedUntil', 'protected'].includes(id),
  run(context, report) {
    const inside = new Map<number, Located>()
    for (const table of context.tables({ lists: 'prisoners' })) {
      if (!table.has('idNumber')) continue
      const from = table.has('imprisonedFrom') ? table.date('imprisonedFrom') : undefined
      const until = table.has('imprisonedUntil') ? table.date('imprisonedUntil') : undefined
      table.text('idNumber').forEach((code, row) => {
        const [begun, ended] = [from?.[row] ?? 0, until?.[row] ?? 0]
        const isInside = (begun <= 0 || begun <= context.dateNumber) && (ended <= 0 || ended >= context.dateNumber)
        if (code >= 0 && isInside) inside.set(code, { table, row })
      })
    }
    if (inside.size === 0) return
    for (const table of context.tables(REGISTERS)) {
      if (!table.has('idNumber')) continue
      const isCovered = coveredReader(table, context)
      table.text('idNumber').forEach((code, row) => {
        const listed = code < 0 ? undefined : inside.get(code)
        if (listed && isCovered(row))
          report(table).fail(row, ['idNumber', 'name'], { related: relatedCells([listed], 'idNumber') })
      })
    }
  },
})
