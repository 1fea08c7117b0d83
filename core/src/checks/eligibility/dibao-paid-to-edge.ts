import { yuan } from '../../facts/money.ts'
import { saysNone } from '../../facts/words.ts'
import { fail, householdCheck, PASS } from '../engine/index.ts'
import { isGrantOf } from '../law/programme-of.ts'

/** What else such a household may be paid by the month. */
const OTHER_AID = /租赁|租房|租金|住房保障|公租房|廉租|取暖|供暖|水电|燃气|教育|医疗|残疾|高龄|养老|护理/

/**
 * C19. An edge or rigid-expenditure household has a monthly amount: these statuses carry no dibao. A single-person
 * application of a member (57号 第八条) explains it, as does aid of another kind that the title or the column names;
 * where the register says that there is none, and the column is the dibao amount, it is an error.
 */
export default householdCheck({
  catalogue: 'C19',
  severity: 'error',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第八条'],
    ['2025-01-01', '民发〔2021〕57号 第八条；刚性支出困难家庭认定办法 第四条'],
    ['2026-07-01', '社会救助法 第二十一条、第二十二条；民发〔2021〕57号 第八条；刚性支出困难家庭认定办法 第四条'],
  ],
  from: '2021-07-01',
  needs: [],
  when: ['monthlyAmount'],
  oneOf: [['monthlyAmount']],
  for: { role: 'register', programme: ['dibao-edge', 'rigid-expenditure'] },
  judge(household) {
    const { monthlyAmount: amount, singlePerson: mark, category } = household
    // a list of several classes
    if (category !== undefined && isGrantOf(household, 'dibao')) return PASS
    if (amount <= 0 || (mark !== undefined && !saysNone(mark))) return PASS
    const header = household.table.column('monthlyAmount')?.header ?? ''
    if (OTHER_AID.test(household.table.title) || OTHER_AID.test(header)) return PASS
    const isDibao = /低保|保障金/.test(header)
    const isCertain = isDibao && mark !== undefined
    return fail('monthlyAmount', { params: { amount: yuan(amount) }, ...(!isCertain && { severity: 'doubt' }) })
  },
})
