import { ageOn } from '../../identity/id-number.ts'
import { isSameName } from '../../identity/name.ts'
import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { fail, householdCheck, PASS, type Reader, type RowView } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { fieldsByColumn } from '../money/figure-columns.ts'
import { holderNotNamed, isInCustody } from '../people/holder-named.ts'
import { birthByNumber } from '../people/person.ts'
import { soundOf } from '../people/sound.ts'
import { HOME } from '../words/homes.ts'
import { saysManaged } from '../words/remarks.ts'

const KIN =
  '(?:[子女媳婿夫妻偶父母兄弟姐妹侄孙甥爸爹妈娘爷奶叔伯姑舅姨哥嫂]|儿子|闺女|男人|媳妇|老伴|爱人|亲属|家属|亲戚|邻居|村干部|工作人员|监护人)'
/** 监护人账户, 由其妻账户代收, 由其子领取: says who without a name. */
const KIN_MANAGES = new RegExp(`${KIN}[^\\s,，;；。]{0,5}(监护|代领|代管|代办|代收|领取|领款|账户|账号)`)
/** 父亲账户, 兄妹合户, 卡户名为其长子, 存折系女儿名下, 打入其子卡中: whose account it is. */
const KIN_HOLDS = new RegExp(
  `(?:户名?|开户人|卡|折|账号|帐号)[^,，;；。]{0,2}(?:为|系|是|用|属)[^,，;；。]{0,4}${KIN}|` +
    `${KIN}[^\\s,，;；。]{0,3}(?:账户|帐户|存折|银行卡|合户)$|` +
    `(?:[打汇转存][入到在进]|打|发[至到放])[^,，;；。]{0,4}${KIN}[^,，;；。]{0,4}(?:户|卡|折)`,
)
/** 已签代领委托书: that it was agreed in writing, whoever it is. */
const AGREED = /委托(?:书|协议|手续)|代[领管](?:协议|手续)/
/** 郭淑仙(监护人), 李平（代管） */
const NAMED_AS_KEEPER = new RegExp(`[(（][^()（）]{0,4}(?:${KIN}|代[领管收办]人?|委托)[^()（）]{0,2}[)）]`)
/** A relation that says the account is the person's own. */
const SELF = /^(本人|户主本人|自己)$/

/**
 * G01. The account belongs to the head or another member (57号 第二十六条: 社会化发放 to the household's account). An
 * error only where every member is listed, grown up and without a disability certificate: else a guardian or an agreed
 * manager of the account explains another name; or where the register says that the holder is the person, under another
 * name. A holder whose relation is given, be it behind the name, is explained.
 */
export default householdCheck({
  catalogue: 'G01',
  severity: 'error',
  citation: PAYMENT,
  needs: ['accountName'],
  oneOf: [['name', 'headName', 'recipient']],
  overColumns: { measured: '49 → 37 ms', bind: holderNotNamed },
  judge(household) {
    const { accountName: holder } = household
    for (const member of household.members)
      if (
        namesOf(member).includes(holder) ||
        SELF.test(holder) ||
        isInCustody(member) ||
        isHome(member, holder) ||
        isGuardianElsewhere(member, holder) ||
        isManagedElsewhere(member, holder)
      )
        return PASS
    const names: string[] = []
    let relation = ''
    let mayNeedGuardian = household.table.rowIs !== 'member'
    for (const member of household.members) {
      if (isManaged(member.remarks ?? '', holder)) return PASS
      names.push(...namesOf(member))
      relation ||= member.holderRelation ?? ''
      mayNeedGuardian ||= needsGuardian(member)
    }
    if (NAMED_AS_KEEPER.test(household.shown('accountName'))) return PASS
    const isSelf = SELF.test(relation)
    if ((relation && !isSelf) || names.some((name) => isSameName(name, holder))) return PASS
    for (const member of household.members)
      if (isNamedBeside(member, holder) || (HOME.test(holder) && livesInAHome(member))) return PASS
    // rather a slip of typing
    const alike = names.find((name) => name && name.length === holder.length && soundOf(name) === soundOf(holder))
    return fail(['accountName', 'name'], {
      severity: (isSelf || !mayNeedGuardian) && !alike ? 'error' : 'doubt',
      ...(alike ? { variant: 'similar' } : isSelf && { variant: 'self' }),
      params: { holder, ...(alike && { name: alike }) },
    })
  },
})

/** The home in which somebody is looked after is paid for him. */
const isHome = ({ careHome, livelihood = '' }: RowView, holder: string): boolean =>
  careHome === undefined
    ? (IN_A_HOME.test(livelihood) || HOME.test(livelihood)) && HOME.test(holder)
    : holder.length > SHORTEST_HOME && (careHome.includes(holder) || holder.includes(careHome))
const IN_A_HOME = /集中|机构/
const SHORTEST_HOME = 3

/** 敬老院 under 住哪里, which no field is for. */
function livesInAHome({ table, at }: RowView): boolean {
  const { workbook, sheet, layout, sheetRows } = table
  const fieldOf = fieldsByColumn(table)
  return layout.headers.some(
    (_, column) => !fieldOf.has(column) && HOME.test(cellText(workbook, sheet, sheetRows[at], column)),
  )
}

/** '' for whom the register does not name. */
const namesOf = ({ name = '', headName = '', recipient = '', guardian = '' }: RowView): string[] => [
  name,
  headName,
  recipient,
  guardian,
]

/** The guardian that another list names of this person, by his number, by his name where a list has no numbers. */
const isGuardianElsewhere = (member: RowView, holder: string): boolean => {
  const known = member.use(guardiansElsewhere)
  return (['idNumber', 'name'] as const).some(
    (id) => member.said(id) !== '' && known.has(`${member.said(id)} ${holder}`),
  )
}

/** 萧容（祖母） under 监护人及关系, which no field is for, says who the holder is; 经办人 is no reason to be paid. */
function isNamedBeside({ table, at }: RowView, holder: string): boolean {
  const { workbook, sheet, layout, sheetRows } = table
  const fieldOf = fieldsByColumn(table)
  return layout.headers.some(
    (path, column) =>
      OF_KEEPERS.test(path.join('')) &&
      !fieldOf.has(column) &&
      cellText(workbook, sheet, sheetRows[at], column).includes(holder),
  )
}

const OF_KEEPERS = /监护|代领|代办|代管|照料|照护|抚养|家长|亲属|领款|收款/

/** A column 监护人/供养机构 is read as the home. */
const GUARDIANS = ['guardian', 'careHome'] as const

/** People, by number or name, with the guardians that other lists name of them. */
const guardiansElsewhere: Reader<ReadonlySet<string>> = (table, context) => {
  const pairsIn = (one: RegisterTable) => {
    const key = table.has('idNumber') && one.has('idNumber') ? 'idNumber' : 'name'
    return GUARDIANS.filter((id) => one.has(id)).flatMap((id) =>
      Array.from({ length: one.rowCount }, (_, row) => `${one.said(key, row)} ${one.said(id, row)}`),
    )
  }
  const others = context.given.filter((one) => one !== table && GUARDIANS.some((id) => one.has(id)))
  if (others.length === 0) return () => NOBODY
  return context.derived.whole(table, guardiansElsewhere, () => new Set(others.flatMap(pairsIn)))
}
const NOBODY: ReadonlySet<string> = new Set()

/** What the remarks of another list say of this person: 由弟弟代管，已签代管协议. */
const isManagedElsewhere = (member: RowView, holder: string): boolean =>
  member.said('idNumber') !== '' &&
  (member.use(remarksElsewhere).get(member.said('idNumber')) ?? []).some((remark) => isManaged(remark, holder))

const remarksElsewhere: Reader<ReadonlyMap<string, readonly string[]>> = (table, context) => {
  const others = context.given.filter((one) => one !== table && one.has('remarks') && one.has('idNumber'))
  if (others.length === 0) return () => NOTHING
  return context.derived.whole(table, remarksElsewhere, () => {
    const remarks = new Map<string, string[]>()
    for (const one of others)
      for (let row = 0; row < one.rowCount; row++) {
        const said = one.said('remarks', row)
        if (saysManaged(said))
          remarks.set(one.said('idNumber', row), [...(remarks.get(one.said('idNumber', row)) ?? []), said])
      }
    return remarks
  })
}
const NOTHING: ReadonlyMap<string, readonly string[]> = new Map()

const ADULT = 18

/** Disabled, a minor, or of unknown age. */
function needsGuardian(member: RowView): boolean {
  if (member.disabilityCertificate !== undefined) return true
  const birth = birthByNumber(member)
  return birth === undefined || ageOn(birth, member.today) < ADULT
}

const isManaged = (remark: string, holder: string): boolean =>
  KIN_HOLDS.test(remark) ||
  (saysManaged(remark) && (remark.includes(holder) || KIN_MANAGES.test(remark) || AGREED.test(remark)))
