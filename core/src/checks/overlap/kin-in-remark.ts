import { fail, PASS, rowCheck } from '../engine/index.ts'
import { NEAR_KIN_ON_RECORD } from '../law/clauses.ts'

const NO = /^(否|无|未|不|×|没有|0)/
/** Near kin of somebody in office: 系村主任胞兄, 镇民政助理之母, 村书记近亲属. */
const KIN_OF_OFFICE =
  /(?:村|居|社区|镇|乡|街道|民政|低保|社救)[^,，;；。、]{0,6}?(?:主任|书记|支书|干部|委员|会计|文书|所长|助理|经办人?|专干|工作人员)(?:之|的)?(?:亲?[兄弟姐妹哥]|胞[兄弟姐妹]|父亲?|母亲?|妻子?|丈夫|配偶|儿子?|女儿?|子|[祖外]|(?:近|直系)?亲属)/
/** Of whom else it may speak, or that there is none. */
const OF_ANOTHER = /非|不是|没有|无|原|曾|代|由|委托|监护|调查|走访|帮扶|联系/

/**
 * F23. The column says that nobody of the household is near kin of those who handle dibao or sit on the village
 * committee, and the remark says that somebody is. A doubt: the office may be one that the rule does not reach. The
 * duty to put it on record is the office's; nothing follows for the family.
 */
export default rowCheck({
  catalogue: 'F23',
  severity: 'doubt',
  citation: NEAR_KIN_ON_RECORD,
  from: '2012-12-12',
  needs: ['kinOfHandler', 'remarks'],
  when: ['remarks'],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  judge({ kinOfHandler, remarks }) {
    if (!NO.test(kinOfHandler)) return PASS
    const said = KIN_OF_OFFICE.exec(remarks)
    if (!said || OF_ANOTHER.test(remarks)) return PASS
    return fail(['kinOfHandler', 'remarks', 'name'], { params: { said: said[0] } })
  },
})
