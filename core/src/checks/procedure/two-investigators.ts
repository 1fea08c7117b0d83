import { householdCheck } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'

/** H05. Two people at least investigate at the home, none of them of the household. An error where the number itself is given; a single name may be the first of two. */
export default householdCheck({
  catalogue: 'H05',
  severity: 'error',
  citation: '民发〔2021〕57号（入户调查）',
  needs: [],
  oneOf: [['investigatorCount', 'inspector']],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  from: '2021-07-01',
  bind(table, context, report) {
    const counts = table.has('investigatorCount') ? table.householdNumber('investigatorCount') : undefined
    const inspectors = table.has('inspector') ? table.householdText('inspector') : undefined
    const investigated = table.has('investigationDate') ? table.householdDate('investigationDate') : undefined
    const own = (['name', 'headName', 'accountName'] as const).filter((id) => table.has(id)).map((id) => table.text(id))
    const neededOn = lawOn(context, 'dibao.investigators')
    const namesOf = context.fact('names in a cell', (text) => text.split(/[\s、,，;；/和及]+/).filter(Boolean))
    const { rows, start } = table.households
    return (household) => {
      const date = investigated && investigated[household] > 0 ? investigated[household] : context.dateNumber
      const needed = neededOn(date)
      if (!needed.known) return
      const count = counts?.[household] ?? Number.NaN
      const code = inspectors?.[household] ?? -1
      if (Number.isNaN(count) && code < 0) {
        report.unknown(rows[start[household]], [inspectors ? 'inspector' : 'investigatorCount'])
        return
      }
      if (count < needed.value)
        report.fail(table.householdRow('investigatorCount', household), ['investigatorCount', 'inspector'], {
          variant: 'count',
          params: { count, needed: needed.value },
        })
      if (code < 0) return
      const names = namesOf(code)
      const row = table.householdRow('inspector', household)
      if (Number.isNaN(count) && names.length < needed.value)
        report.fail(row, ['inspector'], {
          variant: 'names',
          severity: 'doubt',
          params: { count: names.length, needed: needed.value },
        })
      for (let i = start[household]; i < start[household + 1]; i++) {
        const member = own
          .map((codes) => context.textOf(codes[rows[i]]))
          .find((name) => name !== '' && names.includes(name))
        if (!member) continue
        report.fail(row, ['inspector', 'name'], { variant: 'member', severity: 'doubt', params: { name: member } })
        return
      }
    }
  },
})
