import { fail, PASS, rowCheck } from '../engine/index.ts'

/** L07. No more questionnaires come back than were given out. */
export default rowCheck({
  catalogue: 'L07',
  severity: 'error',
  citation: '满意度测评规范（收回不超过发放）',
  needs: ['questionnairesOut', 'questionnairesBack'],
  for: { role: 'survey' },
  judge({ questionnairesOut: out, questionnairesBack: back }) {
    if (back <= out) return PASS
    return fail(['questionnairesBack', 'questionnairesOut'], { params: { back, out } })
  },
})
