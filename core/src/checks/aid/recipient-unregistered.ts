import { type Subject, setCheck } from '../engine/index.ts'
import { KnownPeople, lookUpHouseholds, reportAbsent } from '../people/known-people.ts'
import { rowsOf, textReader } from '../people/people.ts'

const REGISTERS = [
  { class: 'low-income' },
  { role: 'register', programme: 'child-support' },
  { lists: 'people', role: 'ledger' },
  { lists: 'cadre-pairings' },
  { lists: 'secretary-plans' },
] as const satisfies readonly Subject[]

/** Who is given goods for another reason than need. */
const OTHER_GROUND = /党员|军属|烈属|优抚|退役|复员|老干部|劳模|先进|道德模范|职工|志愿|义工|环卫/

/**
 * K04. Whoever was given goods stands in none of the registers of people in need. A doubt: some gifts are for other
 * people.
 */
export default setCheck({
  catalogue: 'K04',
  severity: 'doubt',
  citation: '物资发放登记规范（发放对象应在困难群众台账内）',
  needs: [],
  compares: [{ lists: 'goods', role: 'aid' }, REGISTERS],
  run(context, report) {
    const needy = new KnownPeople(context.tables(...REGISTERS), context)
    if (needy.tables.length === 0) return
    const presences = lookUpHouseholds(context.tables({ lists: 'goods', role: 'aid' }), needy, context, (table) => {
      const texts = (['category', 'remarks'] as const).map((id) => textReader(table, context, id))
      return (household) => !rowsOf(table, household).some((row) => texts.some((text) => OTHER_GROUND.test(text(row))))
    })
    reportAbsent(presences, needy, report)
  },
})
