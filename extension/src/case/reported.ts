import {
  areaOf,
  checkDisabilityCertificate,
  type FieldId,
  type FieldType,
  field,
  fieldForLabel,
  grouped,
  isHead,
  isOfAnotherProgramme,
  labelsOf,
  normaliseIdNumber,
  normaliseLabel,
  programmesNamed,
  selfCareOf,
  tickedIn,
} from '@nuandong/core/page'
import { LOOKS } from '../../profiles/index.ts'
import { SELF_CARE } from '../../profiles/plain.ts'
import type { FieldReport, FrameReport } from '../messages.ts'
import { countOf } from './amount.ts'
import { BEFALLEN, OF_PEOPLE, OF_RESULT } from './dictionary.ts'

/** A fact of a tab, with the frame in which it stands. */
export type Reported = FieldReport & { frame: number }

/** The facts of all frames of a tab; groups of different frames are different people. */
export function reportedFields(frames: readonly { frame: number; report: FrameReport }[]): Reported[] {
  const fields = frames.flatMap(({ frame, report }) =>
    report.fields.map((each) => ({ ...each, frame, group: each.group && `${frame}/${each.group}` })),
  )
  const values = withoutHolders(fields).flatMap(ticked).flatMap(inSteps).filter(saysWhatItIs)
  const counted = [...grouped(values, ({ frame, group }) => `${frame}/${group}`).values()].flatMap(itemsCounted)
  const told = certificatesOfHolders(othersApart(contactsApart(ofSeveral(withoutStatistics(counted))))).map(toTheChild)
  return ofItsArea(ofItsProgramme(told, frames))
}

/** 医疗救助金额 on a page of 临时救助 is not what that grants. */
function ofItsProgramme(fields: readonly Reported[], frames: readonly { report: FrameReport }[]): Reported[] {
  const programmes = namesOf(frames, fields).map(programmesNamed)
  const own = programmes.find((ids) => ids.length > 0) ?? []
  return fields.filter(
    ({ field: id, label }) => field(id).type !== 'money' || !isOfAnotherProgramme(normaliseLabel(label), own),
  )
}

const AREA = /城市|城镇|农村/

/** 城市低保标准 and 农村低保标准 side by side: the household's is that of its own area, where the page says which. */
function ofItsArea(fields: readonly Reported[]): Reported[] {
  const areaOfLabel = ({ field: id, label }: Reported) =>
    id === 'standard' && AREA.test(label) ? areaOf(label) : undefined
  const areas = new Set(fields.flatMap((one) => areaOfLabel(one) ?? []))
  if (areas.size < 2) return [...fields]
  const [own] = fields.flatMap(({ field: id, value }) => (id === 'townOrCountry' ? (areaOf(value) ?? []) : []))
  return fields.filter((one) => [undefined, own].includes(areaOfLabel(one)))
}

/** 与儿童关系 of a member is how he stands to the child, beside a guardian how that one does. */
const toTheChild = (one: Reported): Reported =>
  one.role === 'members' && one.field === 'guardianRelation' && !/监护/.test(one.label)
    ? { ...one, field: 'relation' }
    : one

/** Fields in which a page says what is applied for. */
const APPLIED_FOR = new Set<FieldId>(['category', 'aidKind', 'applicationMode', 'allowanceKind'])
/** What is open over a list says more than its rows. */
const nearness = ({ role, floats }: Reported) => (floats ? 2 : role === 'cases' ? 0 : 1)

/** Where a page says what it is about: what is applied for, then its titles, then of what class its people are. */
export function namesOf(frames: readonly { report: FrameReport }[], fields: readonly Reported[]): string[] {
  const said = fields.filter(({ field: id }) => APPLIED_FOR.has(id)).sort((a, b) => nearness(b) - nearness(a))
  const valuesOf = (isOfPeople: boolean) =>
    said.filter(({ label }) => OF_PEOPLE.test(label) === isOfPeople).map(({ value }) => value)
  return [...valuesOf(false), ...frames.flatMap(({ report }) => report.titles), ...valuesOf(true)]
}

/** No household has so many people; a county's total that a page only shows is no household's. */
const MOST_PERSONS = 50
const SIZES: readonly FieldId[] = ['householdSize', 'insuredPersons']

function withoutStatistics(fields: readonly Reported[]): readonly Reported[] {
  const isTotal = (each: Reported) =>
    SIZES.includes(each.field) && isOfHousehold(each) && !each.editable && (countOf(each) ?? 0) > MOST_PERSONS
  return fields.some(isTotal) ? fields.filter((each) => !isOfHousehold(each)) : fields
}

const isOfHousehold = ({ group, role }: Reported) => group === '' && role === 'household'

/** Where the page says nothing of one household, a list of members with several heads shows several households. */
function ofSeveral(fields: readonly Reported[]): Reported[] {
  const isOne = fields.some((each) => isOfHousehold(each) && field(each.field).of === 'household')
  const heads = fields.filter(
    ({ role, field: id, value, editable }) => role === 'members' && id === 'relation' && isHead(value) && !editable,
  )
  const isOfMany = ({ role }: Reported) => role === 'members' && !isOne && heads.length > 1
  return fields.map((each) => (isOfMany(each) ? { ...each, role: 'others' } : each))
}

const ENDS: Partial<Record<FieldId, RegExp>> = {
  county: /[县市区旗]$/,
  town: /[镇乡]$|街道$|苏木$/,
  village: /村$|社区$|居委会$/,
}

/**
 * 四川省 / 成都市 / 简阳市 / 某镇: of what is chosen step by step the step that the field names, if it is there; of
 * 精神 / 三级 the words of its list, or both where it holds both.
 */
function inSteps(each: Reported): Reported[] {
  const steps = each.value.split(/\s*[/／>]\s*/)
  if (steps.length < 2) return [each]
  if (each.field === 'disabilityLevel') return [{ ...each, value: steps.join('') }]
  const end = ENDS[each.field]
  const { codes = [] } = field(each.field)
  const value = steps.findLast((step) => end?.test(step) || codes.includes(step))
  if (value) return [{ ...each, value }]
  return end ? [] : [each]
}

const flat = (text: string) => text.normalize('NFKC').replace(/[\s:]/g, '')

/** 银行账户 above 开户银行 … 户名 … 卡号 … is their title: what holds other labels with their values is no value. */
function withoutHolders(fields: readonly Reported[]): Reported[] {
  const pairs = new Map([...grouped(fields, ({ frame }) => frame)].map(([frame, own]) => [frame, pairsOf(own)]))
  const shortest = Math.min(...fields.map(({ label, value }) => flat(label).length + flat(value).length))
  return fields.filter(
    ({ frame, editable, value }) =>
      editable || value.length < 2 * shortest || pairsIn(flat(value), pairs.get(frame) ?? []) < 2,
  )
}

/** How often a page says each thing, by label: a list has thousands of values and few labels. */
type Pairs = readonly (readonly [label: string, counts: ReadonlyMap<string, number>])[]

const pairsOf = (fields: readonly Reported[]): Pairs =>
  [...grouped(fields, ({ label }) => flat(label))].map(([label, own]) => [
    label,
    new Map([...grouped(own, ({ value }) => label + flat(value))].map(([text, same]) => [text, same.length])),
  ])

function pairsIn(whole: string, pairs: Pairs): number {
  let found = 0
  for (const [label, counts] of pairs)
    if (whole.includes(label)) for (const [text, count] of counts) if (whole.includes(text)) found += count
  return found
}

const OF_CHOICE: readonly FieldType[] = ['code', 'yes-no', 'text']

/** Of a choice printed with its boxes what is ticked; where nothing is, nothing is said. */
function ticked(each: Reported): Reported[] {
  const value = OF_CHOICE.includes(field(each.field).type) ? tickedIn(each.value) : each.value
  return value ? [{ ...each, value }] : []
}

/** 评估结果：半护理 is of self-care, 评估结果：C级 of a house; 患病人员：2人 names nobody. */
function saysWhatItIs({ field: id, label, value }: Reported): boolean {
  const plain = normaliseLabel(label)
  if (id === 'name' && BEFALLEN.includes(plain)) return !/\d/.test(value)
  return id !== 'selfCare' || !OF_RESULT.includes(plain) || selfCareOf(value) !== undefined
}

const CAN = /^(能|可以|是)$/
const CANNOT = /^(不能|不可以|否)$/

/** 自主吃饭：不能 …: of the six things of which all are told how many somebody cannot do. */
function itemsCounted(fields: readonly Reported[]): readonly Reported[] {
  const isItem = ({ label }: Reported) => SELF_CARE.includes(normaliseLabel(label))
  const items = fields.filter(isItem)
  if (items.length === 0) return fields
  const others = fields.filter((one) => !isItem(one))
  const said = new Map(items.map(({ label, value }) => [normaliseLabel(label), tickedIn(value)]))
  const isTold = said.size === SELF_CARE.length && [...said.values()].every((one) => CAN.test(one) || CANNOT.test(one))
  const value = String([...said.values()].filter((one) => CANNOT.test(one)).length)
  return isTold ? [...others, { ...items[0], label: field('selfCareFailed').zh, value }] : others
}

const OTHERS = new RegExp(LOOKS.patterns.others)

/** Of whom a label says that it speaks: 监护人 in 监护人性别. */
export const calledIn = ({ label }: Reported): string | undefined => OTHERS.exec(normaliseLabel(label))?.[1]

/** 联系人电话 is the applicant's where it stands alone, the contact's beside 紧急联系人 or 联系人身份证号. */
function contactsApart(fields: readonly Reported[]): Reported[] {
  const others = fields.filter(({ role }) => role === 'others')
  const names = (one: Reported, whom: string) =>
    [calledIn(one), normaliseLabel(one.label)].some((called) => called?.endsWith(whom))
  const groupOf = (whom: string, { frame }: Reported) =>
    others.find((one) => one.frame === frame && names(one, whom))?.group
  return fields.map((one) => {
    const whom = one.role === 'household' ? calledIn(one) : undefined
    const group = whom && groupOf(whom, one)
    const isPlain = whom !== undefined && fieldForLabel(normaliseLabel(one.label).slice(whom.length)) === one.field
    return group && isPlain ? { ...one, role: 'others', group } : one
  })
}

/** 监护人性别 behind 母亲姓名 is the guardian's: whom labels call otherwise are several people. */
function othersApart(fields: readonly Reported[]): Reported[] {
  const groups = grouped(fields, ({ role, group }) => (role === 'others' ? group : ''))
  const ofWhom = new Map<Reported, string>()
  for (const [group, beside] of groups) {
    if (group === '' || new Set(beside.map(calledIn)).size < 2) continue
    let whom = ''
    for (const one of beside) {
      whom = calledIn(one) ?? whom
      ofWhom.set(one, whom)
    }
  }
  return fields.map((one) => {
    const whom = ofWhom.get(one)
    return whom ? { ...one, group: `${one.group}/${whom}` } : one
  })
}

const OF_CERTIFICATE: readonly FieldId[] = ['disabilityCertificate', 'disabilityType', 'disabilityLevel']

/**
 * A certificate holds its holder's number: above a list it may be a member's, and type and level with it;
 * 申请人残疾证号 is the applicant's.
 */
function certificatesOfHolders(fields: readonly Reported[]): Reported[] {
  const numberOf = ({ value }: Reported) => normaliseIdNumber(value)
  const owners = new Map(
    fields.flatMap((one) =>
      one.role === 'members' && one.field === 'idNumber' ? [[numberOf(one), one] as const] : [],
    ),
  )
  const holders = new Map<string, Reported>()
  for (const one of fields) {
    if (one.field !== 'disabilityCertificate' || one.role !== 'household') continue
    const { idNumber } = checkDisabilityCertificate(numberOf(one))
    const owner = owners.get(idNumber)
    const isOwn = fields.some(
      (other) => other.field === 'idNumber' && other.group === one.group && numberOf(other) === idNumber,
    )
    if (owner && !isOwn && labelsOf(one.field).includes(normaliseLabel(one.label))) holders.set(one.group, owner)
  }
  return fields.map((one) => {
    const holder = OF_CERTIFICATE.includes(one.field) && one.role === 'household' ? holders.get(one.group) : undefined
    return holder ? { ...one, role: holder.role, group: holder.group } : one
  })
}
