import { type Located, relatedCells, type Subject, setCheck } from '../engine/index.ts'
import { coveredReader } from '../people/member-facts.ts'

const REGISTERS = { class: 'low-income' } as const satisfies Subject

/** B09, second half: somebody on the list of prisoners and of those in compulsory rehabilitation, inside on the date, is counted in a register. */
export default setCheck({
  catalogue: 'B09',
  severity: 'doubt',
  citation: [
    ['1999-10-01', '国务院令第271号 第二条', '国发〔2007〕19号'],
    ['2012-12-12', '民发〔2012〕220号 第五条'],
    ['2021-07-01', '民发〔2021〕57号 第七条；民发〔2021〕43号 第二十四条'],
  ],
  needs: ['idNumber'],
  compares: [REGISTERS, { lists: 'prisoners' }],
  run(context, report) {
    const listed = new Map<number, Located & { begun: number; ended: number }>()
    for (const table of context.tables({ lists: 'prisoners' })) {
      if (!table.has('idNumber')) continue
      const from = table.has('imprisonedFrom') ? table.date('imprisonedFrom') : undefined
      const until = table.has('imprisonedUntil') ? table.date('imprisonedUntil') : undefined
      table.text('idNumber').forEach((code, row) => {
        const [begun, ended] = [from?.[row] ?? 0, until?.[row] ?? 0]
        if (code >= 0) listed.set(code, { table, row, begun, ended })
      })
    }
    if (listed.size === 0) return
    for (const table of context.tables(REGISTERS)) {
      if (!table.has('idNumber')) continue
      const isCovered = coveredReader(table, context)
      const today = context.of(table).dateNumber
      table.text('idNumber').forEach((code, row) => {
        const one = code < 0 ? undefined : listed.get(code)
        if (!one || (one.begun > 0 && one.begun > today) || (one.ended > 0 && one.ended < today)) return
        if (isCovered(row)) report(table).fail(row, ['idNumber', 'name'], { related: relatedCells([one], 'idNumber') })
      })
    }
  },
})
