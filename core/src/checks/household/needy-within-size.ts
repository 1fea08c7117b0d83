import { fail, householdCheck, PASS } from '../engine/index.ts'

/** B02. Of a household no more persons can need relief (需救助人口) than it has members. */
export default householdCheck({
  catalogue: 'B02',
  severity: 'error',
  citation: '应急统表10（需救助人口不多于家庭人口）',
  needs: [],
  oneOf: [['personsInNeed'], ['householdSize']],
  when: ['personsInNeed', 'householdSize'],
  for: { programme: 'winter-relief' },
  judge({ personsInNeed: needy, householdSize: size }) {
    return needy <= size ? PASS : fail(['personsInNeed', 'householdSize'], { params: { needy, size } })
  },
})
