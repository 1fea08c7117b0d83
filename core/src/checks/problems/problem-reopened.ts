import { fail, PASS, rowCheck } from '../engine/index.ts'

/** L05. A problem was opened again after it had been closed. */
export default rowCheck({
  catalogue: 'L05',
  severity: 'doubt',
  citation: '问题台账登记规范（办结不反弹）',
  needs: [],
  oneOf: [['reopenedCount']],
  when: ['reopenedCount'],
  for: { lists: 'problems', role: 'ledger' },
  judge: ({ reopenedCount: times }) => (times > 0 ? fail(['reopenedCount', 'problem'], { params: { times } }) : PASS),
})
