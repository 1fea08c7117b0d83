import { isNear, type Money, plus, yuan } from '../../facts/money.ts'
import { type Located, relatedCells, setCheck } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { personReader, rowsByPerson } from '../people/same-person.ts'

/**
 * D19. What a register counts as 赡养费 is what the list of supporters adds up to for the same person. An error where
 * nearly all others agree; else a doubt: the lists may be of different months, or not name all supporters.
 */
export default setCheck({
  catalogue: 'D19',
  severity: 'error',
  citation: '登记规范（赡养费与赡养人核查表一致）',
  needs: [],
  compares: [{ lists: 'people', role: 'register' }, { lists: 'supporters' }],
  run(context, report) {
    const lists = context.tables({ lists: 'supporters' }).filter((table) => table.has('maintenance'))
    const paidBy = rowsByPerson(lists, context, report, 'idNumber')
    for (const table of context.tables({ lists: 'people', role: 'register' })) {
      const person = personReader(table, context)
      if (!person || !table.has('maintenance')) {
        report(table).unknown(-1, [person ? 'maintenance' : 'idNumber'])
        continue
      }
      const stated = table.number('maintenance')
      const pairs = Array.from({ length: table.rowCount }, (_, row) => ({
        row,
        rows: paidBy.get(person(row)) ?? [],
        stated: stated[row] as Money,
      })).filter(({ rows, stated }) => rows.length > 0 && !Number.isNaN(stated))
      const odd = pairs.filter((one) => !isNear(one.stated, sumOf(one.rows)))
      const isProved = isProvedByOthers(pairs.length - odd.length, odd.length)
      for (const { row, rows, stated } of odd)
        report(table).fail(row, ['maintenance'], {
          ...(!isProved && { severity: 'doubt' }),
          expected: yuan(sumOf(rows)),
          params: { stated: yuan(stated), sum: yuan(sumOf(rows)), rows: rows.length },
          related: relatedCells(rows, 'maintenance'),
        })
    }
  },
})

const sumOf = (rows: readonly Located[]): Money =>
  rows.reduce((sum, { table, row }) => plus(sum, (table.number('maintenance')[row] || 0) as Money), 0 as Money)
