/** The places of the random households: the built-in law with its gaps, and invented packs that close some of them. */
import { loadPolicy, type PlaceRef, type Policy, parsePack } from '@nuandong/core/determination'
import type { Figure } from './reading/question.ts'

export interface Setting {
  policy: Policy
  places: readonly PlaceRef[]
}

type Values = Record<string, unknown>

/** From its first day to this one, an invented figure stands beside the law's own. */
const BEFORE_THE_LAW = { until: '2016-12-31' }

const GENEROUS: Values = {
  'dibao.assetLimitMonths': 24,
  'dibao-edge.assetLimitMonths': 36,
  'tekun.assetLimitMonths': 24,
  'property.vehicleLimitMonths': 36,
  'property.homesLimit': 2,
  'property.homeAreaPerPerson': 50,
  'property.businessAllowed': false,
  'property.motorcyclesExempt': true,
  'dibao-edge.vehicleLimitMonths': 48,
  'dibao-edge.homesLimit': 2,
  'dibao-edge.homeAreaPerPerson': 80,
  'dibao-edge.businessAllowed': true,
  'maintenance.formula': 'actual',
  'income.disposablePerPerson': 30000,
  'illness.list': ['终末期肾病', '白血病'],
  'dibao.basicPensionExempt': true,
  'tekun.incomeLine': 100,
  'tekun.standard': { urban: 1500, rural: 1300 },
  'dibao-edge.incomeLine': 450,
}

const STRICT: Values = {
  'dibao.assetLimitMonths': 6,
  'dibao-edge.assetLimitMonths': 12,
  'tekun.assetLimitMonths': 12,
  'property.vehicleLimitMonths': 0,
  'property.homesLimit': 1,
  'property.businessAllowed': true,
  'dibao-edge.vehicleLimitMonths': 12,
  'dibao-edge.homesLimit': 1,
  'maintenance.formula': 'excess-per-person',
  'maintenance.share': 0.5,
  'maintenance.shareManyChildren': 0.4,
  'income.disposablePerPerson': { urban: 24000, rural: 12000 },
  'dibao.rounding': 'up-to-yuan',
  'dibao.basicPensionExempt': false,
}

const PARTLY: Values = {
  'dibao.assetLimitMonths': 12,
  'maintenance.formula': 'income-share',
  'maintenance.share': 0.1,
  'maintenance.shareManyChildren': 0.1,
  'illness.list': ['白血病'],
  'tekun.multiple': 1.4,
  'dibao.amountMethod': 'bands',
  'dibao.bands': [{ below: 300, amount: 600 }, { below: 600, amount: 400 }, { amount: 200 }],
}

const PLACES = ['510185', '510185/禾丰镇', '512081', '510185/三岔街道']

/** The law with no pack first, then with each. */
export function settings(): Setting[] {
  const withPacks = packTexts().map((text, i) => {
    const { pack, problems } = parsePack(text, `pack-${i + 1}.yaml`)
    if (!pack) throw new Error(JSON.stringify(problems))
    return { policy: loadPolicy([pack]), places: ['510185'] }
  })
  return [{ policy: loadPolicy(), places: PLACES }, ...withPacks]
}

export function packTexts(): string[] {
  return [GENEROUS, STRICT, PARTLY].map(packText)
}

/** The figures of a place on a day, as core looks them up; the rules over them are the reading's own. */
export function figuresOf(policy: Policy, place: PlaceRef, date: string, area: 'urban' | 'rural'): Figure {
  const known = new Map<string, unknown>()
  return (id) => {
    if (!known.has(id)) {
      const result = policy.parameter(id as Parameters<Policy['parameter']>[0], place, date, area)
      known.set(id, result.known ? result.value : undefined)
    }
    return known.get(id)
  }
}

function packText(values: Values): string {
  const dated = (value: unknown, more: object = {}) => ({
    from: '1999-10-01',
    ...more,
    value,
    document: '虚构的通知',
    number: '虚构〔2000〕1号',
    confidence: 'official',
  })
  const parameters = [
    { parameter: 'dibao.standard', place: '510185', values: [dated({ urban: 300, rural: 120 }, BEFORE_THE_LAW)] },
    ...Object.entries(values).map(([parameter, value]) => ({ parameter, place: '510185', values: [dated(value)] })),
  ]
  return JSON.stringify({ pack: 'invented', title: '虚构的本地政策', version: '1', parameters }, null, 2)
}
