import { rowCheck, yuan } from '../engine/index.ts'

/** M06. More is used of a 医前救助卡 than the yearly limit that the pack gives. */
export default rowCheck({
  catalogue: 'M06',
  severity: 'doubt',
  citation: '本地政策包（medical-assistance.cardLimit）',
  parameter: 'medical-assistance.cardLimit',
  needs: ['cardUsed'],
  for: { programme: 'medical-assistance' },
  bind(table, context, report) {
    const used = table.number('cardUsed')
    const limitOf = context.parameterOf('medical-assistance.cardLimit', table)
    return (row) => {
      const limit = limitOf(row)
      if (!limit.known) report.unknown(-1, [limit.path])
      else if (used[row] > limit.value * 100)
        report.fail(row, ['cardUsed', 'cardNumber'], { params: { used: yuan(used[row]), limit: limit.value } })
    }
  },
})
