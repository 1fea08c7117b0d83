import {
  type CaseFacts,
  type CriterionResult,
  type Determination,
  determine,
  type HouseholdFacts,
  loadPolicy,
  type ParameterValue,
  type Policy,
  parsePack,
  type ShownValue,
  withFact,
} from '@nuandong/core/determination'
import { factsFrom } from './facts.ts'
import type { FieldReport, HouseholdHint } from './messages.ts'
import { fenOf } from './page/amount.ts'
import type { Settings } from './store/database.ts'
import { storedPacks } from './store/packs.ts'
import { loadSettings } from './store/settings.ts'
import type { TabReport } from './tabs.ts'

const FEN = 100

/** The built-in law and the local packs that the official added. A pack that no longer reads is left out and named. */
export async function currentPolicy(): Promise<{ policy: Policy; broken: string[] }> {
  const parsed = (await storedPacks()).map(({ id, source }) => ({ id, ...parsePack(source, id) }))
  const packs = parsed.flatMap(({ pack }) => (pack ? [pack] : []))
  return { policy: loadPolicy(packs), broken: parsed.filter(({ pack }) => !pack).map(({ id }) => id) }
}

export type DateSource = 'chosen' | 'page' | 'today'

/** A case with where its date comes from. */
export interface HouseholdCase extends CaseFacts {
  dateFrom: DateSource
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

export function fieldsOf({ frames }: TabReport): FieldReport[] {
  return frames.flatMap(({ report }) => report.fields)
}

/** The household of a tab: what its frames show, the place and date chosen, and what the official answered. */
export function caseOf(
  report: TabReport,
  settings: Settings,
  policy: Policy,
  answers: Readonly<Record<string, unknown>> = {},
): HouseholdCase {
  const { household, date, town } = factsFrom(fieldsOf(report))
  const withTown = town && policy.places.find(`${settings.place}/${town}`)
  const answered = Object.entries(answers).reduce<HouseholdFacts>(
    (facts, [path, value]) => withFact(facts, path, value),
    household,
  )
  return {
    place: withTown ? withTown.ref : settings.place,
    date: settings.date || date || today(),
    dateFrom: settings.date ? 'chosen' : date ? 'page' : 'today',
    household: answered,
  }
}

/** The comparison of income with the standard, and the standard with its source. */
export interface AsStated {
  income: CriterionResult
  standard: ParameterValue | undefined
}

const UNLESS_TOLD: Readonly<Record<string, unknown>> = { resides: true, status: 'normal', student: 'none' }

/**
 * The test of income on the supposition that all members live together and nobody pays maintenance, where the page leaves
 * that open: what an official works out first. Undefined where even then it cannot be told.
 */
export function incomeAsStated(policy: Policy, facts: CaseFacts): AsStated | undefined {
  const { members, supporters } = facts.household
  const household = {
    ...facts.household,
    supporters: supporters ?? [],
    ...(members && { members: members.map((member) => ({ ...UNLESS_TOLD, ...member })) }),
  }
  const [dibao] = determine(policy, { ...facts, household }, { programmes: ['dibao'] })
  const income = dibao.criteria.find(({ id }) => id === 'dibao.income')
  if (!income || income.outcome === 'unknown') return undefined
  return { income, standard: dibao.parameters.find(({ id }) => id === 'dibao.standard') }
}

function lowest(value: ShownValue | undefined): number {
  if (typeof value === 'number') return value
  return typeof value === 'object' ? value.from : Number.NaN
}

/** C01: over the standard. Exceptions exist (single applications, the grace period), so it is a doubt. */
function overStandard(income: CriterionResult): HouseholdHint[] {
  if (income.outcome !== 'fail') return []
  const { perHead, standard } = income.values
  return [
    {
      check: 'household-income',
      catalogue: 'C01',
      severity: 'doubt',
      variant: '',
      params: { perHead: lowest(perHead), standard: lowest(standard) },
      citation: income.citation,
      beside: ['perCapitaIncome', 'monthlyHouseholdIncome', 'yearlyHouseholdIncome'],
    },
  ]
}

/** D04: the amount on the page against the one worked out; supplements are lawful, so it is a doubt. */
function otherAmount({ amount, criteria }: Determination, fields: readonly FieldReport[]): HouseholdHint[] {
  const stated = fields.find(({ field, group }) => field === 'monthlyAmount' && group === '')
  const fen = stated && fenOf(stated)
  if (amount?.bound !== 'exactly' || fen === undefined || Math.abs(fen / FEN - amount.value) < 1) return []
  const income = criteria.find(({ id }) => id === 'dibao.income')
  return [
    {
      check: 'household-amount',
      catalogue: 'D04',
      severity: 'doubt',
      variant: '',
      params: { expected: amount.value },
      citation: income?.citation ?? '',
      beside: ['monthlyAmount'],
    },
  ]
}

/** Hints that follow from the household as a whole. A page that names no income says nothing about it. */
export async function householdHints(report: TabReport): Promise<HouseholdHint[]> {
  const fields = fieldsOf(report)
  if (!fields.length) return []
  const { policy } = await currentPolicy()
  const [dibao] = determine(policy, caseOf(report, await loadSettings(), policy), { programmes: ['dibao'] })
  const income = dibao.criteria.find(({ id }) => id === 'dibao.income')
  return [...(income ? overStandard(income) : []), ...otherAmount(dibao, fields)]
}
