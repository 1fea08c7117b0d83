import { ageOn } from '../../identity/id-number.ts'
import { rowCheck, yuan } from '../engine/index.ts'

/** F05. Old-age allowance by age: too young for any band, or an amount of another band. A doubt: counties may set their own bands. */
export default rowCheck({
  catalogue: 'F05',
  severity: 'doubt',
  citation: '老年人权益保障法 第三十三条；成都市高龄津贴指导标准',
  needs: ['idNumber', 'allowanceAmount'],
  for: { programme: 'old-age-allowance' },
  bind(table, context, report) {
    const ids = table.text('idNumber')
    const amounts = table.number('allowanceAmount')
    const bandsOf = context.parameterOf('old-age-allowance.bands', table)
    return (row) => {
      const birth = context.ids.birth(ids[row])
      if (birth === 0) return
      const bands = bandsOf(row)
      if (!bands.known) {
        report.unknown(-1, [bands.path])
        return
      }
      const age = ageOn(birth, context.dateNumber)
      const band = bands.value.find(({ from, to }) => age >= from && (to === undefined || age <= to))
      if (!band) {
        report.fail(row, ['idNumber', 'allowanceAmount'], {
          variant: 'young',
          params: { age, from: Math.min(...bands.value.map(({ from }) => from)) },
        })
        return
      }
      if (amounts[row] === band.amount * 100) return
      report.fail(row, ['allowanceAmount', 'idNumber'], {
        variant: 'amount',
        expected: band.amount,
        params: {
          age,
          expected: band.amount,
          stated: yuan(amounts[row]),
          source: bands.source.number ?? bands.source.document,
        },
      })
    }
  },
})
