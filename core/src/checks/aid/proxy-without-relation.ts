import { isSameName } from '../../identity/name.ts'
import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** Words of kin, neighbours and offices. */
const RELATED =
  /[子女妻夫父母爸妈兄弟哥姐妹孙媳婿侄甥亲邻儿嫂叔伯姑舅姨爷奶公婆]|配偶|爱人|老伴|朋友|同[村组社事]|干部|村|社|组|书记|主任|会计|监护|本人|自己|无|代|关系|委托/

/** A name of two to four characters and nothing that says who it is. */
const isNameAlone = (text: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(text.replace(/\s/g, '')) && !RELATED.test(text)

/** 李四（儿子）, 家属, 本人, 村委会代领 say who it is, or name nobody. */
const NO_NAME =
  /[^\p{Script=Han}·]|^.{5,}$|^(本人|自己|户主|家[属人]|亲[属戚]|.?(儿子|女儿|妻子|丈夫|爱人|老伴)|配偶|[父母]亲|儿媳|女婿|邻居|.*代领)$/u

/** One column for both: 代领人及关系, 代领人（关系）. */
const isForBoth = ({ table }: RowView): boolean =>
  !table.has('proxy') && /人(姓名)?([及和与、/]|[(（]关系)/.test(table.column('proxyRelation')?.header ?? '')

/**
 * K03. Whoever takes goods for somebody else is written down with the relation, in its own column or in brackets:
 * 李四(儿子). Where one column is for both, a name alone lacks the relation. So does a taker who is not the head, in a
 * list with both and a column for the relation: a doubt, he may be of the household.
 */
export default rowCheck({
  catalogue: 'K03',
  severity: 'error',
  citation: '物资发放登记规范（代领须注明关系）',
  needs: [],
  oneOf: [['proxy', 'proxyRelation'], ['proxyRelation']],
  for: { lists: 'goods', role: 'aid' },
  judge(row) {
    const { proxy, proxyRelation, recipient, headName } = row
    // 户主 | 领取人 | 代领关系: who took it is somebody else
    if (proxy === undefined && recipient !== undefined && headName !== undefined && row.has('proxyRelation'))
      return proxyRelation === undefined &&
        !isSameName(recipient, headName) &&
        !NO_NAME.test(recipient) &&
        !hasRemark(row)
        ? fail(['proxyRelation', 'recipient', 'headName'], {
            variant: 'taker',
            severity: 'doubt',
            params: { taker: recipient, head: headName },
          })
        : PASS
    if (proxy === undefined)
      return isForBoth(row) && proxyRelation !== undefined && row.meaning(proxyRelation, isNameAlone)
        ? fail('proxyRelation', { params: { proxy: proxyRelation } })
        : PASS
    if (proxyRelation !== undefined || /[(（]/.test(proxy) || proxy === recipient) return PASS
    return fail(['proxyRelation', 'proxy'], { params: { proxy } })
  },
})
