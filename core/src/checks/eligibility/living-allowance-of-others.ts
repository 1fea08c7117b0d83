import type { FieldId } from '../../facts/fields.ts'
import { readYesNo } from '../../register/values.ts'
import {
  type Details,
  fail,
  ofRegister,
  onceATable,
  PASS,
  type Reader,
  type RowView,
  rowCheck,
  type Verdict,
} from '../engine/index.ts'
import { allowanceReader, SAYS_ALLOWANCE } from '../money/disability-allowances.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'
import { scopesIn } from '../words/scope.ts'

const NONE = /^(无|否|不是|没有|均?不享受)$/
const ORDINARY = /^(一般|普通|非低保|非困难|其他|其它)(户|家庭|群众|居民|对象|人员|残疾人)?$/

/**
 * F04. 困难残疾人生活补贴 is drawn by somebody whom the list itself calls an ordinary household. A doubt: places may
 * extend it beyond dibao. An error where the sheet's own line has it for dibao alone and the row has no remark.
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
    if (id) return row.use(paysLiving) ? told(row, id, { params: { said: row[id] } }) : PASS
    if (row.category === undefined && row.use(paysLiving) && row.use(blankIsNone) && !hasRemark(row))
      return fail(['category', 'name', ...SAYS_ALLOWANCE], { variant: 'blank' })
    // 是否低保: 否, and no other column says what else the household is
    const isNone = !row.has('category') && row.protected !== undefined && readYesNo(row.protected) === 0
    return isNone && row.use(paysLiving) ? told(row, 'protected', { variant: 'not-dibao' }) : PASS
  },
})

function told(row: RowView, id: FieldId, details: Details): Verdict {
  const sentence = ofDibaoAlone(row.table)
  return fail([id, 'name', ...SAYS_ALLOWANCE], {
    ...details,
    ...(sentence && { variant: 'stated', params: { sentence, said: row.said(id) } }),
    ...(sentence && !hasRemark(row) && { severity: 'error' }),
  })
}

/** A list that is for others too. */
const OTHERS = /边缘|低收入|特困|五保|建档|贫困|重病|一户多残|困难家庭|等/

/** 对象为低保家庭中持证残疾人, 非低保户不得享受: the sentence by which a sheet is for dibao alone. */
const ofDibaoAlone = onceATable((table) => {
  const isOfLiving = (text: string) => /生活/.test(text) || !/护理/.test(text)
  return scopesIn(table).find(({ text }) => /低保/.test(text) && !OTHERS.test(text) && isOfLiving(text))?.shown
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
