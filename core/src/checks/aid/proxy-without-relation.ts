import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'

/** Words of kin, neighbours and offices. */
const RELATED =
  /[子女妻夫父母爸妈兄弟哥姐妹孙媳婿侄甥亲邻儿嫂叔伯姑舅姨爷奶公婆]|配偶|爱人|老伴|朋友|同[村组社事]|干部|村|社|组|书记|主任|会计|监护|本人|自己|无|代|关系|委托/

/** A name of two to four characters and nothing that says who it is. */
const isNameAlone = (text: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(text.replace(/\s/g, '')) && !RELATED.test(text)

/** One column for both: 代领人及关系, 代领人（关系）. */
const isForBoth = ({ table }: RowView): boolean =>
  !table.has('proxy') && /人(姓名)?([及和与、/]|[(（]关系)/.test(table.column('proxyRelation')?.header ?? '')

/**
 * K03. Whoever takes goods for somebody else is written down with the relation, in its own column or in brackets:
 * 李四(儿子). Where one column is for both, a name alone lacks the relation.
 */
export default rowCheck({
  catalogue: 'K03',
  severity: 'error',
  citation: '物资发放登记规范（代领须注明关系）',
  needs: [],
  oneOf: [['proxy', 'proxyRelation'], ['proxyRelation']],
  for: { lists: 'goods', role: 'aid' },
  judge(row) {
    const { proxy, proxyRelation, recipient } = row
    if (proxy === undefined)
      return isForBoth(row) && proxyRelation !== undefined && row.meaning(proxyRelation, isNameAlone)
        ? fail('proxyRelation', { params: { proxy: proxyRelation } })
        : PASS
    if (proxyRelation !== undefined || /[(（]/.test(proxy) || proxy === recipient) return PASS
    return fail(['proxyRelation', 'proxy'], { params: { proxy } })
  },
})
