import type { ProgrammeId } from '../../facts/case.ts'
import { PROGRAMMES, programmesNamed } from '../../facts/programmes.ts'
import { readYesNo } from '../../register/values.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { RIGID_EXPENDITURE } from '../law/clauses.ts'
import { excludedBeside } from '../law/excluded.ts'
import { hasRemark } from '../words/remarks.ts'

const RIGID: ProgrammeId = 'rigid-expenditure'

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
    if (row.stopMonth !== undefined || hasRemark(row)) return PASS
    const others = row.use(otherClasses)
    const said = row.meaning(category, classNamed)
    if (said && others.includes(said)) return fail(['category', 'name'], { params: { said: category } })
    const asked = row.use(classAsked)
    return asked && others.includes(asked) && readYesNo(answer) === 1
      ? fail(['protected', 'name'], { params: { said: `${row.table.column('protected')?.header}：${answer}` } })
      : PASS
  },
})

/** The one class that words name as that of now. */
function classNamed(text: string): ProgrammeId | undefined {
  const named = programmesNamed(text)
  return named.length === 1 && !/原|曾|退|转|非|不|否|无/.test(text) ? named[0] : undefined
}

/** Classes that a rigid-expenditure household is in none of. */
const otherClasses: Reader<readonly ProgrammeId[]> = (table, { date }) => {
  // 低保边缘、刚性支出家庭认定表 has both
  const others = excludedBeside(RIGID, date).filter((id) => !PROGRAMMES[id].named.test(table.title))
  return () => others
}

/** The class that the column asks for: 是否低保 */
const classAsked: Reader<ProgrammeId | undefined> = (table) => {
  const asked = classNamed((table.column('protected')?.header ?? '').replace(/是否/, ''))
  return () => asked
}
