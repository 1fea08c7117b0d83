import {
  type AssetFacts,
  checkDisabilityCertificate,
  checkIdNumber,
  disabilityLevelOf,
  disabilityTypeOf,
  employmentOf,
  type FieldId,
  type HouseholdFacts,
  healthOf,
  hukouKindOf,
  labourOf,
  type MemberFacts,
  maritalOf,
  normaliseIdNumber,
  normaliseName,
  type SupporterFacts,
  saysNone,
  statusOf,
  studentOf,
} from '@nuandong/core/page'
import { countOf, dateOf, fenOf, sexOf } from './amount.ts'
import type { FieldOnPage } from './read.ts'

type Field = Omit<FieldOnPage, 'anchor'>
type Fields = Map<FieldId, Field>

/** What the page tells of one household. */
export interface PageFacts {
  household: HouseholdFacts
  /** ISO date of decision or application on the page; undefined where there is none */
  date?: string
  /** the town named on the page */
  town?: string
}

const MONTHS = 12

function byGroup(fields: readonly Field[], role: Field['role']): Fields[] {
  const groups = new Map<string, Fields>()
  for (const field of fields) {
    if (field.role !== role) continue
    const group = groups.get(field.group) ?? new Map<FieldId, Field>()
    groups.set(field.group, group)
    if (!group.has(field.field)) group.set(field.field, field)
  }
  return [...groups.values()]
}

/** Known keys only: a key left out is unknown. */
function known<Facts extends object>(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts
}

function disabilityOf(fields: Fields): MemberFacts['disability'] {
  const [level, type] = [fields.get('disabilityLevel')?.value, fields.get('disabilityType')?.value]
  if ([level, type].some((text) => text !== undefined && saysNone(text))) return 'none'
  const certificate = checkDisabilityCertificate(normaliseIdNumber(fields.get('disabilityCertificate')?.value ?? ''))
  if (certificate.ok) return { type: certificate.type, level: certificate.level as 1 | 2 | 3 | 4 }
  if (level === undefined && type === undefined) return undefined
  return known({
    type: type === undefined ? undefined : disabilityTypeOf(type),
    level: level === undefined ? undefined : disabilityLevelOf(level),
  })
}

function memberFrom(fields: Fields): MemberFacts {
  const text = (id: FieldId) => fields.get(id)?.value
  const word = <Code>(id: FieldId, read: (text: string) => Code | undefined) => {
    const value = text(id)
    return value === undefined ? undefined : read(value)
  }
  const number = text('idNumber')
  const read = number === undefined ? undefined : checkIdNumber(normaliseIdNumber(number))
  const stated = fields.get('sex')
  const sex = read?.ok ? read.sex : stated && sexOf(stated)
  const birthField = fields.get('birth')
  const birth = read?.ok ? read.birth : birthField && dateOf(birthField)
  const refusals = fields.get('jobRefusals')
  const cost = fields.get('employmentCost')
  const hukou = word('hukouKind', hukouKindOf)
  return known({
    name: text('name') && normaliseName(text('name') ?? ''),
    relation: text('relation'),
    idNumber: read?.ok ? normaliseIdNumber(number ?? '') : undefined,
    birth: birth !== undefined && birth % 100 !== 0 ? birth : undefined,
    sex: sex && (sex === 'male' ? ('男' as const) : ('女' as const)),
    hukou: hukou && { kind: hukou },
    marital: word('marital', maritalOf),
    health: word('health', healthOf),
    illness: text('illness'),
    disability: disabilityOf(fields),
    labour: word('labour', labourOf),
    employment: word('employment', employmentOf),
    student: word('schooling', studentOf),
    status: word('status', statusOf),
    jobRefusals: refusals && countOf(refusals),
    employmentCost: cost && fenOf(cost),
  })
}

function isSame(a: MemberFacts, b: MemberFacts): boolean {
  if (a.idNumber && b.idNumber) return a.idNumber === b.idNumber
  return a.name !== undefined && a.name === b.name
}

/** The members listed, the applicant first where the list leaves him out. */
function membersOf(fields: readonly Field[]): { members: MemberFacts[]; incomes: (number | undefined)[] } {
  const listed = byGroup(fields, 'members')
  const [applicant] = byGroup(
    fields.filter(({ group }) => group !== ''),
    'household',
  )
  const people = listed.map((person) => ({ facts: memberFrom(person), income: person.get('monthlyIncome') }))
  if (applicant) {
    const facts = memberFrom(applicant)
    const same = people.find((person) => isSame(person.facts, facts))
    if (same) same.facts = { ...facts, ...same.facts }
    else if (facts.name !== undefined || facts.idNumber !== undefined)
      people.unshift({ facts, income: applicant.get('monthlyIncome') })
  }
  return { members: people.map(({ facts }) => facts), incomes: people.map(({ income }) => income && fenOf(income)) }
}

/** Fen a month: the month as stated, else a twelfth of the year, else by head, else what the members have. */
function incomeOf(household: Fields, size: number | undefined, incomes: (number | undefined)[]): number | undefined {
  const amount = (id: FieldId) => {
    const field = household.get(id)
    return field && fenOf(field)
  }
  const monthly = amount('monthlyHouseholdIncome')
  if (monthly !== undefined) return monthly
  const yearly = amount('yearlyHouseholdIncome')
  if (yearly !== undefined) return Math.round(yearly / MONTHS)
  const perHead = amount('perCapitaIncome')
  if (perHead !== undefined && size !== undefined) return perHead * size
  const perHeadYearly = amount('perCapitaYearlyIncome')
  if (perHeadYearly !== undefined && size !== undefined) return Math.round((perHeadYearly * size) / MONTHS)
  if (!incomes.length || incomes.length !== size) return undefined
  return incomes.reduce<number | undefined>(
    (sum, income) => (sum === undefined || income === undefined ? undefined : sum + income),
    0,
  )
}

function vehiclesOf(text: string): AssetFacts['vehicles'] {
  if (saysNone(text)) return []
  if (/残疾人.*车|代步/.test(text)) return [{ kind: 'disabled-scooter' }]
  if (/摩托|电瓶|电动自行车/.test(text)) return [{ kind: 'motorcycle' }]
  if (/农用|拖拉机|三轮|收割/.test(text)) return [{ kind: 'farm' }]
  return /轿车|汽车|小型|面包|货车|越野/.test(text) ? [{ kind: 'car' }] : [{}]
}

function assetsOf(household: Fields): AssetFacts | undefined {
  const [deposits, homes, area, vehicle, company] = (
    ['financialAssets', 'housingCount', 'housingArea', 'vehicle', 'company'] as const
  ).map((id) => household.get(id))
  const count = homes && countOf(homes)
  const squareMetres = area && Number.parseFloat(area.value.normalize('NFKC'))
  const assets = known({
    financial: deposits && fenOf(deposits),
    vehicles: vehicle && vehiclesOf(vehicle.value),
    homes:
      count === undefined
        ? undefined
        : Array.from({ length: count }, () => (count === 1 && squareMetres ? { area: squareMetres } : {})),
    business:
      company && (saysNone(company.value) ? false : /有|是|法定代表人|企业|公司/.test(company.value) || undefined),
  })
  return Object.keys(assets).length ? assets : undefined
}

function supportersOf(fields: readonly Field[], household: Fields): SupporterFacts[] | undefined {
  const listed = byGroup(fields, 'supporters')
  const count = household.get('supporterCount')
  const words = household.get('supporters')
  const none = (count && countOf(count) === 0) || (words && saysNone(words.value))
  if (!listed.length) return none ? [] : undefined
  return listed.map((person) => {
    const amount = (id: FieldId) => {
      const field = person.get(id)
      return field && fenOf(field)
    }
    const size = person.get('householdSize')
    const { relation, birth, disability, status } = memberFrom(person)
    return known({
      relation,
      birth,
      disability,
      status,
      householdSize: size && countOf(size),
      householdIncome: amount('monthlyHouseholdIncome'),
      ownIncome: amount('monthlyIncome'),
      payment: amount('maintenance'),
    })
  })
}

function areaOf(household: Fields): HouseholdFacts['area'] {
  const category = household.get('category')?.value ?? ''
  if (/城市|城镇/.test(category)) return 'urban'
  return /农村/.test(category) ? 'rural' : undefined
}

/** The fields of all frames of a page as the facts of its household. What the page leaves open stays unknown. */
export function factsFrom(fields: readonly Field[]): PageFacts {
  const own = fields.filter(({ group, role }) => group === '' && role === 'household')
  const household: Fields = new Map()
  for (const field of own) if (!household.has(field.field)) household.set(field.field, field)
  const { members, incomes } = membersOf(fields)
  const sizeField = household.get('householdSize')
  const stated = sizeField && countOf(sizeField)
  // a list that is only partly shown is no list of the household: then its stated size counts
  const isComplete =
    members.length > 0 && (stated === undefined ? byGroup(fields, 'members').length > 0 : stated === members.length)
  const size = isComplete ? members.length : stated
  const dateField = household.get('decisionDate') ?? household.get('applicationDate')
  const day = dateField && dateOf(dateField)
  const dayText = String(day)
  return {
    household: known({
      area: areaOf(household),
      members: isComplete ? members : undefined,
      size: isComplete ? undefined : size,
      income: incomeOf(household, size, incomes),
      assets: assetsOf(household),
      supporters: supportersOf(fields, household),
    }),
    date:
      day !== undefined && day % 100 !== 0
        ? `${dayText.slice(0, 4)}-${dayText.slice(4, 6)}-${dayText.slice(6)}`
        : undefined,
    town: household.get('town')?.value,
  }
}
