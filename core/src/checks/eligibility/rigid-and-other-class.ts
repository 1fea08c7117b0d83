import { type Located, relatedCells, type Subject, setCheck } from '../engine/index.ts'
import { RIGID_EXPENDITURE } from '../law/clauses.ts'

const OTHERS = [{ role: 'register', programme: ['dibao', 'tekun', 'dibao-edge'] }] as const satisfies readonly Subject[]

/**
 * C20. A rigid-expenditure household is in none of the other classes (办法 第四条); a change of class in the month
 * explains it.
 */
export default setCheck({
  catalogue: 'C20',
  severity: 'doubt',
  citation: RIGID_EXPENDITURE,
  from: '2025-01-01',
  needs: ['idNumber'],
  anywhere: true,
  compares: [{ role: 'register', programme: 'rigid-expenditure' }, OTHERS],
  run(context, report) {
    const rigid = new Map<number, Located>()
    for (const table of context.tables({ role: 'register', programme: 'rigid-expenditure' })) {
      if (!table.has('idNumber')) continue
      table.text('idNumber').forEach((code, row) => {
        if (code >= 0) rigid.set(code, { table, row })
      })
    }
    const told = new Set<string>()
    for (const table of context.tables(...OTHERS)) {
      if (!table.has('idNumber')) continue
      table.text('idNumber').forEach((code, row) => {
        const one = code < 0 ? undefined : rigid.get(code)
        if (!one || told.has(`${table.kindId} ${code}`)) return
        told.add(`${table.kindId} ${code}`)
        report(one.table).fail(one.row, ['idNumber', 'name'], {
          variant: table.kindId,
          related: relatedCells([{ table, row }], 'idNumber'),
        })
      })
    }
  },
})
