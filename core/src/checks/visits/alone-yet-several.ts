import { fail, PASS, rowCheck } from '../engine/index.ts'

const ALONE = /孤身一人|独居|一个人(居住|生活)|单身一人|独自(居住|生活)/

/**
 * J19. What the log tells of somebody who lives alone, beside a household of several. A doubt: the others may live
 * elsewhere.
 */
export default rowCheck({
  catalogue: 'J19',
  severity: 'doubt',
  citation: '民情日志（如实记录一户一情）',
  needs: ['situation', 'householdSize'],
  when: ['situation', 'householdSize'],
  for: { lists: 'visits' },
  judge: ({ situation, householdSize: size }) =>
    size > 1 && ALONE.test(situation) ? fail(['householdSize', 'situation', 'visitee'], { params: { size } }) : PASS,
})
