import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { eachHouseholdMatch } from '../people/same-person.ts'
import { saysNothing } from '../words/words.ts'

/** E03. A member heads a company or holds a share of it. In order: companies struck off, members of a cooperative, one-man trades without staff. A name may have been borrowed: a doubt. */
export default setCheck({
  catalogue: 'E03',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'companies' }],
  run(context, report) {
    const activeOf = remembered((rows: readonly Located[]) => rows.filter(isActive))
    eachHouseholdMatch(
      context.tables({ class: 'low-income' }),
      context.tables({ lists: 'companies' }),
      context,
      report,
      ({ table, row }, others) => {
        const active = activeOf(others)
        if (active.length === 0) return
        const declared = table.has('company')
          ? context.textOf(table.householdText('company')[table.households.of[row]])
          : undefined
        const [first] = active
        report(table).fail(row, ['name', 'idNumber', 'company'], {
          variant: declared !== undefined && saysNothing(declared) ? 'undeclared' : 'listed',
          params: { company: [saidOf(first, 'companyName'), saidOf(first, 'companyRole')].filter(Boolean).join('，') },
          related: relatedCells(active, 'companyName'),
        })
      },
    )
  },
})

function saidOf({ table, row }: Located, id: 'companyName' | 'companyRole' | 'companyStatus'): string {
  return table.said(id, row)
}

function isActive(one: Located): boolean {
  if (/注销|吊销|撤销|清算/.test(saidOf(one, 'companyStatus'))) return false
  if (/合作社/.test(saidOf(one, 'companyName')) && !/法定代表|理事长|负责人/.test(saidOf(one, 'companyRole')))
    return false
  const staff = one.table.has('employees') ? one.table.number('employees')[one.row] : Number.NaN
  return !(/个体/.test(saidOf(one, 'companyRole') + saidOf(one, 'companyName')) && staff === 0)
}
