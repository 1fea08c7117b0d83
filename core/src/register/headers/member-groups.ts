import { type FieldId, fieldsForLabel } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'

/** Columns that together hold one member of the household beside others: 成员1姓名 | 成员1身份证号. */
export interface MemberGroup {
  columns: ReadonlyMap<FieldId, number>
  /** to the head, where the headers say it: 配偶 */
  relation?: string
}

const OF_MEMBERS = /(共同生活)?(家庭)?(成员|家属|家人|家庭人员)[一二三四五六七八九十\d]*/
const OF_SPOUSE = /^(配偶|爱人|妻子|丈夫)/
/** 户主 in 与户主关系 says to whom, not who. */
const TO_THE_HEAD = /与?户主的?关系|与户主/
const NOT_A_MEMBER =
  /户主|申请|领款|领取|代领|监护|照料|护理人|开户|持卡|经办|联系|负责|干部|赡养|抚养|扶养|义务|父亲|母亲|帮扶/
const NUMBER = /[一二三四五六七八九十\d]+$/
/** What a group may hold of its person. */
const PERSONAL: ReadonlySet<FieldId> = new Set<FieldId>([
  'name',
  'relation',
  'idNumber',
  'sex',
  'birth',
  'age',
  'health',
  'labour',
  'disabilityLevel',
])

/**
 * Members side by side: a spouse's columns, or two or more groups that each begin with a name; [] where each row lists
 * one person.
 */
export function memberGroups(headers: readonly (readonly string[])[]): MemberGroup[] {
  const leaves = headers.map((path) => (path.length === 0 ? '' : normaliseLabel(path[path.length - 1])))
  const spouses = new Map<FieldId, number>()
  const groups: Map<FieldId, number>[] = []
  headers.forEach((path, column) => {
    if (path.length === 0) return
    const joined = path.map(normaliseLabel).join('')
    if (OF_SPOUSE.test(joined)) {
      const id = personal(joined.replace(OF_SPOUSE, '') || '姓名')
      if (id && !spouses.has(id)) spouses.set(id, column)
      return
    }
    if (NOT_A_MEMBER.test(joined.replace(TO_THE_HEAD, '关系'))) return
    const leaf = leaves[column]
    const id = personal(leaf.replace(OF_MEMBERS, '').replace(NUMBER, '') || (OF_MEMBERS.test(leaf) ? '姓名' : leaf))
    const isOf = OF_MEMBERS.test(joined) || NUMBER.test(leaf) || isRepeated(leaves, leaf)
    if (!id || !isOf) return
    if (id === 'name') groups.push(new Map([[id, column]]))
    else {
      const last = groups.at(-1)
      if (last && !last.has(id) && column - Math.max(...last.values()) <= 2) last.set(id, column)
    }
  })
  const spouse = spouses.has('name') ? [{ columns: spouses, relation: '配偶' }] : []
  // one group alone is the usual column of members
  const areSeveral = groups.length > 1 || (spouse.length > 0 && groups.length > 0)
  return [...spouse, ...(areSeveral ? groups.map((columns) => ({ columns })) : [])]
}

function personal(label: string): FieldId | undefined {
  const [id] = fieldsForLabel(label)
  return id && PERSONAL.has(id) ? id : undefined
}

/** The same leaf again and again, as in 姓名 | 关系 | 身份证号 | 姓名 | 关系 | 身份证号. */
const isRepeated = (leaves: readonly string[], leaf: string): boolean =>
  leaves.indexOf(leaf) !== leaves.lastIndexOf(leaf)
