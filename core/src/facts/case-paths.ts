/** Paths into a case, `household.members[1].income.wage`: what may stand there, and the case with something put there. */

import type { Day, HouseholdFacts } from './case.ts'
import * as choices from './case.ts'

/** `household.members[1].income.wage` → `household.members[].income.wage` */
export function fieldOfPath(path: string): string {
  return path.includes('[') ? path.replace(/\[\d+\]/g, '[]') : path
}

/** The member, supporter, home or vehicle that a path speaks of, from 0. */
export function positionIn(path: string, list: 'members' | 'supporters' | 'homes' | 'vehicles'): number | undefined {
  const found = new RegExp(`${list}\\[(\\d+)\\]`).exec(path)
  return found ? Number(found[1]) : undefined
}

/** The same facts with one of them stated; what lies on the way is made where it is missing. */
export function withFact(household: HouseholdFacts, path: string, value: unknown): HouseholdFacts {
  return factSetter(path)(household, value)
}

/** `withFact` for one path and many values. */
export function factSetter(path: string): (household: HouseholdFacts, value: unknown) => HouseholdFacts {
  const steps = path
    .replace(/^household\./, '')
    .replaceAll('[', '.')
    .replaceAll(']', '')
    .split('.')
  return (household, value) => put(household, steps, 0, value) as HouseholdFacts
}

function put(node: unknown, steps: readonly string[], depth: number, value: unknown): unknown {
  if (depth === steps.length) return value
  const step = steps[depth]
  if (Array.isArray(node)) {
    const index = Number(step)
    const copy: unknown[] = [...node]
    if (index in copy) copy[index] = put(copy[index], steps, depth + 1, value)
    return copy
  }
  const copy: Record<string, unknown> = typeof node === 'object' && node !== null ? { ...node } : {}
  copy[step] = put(copy[step], steps, depth + 1, value)
  return copy
}

const A_LOT = 1_000_000_000
const SUMS = [0, A_LOT]
const FLAGS = [true, false]
const each = (head: string, keys: readonly string[], values: readonly unknown[]) =>
  Object.fromEntries(keys.map((key) => [`${head}.${key}`, values]))

/** One word for each relation that the rules tell apart. */
const RELATIONS = ['户主', '配偶', '儿子', '儿媳', '孙子', '父亲', '岳父', '祖父', '弟弟', '其他亲属', '非亲属']

/** Every value that a fact can have. */
const DOMAINS: Record<string, readonly unknown[]> = {
  'household.area': choices.AREAS,
  'household.event.kind': choices.EVENT_KINDS,
  'household.disaster.needsFood': FLAGS,
  'household.disaster.needsClothing': FLAGS,
  'household.disaster.needsHeating': FLAGS,
  'household.assets.vehicles[].kind': choices.VEHICLE_KINDS,
  'household.assets.business': FLAGS,
  'household.members[].relation': RELATIONS,
  'household.members[].hukou.kind': choices.HUKOU_KINDS,
  'household.members[].resides': FLAGS,
  'household.members[].health': choices.HEALTH,
  'household.members[].disability.type': choices.DISABILITY_KINDS,
  'household.members[].disability.level': choices.DISABILITY_LEVELS,
  'household.members[].labour': choices.LABOUR,
  'household.members[].civilCapacity': choices.CIVIL_CAPACITY,
  'household.members[].student': choices.STUDENT,
  'household.members[].employment': choices.EMPLOYMENT,
  'household.members[].status': choices.STATUSES,
  'household.members[].orphan': choices.ORPHAN,
  'household.members[].selfCareFailed': [0, 1, 2, 3, 4, 5, 6],
  'household.supporters[].relation': RELATIONS,
  'household.supporters[].dibao': FLAGS,
  'household.supporters[].tekun': FLAGS,
  'household.supporters[].status': choices.STATUSES,
  'household.supporters[].civilCapacity': choices.CIVIL_CAPACITY,
  'household.supporters[].propertyWithinLimit': FLAGS,
}

/** Values far apart in a domain too large to go through. Sums in fen. */
const SAMPLES: Record<string, readonly unknown[]> = {
  'household.size': [1, 2, 8],
  'household.income': SUMS,
  'household.supporters': [[], [{ payment: A_LOT, ownIncome: A_LOT, tekun: false, dibao: false, disability: 'none' }]],
  'household.receives': [[], ['dibao'], ['tekun'], ['child-support']],
  'household.disaster': ['none', { kind: '洪涝', needsFood: true }],
  'household.event': ['none', { kind: 'fire', expense: 100, aidReceivedThisYear: 0 }],
  'household.event.expense': SUMS,
  'household.event.aidReceivedThisYear': SUMS,
  'household.disaster.kind': ['洪涝', '火灾'],
  'household.assets.financial': SUMS,
  'household.assets.vehicles': [[], [{ kind: 'car', value: A_LOT }]],
  'household.assets.homes': [[], [{ area: 500 }, { area: 500 }]],
  'household.assets.homes[].area': [0, 1000],
  'household.assets.vehicles[].value': SUMS,
  ...each('household.expenses', choices.EXPENSE_HEADS, SUMS),
  'household.members[].disability': ['none', { type: '智力', level: 1 }, { type: '听力', level: 4 }],
  'household.members[].employmentCost': SUMS,
  ...each('household.members[].income', choices.INCOME_HEADS, SUMS),
  ...each('household.members[].notCounted', choices.NOT_COUNTED_HEADS, SUMS),
  'household.supporters[].householdSize': [1, 8],
  'household.supporters[].householdIncome': SUMS,
  'household.supporters[].ownIncome': SUMS,
  'household.supporters[].payment': SUMS,
  'household.supporters[].disability': ['none', { type: '肢体', level: 1 }],
}

const AGES = [8, 17, 40, 65, 85]

/** Whether `samplesOf` leaves no value out. */
export function hasAllSamples(path: string): boolean {
  return fieldOfPath(path) in DOMAINS
}

/** Values that a fact could have on a day; none for what only a list could settle. */
export function samplesOf(path: string, day: Day): readonly unknown[] {
  const field = fieldOfPath(path)
  if (field.endsWith('.birth')) return AGES.map((age) => day - age * 10000)
  if (field === 'household.disaster.date') return [day, day - 30000]
  if (field.endsWith('.statusSince')) return [day - 100000, day]
  return DOMAINS[field] ?? SAMPLES[field] ?? []
}
