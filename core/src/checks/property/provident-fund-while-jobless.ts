import { rowCheck } from '../engine/index.ts'
import { saysNothing } from '../law/property-limits.ts'

/** E05. Provident fund or employees' insurance is paid for somebody who is entered as without work. */
export default rowCheck({
  catalogue: 'E05',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条',
  needs: ['employment'],
  when: ['providentFund'],
  oneOf: [['providentFund']],
  for: { class: 'low-income' },
  bind(table, context, report) {
    const funds = table.text('providentFund')
    const employments = table.text('employment')
    const isPaid = context.fact(
      'provident fund paid',
      (text) => !saysNothing(text) && !/停缴|封存|未缴|城乡居民/.test(text),
    )
    const isJobless = context.fact('jobless', (text) => /无业|失业|未就业|待业|无工作|务农|无就业条件/.test(text))
    return (row) => {
      if (!isPaid(funds[row]) || !isJobless(employments[row])) return
      report.fail(row, ['providentFund', 'employment'], { params: { employment: context.textOf(employments[row]) } })
    }
  },
})
