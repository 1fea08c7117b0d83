import type { RegisterTable } from '../../register/index.ts'
import { setCheck } from '../engine/index.ts'
import { KnownPeople, lookUpHouseholds, reportAbsent } from '../people/known-people.ts'

/**
 * J02. Every household of the ledger of people in need has a cadre: in its own column 联系干部, or in the list of
 * cadres and their households.
 */
export default setCheck({
  catalogue: 'J02',
  severity: 'error',
  citation: '干部包户登记规范（困难户户户有干部）',
  needs: [],
  compares: [{ lists: 'people', role: 'ledger' }, { lists: 'cadre-pairings' }],
  run(context, report) {
    const paired = new KnownPeople(context.tables({ lists: 'cadre-pairings' }), context, namesCadre)
    if (paired.tables.length === 0) return
    const presences = lookUpHouseholds(
      context.tables({ lists: 'people', role: 'ledger' }),
      paired,
      context,
      (table) => {
        const blank = table.blankInHousehold('cadre')
        return (household) => blank[household] === 1
      },
    )
    reportAbsent(presences, paired, report)
  },
})

function namesCadre(table: RegisterTable): (row: number) => boolean {
  const blank = table.blank('cadre')
  return (row) => blank[row] === 0
}
