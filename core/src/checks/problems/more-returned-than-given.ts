import { rowCheck } from '../engine/index.ts'

/** L07. No more questionnaires come back than were given out. */
export default rowCheck({
  catalogue: 'L07',
  severity: 'error',
  citation: '满意度测评规范（收回不超过发放）',
  needs: ['questionnairesOut', 'questionnairesBack'],
  for: { role: 'survey' },
  bind(table, _context, report) {
    const out = table.number('questionnairesOut')
    const back = table.number('questionnairesBack')
    return (row) => {
      if (back[row] > out[row])
        report.fail(row, ['questionnairesBack', 'questionnairesOut'], {
          params: { back: back[row], out: out[row] },
        })
    }
  },
})
