/**
 * What was read, of a register's row or of a page, as facts of a case: the one place where a column or a label becomes
 * a fact. Which field gives which fact stands in the dictionary of facts. What was not read, or cannot be understood,
 * stays unknown.
 */
import type {
  AssetFacts,
  EventFacts,
  EventKind,
  Fen,
  HouseholdFacts,
  MemberFacts,
  SupporterFacts,
} from '../facts/case.ts'
import { type CaseFact, caseFacts } from '../facts/case-facts.ts'
import type { FieldId } from '../facts/fields.ts'
import {
  areaOf,
  businessOf,
  disabilityLevelOf,
  disabilityTypeOf,
  SCHOOLING_ONCE,
  saysNone,
  saysNoSupporter,
  saysParentDead,
  sexOf,
  studentOf,
  vehicleKindOf,
} from '../facts/words.ts'
import { checkDisabilityCertificate, checkIdNumber, normaliseIdNumber, normaliseName } from '../identity/index.ts'
import { readYesNo } from './values.ts'

/** Fields as they were read, asked once for each field; `At` says of which person or household. */
export interface Read<At> {
  has(id: FieldId): boolean
  /** the header or label as it stands there */
  label(id: FieldId): string
  /** undefined where nothing stands */
  text(id: FieldId): (at: At) => string | undefined
  /** what a list of words makes of the text; a register remembers each text */
  word<Fact>(id: FieldId, word: (text: string) => Fact | undefined): (at: At) => Fact | undefined
  /** fen */
  money(id: FieldId): (at: At) => Fen | undefined
  count(id: FieldId): (at: At) => number | undefined
  /** yyyymmdd; of a month or a year the lower digits are 0 */
  day(id: FieldId): (at: At) => number | undefined
  /** by the ID number, else as stated */
  birth(at: At): number | undefined
}

type Getter<At> = (at: At) => unknown

const DEATH = /^是否(死亡|去世)/

/** How each fact of a member is read that one field gives, and those that need more than one. */
export function memberFactsOf<At>(read: Read<At>): (at: At) => MemberFacts {
  const getters: [key: string, get: Getter<At>][] = [
    ...plainGetters(caseFacts.member, read),
    ['birth', whole(read.birth)],
    ['disability', disabilityOf(read)],
    ['health', healthOf(read)],
    ['status', statusOf(read)],
    ['orphan', orphanOf(read)],
    ['student', studentIn(read)],
  ]
  return (at) => {
    const facts: Record<string, unknown> = {}
    for (const [key, get] of getters) {
      const value = get(at)
      if (value !== undefined) put(facts, key, value)
    }
    return facts
  }
}

/** Read by rules of their own, below. */
const OWN_RULES: ReadonlySet<string> = new Set([
  'name',
  'idNumber',
  'birth',
  'sex',
  'health',
  'status',
  'student',
  'income.other',
])

function plainGetters<At>(facts: Record<string, CaseFact>, read: Read<At>): [string, Getter<At>][] {
  return Object.entries(facts).flatMap(([key, fact]) => {
    const id = OWN_RULES.has(key) ? undefined : fact.fields.find((field) => read.has(field))
    const get = id === undefined ? undefined : plainGetter(fact, id, read)
    return get ? [[key, get] as [string, Getter<At>]] : []
  })
}

function plainGetter<At>(fact: CaseFact, id: FieldId, read: Read<At>): Getter<At> | undefined {
  if (id === 'schooling' && SCHOOLING_ONCE.test(read.label(id))) return undefined
  switch (fact.type) {
    case 'money':
      return read.money(id)
    case 'number':
      return read.count(id)
    case 'date':
      return whole(read.day(id))
    case 'choice':
      return fact.word && read.word(id, fact.word)
    case 'text':
      return read.text(id)
    case 'yes-no':
      return yesNo(read.word(id, yesNoOf))
    default:
      return undefined
  }
}

function yesNo<At>(word: Getter<At>): Getter<At> {
  return (at) => {
    const said = word(at)
    return said === undefined ? undefined : said === 'yes'
  }
}

/** A day; a month or a year is none. */
function whole<At>(day: (at: At) => number | undefined): (at: At) => number | undefined {
  return (at) => {
    const read = day(at)
    return read !== undefined && read > 0 && read % 100 !== 0 ? read : undefined
  }
}

function put(facts: Record<string, unknown>, key: string, value: unknown): void {
  const [head, part] = key.split('.')
  if (part === undefined) facts[head] = value
  else facts[head] = { ...(facts[head] as object | undefined), [part]: value }
}

const DISABILITY_COLUMNS = ['disabilityCertificate', 'disabilityType', 'disabilityLevel'] as const

/** By the certificate's number, else by type and level; where these are there and say nothing, there is none. */
export function disabilityOf<At>(read: Read<At>): (at: At) => MemberFacts['disability'] {
  if (!caseFacts.member.disability.fields.some((id) => read.has(id))) return () => undefined
  const number = read.text('disabilityCertificate')
  const [type, level] = [read.text('disabilityType'), read.text('disabilityLevel')]
  const stated = read.has('disabled') ? read.word('disabled', yesNoOf) : () => undefined
  const isTold = DISABILITY_COLUMNS.some((id) => read.has(id))
  return (at) => {
    const [ofNumber, ofType, ofLevel] = [number(at), type(at), level(at)]
    const certificate = ofNumber ? checkDisabilityCertificate(normaliseIdNumber(ofNumber)) : undefined
    if (certificate?.ok) return { type: certificate.type, level: certificate.level as 1 | 2 | 3 | 4 }
    const isNamed = [ofNumber, ofType, ofLevel].some((text) => text && !saysNone(text))
    const isDisabled = stated(at)
    if (!isNamed && isDisabled !== 'yes') return isTold || isDisabled === 'no' ? 'none' : undefined
    // 听力二级 in one column
    return { type: disabilityTypeOf(ofType ?? ofLevel ?? ''), level: disabilityLevelOf(ofLevel ?? '') }
  }
}

/** Whoever has a serious illness by name is seriously ill. */
function healthOf<At>(read: Read<At>): Getter<At> {
  const illness = read.text('illness')
  const stated = read.word('health', caseFacts.member.health.word)
  const isIll = read.has('seriouslyIll') ? read.word('seriouslyIll', yesNoOf) : () => undefined
  return (at) => {
    const named = illness(at)
    return (named && !saysNone(named)) || isIll(at) === 'yes' ? 'serious-illness' : stated(at)
  }
}

/** Where he is at school, else that he works nowhere because he is at school: 就业(就学)状况：本科在校生. */
function studentIn<At>(read: Read<At>): Getter<At> {
  const ofSchool = read.has('schooling') ? plainGetter(caseFacts.member.student, 'schooling', read) : undefined
  const atSchool = (text: string) => (AT_SCHOOL.test(text) ? studentOf(text) : undefined)
  const ofWork = read.has('employment') ? read.word('employment', atSchool) : undefined
  return (at) => ofSchool?.(at) ?? ofWork?.(at)
}

const AT_SCHOOL = /在校|在读|就读|上学|^[大中小]?学生$/

/** Who has lost both parents is an orphan (国办发〔2010〕54号 一). */
function orphanOf<At>(read: Read<At>): Getter<At> {
  const dead = (text: string) => saysParentDead(text) || undefined
  const [father, mother] = (['father', 'mother'] as const).map((id) =>
    read.has(id) ? read.word(id, dead) : () => undefined,
  )
  return (at) => (father(at) && mother(at) ? 'orphan' : undefined)
}

/** The state of a person from 人员状态 or 特定对象; undefined where neither names one. */
export function statusOf<At>(read: Read<At>): (at: At) => MemberFacts['status'] {
  const word = caseFacts.member.status.word
  const isDeath = read.has('status') && DEATH.test(read.label('status'))
  const isDead = isDeath ? read.word('status', yesNoOf) : () => undefined
  const stated = (['status', 'specialGroup'] as const).filter((id) => read.has(id)).map((id) => read.word(id, word))
  return (at) => {
    const answer = isDead(at)
    if (answer !== undefined) return answer === 'yes' ? 'deceased' : 'normal'
    for (const get of stated) {
      const found = get(at)
      if (found !== undefined) return found
    }
    return undefined
  }
}

const yesNoOf = (text: string) => (['no', 'yes'] as const)[readYesNo(text)]

/** Fields of one person or of one household, as a page shows them. */
export type ReadOnce = Read<void>

/** What was read of one household. */
export interface ReadHousehold {
  household: ReadOnce
  /** who applies, where he stands apart from the list */
  applicant?: ReadOnce
  members: readonly ReadOnce[]
  supporters: readonly ReadOnce[]
}

interface Person {
  facts: MemberFacts
  /** fen a month, his own */
  income: Fen | undefined
}

/** The facts of one household; a list of members that is shorter than the stated size is no list of the household. */
export function toFacts({ household, applicant, members, supporters }: ReadHousehold): HouseholdFacts {
  const people = peopleOf(members, applicant)
  const stated = household.count('householdSize')()
  const isWhole = people.length > 0 && (stated === undefined ? members.length > 0 : stated === people.length)
  const size = isWhole ? people.length : stated
  const income = incomeOf(household, size, people)
  return known({
    area: household.word('townOrCountry', areaOf)() ?? household.word('category', areaOf)(),
    members: isWhole ? people.map((person) => withIncome(person, income)) : undefined,
    size: isWhole ? undefined : size,
    income,
    assets: assetsOf(household),
    supporters: supportersOf(household, supporters),
    event: eventOf(household),
  })
}

const EVENTS: readonly (readonly [EventKind, RegExp])[] = [
  ['fire', /火灾|失火|起火/],
  ['accident', /事故|车祸|意外|溺水|触电|坠落/],
  ['illness', /重[大特]?疾?病|急[症病]|突发.*病|大病/],
  ['disaster', /自然灾害|受灾|地震|洪|泥石流|台风|旱灾/],
  ['education', /就学|上学|教育|学费/],
  ['unemployment', /失业/],
]

/** What befell the household, by the cause of the aid or of its hardship; 因病 or 因残 alone is no event. */
function eventOf(household: ReadOnce): EventFacts | undefined {
  const cause = household.text('aidCause')() ?? household.text('hardshipCause')() ?? ''
  const kind = saysNone(cause) ? undefined : EVENTS.find(([, words]) => words.test(cause))?.[0]
  const expense = household.money('selfPaid')()
  if (kind !== undefined) return known({ kind, date: whole(household.day('eventDate'))(), expense })
  // who lay in hospital and paid for it: whether the illness came suddenly is asked
  const date = whole(household.day('admissionDate'))()
  return expense && date !== undefined ? { date, expense } : undefined
}

/** The members listed, the applicant first where the list leaves him out. */
function peopleOf(members: readonly ReadOnce[], applicant: ReadOnce | undefined): Person[] {
  const people = members.map(personFrom)
  if (!applicant) return people
  const first = personFrom(applicant)
  const same = people.find(({ facts }) => isSame(facts, first.facts))
  if (same) same.facts = { ...first.facts, ...same.facts }
  else if (first.facts.name !== undefined || first.facts.idNumber !== undefined) people.unshift(first)
  return people
}

function personFrom(read: ReadOnce): Person {
  const name = read.text('name')()
  const number = normaliseIdNumber(read.text('idNumber')() ?? '')
  const id = checkIdNumber(number)
  const sex = id.ok && id.sex ? SEX[id.sex] : read.word('sex', sexOf)()
  const who = known({ name: name && normaliseName(name), idNumber: id.ok ? number : undefined, sex })
  return { facts: { ...who, ...memberFactsOf(read)() }, income: read.money('monthlyIncome')() }
}

const SEX = { male: '男', female: '女' } as const

function isSame(a: MemberFacts, b: MemberFacts): boolean {
  if (a.idNumber && b.idNumber) return a.idNumber === b.idNumber
  return a.name !== undefined && a.name === b.name
}

/** What he has is his whole income; where the household's is known, it stands for the members'. */
function withIncome({ facts, income }: Person, ofHousehold: Fen | undefined): MemberFacts {
  if (income === undefined || ofHousehold !== undefined) return facts
  return { ...facts, income: wholeIncome(income) }
}

/** An income of which no parts are told. */
export const wholeIncome = (income: Fen): MemberFacts['income'] => ({
  wage: 0,
  business: 0,
  property: 0,
  transfer: 0,
  other: income,
})

const MONTHS = 12

/** Fen a month: the month as stated, else a twelfth of the year, else by head, else what the members have. */
function incomeOf(household: ReadOnce, size: number | undefined, people: readonly Person[]): Fen | undefined {
  const monthly = household.money('monthlyHouseholdIncome')()
  if (monthly !== undefined) return monthly
  const yearly = household.money('yearlyHouseholdIncome')()
  if (yearly !== undefined) return Math.round(yearly / MONTHS)
  if (size === undefined) return undefined
  const perHead = household.money('perCapitaIncome')()
  if (perHead !== undefined) return perHead * size
  const perHeadYearly = household.money('perCapitaYearlyIncome')()
  if (perHeadYearly !== undefined) return Math.round((perHeadYearly * size) / MONTHS)
  if (people.length !== size || people.some(({ income }) => income === undefined)) return undefined
  return people.reduce((sum, { income }) => sum + (income as Fen), 0)
}

function assetsOf(household: ReadOnce): AssetFacts | undefined {
  const count = household.count('housingCount')()
  const area = Number.parseFloat(household.text('housingArea')()?.normalize('NFKC') ?? '')
  const business = household.word('company', businessOf)()
  const property = household.text('property')()?.normalize('NFKC') ?? ''
  const assets = known({
    financial: household.money('financialAssets')() ?? depositIn(property),
    vehicles: household.word('vehicle', vehiclesOf)() ?? (NO_VEHICLE.test(property) ? [] : undefined),
    homes: count === undefined ? undefined : Array.from({ length: count }, () => (count === 1 && area ? { area } : {})),
    business: business && business === 'yes',
  })
  return Object.keys(assets).length > 0 ? assets : undefined
}

/** 无车辆; not 无车贷, 无车位, of somebody who has one. */
const NO_VEHICLE = /无(?:机动)?车辆?(?=$|[,、;。\s无也和及])/

/**
 * 存款3,600元,无车辆: the one deposit of which a text speaks; undefined where it speaks of several, or of about so
 * much.
 */
function depositIn(text: string): Fen | undefined {
  const [deposit, other] = text.matchAll(/存款(?:共计?|合计|余额|为|:)?([\d,]+(?:\.\d+)?)(万)?元/g)
  if (!deposit || other) return undefined
  return Math.round(Number(deposit[1].replaceAll(',', '')) * (deposit[2] ? 10_000 : 1) * 100)
}

function vehiclesOf(text: string): AssetFacts['vehicles'] {
  if (saysNone(text)) return []
  const kind = vehicleKindOf(text)
  return [kind ? { kind } : {}]
}

function supportersOf(household: ReadOnce, supporters: readonly ReadOnce[]): SupporterFacts[] | undefined {
  if (supporters.length > 0) return supporters.map(supporterOf)
  const words = household.text('supporters')()
  const areNone = household.count('supporterCount')() === 0 || (words !== undefined && saysNoSupporter(words))
  return areNone ? [] : undefined
}

function supporterOf(read: ReadOnce): SupporterFacts {
  const facts: Record<string, unknown> = {}
  for (const [key, get] of plainGetters(caseFacts.supporter, read)) facts[key] = get()
  return known({ ...facts, birth: whole(read.birth)(), disability: disabilityOf(read)(), status: statusOf(read)() })
}

/** Known keys only: a key left out is unknown. */
function known<Facts extends object>(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts
}
