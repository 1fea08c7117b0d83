import { readYesNo } from '../../register/values.ts'
import { fail, ofRegister, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { allowanceReader, SAYS_ALLOWANCE } from '../money/disability-allowances.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

const NONE = /^(无|否|不是|没有|均?不享受)$/
const ORDINARY = /^(一般|普通|非低保|非困难|其他|其它)(户|家庭|群众|居民|对象|人员|残疾人)?$/

/**
 * F04. 困难残疾人生活补贴 is drawn by somebody whom the list itself calls an ordinary household. A doubt: places may
 * extend it beyond dibao.
 */
export default rowCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  from: '2016-01-01',
  needs: [],
  oneOf: [['category', 'specialGroup', 'protected']],
  for: { programme: ['disability-living-allowance', 'disability-care-allowance'] },
  judge(row) {
    const id = (['category', 'specialGroup'] as const).find((one) => {
      const said = (row[one] ?? '').replace(/\s/g, '')
      // 低保情况: 无
      return ORDINARY.test(said) || (NONE.test(said) && /低保/.test(row.table.column(one)?.header ?? ''))
    })
    if (id) return row.use(paysLiving) ? fail([id, 'name', ...SAYS_ALLOWANCE], { params: { said: row[id] } }) : PASS
    if (row.category === undefined && row.use(paysLiving) && row.use(blankIsNone) && !hasRemark(row))
      return fail(['category', 'name', ...SAYS_ALLOWANCE], { variant: 'blank' })
    // 是否低保: 否, and no other column says what else the household is
    const isNone = !row.has('category') && row.protected !== undefined && readYesNo(row.protected) === 0
    return isNone && row.use(paysLiving)
      ? fail(['protected', 'name', ...SAYS_ALLOWANCE], { variant: 'not-dibao' })
      : PASS
  },
})

/** Whether nobody else whose 低保情况 is blank draws it: a blank says that there is none. */
const blankIsNone = ofRegister(({ table, rows }): boolean => {
  if (!/低保/.test(table.column('category')?.header ?? '')) return false
  let [drawn, none] = [0, 0]
  for (const row of rows) {
    if (row.category !== undefined) continue
    if (row.use(paysLiving)) drawn++
    else none++
  }
  return isProvedByOthers(none, drawn)
})

const paysLiving: Reader<boolean> = (table) => {
  const allowancesOf = allowanceReader(table)
  return (row) => allowancesOf(row).pays('living') === true
}
