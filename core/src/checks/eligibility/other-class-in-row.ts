import type { ProgrammeId } from '../../facts/case.ts'
import { programmesNamed } from '../../facts/programmes.ts'
import { readYesNo } from '../../register/values.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { RIGID_EXPENDITURE } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { hasRemark } from '../words/remarks.ts'

const RIGID: ProgrammeId = 'rigid-expenditure'
/** Classes that a rigid-expenditure household is in none of. */
const OTHERS: readonly ProgrammeId[] = ['dibao', 'tekun', 'dibao-edge']

/**
 * C20. A row of a register of rigid-expenditure households says itself that the household is of another class:
 * 是否低保: 是, 认定类别: 低保. A doubt: the class may be that of the time before.
 */
export default rowCheck({
  catalogue: 'C20',
  severity: 'doubt',
  citation: RIGID_EXPENDITURE,
  from: '2025-01-01',
  needs: [],
  oneOf: [['category', 'protected']],
  for: { role: 'register', programme: RIGID },
  judge(row) {
    const { category = '', protected: answer = '' } = row
    if (!isOf(row.table, RIGID) || row.stopMonth !== undefined || hasRemark(row)) return PASS
    if (row.meaning(category, isOther)) return fail(['category', 'name'], { params: { said: category } })
    return row.use(asksForClass) && readYesNo(answer) === 1
      ? fail(['protected', 'name'], { params: { said: `${row.table.column('protected')?.header}：${answer}` } })
      : PASS
  },
})

const isOther = (text: string): boolean => {
  const named = programmesNamed(text)
  return named.length === 1 && OTHERS.includes(named[0]) && !/原|曾|退|转|非|不|否|无/.test(text)
}

/** Whether the column asks for one of the other classes: 是否低保 */
const asksForClass: Reader<boolean> = (table) => {
  const asks = isOther((table.column('protected')?.header ?? '').replace(/是否/, ''))
  return () => asks
}
