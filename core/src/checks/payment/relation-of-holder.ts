import { isSameName } from '../../identity/name.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** Words of kin and of others who hold an account for somebody. */
const ANOTHER =
  /^(?!.*(本人|自己|户主$))(.*[子女妻夫父母爸妈兄弟哥姐妹孙媳婿侄甥嫂叔伯姑舅]|配偶|爱人|老伴|亲属|邻居|监护人)$/

/**
 * G01. The account is the person's own by its name, and of kin by its relation. A doubt: father and son may share a
 * name.
 */
export default rowCheck({
  catalogue: 'G01',
  severity: 'doubt',
  citation: '登记规范（开户人与关系一致）',
  needs: ['accountName', 'holderRelation'],
  when: ['accountName', 'holderRelation'],
  oneOf: [['name', 'headName']],
  judge(row) {
    const { name, headName, relation, accountName, holderRelation } = row
    const person = name ?? headName
    // of a member the relation may be that to the head
    const isMember = relation !== undefined && !/^(户主|本人)/.test(relation)
    const isOther = name !== undefined && headName !== undefined && name !== headName
    if (person === undefined || isMember || isOther || hasRemark(row)) return PASS
    return isSameName(person, accountName) && ANOTHER.test(holderRelation.replace(/\s/g, ''))
      ? fail(['holderRelation', 'accountName', 'name'], { params: { said: holderRelation } })
      : PASS
  },
})
