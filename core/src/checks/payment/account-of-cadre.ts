import type { FieldId } from '../../facts/fields.ts'
import { tableCheck } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'

const ORGANISATION =
  /(店|超市|商行|商贸|经营部|公司|合作社|村委会|居委会|村民委员会|居民委员会|财政所|信用社|工程队)$|公司|超市/
const OFFICIALS = ['cadre', 'handler', 'inspector'] as const satisfies readonly FieldId[]
const OWN = ['name', 'headName', 'guardian', 'careHome'] as const satisfies readonly FieldId[]

/** G04. Money for a household goes to the account of a cadre named in the register, or of a shop, company or committee. A care home or a guardian is in order. */
export default tableCheck({
  catalogue: 'G04',
  severity: 'doubt',
  citation: PAYMENT,
  needs: ['accountName'],
  run(table, context, report) {
    const holders = table.householdText('accountName')
    const own = OWN.filter((id) => table.has(id)).map((id) => table.text(id))
    const officials = new Set<number>()
    for (const id of OFFICIALS) if (table.has(id)) for (const code of table.text(id)) if (code >= 0) officials.add(code)
    for (const list of context.tables({ lists: 'cadre-pairings' }, { lists: 'kin' }, { lists: 'leaders' }))
      for (const id of ['cadre', 'handler'] as const)
        if (list.has(id)) for (const code of list.text(id)) if (code >= 0) officials.add(code)
    const isOrganisation = context.fact('organisation', (text) => ORGANISATION.test(text))
    const { count, rows, start } = table.households
    const isOwn = (household: number): boolean => {
      for (let i = start[household]; i < start[household + 1]; i++) {
        const row = rows[i]
        for (const names of own) if (names[row] === holders[household]) return true
      }
      return false
    }
    for (let household = 0; household < count; household++) {
      const holder = holders[household]
      if (holder < 0 || isOwn(household)) continue
      const organisation = isOrganisation(holder)
      if (!organisation && !officials.has(holder)) continue
      report.fail(table.householdRow('accountName', household), ['accountName', 'account'], {
        variant: organisation ? 'organisation' : 'cadre',
        params: { holder: context.textOf(holder) },
      })
    }
  },
})
