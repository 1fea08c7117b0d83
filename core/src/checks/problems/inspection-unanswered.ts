import { readYesNo } from '../../register/values.ts'
import { fail, type RowView, rowCheck, unknownHere, type Verdict } from '../engine/index.ts'
import { isBefore } from '../time/dates.ts'
import { saysNothing } from '../words/words.ts'

/** L13. What an inspection found has a deadline, and an answer once the deadline is over. */
export default rowCheck({
  catalogue: 'L13',
  severity: 'doubt',
  citation: '督查通报规范（限期整改、按期回复）',
  needs: [],
  oneOf: [['inspectionFinding']],
  for: { lists: 'problems', role: 'notice' },
  judge(notice) {
    const isAnswerTold = ANSWERS.some((id) => notice.has(id))
    const lacking = [
      ...(notice.has('deadline') ? [] : [unknownHere('deadline')]),
      ...(isAnswerTold ? [] : [unknownHere('inspectionAnswer')]),
    ]
    const verdict = judgeFinding(notice)
    return verdict ? [...lacking, verdict] : lacking
  },
})

const ANSWERS = ['inspectionAnswer', 'closedDate', 'struckOff'] as const

function judgeFinding(notice: RowView): Verdict | undefined {
  const { deadline, inspectionFinding = '' } = notice
  if (!notice.has('deadline') || saysNothing(inspectionFinding) || isAnswered(notice)) return undefined
  if (deadline === undefined)
    return notice.isUnread('deadline') ? undefined : fail(['deadline', 'inspectionFinding'], { variant: 'deadline' })
  if (!notice.has('inspectionAnswer') || !isBefore(deadline, notice.today)) return undefined
  return fail(['inspectionAnswer', 'deadline', 'inspectionFinding'], { variant: 'answer' })
}

const isAnswered = ({ inspectionAnswer = '', closedDate, struckOff = '' }: RowView): boolean =>
  !saysNothing(inspectionAnswer) || closedDate !== undefined || readYesNo(struckOff) === 1
