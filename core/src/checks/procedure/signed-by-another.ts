import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * H21. In a list in which nearly all sign with their own names, a row bears the name of somebody who is not of its
 * household, or 代, and says nowhere who has signed for whom. A doubt: kin and neighbours sign for those who cannot.
 */
export default rowCheck({
  catalogue: 'H21',
  severity: 'doubt',
  citation: '登记规范（本人签字，代签注明关系）',
  needs: ['signature'],
  when: ['signature'],
  oneOf: [['name', 'headName', 'recipient']],
  judge(row) {
    if (isOwn(row) || !row.use(areSignedByNames) || isExplained(row)) return PASS
    return fail('signature', { params: { signature: row.signature } })
  },
})

const NAMES = ['name', 'headName', 'recipient', 'guardian', 'accountName', 'proxy'] as const
/** 代签：女儿, （手印）, 已签: who or how, and no bare name. */
const TOLD = /[:：(（]|印|签|领|√|是|有|电子|见|附/

const isExplained = (row: RowView): boolean =>
  hasRemark(row) || row.proxy !== undefined || row.proxyRelation !== undefined || TOLD.test(row.said('signature'))

function isOwn(row: RowView): boolean {
  const signature = row.said('signature').replace(/\s/g, '')
  if (signature === '') return true
  for (const member of row.household.members)
    if (NAMES.some((id) => member.said(id).replace(/\s/g, '') === signature)) return true
  return false
}

/** Whether nearly all of those who signed did so with their own names. */
const areSignedByNames = ofRegister((register): boolean => {
  let own = 0
  let other = 0
  for (const row of register.rows) {
    if (row.said('signature') === '') continue
    if (isOwn(row)) own++
    else if (!isExplained(row)) other++
  }
  return isProvedByOthers(own, other)
})
