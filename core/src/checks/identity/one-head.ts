import { isHead } from '../../register/index.ts'
import { householdCheck } from '../check.ts'

/** A22. A household has one 户主, who stands among its own members. Not judged where the register lists heads only. */
export default householdCheck({
  catalogue: 'A22',
  severity: 'error',
  citation: '民发〔2021〕57号 第七条',
  needs: ['relation'],
  bind(table, context, report) {
    const relations = table.text('relation')
    const { rows, start } = table.households
    const names = table.has('headName') && table.column('headName')?.column !== table.column('name')?.column ? table.text('headName') : undefined
    const own = table.text('name')
    return (household) => {
      const members = rows.subarray(start[household], start[household + 1])
      if (table.kind.rowIs !== 'member') return
      const blank = members.find((row) => relations[row] < 0)
      const heads = [...members].filter((row) => relations[row] >= 0 && isHead(context.textOf(relations[row])))
      if (heads.length === 0) {
        if (blank !== undefined) report.unknown(blank, ['relation'])
        else report.fail(members[0], ['relation', 'name'], { variant: 'none', params: { members: members.length } })
      }
      for (const row of heads.slice(1)) report.fail(row, ['relation', 'name'], { variant: 'several', params: { heads: heads.length } })
      const named = names?.[members[0]] ?? -1
      if (named >= 0 && ![...members].some((row) => own[row] === named)) report.fail(members[0], ['headName', 'name'], { variant: 'elsewhere' })
    }
  },
})
