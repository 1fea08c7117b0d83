import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, type RegisterView, registerCheck, unknown } from '../engine/index.ts'
import { monthsOf, periodOf } from '../time/period.ts'
import { isOfDifferences } from '../words/row-labels.ts'

/** Headers of those who are on record at the end of a period. */
const AT_ITS_END = /保障|在保|在册|供养|现有|末|享受|需救助|人口/

/** 干部人数: who look after the households beside them. */
const STAFF = /干部|工作人员|帮扶人|帮扶责任人|志愿者|联系人|专干|网格员/

/**
 * I03. 人, 人次 and 户 taken for each other. A household has a person at least, and a person is helped at least once,
 * as far as the columns stand under the same heading. Where a table covers several months, a 人数 without its 人次 may
 * be the months added up (9.88万人 of rural 五保 in ten months are 9,880 a month): the largest is questioned, but not
 * of 保障人数, which are those at its end, nor where the months do not divide each row's, as they would if the same
 * people had been counted each month, nor beside a list of the same months that names each person once, with which I02
 * compares them.
 */
export default registerCheck({
  catalogue: 'I03',
  severity: 'doubt',
  citation: '登记规范（人数、人次、户数分列）',
  needs: ['personCount'],
  for: { lists: 'figures' },
  *judge(register) {
    const { table } = register
    const months = monthsOf(table)
    const isOfStaff = STAFF.test(pathOf(table).join(''))
    const hasHouseholds = !isOfStaff && isOfOneGroup('householdCount', table)
    const hasTimes = isOfOneGroup('personTimes', table)
    let largest = { at: -1, persons: 0 }
    let isAdded = months > 1
    for (const row of register.rows) {
      if (row.use(isOfDifferences)) continue
      const { at, personCount: persons, personTimes: times, householdCount: households = 0 } = row
      if (persons === undefined) {
        if (times === undefined) yield unknown('personCount', row)
        continue
      }
      if (hasHouseholds && households > persons)
        yield fail(['personCount', 'householdCount'], { variant: 'households', params: { persons, households } }, row)
      if (hasTimes && times !== undefined && times < persons)
        yield fail(['personTimes', 'personCount'], { variant: 'times', params: { persons, times } }, row)
      if (times !== undefined) continue
      isAdded &&= Math.round(persons) % months === 0
      if (largest.at < 0 || persons > largest.persons) largest = { at, persons }
    }
    if (largest.at < 0 || !isAdded || AT_ITS_END.test(pathOf(table).join('')) || isBesideItsList(register)) return
    const params = {
      persons: Math.round(largest.persons),
      months,
      monthly: Math.round(Math.round(largest.persons) / months),
    }
    yield fail('personCount', { variant: 'months', params }, largest)
  },
})

/** Whether a list of people for the same months was given too. */
function isBesideItsList({ table, context }: RegisterView): boolean {
  const own = periodOf(table)
  return context.tables({ lists: 'people' }).some((list) => {
    const period = periodOf(list)
    return period !== undefined && period.from === own?.from && period.to === own.to
  })
}

/** Whether a column stands under no other heading than that of persons: 临时救助 over 人次, 特困供养 over 人数. */
function isOfOneGroup(id: FieldId, table: RegisterTable): boolean {
  const [own, other] = [pathOf(table), pathOf(table, id)].map((path) => path.slice(0, -1).join('/'))
  return own === '' || other === '' || own === other
}

/** The headers of a column from top to bottom: 集中供养 over 人数. */
function pathOf(table: RegisterTable, id: FieldId = 'personCount'): readonly string[] {
  const column = table.column(id)?.column
  return column === undefined ? [] : table.layout.headers[column]
}
