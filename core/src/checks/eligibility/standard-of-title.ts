import { fromYuan, yuan } from '../../facts/money.ts'
import { fail, PASS, registerCheck, unknownHere } from '../engine/index.ts'
import { STANDARD } from '../law/clauses.ts'
import { standardOfSheet } from '../law/standard-of-household.ts'
import { linesAround } from '../words/lines-around.ts'

/**
 * C02. The standard that a title or a line states is the one in force at the place on the date of the register. A
 * doubt: the papers of a new standard may have come late, and a sheet of another county may stand for this one. Of a
 * column of standards `standard-in-force` speaks.
 */
export default registerCheck({
  catalogue: 'C02',
  severity: 'doubt',
  citation: STANDARD,
  needs: [],
  for: { role: 'register', programme: 'dibao' },
  judge(register) {
    const stated = register.has('standard') ? undefined : standardOfSheet(register.table)
    if (stated === undefined || register.rowCount === 0) return PASS
    const inForce = register.row(0).parameter('dibao.standard')
    if (!inForce.known) return unknownHere(inForce.path)
    if (Math.round(fromYuan(inForce.value)) === stated) return PASS
    const written = String(yuan(stated))
    const cell = linesAround(register).find(({ text }) => text.replaceAll(',', '').includes(written))
    if (!cell) return PASS
    const { value: expected, from, source } = inForce
    const params = { expected, stated: yuan(stated), from, source: source.number ?? source.document }
    return fail('standard', { expected, params }, cell)
  },
})
