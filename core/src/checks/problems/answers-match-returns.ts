import { rowCheck } from '../engine/index.ts'

const ANSWERS = ['satisfied', 'mostlySatisfied', 'dissatisfied'] as const

/** L06. The answers add up to the questionnaires that came back. More answers than returns is an error; fewer may be abstentions. */
export default rowCheck({
  catalogue: 'L06',
  severity: 'error',
  citation: '满意度测评规范（满意＋基本满意＋不满意＝收回）',
  needs: ['questionnairesBack', ...ANSWERS],
  for: { lists: 'ratings' },
  bind(table, _context, report) {
    const back = table.number('questionnairesBack')
    const answers = ANSWERS.map((id) => table.number(id))
    return (row) => {
      const sum = answers.reduce((total, values) => total + values[row], 0)
      if (sum === back[row]) return
      report.fail(row, ['questionnairesBack', ...ANSWERS], {
        variant: sum > back[row] ? 'more' : 'fewer',
        ...(sum < back[row] && { severity: 'doubt' }),
        params: { sum, back: back[row], difference: Math.abs(sum - back[row]) },
      })
    }
  },
})
