import { householdCheck } from '../engine/index.ts'
import { isHeadApart } from '../people/head-apart.ts'
import { relationReader } from '../people/people.ts'

/** A22. A household has one 户主, who stands among its own members. Not judged where the register lists heads only, or names them apart from the members. */
export default householdCheck({
  catalogue: 'A22',
  severity: 'error',
  citation: '民发〔2021〕57号 第七条',
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  bind(table, context, report) {
    const relations = table.text('relation')
    const names = table.text('name')
    const headNames = table.has('headName') ? table.text('headName') : undefined
    const relationOf = relationReader(table, context)
    const { rows, start, by } = table.households
    const isApart = isHeadApart(table, context)
    return (household) => {
      if (table.rowIs !== 'member' || isApart) return
      const first = rows[start[household]]
      const named = headNames?.[first] ?? -1
      let heads = 0
      let blank = -1
      let isMember = named < 0
      for (let i = start[household]; i < start[household + 1]; i++) {
        const row = rows[i]
        if (relations[row] < 0) blank = row
        else if (relationOf(row) === 'head' && ++heads > 1)
          report.fail(row, ['relation', 'name'], { variant: 'several', params: { heads } })
        if (names[row] === named) isMember = true
      }
      if (heads === 0 && blank >= 0) report.unknown(blank, ['relation'])
      else if (heads === 0)
        report.fail(first, ['relation', 'name'], {
          variant: 'none',
          // where the heads alone show where households begin, the first may have its head below
          ...(by === 'relation' && { severity: 'doubt' }),
          params: { members: start[household + 1] - start[household] },
        })
      if (!isMember) report.fail(first, ['headName', 'name'], { variant: 'elsewhere' })
    }
  },
})
