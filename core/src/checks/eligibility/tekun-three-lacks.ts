import { saysNone } from '../../facts/words.ts'
import { fail, PASS, rowCheck, type Verdict } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { isRefused } from '../law/refused.ts'
import { cameAsMinor, tekunCriteria } from '../law/tekun-criteria.ts'

/**
 * C10. A tekun person who by the register's own columns can work, or whose income is not below the line: two of the
 * three lacks; for the third, obligors, see C08 and C09. An error only where the register says that he has no
 * disability and can work; else a further ground of the province, or a column not filled in, explains it. A disability
 * that is not listed is C06, somebody taken in as a minor C12. In a ledger of all in need
 * those of the class 五保 or 特困.
 */
export default rowCheck({
  catalogue: 'C10',
  severity: 'error',
  citation: [
    ['2006-03-01', '国务院令第456号 第六条'],
    ['2014-05-01', '国务院令第649号 第十四条'],
    ['2016-10-10', '国务院令第649号 第十四条；民发〔2016〕178号'],
    ['2021-07-01', '民发〔2021〕43号 第四条'],
    ['2026-07-01', '社会救助法 第十六条；民发〔2021〕43号 第四条'],
  ],
  needs: [],
  oneOf: [['idNumber', 'birth', 'perCapitaIncome', 'monthlyHouseholdIncome']],
  for: [
    { role: 'register', programme: 'tekun' },
    { lists: 'people', role: 'ledger' },
  ],
  judge(row) {
    if (isRefused(row)) return PASS
    const isListed = isOf(row.table, 'tekun') || /^(农村|城市|分散|集中)?(五保|特困)/.test(row.said('category'))
    const person = isListed && row.use(tekunCriteria)
    if (!person) return PASS
    const { facts, outcomes } = person
    const odd: Verdict[] = []
    if (outcomes.get('tekun.income') === 'fail')
      odd.push(
        fail(['perCapitaIncome', 'monthlyHouseholdIncome', 'monthlyIncome'], { variant: 'income', severity: 'doubt' }),
      )
    const isDisabled = facts.disability !== undefined && facts.disability !== 'none'
    if (outcomes.get('tekun.no-labour') !== 'fail' || isDisabled || cameAsMinor(row)) return odd
    const isCertain = facts.labour === 'able' && row.disabilityType !== undefined && saysNone(row.disabilityType)
    odd.push(
      fail(['labour', 'idNumber', 'birth', 'disabilityType'], {
        variant: 'labour',
        ...(!isCertain && { severity: 'doubt' }),
      }),
    )
    return odd
  },
})
