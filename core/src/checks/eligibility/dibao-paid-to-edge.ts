import { saysNone } from '../../facts/words.ts'
import { householdCheck, yuan } from '../engine/index.ts'

/**
 * C19. An edge or rigid-expenditure household has a monthly amount: these statuses carry no dibao. A single-person application of a member
 * (57号 第八条) explains it; where the register says that there is none, and the column is the dibao amount, it is an error.
 */
export default householdCheck({
  catalogue: 'C19',
  severity: 'error',
  citation: '民发〔2021〕57号 第八条；刚性支出困难家庭认定办法 第四条',
  from: '2021-07-01',
  needs: [],
  when: ['monthlyAmount'],
  oneOf: [['monthlyAmount']],
  for: { role: 'register', programme: ['dibao-edge', 'rigid-expenditure'] },
  bind(table, context, report) {
    const amounts = table.householdNumber('monthlyAmount')
    const isDibao = /低保|保障金/.test(table.column('monthlyAmount')?.header ?? '')
    const marks = table.has('singlePerson') ? table.householdText('singlePerson') : undefined
    return (household) => {
      if (!(amounts[household] > 0)) return
      const mark = context.textOf(marks?.[household] ?? -1)
      if (mark && !saysNone(mark)) return
      const isCertain = isDibao && mark !== ''
      report.fail(table.householdRow('monthlyAmount', household), ['monthlyAmount'], {
        params: { amount: yuan(amounts[household]) },
        ...(!isCertain && { severity: 'doubt' }),
      })
    }
  },
})
