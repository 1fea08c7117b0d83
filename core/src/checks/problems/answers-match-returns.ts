import { fail, PASS, rowCheck, unknown } from '../engine/index.ts'

const ANSWERS = ['satisfied', 'mostlySatisfied', 'dissatisfied'] as const

/**
 * L06. The answers, with those of no opinion, add up to the questionnaires that are valid, or else that came back. More
 * answers than returns is an error; fewer may be abstentions.
 */
export default rowCheck({
  catalogue: 'L06',
  severity: 'error',
  citation: '满意度测评规范（满意＋基本满意＋不满意＝收回）',
  needs: ANSWERS,
  oneOf: [['questionnairesValid', 'questionnairesBack']],
  for: { lists: 'ratings' },
  judge(row) {
    const base = row.has('questionnairesValid') ? 'questionnairesValid' : 'questionnairesBack'
    const back = row[base]
    if (back === undefined) return unknown(base)
    const sum = ANSWERS.reduce((total, id) => total + row[id], row.otherAnswers ?? 0)
    if (sum === back) return PASS
    return fail([base, ...ANSWERS], {
      variant: sum > back ? 'more' : 'fewer',
      ...(sum < back && { severity: 'doubt' }),
      params: { sum, back, difference: Math.abs(sum - back) },
    })
  },
})
