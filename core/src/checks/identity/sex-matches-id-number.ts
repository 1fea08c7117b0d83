import { rowCheck } from '../check.ts'
import { readSex } from '../people.ts'

/** A04. Digit 17 (of 15 digits the last): odd for men, even for women. Not judged where the number itself is malformed. */
export default rowCheck({
  catalogue: 'A04',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['sex'],
  when: ['idNumber'],
  oneOf: [['idNumber']],
  bind(table, context, report) {
    const ids = table.text('idNumber')
    const sexes = table.text('sex')
    const sexOfText = context.fact('sex', (text) => readSex(text) ?? '')
    return (row) => {
      const { sex } = context.id(ids[row])
      const stated = sexOfText(sexes[row])
      if (!sex || !stated || sex === stated) return
      const expected = sex === 'male' ? '男' : '女'
      report.fail(row, ['sex', 'idNumber'], { expected, params: { expected } })
    }
  },
})
