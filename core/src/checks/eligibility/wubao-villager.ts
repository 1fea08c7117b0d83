import { fail, PASS, rowCheck } from '../engine/index.ts'
import { tekunCriteria } from '../law/tekun-criteria.ts'

/**
 * C13. 五保 was for villagers; from 2014-05-01 社会救助暂行办法 第十四条 covers towns too. By the programme's own
 * criterion of the time.
 */
export default rowCheck({
  catalogue: 'C13',
  severity: 'doubt',
  citation: '农村五保供养工作条例 第六条',
  from: '2006-03-01',
  until: '2014-04-30',
  needs: [],
  when: ['hukouKind'],
  oneOf: [['hukouKind']],
  for: { role: 'register', programme: 'tekun' },
  judge: (row) => (row.use(tekunCriteria)?.outcomes.get('tekun.villager') === 'fail' ? fail('hukouKind') : PASS),
})
