import { type FieldId, field, fieldsForLabel } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'

/** Columns that together hold one member of the household beside others: 成员1姓名 | 成员1身份证号. */
export interface MemberGroup {
  columns: ReadonlyMap<FieldId, number>
  /** to the head, where the headers say it: 配偶 */
  relation?: string
  /** kin who may live in a household of their own: members only where 家庭人口 counts them */
  mayLiveApart?: true
}

const OF_MEMBERS = /(共同生活)?(家庭)?(成员|家属|家人|家庭人员)[一二三四五六七八九十\d]*/
const OF_SPOUSE = /^(配偶|爱人|妻子|丈夫)/
const OF_KIN = /^(子女|儿子|女儿|[长次三四五][子女]|父亲|母亲|父母)[一二三四五六七八九十\d]*/
/** 户主 in 与户主关系 says to whom, not who. */
const TO_THE_HEAD = /与?(户主|申请人)的?关系|与(户主|申请人)/
const NOT_A_MEMBER =
  /户主|申请|领款|领取|代领|监护|家长|照料|护理人|开户|持卡|经办|联系|负责|干部|赡养|抚养|扶养|义务|父亲|母亲|帮扶/
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

/** Whether a header says nothing of somebody who is no member: 监护人, 代领人. */
export const mayBeOfMember = (header: string): boolean => !NOT_A_MEMBER.test(header.replace(TO_THE_HEAD, '关系'))

/**
 * Members side by side: a spouse's columns, those of children and parents, or two or more groups that each begin with a
 * name; [] where each row lists one person, and where it is open whom the names stand for.
 */
export function memberGroups(headers: readonly (readonly string[])[]): MemberGroup[] {
  const { spouse, groups: all, kin } = groupsIn(headers)
  const groups = withoutHead(all)
  // one group alone is the usual column of members
  const areSeveral = groups.length > 1 || (spouse.length > 0 && groups.length > 0)
  const ofMembers = areSeveral && !areUneven(groups, headers) ? groups : []
  return [...spouse, ...ofMembers.map((columns) => ({ columns })), ...kin]
}

/** 姓名 | 身份证号 before two or more of 姓名 | 关系 | 身份证号 are the head's. */
function withoutHead(groups: readonly Columns[]): readonly Columns[] {
  const [first, ...others] = groups
  return others.length > 1 && !first.has('relation') && others.every((one) => one.has('relation')) ? others : groups
}

/**
 * Whether it is open whom several columns of names under one header stand for: 成员姓名 | 成员姓名 | 身份证号, where
 * not each has a number beside it, and 成员姓名 | 成员姓名, where nothing tells the people apart.
 */
export function namesAreOpen(headers: readonly (readonly string[])[]): boolean {
  const { groups } = groupsIn(headers)
  const areBare = groups.length > 1 && groups.every(({ size }) => size === 1)
  return areUneven(groups, headers) || (areBare && haveOneHeader(groups, headers))
}

const headerOf = (group: Columns, headers: readonly (readonly string[])[]): string =>
  headers[group.get('name') ?? 0].map(normaliseLabel).join()

const haveOneHeader = (groups: readonly Columns[], headers: readonly (readonly string[])[]): boolean =>
  new Set(groups.map((one) => headerOf(one, headers))).size === 1

function areUneven(groups: readonly Columns[], headers: readonly (readonly string[])[]): boolean {
  const holds = (group: Columns) => [...group.keys()].sort().join()
  return groups.some((one) =>
    groups.some((other) => holds(one) !== holds(other) && haveOneHeader([one, other], headers)),
  )
}

type Columns = Map<FieldId, number>

function groupsIn(headers: readonly (readonly string[])[]): {
  spouse: MemberGroup[]
  groups: Columns[]
  kin: MemberGroup[]
} {
  const leaves = headers.map((path) => (path.length === 0 ? '' : normaliseLabel(path[path.length - 1])))
  const spouses: Columns = new Map()
  const groups: Columns[] = []
  const kin: { columns: Columns; relation: string; mayLiveApart: true }[] = []
  headers.forEach((path, column) => {
    if (path.length === 0) return
    const joined = path.map(normaliseLabel).join('')
    if (OF_SPOUSE.test(joined)) {
      const id = personal(joined.replace(OF_SPOUSE, '') || '姓名')
      if (id && !spouses.has(id)) spouses.set(id, column)
      return
    }
    const ofKin = OF_KIN.exec(joined)
    if (ofKin) {
      const id = personal(joined.slice(ofKin[0].length) || (NUMBER.test(joined) ? '姓名' : ''))
      if (id === 'name') kin.push({ columns: new Map([[id, column]]), relation: ofKin[1], mayLiveApart: true })
      else if (id) addTo(kin.at(-1)?.columns, id, column)
      return
    }
    if (!mayBeOfMember(joined)) return
    const leaf = leaves[column]
    const id =
      personal(leaf.replace(OF_MEMBERS, '').replace(NUMBER, '') || (OF_MEMBERS.test(leaf) ? '姓名' : leaf)) ??
      (isNameInOwnWords(headers, leaves, column) ? 'name' : undefined)
    const isOf = OF_MEMBERS.test(joined) || NUMBER.test(leaf) || isRepeated(leaves, leaf)
    if (!id || !isOf) return
    if (id === 'name') groups.push(new Map([[id, column]]))
    else addTo(groups.at(-1), id, column)
  })
  return { spouse: spouses.has('name') ? [{ columns: spouses, relation: '配偶' }] : [], groups, kin }
}

function addTo(group: Columns | undefined, id: FieldId, column: number): void {
  if (group && !group.has(id) && column - Math.max(...group.values()) <= 2) group.set(id, column)
}

function personal(label: string): FieldId | undefined {
  const [id] = fieldsForLabel(label)
  return id && PERSONAL.has(id) ? id : undefined
}

/**
 * Whether numbered groups (家庭成员1, 家庭成员2) that have no name and a number begin with this column: it is the name,
 * in words of the clerk's own.
 */
function isNameInOwnWords(headers: readonly (readonly string[])[], leaves: readonly string[], column: number): boolean {
  const parentOf = (path: readonly string[] = []) => path.slice(0, -1).map(normaliseLabel).join()
  const parent = parentOf(headers[column])
  if (!HAS_NUMBER.test(parent) || parentOf(headers[column - 1]) === parent || !isRepeated(leaves, leaves[column]))
    return false
  const [known] = fieldsForLabel(leaves[column])
  if (known && field(known).type !== 'name') return false
  const beside = leaves.filter((_, at) => at !== column && parentOf(headers[at]) === parent).map(personal)
  return beside.includes('idNumber') && !beside.includes('name')
}
const HAS_NUMBER = /[一二三四五六七八九十\d]/

/** The same leaf again and again, as in 姓名 | 关系 | 身份证号 | 姓名 | 关系 | 身份证号. */
const isRepeated = (leaves: readonly string[], leaf: string): boolean =>
  leaves.indexOf(leaf) !== leaves.lastIndexOf(leaf)
