import { saysNone } from '../../facts/words.ts'
import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { SUPPLEMENT } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'

/**
 * D11. 分类施保 is for members of dibao households (57号 第二十七条); tekun, edge and rigid-expenditure households have
 * none. A local rule that gives it to single members of edge households explains it.
 */
export default rowCheck({
  catalogue: 'D11',
  severity: 'doubt',
  citation: SUPPLEMENT,
  needs: [],
  oneOf: [['supplement', 'supplementType']],
  for: [{ class: 'low-income' }, { role: 'payment' }],
  judge(row) {
    const { supplement, supplementType } = row
    const has = (supplement ?? 0) > 0 || (supplementType !== undefined && !saysNone(supplementType))
    return has && isOfAnotherProgramme(row) ? fail(['supplement', 'supplementType', 'category']) : PASS
  },
})

/** A dibao register or a payment list may have rows of other programmes, as their category says. */
function isOfAnotherProgramme({ table, category }: RowView): boolean {
  return isOf(table, 'dibao') || table.kind.role === 'payment'
    ? category !== undefined && /特困|五保|边缘|刚性/.test(category)
    : true
}
