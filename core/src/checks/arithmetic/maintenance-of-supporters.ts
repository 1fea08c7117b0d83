import { isNear, type Money, sumOf, yuan } from '../../facts/money.ts'
import { type Rows, setCheck } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { standingIn } from '../people/same-person.ts'

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
    const supported = standingIn(lists, context, report, 'idNumber')
    for (const table of context.tables({ lists: 'people', role: 'register' })) {
      const persons = context.persons.of(table)
      if (!persons || !table.has('maintenance')) {
        report(table).unknown(-1, [persons ? 'maintenance' : 'idNumber'])
        continue
      }
      const stated = table.number('maintenance')
      const pairs = Array.from({ length: table.rowCount }, (_, row) => ({
        row,
        rows: supported.rows(persons[row]),
        stated: stated[row] as Money,
      })).filter(({ rows, stated }) => rows.count > 0 && !Number.isNaN(stated))
      const odd = pairs.filter((one) => !isNear(one.stated, one.rows.use(paidIn)))
      const isProved = isProvedByOthers(pairs.length - odd.length, odd.length)
      for (const { row, rows, stated } of odd)
        report(table).fail(row, ['maintenance'], {
          ...(!isProved && { severity: 'doubt' }),
          expected: yuan(rows.use(paidIn)),
          params: { stated: yuan(stated), sum: yuan(rows.use(paidIn)), rows: rows.count },
          related: rows.cells('maintenance'),
        })
    }
  },
})

const paidIn = (rows: Rows): Money => sumOf([...rows].map(({ maintenance }) => maintenance))
