import { fail, membersCheck, PASS, type RowView } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { saysNothing } from '../words/words.ts'

/**
 * E03. A member heads a company or holds a share of it. In order: companies struck off, members of a cooperative,
 * one-man trades without staff. A name may have been borrowed: a doubt.
 */
export default membersCheck({
  catalogue: 'E03',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'companies' }],
  judge(household, there) {
    const active = there.where(isActive)
    const { first } = active
    if (!first) return PASS
    const isDenied = household.has('company') && saysNothing(household.company ?? '')
    return fail(['name', 'idNumber', 'company'], {
      variant: isDenied ? 'undeclared' : 'listed',
      params: { company: [first.said('companyName'), first.said('companyRole')].filter(Boolean).join('，') },
      related: active.cells('companyName'),
    })
  },
})

function isActive(company: RowView): boolean {
  const [name, role] = [company.said('companyName'), company.said('companyRole')]
  if (/注销|吊销|撤销|清算/.test(company.said('companyStatus'))) return false
  if (/合作社/.test(name) && !/法定代表|理事长|负责人/.test(role)) return false
  return !(/个体/.test(role + name) && company.employees === 0)
}
