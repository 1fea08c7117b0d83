import { tableCheck } from '../engine/index.ts'
import { periodOf } from '../time/period.ts'

/**
 * I03. 人, 人次 and 户 taken for each other. A household has a person at least, and a person is helped at least once. Where a table covers several
 * months, a 人数 without its 人次 may be the months added up (9.88万人 of rural 五保 in ten months are 9,880 a month): the largest is questioned.
 */
export default tableCheck({
  catalogue: 'I03',
  severity: 'doubt',
  citation: '登记规范（人数、人次、户数分列）',
  needs: ['personCount'],
  for: { lists: 'figures' },
  run(table, _context, report) {
    const persons = table.number('personCount')
    const times = table.has('personTimes') ? table.number('personTimes') : undefined
    const households = table.has('householdCount') ? table.number('householdCount') : undefined
    const period = periodOf(table)
    const months = period ? period.to - period.from + 1 : 1
    let largest = -1
    for (let row = 0; row < table.rowCount; row++) {
      const count = persons[row]
      if (Number.isNaN(count)) {
        if (!times || Number.isNaN(times[row])) report.unknown(row, ['personCount'])
        continue
      }
      if (households && households[row] > count)
        report.fail(row, ['personCount', 'householdCount'], {
          variant: 'households',
          params: { persons: count, households: households[row] },
        })
      if (times && times[row] < count)
        report.fail(row, ['personTimes', 'personCount'], {
          variant: 'times',
          params: { persons: count, times: times[row] },
        })
      const hasTimes = times && !Number.isNaN(times[row])
      if (months > 1 && !hasTimes && (largest < 0 || count > persons[largest])) largest = row
    }
    if (largest < 0) return
    const count = Math.round(persons[largest])
    report.fail(largest, ['personCount'], {
      variant: 'months',
      params: { persons: count, months, monthly: Math.round(count / months) },
    })
  },
})
