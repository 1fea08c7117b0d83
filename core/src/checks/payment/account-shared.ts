import { groupCheck, type Located } from '../check.ts'
import { relatedCells } from '../related.ts'

/**
 * G02. One account serves one household (57号 第二十六条); a signed agreement (代管协议) to manage an account explains more. A doubt
 * for that reason. Also over the sheets and files of one kind of register.
 */
export default groupCheck({
  catalogue: 'G02',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十六条',
  needs: ['account'],
  kinds: ['dibao'],
  by: 'account',
  unit: 'household',
  judge(rows, _context, report) {
    const byHousehold = new Map<string, Located>()
    for (const one of rows) {
      const key = householdKey(one)
      if (!byHousehold.has(key)) byHousehold.set(key, one)
    }
    if (byHousehold.size < 2) return
    const firsts = [...byHousehold.values()]
    for (const one of firsts) {
      const agreed = one.table.has('custodyAgreement') && !one.table.blank('custodyAgreement')[one.row]
      if (agreed) continue
      report(one.table).fail(one.row, ['account'], {
        params: { households: firsts.length },
        related: relatedCells(firsts, 'account', one),
      })
    }
  },
})

/** The same household number on two sheets of a register is one household. */
function householdKey({ table, row }: Located): string {
  const household = table.households.of[row]
  const number = table.has('householdNumber') ? table.householdText('householdNumber')[household] : -1
  return number >= 0 && table.has('town')
    ? `${number}@${table.householdText('town')[household]}`
    : `${table.file}/${table.sheet.name}/${household}`
}
