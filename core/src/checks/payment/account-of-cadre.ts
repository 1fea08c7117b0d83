import { householdCheck } from '../check.ts'

const ORGANISATION =
  /(店|超市|商行|商贸|经营部|公司|合作社|村委会|居委会|村民委员会|居民委员会|财政所|信用社|工程队)$|公司|超市/
const OFFICIALS = ['cadre', 'handler', 'inspector'] as const

/** G04. Money for a household goes to the account of a cadre named in the register, or of a shop, company or committee. A care home or a guardian is in order. */
export default householdCheck({
  catalogue: 'G04',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十六条',
  needs: [],
  when: ['accountName'],
  oneOf: [['accountName']],
  bind(table, context, report) {
    const holders = table.householdText('accountName')
    const own = (['name', 'headName', 'guardian', 'careHome'] as const)
      .filter((id) => table.has(id))
      .map((id) => table.text(id))
    const officials = new Set<number>()
    for (const id of OFFICIALS) if (table.has(id)) for (const code of table.text(id)) if (code >= 0) officials.add(code)
    for (const list of context.tables('cadre-pairing', 'handler-kin', 'unit-contacts'))
      for (const id of ['cadre', 'handler'] as const)
        if (list.has(id)) for (const code of list.text(id)) if (code >= 0) officials.add(code)
    const isOrganisation = context.fact('organisation', (text) => ORGANISATION.test(text))
    const { rows, start } = table.households
    return (household) => {
      const holder = holders[household]
      for (let i = start[household]; i < start[household + 1]; i++) {
        const row = rows[i]
        for (const names of own) if (names[row] === holder) return
      }
      const organisation = isOrganisation(holder)
      if (!organisation && !officials.has(holder)) return
      report.fail(table.householdRow('accountName', household), ['accountName', 'account'], {
        variant: organisation ? 'organisation' : 'cadre',
        params: { holder: context.textOf(holder) },
      })
    }
  },
})
