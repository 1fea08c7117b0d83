import { saysNone } from '../../facts/words.ts'
import { rowCheck } from '../engine/index.ts'
import { MINOR_WORDS, tekunReader } from '../law/tekun-criteria.ts'
import { textReader } from '../people/people.ts'

/**
 * C10. A tekun person who by the register's own columns can work, or whose income is not below the line: two of the three lacks; for the third,
 * obligors, see C08 and C09. An error only where the register says that he has no disability and can work; else a further ground of the
 * province, or a column not filled in, explains it. A disability that is not listed is C06, somebody taken in as a minor C12.
 */
export default rowCheck({
  catalogue: 'C10',
  severity: 'error',
  citation: '社会救助暂行办法 第十四条；民发〔2021〕43号 第四条',
  needs: [],
  oneOf: [['idNumber', 'birth', 'perCapitaIncome', 'monthlyHouseholdIncome']],
  for: { role: 'register', programme: 'tekun' },
  bind(table, context, report) {
    const personOf = tekunReader(table, context)
    const typeOf = textReader(table, context, 'disabilityType')
    const categoryOf = textReader(table, context, 'category')
    const groupOf = textReader(table, context, 'specialGroup')
    return (row) => {
      const person = personOf(row)
      if (!person) return
      const { facts, outcomes } = person
      if (outcomes.get('tekun.income') === 'fail')
        report.fail(row, ['perCapitaIncome', 'monthlyHouseholdIncome', 'monthlyIncome'], {
          variant: 'income',
          severity: 'doubt',
        })
      const isDisabled = facts.disability !== undefined && facts.disability !== 'none'
      if (outcomes.get('tekun.no-labour') !== 'fail' || isDisabled || MINOR_WORDS.test(categoryOf(row) + groupOf(row)))
        return
      const isCertain = facts.labour === 'able' && typeOf(row) !== '' && saysNone(typeOf(row))
      report.fail(row, ['labour', 'idNumber', 'birth', 'disabilityType'], {
        variant: 'labour',
        ...(!isCertain && { severity: 'doubt' }),
      })
    }
  },
})
