import { NO_MONEY } from '../../facts/money.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { MAINTENANCE } from '../law/clauses.ts'
import { hasRemark } from '../words/remarks.ts'

/** Who is paid a wage by an office, a school, a hospital or a firm of the state. */
const SALARIED =
  /公务员|公职|事业(单位|编)|在编|教师|医生|护士|警察|法官|国企|央企|国有企业|银行(职员|员工)|在职|正式(工|职工|员工)/
/** Who was, or is paid next to nothing. */
const NO_LONGER = /原|前|曾|退|下岗|失业|离[职岗]|辞|停薪|内退|病休|开除|临时|代课|公益|志愿|非在?编|无/

/**
 * F21. The register itself says that a member is in the service of the state, and the household has no income at all.
 * As such service is no bar (民发〔2022〕83号 一), only the wage is asked after.
 */
export default rowCheck({
  catalogue: 'F21',
  severity: 'doubt',
  citation: MAINTENANCE,
  needs: ['employment'],
  when: ['employment'],
  oneOf: [['monthlyHouseholdIncome', 'yearlyHouseholdIncome', 'perCapitaIncome']],
  for: { class: 'low-income' },
  judge(row) {
    if (!row.meaning(row.employment, isSalaried) || hasRemark(row)) return PASS
    const { household } = row
    const income = household.monthlyHouseholdIncome ?? household.yearlyHouseholdIncome ?? household.perCapitaIncome
    return income === NO_MONEY
      ? fail(['employment', 'monthlyHouseholdIncome', 'name'], { params: { employment: row.employment } })
      : PASS
  },
})

const isSalaried = (text: string): boolean => SALARIED.test(text) && !NO_LONGER.test(text)
