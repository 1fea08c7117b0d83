import { checkAccount } from '../../identity/bank-account.ts'
import type { RegisterTable } from '../../register/index.ts'
import { groupCheck, type Located, MOST_TOLD, type Report, relatedCells, toldOf } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'

/**
 * G02. One account serves one household (57号 第二十六条); a signed agreement (代管协议) to manage an account explains more. A doubt
 * for that reason. Also over the sheets and files of one kind of register. On a payment list the persons paid stand for their households.
 * Of tekun those in an institution are left out: the institution's account serves them all; so are children of one guardian.
 */
export default groupCheck({
  catalogue: 'G02',
  severity: 'doubt',
  citation: PAYMENT,
  needs: ['account'],
  for: [{ lists: 'people', role: 'register', pays: 'monthly' }, { class: 'low-income' }, { role: 'payment' }],
  by: 'account',
  unit: 'household',
  judge(rows, context, report) {
    // what is no account (G03) is nobody's in common
    const { problem } = checkAccount(context.textOf(rows[0].table.text('account')[rows[0].row]))
    if (problem === 'length' || problem === 'characters') return
    for (const kind of new Set(rows.map(({ table }) => table.kindId)))
      judgeKind(
        rows.filter(({ table }) => table.kindId === kind),
        report,
      )
  },
})

function judgeKind(rows: readonly Located[], report: (table: RegisterTable) => Report): void {
  const byHousehold = new Map<string, Located>()
  for (const one of rows) {
    if (isInInstitution(one)) continue
    const key = householdKey(one)
    if (!byHousehold.has(key)) byHousehold.set(key, one)
  }
  const firsts = [...byHousehold.values()]
  if (firsts.length < 2 || haveOneGuardian(firsts)) return
  for (const one of firsts.slice(0, MOST_TOLD)) {
    const agreed = one.table.has('custodyAgreement') && !one.table.blank('custodyAgreement')[one.row]
    if (agreed) continue
    report(one.table).fail(one.row, ['account'], {
      params: { households: firsts.length, ...toldOf(firsts.length) },
      related: relatedCells(firsts, 'account', one),
    })
  }
}

const isInInstitution = ({ table, row }: Located): boolean => /集中/.test(table.said('livelihood', row))

/** Children of one guardian are paid into one account. */
function haveOneGuardian(rows: readonly Located[]): boolean {
  const guardians = new Set(rows.map(({ table, row }) => (table.has('guardian') ? table.text('guardian')[row] : -1)))
  return guardians.size === 1 && !guardians.has(-1)
}

/** The same household number, or else the same person first, on two sheets of a register is one household. */
function householdKey({ table, row }: Located): string {
  if (table.kind.role === 'payment' && !table.has('householdNumber')) {
    const id = table.has('headName') ? 'headName' : table.has('idNumber') ? 'idNumber' : 'name'
    return `${id} ${table.text(id)[row]}`
  }
  const household = table.households.of[row]
  const number = table.has('householdNumber') ? table.householdText('householdNumber')[household] : -1
  if (number >= 0 && table.has('town')) return `${number}@${table.householdText('town')[household]}`
  const { rows, start } = table.households
  const first = table.has('idNumber') ? table.text('idNumber')[rows[start[household]]] : -1
  return first >= 0 ? `idNumber ${first}` : `${table.file}/${table.sheet.name}/${household}`
}
