import { fail, PASS, rowCheck } from '../engine/index.ts'

const ANSWERS = ['satisfied', 'mostlySatisfied', 'dissatisfied'] as const

/**
 * L06. The answers add up to the questionnaires that came back. More answers than returns is an error; fewer may be
 * abstentions.
 */
export default rowCheck({
  catalogue: 'L06',
  severity: 'error',
  citation: '满意度测评规范（满意＋基本满意＋不满意＝收回）',
  needs: ['questionnairesBack', ...ANSWERS],
  for: { lists: 'ratings' },
  judge(row) {
    const { questionnairesBack: back } = row
    const sum = ANSWERS.reduce((total, id) => total + row[id], 0)
    if (sum === back) return PASS
    return fail(['questionnairesBack', ...ANSWERS], {
      variant: sum > back ? 'more' : 'fewer',
      ...(sum < back && { severity: 'doubt' }),
      params: { sum, back, difference: Math.abs(sum - back) },
    })
  },
})
