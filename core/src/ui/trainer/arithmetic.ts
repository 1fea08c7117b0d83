/** An amount as arithmetic step by step, from the numbers that the determination itself gives. */

import type { AgeBand, ByLevel, ParameterId, ParameterValue } from '../../policy/index.ts'
import type { CaseFacts, CriterionResult, Determination } from '../../programmes/index.ts'
import { fullYears } from '../../programmes/index.ts'
import type { Locale } from '../../text/area.ts'
import { amountText } from '../../text/programmes.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { dayOf, grouped } from './values.ts'

/** `terms` joined by `operator` make `result`; each with what it is, a key of `text/trainer.ts`, and whose. */
export interface Step {
  operator: '×' | '−' | '+' | 'min'
  terms: readonly { value: number; what: Term; member?: number }[]
  result: number
}
export type Term =
  | 'standard'
  | 'persons'
  | 'income'
  | 'multiple'
  | 'person'
  | 'before'
  | 'cap'
  | 'received'
  | 'cost'
  | 'limit'

const inFen = (value: number) => Math.round(value * 100) / 100

/** The steps to the amount; none where the numbers at hand do not make it up to the fen. */
export function stepsTo(determination: Determination, facts: CaseFacts): readonly Step[] {
  const { amount, programme } = determination
  if (amount === null) return []
  const steps = (WAYS[programme] ?? []).map((way) => way(determination, facts))
  return steps.find((way) => way.at(-1)?.result === amount.value) ?? []
}

/** `每月 300 元`; where the law gives a sum, and the standard it is counted from was not found, that it is open. */
export function sumText(locale: Locale, { programme, amount }: Determination): string | undefined {
  if (amount !== null) return grouped(amountText(locale, amount))
  return programme in WAYS ? trainerTexts(locale, 'decision.amount-open') : undefined
}

type Way = (determination: Determination, facts: CaseFacts) => readonly Step[]

const numbersOf = (criteria: readonly CriterionResult[], id: string) =>
  criteria.filter((each) => each.id === id && each.outcome === 'pass').map(({ values }) => values)

function parameterOf<Id extends ParameterId>({ parameters }: Determination, id: Id): ParameterValue<Id> | undefined {
  return parameters.find((each) => each.id === id) as ParameterValue<Id> | undefined
}

/** 补差: standard × persons − income */
const differenceOfHousehold: Way = ({ criteria }) => {
  const [found] = numbersOf(criteria, 'dibao.income')
  const { standard, size, income } = found ?? {}
  if (typeof standard !== 'number' || typeof size !== 'number' || typeof income !== 'number') return []
  const whole = inFen(standard * size)
  return [
    {
      operator: '×',
      terms: [
        { value: standard, what: 'standard' },
        { value: size, what: 'persons' },
      ],
      result: whole,
    },
    {
      operator: '−',
      terms: [
        { value: whole, what: 'before' },
        { value: income, what: 'income' },
      ],
      result: inFen(whole - income),
    },
  ]
}

/** Who applies alone: standard − own income, added up. */
const differenceOfEach: Way = ({ criteria, persons }) => {
  const granted = persons.filter(({ outcome }) => outcome === 'eligible').map(({ member }) => member)
  const singles = criteria.filter(
    (each) => each.id === 'dibao.single-income' && each.outcome === 'pass' && granted.includes(each.member ?? -1),
  )
  const distinct = [...new Map(singles.map((each) => [each.member, each])).values()]
  const steps = distinct.flatMap(({ values: { standard, income }, member = 0 }): Step[] => {
    if (typeof standard !== 'number' || typeof income !== 'number') return []
    return [
      {
        operator: '−',
        terms: [
          { value: standard, what: 'standard', member },
          { value: income, what: 'income' },
        ],
        result: inFen(standard - income),
      },
    ]
  })
  return steps.length > 1
    ? [...steps, sumOf(steps.map(({ result, terms }) => ({ value: result, member: terms[0].member })))]
    : steps
}

function sumOf(parts: readonly { value: number; member?: number }[]): Step {
  return {
    operator: '+',
    terms: parts.map(({ value, member }) => ({ value, what: 'person', member })),
    result: inFen(parts.reduce((sum, { value }) => sum + value, 0)),
  }
}

/** 基本生活标准: the multiple of the dibao standard where none of its own is known. */
const multipleOfStandard: Way = (determination) => {
  const standard = parameterOf(determination, 'dibao.standard')?.value
  const multiple = parameterOf(determination, 'tekun.multiple')?.value
  if (typeof standard !== 'number' || typeof multiple !== 'number') return []
  return [
    {
      operator: '×',
      terms: [
        { value: standard, what: 'standard' },
        { value: multiple, what: 'multiple' },
      ],
      result: inFen(standard * multiple),
    },
  ]
}

/** Paid to each person by what he is. */
const paidToEach =
  (sumFor: (determination: Determination, facts: CaseFacts, member: number) => number | undefined): Way =>
  (determination, facts) => {
    const granted = determination.persons.filter(({ outcome }) => outcome === 'eligible')
    const parts = granted.map(({ member }) => ({
      value: sumFor(determination, facts, member) ?? Number.NaN,
      member,
    }))
    return parts.length > 0 ? [sumOf(parts)] : []
  }

const byLevel = paidToEach((determination, { household }, member) => {
  const sums = parameterOf(determination, 'disability-care-allowance.amount')?.value as ByLevel | undefined
  const disability = household.members?.[member]?.disability
  return typeof disability === 'object' && disability.level !== undefined ? sums?.[disability.level] : undefined
})

const byAge = paidToEach((determination, { household, date }, member) => {
  const bands = parameterOf(determination, 'old-age-allowance.bands')?.value as readonly AgeBand[] | undefined
  const birth = household.members?.[member]?.birth
  if (birth === undefined) return undefined
  const years = fullYears(birth, dayOf(date))
  return bands?.find(({ from, to }) => years >= from && (to === undefined || years <= to))?.amount
})

/** What the yearly cap leaves, and no more than was paid. */
const underCap: Way = ({ parameters }, { household: { event } }) => {
  const cap = parameters.find(({ id }) => id === 'temporary-assistance.yearlyCap')?.value
  if (typeof cap !== 'number' || typeof event !== 'object') return []
  const received = (event.aidReceivedThisYear ?? 0) / 100
  const left: Step = {
    operator: '−',
    terms: [
      { value: cap, what: 'cap' },
      { value: received, what: 'received' },
    ],
    result: inFen(cap - received),
  }
  const cost = (event.expense ?? Number.POSITIVE_INFINITY) / 100
  if (cost >= left.result) return [left]
  return [
    left,
    {
      operator: 'min',
      terms: [
        { value: left.result, what: 'before' },
        { value: cost, what: 'cost' },
      ],
      result: cost,
    },
  ]
}

/** 小额快救: at most one month’s standard. */
const oneStandard: Way = (determination, { household: { event } }) => {
  const standard = parameterOf(determination, 'dibao.standard')?.value
  if (typeof standard !== 'number' || typeof event !== 'object') return []
  const cost = (event.expense ?? Number.POSITIVE_INFINITY) / 100
  const terms = [
    { value: standard, what: 'limit' as const },
    { value: cost, what: 'cost' as const },
  ]
  return [
    { operator: 'min', terms: terms.filter(({ value }) => Number.isFinite(value)), result: Math.min(standard, cost) },
  ]
}

const WAYS: Partial<Record<Determination['programme'], readonly Way[]>> = {
  dibao: [differenceOfHousehold, differenceOfEach],
  tekun: [multipleOfStandard],
  'disability-care-allowance': [byLevel],
  'old-age-allowance': [byAge],
  'temporary-assistance': [underCap, oneStandard],
}
