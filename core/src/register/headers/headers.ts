import { type FieldId, field, fieldsForLabel, labelsOf } from '../../facts/fields.ts'
import { type HeaderUnit, headerUnit, isBare, normaliseLabel } from '../../facts/label.ts'
import { isOfAnotherProgramme } from '../../facts/programmes.ts'
import { isEarlierGroup, isOfEarlierState } from '../../facts/usual-label.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import type { Layout } from '../layout/layout.ts'
import { goodsWithColumns } from './item-columns.ts'
import { choiceKey, type HeaderChoices, type MappedColumn, type Reason } from './mapped-column.ts'
import { memberGroups } from './member-groups.ts'
import { columnsOfMonths, withStatesInTurn } from './month-word.ts'
import { fieldByParts } from './parts.ts'
import { inPlainWords, ofGroup } from './plain-words.ts'
import { sameInOtherWords } from './wordings.ts'

interface Candidate {
  field: FieldId
  confidence: number
  isOfKind: boolean
  reason: Reason
}

/**
 * Fields that a header path may mean in a kind of register, best first. The last header counts most; its parents help
 * where it alone is not enough (户主 over 姓名). A header that only contains a known word is a guess.
 */
export function headerCandidates(path: readonly string[], kind: RegisterKind): readonly Candidate[] {
  const { ofKinds } = headerOf(path)
  const known = ofKinds.get(kind)
  if (known) return known
  const found = candidates(path, kind)
  ofKinds.set(kind, found)
  return found
}

/** A header path, with what it says before any kind is asked, and what it may mean in those that were. */
interface Header {
  readings: readonly Reading[]
  ofKinds: Map<RegisterKind, readonly Candidate[]>
}

/** One of the ways to read a path, with its label as labels are compared and the fields that have this label. */
interface Reading {
  text: string
  weight: number
  label: string
  meant: readonly FieldId[]
}

/** Headers are asked by every kind, and again for every sheet of a file. */
const headers = new WeakMap<readonly string[], Header>()
const headersByText = new Map<string, Header>()
const MOST_KEPT = 2000

function headerOf(path: readonly string[]): Header {
  const known = headers.get(path)
  if (known) return known
  const text = path.join('\u0000')
  const found = headersByText.get(text) ?? { readings: readings(path), ofKinds: new Map() }
  if (headersByText.size >= MOST_KEPT) headersByText.clear()
  headersByText.set(text, found)
  headers.set(path, found)
  return found
}

/** 人(±) under 户内变动: what came and went in one figure, and no count of people. */
const BOTH_WAYS = /±|[+＋][/／][-－—]/

function candidates(written: readonly string[], kind: RegisterKind): readonly Candidate[] {
  const path = kind.rowIs === 'place' ? withUnitSpelt(written) : written
  const leaf = path.at(-1)
  if (!leaf) return []
  if (kind.rowIs === 'place' && BOTH_WAYS.test(written.join(''))) return CLOSED
  // 金额（大写） repeats in words what another column has as a figure
  if (/大写/.test(leaf) && !/小写/.test(leaf)) return CLOSED
  if (LAST_DIGITS.test(leaf)) return CLOSED
  if (isOfAnotherProgramme(normaliseLabel(leaf), kind.programmes ?? [])) return CLOSED
  const parents = path.slice(0, -1)
  // 调整 over 户数 and 人数 tells how many more or fewer there are
  if (kind.rowIs === 'place' && COUNT.test(normaliseLabel(leaf)) && CHANGE_GROUP.test(parents.at(-1) ?? ''))
    return CLOSED
  // 其中死亡 over 人 is a part of what stands before it
  const isPart = kind.rowIs === 'place' && /^其中/.test(parents.at(-1) ?? '')
  const found = new Map<FieldId, Candidate>()
  const offer = (id: FieldId, confidence: number, reason: Reason) => {
    const isOfKind = kind.fields.includes(id)
    if (!mayBe(id, kind)) return
    const weighed = isOfKind ? confidence : confidence * STRANGER
    if (weighed > (found.get(id)?.confidence ?? 0)) found.set(id, { field: id, confidence: weighed, isOfKind, reason })
  }
  const { readings } = headerOf(path)
  for (const { text, weight, label, meant } of readings) {
    const own = [ownValue(kind.headers, label) ?? []].flat()
    if (own.length === 0) for (const id of lentWith(meant, kind)) offer(id, weight - LENT, { what: 'label', text })
    own.forEach((id, at) => {
      // a bare word of a kind (时间), or one with several meanings, yields to a column that says more (走访日期)
      const isOpen = isBare(label) || own.length > 1
      // 户主姓名, where the receiver is meant, to 领取人
      const isLent = meant.length > 0 && !meant.includes(id)
      offer(id, weight - at * 0.05 - (isOpen ? 0.04 : 0) - (isLent ? 0.002 : 0), { what: 'label', text })
    })
    for (const id of meant)
      offer(id, weight - (own.length > 0 ? 0.2 : 0) - (normaliseLabel(field(id).zh) === label ? 0 : 0.01), {
        what: 'label',
        text,
      })
  }
  // what was due is not what was paid, where both have a column
  const paid = found.get('paidAmount')
  if (paid && /应发|应领|应付/.test(leaf)) paid.confidence -= 2 * RIVAL
  // nor is dibao alone what is paid with its supplements
  if (paid && /^(低保金|(月|户)*保障金|低保|城乡低保金)(额)?([(（]元[)）])?$/.test(leaf)) paid.confidence -= RIVAL
  const isExact = [...found.values()].some(({ confidence }) => confidence >= EXACT)
  // 帮扶干部 over 姓名 is a label of its own, whatever 姓名 alone would be
  const full = readings.filter(({ text }) => text !== leaf)
  const wholes = new Set(
    full.flatMap(({ label, meant }) => ownValue(kind.headers, label) ?? meant).filter((id) => mayBe(id, kind)),
  )
  if (![...wholes].some((id) => kind.fields.includes(id)))
    for (const { text, weight } of full.filter((one) => one.text.endsWith(leaf)))
      for (const id of inPlainWords(text, kind).filter((one) => kind.fields.includes(one))) {
        wholes.add(id)
        offer(id, REWORDED * weight, { what: 'contains', text: field(id).zh })
      }
  const isWhole = wholes.size > 0
  const best = Math.max(0, ...[...found.values()].filter((one) => wholes.has(one.field)).map((one) => one.confidence))
  for (const one of found.values())
    if (isWhole && !wholes.has(one.field)) one.confidence = Math.min(one.confidence, best - RIVAL)
  const parts = !isWhole && (path.length > 1 || !isExact) ? fieldByParts(path, kind) : undefined
  if (parts?.field === null && (found.size > 0 || inPlainWords(leaf, kind).length === 0)) return CLOSED
  if (parts?.field && !(path.length === 1 && isExact)) {
    // a group over the column says more than the leaf alone: 家庭收入 over 人均
    if (isExact) for (const one of found.values()) one.confidence = Math.min(one.confidence, parts.confidence - RIVAL)
    offer(parts.field, parts.confidence, { what: 'parts', text: path.join(' ') })
  }
  for (const inOtherWords of [sameInOtherWords, inPlainWords])
    if (found.size === 0)
      for (const { text, weight } of path.length > 1 ? readings : [{ text: leaf, weight: 1 }])
        inOtherWords(text, kind).forEach((id, at) => {
          offer(id, REWORDED * weight - at * RIVAL, { what: 'contains', text: field(id).zh })
        })
  // 原保障金 of those stopped is what they got; 原审批日期 is no decision on the row
  if (found.size === 0 && isOfEarlierState(leaf) && DAY.test(normaliseLabel(leaf))) return CLOSED
  if (found.size === 0)
    for (const [id, confidence] of containedLabels(normaliseLabel(leaf), kind))
      offer(id, confidence, { what: 'contains', text: field(id).zh })
  // 金额 beside 标准, both under 护理补贴, is nothing but its amount
  const isOfPart = parents.some((parent) => fieldsForLabel(parent).some((id) => PARTS_OF_PAY.has(id)))
  const isEarlier = parents.some(isEarlierGroup)
  // 孤儿 under 人数 counts them
  const isCounted = parents.some((parent) => COUNT.test(normaliseLabel(parent)))
  return [...found.values()]
    .filter((one) => !isCounted || field(one.field).type !== 'name')
    .filter((one) => !SHARE.test(leaf) || field(one.field).type !== 'money')
    .filter((one) => !isPart || !OF_THE_WHOLE.has(one.field))
    .filter((one) => !isEarlier || wholes.has(one.field) || one.field === parts?.field)
    .filter((one) => !isOfPart || wholes.has(one.field) || field(one.field).type !== 'money')
    .sort((a, b) => b.confidence - a.confidence)
}

const OF_THE_WHOLE: ReadonlySet<FieldId> = new Set(['householdCount', 'personCount', 'personTimes', 'totalAmount'])

/** 占年收入, 占家庭收入的: a share of what it names */
const SHARE = /^占/

/** 一卡通（末四位）: no number that could be checked. */
const LAST_DIGITS = /[末后尾][一二三四五六七八\d]位|尾号/

const COUNT = /^(?:户数|人数|人口数?|户|人)$/
const CHANGE_GROUP = /^(?:本[月期季年])?(?:调整|变动|变更|增减|净增减?|户内(?:增减|变动))(?:情况)?$/

/** 未成年人 of a list of places counts them, and 救助金额 over 合计 is what the one of the row gets. */
const mayBe = (id: FieldId, { fields, rowIs }: RegisterKind): boolean =>
  fields.includes(id) || (rowIs === 'place' ? field(id).type !== 'yes-no' : id !== 'totalAmount')

/** Who a row is about. */
const LENDABLE: ReadonlySet<FieldId> = new Set(['name', 'headName', 'idNumber', 'headIdNumber', 'relation'])

/** What a header is worth that stands for another field as the label does that a kind lends. */
const LENT = 0.06

/**
 * A kind that lends the label of such a field that it has not (户主姓名 is 走访对象, 与户主关系 the one who receives)
 * lends its other wordings with it: 户主名字, 与户主的关系.
 */
const lentWith = (meant: readonly FieldId[], { fields, headers }: RegisterKind): readonly FieldId[] =>
  meant.flatMap((id) => {
    const isOurs = fields.includes(id) || !LENDABLE.has(id)
    return isOurs ? [] : (ownValue(headers, normaliseLabel(field(id).zh)) ?? [])
  })

/** A header that is one of the labels, word for word. */
const EXACT = 0.7
/** A header that is one of the labels but for its words of state and time, or the word for money at its end. */
const REWORDED = 0.94
/** How far apart two candidates are where one is chosen. */
const RIVAL = 0.05

/** A column whose header we know and that must not be read, not by its content either. */
const CLOSED: readonly Candidate[] = []

const DAY = /(?:日期|时间|年月|月份)$/

/** A column that the kind does not know is taken for less sure: another meaning may be nearer. */
const STRANGER = 0.75

/** Amounts that are parts of what a row is paid: a group with one of these names has no other amount in it. */
const PARTS_OF_PAY = new Set<FieldId>(['livingAllowance', 'careAllowance', 'careAmount', 'supplement', 'backPayAmount'])

/** 低保(是/否) asks; it counts nothing. */
const ASKS = /[(（](是[/／、]否|是或否|填?是否)[)）]$/

/** 自理能力评估 over 评估结论: what was found of what stands above. */
const OUTCOME = /^(?:评估|评定|鉴定)?(?:结论|结果|等级)$/

/** 自 and 至, 起 and 讫 under 公示: from when and until when */
const BEGINNING = /^(?:自|从|起|始|起始|开始)日?期?$/
const ENDING = /^(?:至|到|讫|迄|止|终|结束|截止)日?期?$/

const COUNTED: Readonly<Record<string, string>> = { 户: '户数', 人: '人数' }

/** 合计 over 户 and 人: 户数 and 人数. */
function withUnitSpelt(path: readonly string[]): readonly string[] {
  const spelt = path.length > 1 && COUNTED[normaliseLabel(path[path.length - 1])]
  return spelt ? [...path.slice(0, -1), spelt] : path
}

/** The ways to read a header path, the fullest first: 家庭成员 | 户主 | 姓名 may be 户主姓名, 家庭成员姓名 or 姓名. */
const readings = (path: readonly string[]): Reading[] =>
  waysToRead(path).map(([text, weight]) => ({
    text,
    weight,
    label: normaliseLabel(text),
    meant: fieldsForLabel(text),
  }))

function waysToRead(path: readonly string[]): [text: string, weight: number][] {
  const leaf = path[path.length - 1] ?? ''
  if (ASKS.test(leaf) && !leaf.startsWith('是否')) return [[`是否${leaf.replace(ASKS, '')}`, 1]]
  const found: [string, number][] = []
  for (let parent = path.length - 2; parent >= 0; parent--)
    found.push([groupOf(path[parent]) + leaf, 1 - (path.length - 2 - parent) * 0.005])
  if (path.length > 1) {
    const group = path[path.length - 2]
    if (/^(?:合计|小计|总计|总额|金额|小写|计$)/.test(leaf) || OUTCOME.test(leaf)) found.push([group, 0.95])
    const together = ofGroup(group, leaf)
    if (together) found.push([together, 0.94])
    const end = BEGINNING.test(leaf) ? '起' : ENDING.test(leaf) ? '止' : undefined
    if (end) found.push([groupOf(group) + end, 0.94])
  }
  found.push([leaf, 0.98])
  return found
}

/**
 * 照料护理人信息 over 姓名: the name of the 照料护理人. Of the person or household of the row the leaf alone says as
 * much; so does 公示 alone of 初审公示 over 开始 and of 公示起止 over 起.
 */
const groupOf = (parent: string): string =>
  parent
    .replace(/起[止讫迄](?:日期|时间)?$/, '')
    .replace(/^(?:榜示|张榜|出榜|上榜|公榜|张贴|上墙)(?=日?期?间?$)/, '公示')
    .replace(/^(?:(?:[县区乡镇村]|乡镇|镇街|街道|社区)级?|初审|审核|张榜|民主|评议)(?=公示$)/, '')
    .replace(/^(?:人员|对象|个人|本人)?(?:基本)?(?:情况|信息)$/, '')
    .replace(/^(供养|住房|残疾|健康|开户)(?:情况|信息)$/, '$1')
    .replace(/^((?:照料|监护|护理|代领|代理|领款|赡养|抚养).*人)(?:基本)?(?:信息|情况)$/, '$1')

/**
 * Fields of the kind whose label stands inside the header; at its end it says what the column is (本月应发低保金). 证号
 * alone is the household's, 准考证号 is not.
 */
function containedLabels(header: string, kind: RegisterKind): [FieldId, number][] {
  const found: [FieldId, number][] = []
  for (const id of kind.fields)
    for (const label of labelsOf(id)) {
      if (label.length < 2 || label === '证号' || !standsIn(label, header)) continue
      const share = label.length / header.length
      found.push([id, header.endsWith(label) ? 0.48 + 0.4 * share : 0.4 + 0.3 * share])
    }
  return found
}

/** 生日 in 发生日期 or 发生日 is no word. */
const standsIn = (label: string, header: string): boolean =>
  label.length > 2
    ? header.includes(label)
    : header.startsWith(label) || (header.endsWith(label) && !/发生日$/.test(header))

/**
 * Gives every column at most one field and every field at most one column, the surest first; equal ones from the left.
 * `closed` are those of the unmapped columns that no content can open.
 */
export function mapHeaders(
  layout: Layout,
  kind: RegisterKind,
  choices: HeaderChoices = {},
): { columns: MappedColumn[]; unmapped: number[]; closed: number[] } {
  const taken = new Set<FieldId>()
  const byColumn = new Map<number, MappedColumn>()
  const offers: (Candidate & { column: number })[] = []
  const refused = new Set<number>()
  const stated = statedMoney(layout)
  const candidatesOf = [besideGoods, besideTheirNames, besideHouseholds].reduce(
    (found, beside) => beside(found, layout, kind),
    candidatesBesideMembers(layout, kind),
  )
  const map = (column: number, id: FieldId, confidence: number, by: MappedColumn['by'], reason: Reason) => {
    const path = layout.headers[column]
    const found = inItsPeriod(id, unitOf(path, id, stated), (twin) => kind.fields.includes(twin) && !taken.has(twin))
    taken.add(found.field)
    byColumn.set(column, {
      column,
      header: path[path.length - 1],
      field: found.field,
      confidence,
      by,
      ...(found.unit && { unit: found.unit }),
      reasons: [reason],
      rivals: candidatesOf(column)
        .filter((one) => one.field !== id)
        .map((one) => ({ field: one.field, confidence: one.confidence })),
    })
  }
  layout.headers.forEach((path, column) => {
    if (path.length === 0) return
    const chosen = ownValue(choices, choiceKey(path))
    if (chosen === null) refused.add(column)
    else if (chosen && !taken.has(chosen)) map(column, chosen, 1, 'user', { what: 'chosen' })
    else for (const candidate of candidatesOf(column)) offers.push({ ...candidate, column })
  })
  offers.sort((a, b) => b.confidence - a.confidence || a.column - b.column)
  for (const { field: id, column, confidence, reason } of offers)
    if (!taken.has(id) && !byColumn.has(column)) map(column, id, confidence, 'header', reason)
  const unmapped = layout.headers.flatMap((path, column) =>
    path.length > 0 && !byColumn.has(column) && !refused.has(column) ? [column] : [],
  )
  const closed = unmapped.filter((column) => candidatesOf(column) === CLOSED)
  return { columns: [...byColumn.values()].sort((a, b) => a.column - b.column), unmapped, closed }
}

/** 大米 over 数量 and 金额 beside other goods: neither is of the row as a whole. */
function besideGoods(
  candidatesOf: (column: number) => readonly Candidate[],
  { headers }: Layout,
  kind: RegisterKind,
): (column: number) => readonly Candidate[] {
  const ofGoods = new Set(
    goodsWithColumns(headers, kind).flatMap(({ column, price, amount }) => [column, price, amount]),
  )
  const priced = groupOfPrice(headers)
  const isOfOthers = (column: number) => {
    const id = candidatesOf(column)[0]?.field
    const isAmountIn = (other: number) => groupIn(headers[other]) === priced && candidatesOf(other)[0]?.field === id
    const isAmount = id === 'goodsAmount' || id === 'reliefGoods'
    return isAmount && groupIn(headers[column]) !== priced && headers.some((_, other) => isAmountIn(other))
  }
  return (column) => (ofGoods.has(column) || (priced && isOfOthers(column)) ? CLOSED : candidatesOf(column))
}

const groupIn = (path: readonly string[]): string => path.slice(0, -1).join('')

/** 物资救助（棉被） over 数量, 单价 and 折款: where one group has a price, the amount is that of this group. */
function groupOfPrice(headers: Layout['headers']): string | undefined {
  const [priced, ...others] = headers.filter(
    (path) => path.length > 1 && /^单价/.test(normaliseLabel(path.at(-1) ?? '')),
  )
  return priced && others.length === 0 ? groupIn(priced) : undefined
}

/** Of whom a column 与户主关系 tells that stands right of the name of another than the one of the row. */
const RELATION_RIGHT_OF: Partial<Record<FieldId, FieldId>> = {
  accountName: 'holderRelation',
  proxy: 'proxyRelation',
  signature: 'proxyRelation',
  carer: 'carerRelation',
}

/** 与本人关系, 和领款人的关系 */
const TO_ANOTHER = /^[与和同].{1,6}关系$/

/** 开户人 | 与户主关系: the relation of who holds the account, not of the person of the row. */
function besideTheirNames(
  candidatesOf: (column: number) => readonly Candidate[],
  { headers }: Layout,
  kind: RegisterKind,
): (column: number) => readonly Candidate[] {
  return (column) => {
    const own = candidatesOf(column)
    const isRelation =
      own[0]?.field === 'relation' || (own.length === 0 && TO_ANOTHER.test(headers[column].at(-1) ?? ''))
    if (!isRelation || column === 0) return own
    const left = candidatesOf(column - 1)[0]?.field
    const of = left && RELATION_RIGHT_OF[left]
    if (!of || !kind.fields.includes(of)) return own
    const { confidence, reason } = own[0] ?? { confidence: REWORDED, reason: { what: 'parts' } }
    return [{ field: of, confidence, reason, isOfKind: true }]
  }
}

const OF_HOUSEHOLD = /家庭|全家|本户|户/

/** 每月收入 | 全家月收入: where one says that it is the household's, the other is the member's own. */
function besideHouseholds(
  candidatesOf: (column: number) => readonly Candidate[],
  { headers }: Layout,
  kind: RegisterKind,
): (column: number) => readonly Candidate[] {
  const whole = 'monthlyHouseholdIncome'
  const incomes = headers.flatMap((_, column) => (candidatesOf(column)[0]?.field === whole ? [column] : []))
  const saysWhose = (column: number) => OF_HOUSEHOLD.test(headers[column].join(''))
  if (incomes.length < 2 || !incomes.some(saysWhose)) return candidatesOf
  const isOwn = new Set(incomes.filter((column) => !saysWhose(column)))
  return (column) =>
    isOwn.has(column)
      ? [
          {
            ...candidatesOf(column)[0],
            field: 'monthlyIncome' as const,
            isOfKind: kind.fields.includes('monthlyIncome'),
          },
        ]
      : candidatesOf(column)
}

/** Headers of cells in which a household's members stand, and over the columns of them beside those of the head. */
export const OF_MEMBERS = /成员|家属|(?<!当)家人/
/** Headers that say whose their columns are, beside those of the members. */
const APPLICANT = /申请人|户主/
/** What is the head's where a column names him and not a member. */
export const HEADS_OWN: Partial<Record<FieldId, FieldId>> = { name: 'headName', idNumber: 'headIdNumber' }
const TELLS_OF_HEAD: ReadonlySet<FieldId> = new Set(['name', 'headName', 'headIdNumber'])
/** What a column beside those of the members says of the head; null: nothing that has a field. */
const OF_THE_HEAD: Partial<Record<FieldId, FieldId | null>> = {
  ...HEADS_OWN,
  // no field for these of a head who has no row
  sex: null,
  birth: null,
  age: null,
  ethnicity: null,
}

/** Who may be asked about the person of the row: 老人姓名 | 家属姓名. */
const OF_RELATIVES = /家属|亲属/
const isOfRow = ({ headers }: Layout, column: number): boolean =>
  !OF_MEMBERS.test(headers[column].join('')) && !APPLICANT.test(headers[column].join(''))

/**
 * The candidates of each column. In 户主姓名 | 性别 | 身份证号 | 家庭成员 (姓名, 关系, 身份证号) the first columns are
 * the head's; in 户主姓名 | 成员姓名 | 性别 | 身份证号 they are the member's. Members that stand side by side in groups
 * of columns (成员1, 成员2) are unfolded by `memberGroups`; no field is mapped to their columns.
 */
function candidatesBesideMembers(layout: Layout, kind: RegisterKind): (column: number) => readonly Candidate[] {
  const ofMonths = columnsOfMonths(layout.headers)
  const headers = kind.rowIs === 'place' ? withStatesInTurn(layout.headers) : layout.headers
  const open = headers.map((path) => headerCandidates(path, kind))
  const isEssential = ([found]: readonly Candidate[]) => found !== undefined && kind.essential?.includes(found.field)
  // a list of nothing but months is told by the first of them
  const isToldElse = open.some((found, column) => !ofMonths.has(column) && isEssential(found))
  const kept = isToldElse ? -1 : open.findIndex((found, column) => ofMonths.has(column) && isEssential(found))
  const all = open.map((found, column) => (ofMonths.has(column) && column !== kept ? CLOSED : found))
  if (kind.rowIs === 'place') return ofTheWhole(layout, kind, withoutParts(layout, kind, all))
  const isOfMembers = layout.headers.map((path) => OF_MEMBERS.test(path.join('')))
  const grouped = new Set(memberGroups(layout.headers).flatMap(({ columns }) => [...columns.values()]))
  const names = all.flatMap((found, column) => (found[0]?.field === 'name' && isOfMembers[column] ? [column] : []))
  const hasHead = all.some(([found], column) => !isOfMembers[column] && found && TELLS_OF_HEAD.has(found.field))
  if (names.length === 0 || !hasHead) return (column) => (grouped.has(column) && hasHead ? CLOSED : all[column])
  if (kind.rowIs === 'person' && all.some(([found], column) => found?.field === 'name' && isOfRow(layout, column)))
    return (column) =>
      grouped.has(column) || OF_RELATIVES.test(layout.headers[column].join('')) ? CLOSED : all[column]
  const areSideBySide = names.length > 1
  const isGroup = layout.headers[names[0]].slice(0, -1).some((header) => OF_MEMBERS.test(header))
  const ownOfMembers = new Set(
    all.flatMap((found, column) => (isOfMembers[column] && found[0] ? [found[0].field] : [])),
  )
  return (column) => {
    if (grouped.has(column)) return CLOSED
    if (isOfMembers[column]) return areSideBySide ? CLOSED : all[column]
    if (areSideBySide) return all[column]
    const candidates = all[column].flatMap((candidate) => {
      const field = OF_THE_HEAD[candidate.field]
      const isHeads = isGroup || ownOfMembers.has(candidate.field) || APPLICANT.test(layout.headers[column].join(''))
      if (field === undefined || !isHeads) return [candidate]
      return field && kind.fields.includes(field) ? [{ ...candidate, field }] : []
    })
    return candidates.length === 0 && all[column].length > 0 ? CLOSED : candidates
  }
}

/**
 * 城市 | 农村 | 合计, or 急难型 | 支出型 | 合计, over the same headers: the figures of the whole are those of the last;
 * of 应发 | 首次成功 | 退票 those of the first.
 */
function ofTheWhole(
  layout: Layout,
  kind: RegisterKind,
  all: readonly (readonly Candidate[])[],
): (column: number) => readonly Candidate[] {
  const leaves = layout.headers.map((path) => normaliseLabel(path.at(-1) ?? ''))
  const groups = layout.headers.map((path) => path.slice(0, -1).join(''))
  const isPart = groups.map((group, column) => {
    const others = groups.filter((_, at) => at !== column && leaves[at] === leaves[column])
    return group !== '' && (PART_OF_WHOLE.test(group) ? others.length > 0 : !WHOLE.test(group) && others.some(isWhole))
  })
  const sums = new Map(
    leaves.flatMap((leaf, column) =>
      isWhole(leaf) && SUMMED.test(groups[column]) ? [[groups[column], column] as const] : [],
    ),
  )
  return (column) => {
    const sum = sums.get(groups[column])
    if (isPart[column] || (sum !== undefined && sum !== column && all[column][0]?.field === 'totalAmount'))
      return CLOSED
    return sum === column ? [{ ...SUM, isOfKind: kind.fields.includes('totalAmount') }] : all[column]
  }
}

/**
 * 集中人数 | 分散人数 | 合计人数: the persons are those of the whole; columns that only contain a word for them are its
 * parts, as are 一级人数 and 二级人数 without a whole.
 */
function withoutParts(
  { headers }: Layout,
  kind: RegisterKind,
  all: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  const found = headers.map((path, column) =>
    all[column][0]?.reason.what === 'label' ? all[column] : (wholeIn(path, kind) ?? all[column]),
  )
  const guessed = found.map(([best]) => (best?.reason.what === 'contains' ? best.field : undefined))
  return found.map((candidates, column) => {
    const id = guessed[column]
    const isPart = id !== undefined && found.some(([other], at) => at !== column && other?.field === id)
    return isPart ? CLOSED : candidates
  })
}

/** 合计人数 or 人数合计, which no label is: 人数. */
function wholeIn(path: readonly string[], kind: RegisterKind): readonly Candidate[] | undefined {
  const label = normaliseLabel(path.at(-1) ?? '')
  const word = label.replace(/^(合计|总计|小计)(?=.{2})|(?<=.{2})(合计|总计|小计)$/, '')
  const whole = word !== label && headerCandidates([...path.slice(0, -1), word], kind)
  return whole && whole[0]?.reason.what === 'label' ? whole : undefined
}

/** 当月资金 over 保障金, 分类施保 and 合计: the amount is what its parts sum up to. */
const SUMMED = /资金|金额|支出|发放/
const SUM: Candidate = { field: 'totalAmount', confidence: 0.95, isOfKind: true, reason: { what: 'parts' } }

const WHOLE = /^(合计|总计|小计|总数)$/
const isWhole = (group: string): boolean => WHOLE.test(group)
const PART_OF_WHOLE = /^(城市|城镇|农村|农业|非农)|(成功|失败|退[票回汇款]|重发|补发|未到账|未发放?)$/

const STATED_MONEY = /单位[:：]?[^万千百]{0,6}?((万|千|百)?元)/

/** What a record holds under a header; a header may be called `constructor`. */
function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}

/** The unit of money that a line above the header gives for the whole sheet: 单位:万元. */
function statedMoney(layout: Layout): HeaderUnit | undefined {
  for (const text of [...layout.titles, ...layout.lines]) {
    const found = STATED_MONEY.exec(text.replace(/\s+/g, ''))
    if (found) return headerUnit(`(${found[1]})`)
  }
  return undefined
}

/** The unit that a header or the nearest of its parents states; for money else what the sheet states. */
function unitOf(path: readonly string[], id: FieldId, stated: HeaderUnit | undefined): HeaderUnit | undefined {
  const units = path.map(headerUnit).reverse()
  const factor = units.find((unit) => unit?.factor !== undefined) ?? (field(id).type === 'money' ? stated : undefined)
  const period = units.find((unit) => unit?.period !== undefined)
  if (!factor && !period) return undefined
  return { factor: factor?.factor, period: period?.period, text: (factor ?? period)?.text ?? '' }
}

/** Amounts a month and a year that are fields of their own. */
const YEARLY_TWIN: Partial<Record<FieldId, FieldId>> = {
  monthlyHouseholdIncome: 'yearlyHouseholdIncome',
  perCapitaIncome: 'perCapitaYearlyIncome',
}
const MONTHLY_TWIN = Object.fromEntries(Object.entries(YEARLY_TWIN).map(([month, year]) => [year, month])) as Partial<
  Record<FieldId, FieldId>
>

/** Amounts that are always a month's; a header that says 元/年 divides them by twelve. */
const MONTHLY = new Set<FieldId>([
  'monthlyHouseholdIncome',
  'perCapitaIncome',
  'monthlyIncome',
  'standard',
  'monthlyAmount',
  'careAmount',
  'allowanceAmount',
  'livingAllowance',
  'careAllowance',
  'supplement',
  'pension',
  'payrollWage',
  'supporterIncome',
])
const YEARLY = new Set<FieldId>(['yearlyHouseholdIncome', 'perCapitaYearlyIncome'])

/**
 * A yearly column under a monthly name is its yearly twin, or where there is none its twelfth; and the other way round.
 */
function inItsPeriod(
  id: FieldId,
  unit: HeaderUnit | undefined,
  isFree: (twin: FieldId) => boolean,
): { field: FieldId; unit?: HeaderUnit } {
  const isYearUnderMonth = unit?.period === 'year' && MONTHLY.has(id)
  const isMonthUnderYear = unit?.period === 'month' && YEARLY.has(id)
  if (!unit || !(isYearUnderMonth || isMonthUnderYear)) return { field: id, unit }
  const twin = isYearUnderMonth ? YEARLY_TWIN[id] : MONTHLY_TWIN[id]
  if (twin && isFree(twin)) return { field: twin, unit }
  return { field: id, unit: { ...unit, factor: (unit.factor ?? 1) * (isYearUnderMonth ? 1 / 12 : 12) } }
}
