import {
  type CaseFacts,
  type CriterionResult,
  determine,
  type HouseholdFacts,
  loadLaw,
  loadPolicy,
  type ParameterValue,
  type PlaceRef,
  type Policy,
  withFact,
} from '@nuandong/core/determination'
import { field } from '@nuandong/core/page'
import type { Settings } from '../store/database.ts'
import { readPacks } from '../store/read-packs.ts'
import { today } from './dates.ts'
import { factsFrom } from './facts.ts'
import type { Field } from './people.ts'

/** The law of a place, and the local packs that he added. A pack that no longer reads is left out and named. */
export async function currentPolicy(place: PlaceRef): Promise<{ policy: Policy; broken: string[] }> {
  const stored = await readPacks()
  const packs = stored.flatMap(({ pack }) => pack ?? [])
  return {
    policy: loadPolicy(packs, await loadLaw(place)),
    broken: stored.filter(({ pack }) => !pack).map(({ id }) => id),
  }
}

/**
 * Fields from which a household can be known; a list of cases has none of them, nor the place for which it is searched.
 */
export function describesHousehold(fields: readonly Field[]): boolean {
  return fields.some(({ role, field: id }) => (role === 'household' || role === 'members') && field(id).of !== 'place')
}

export type DateSource = 'chosen' | 'page' | 'today'

/** A case with where its date comes from. */
export interface HouseholdCase extends CaseFacts {
  dateFrom: DateSource
  /** of a page of one person that says nothing of a household: him alone, for what is granted to a person */
  alone?: HouseholdFacts
}

/** The household of a tab: what its frames show, the place and date chosen, and what the official answered. */
export function caseOf(
  fields: readonly Field[],
  settings: Settings,
  policy: Policy,
  answers: Readonly<Record<string, unknown>> = {},
  names: readonly string[] = [],
): HouseholdCase {
  const { household, alone, date, town } = factsFrom(fields, names)
  const withTown = town && policy.places.find(`${settings.place}/${town}`)
  const answered = (asRead: HouseholdFacts) =>
    Object.entries(answers).reduce((facts, [path, value]) => withFact(facts, path, value), asRead)
  return {
    place: withTown ? withTown.ref : settings.place,
    date: settings.date || date || today(),
    dateFrom: settings.date ? 'chosen' : date ? 'page' : 'today',
    household: answered(household),
    ...(alone && { alone: answered(alone) }),
  }
}

/** The comparison of income with the standard, and the standard with its source. */
export interface AsStated {
  income: CriterionResult
  standard: ParameterValue | undefined
}

const UNLESS_TOLD: Readonly<Record<string, unknown>> = { resides: true, status: 'normal', student: 'none' }

/**
 * The test of income on the supposition that all members live together and nobody pays maintenance, where the page
 * leaves that open: what an official works out first. Undefined where even then it cannot be told.
 */
export function incomeAsStated(policy: Policy, facts: CaseFacts): AsStated | undefined {
  const { members, supporters } = facts.household
  const household = {
    ...facts.household,
    supporters: supporters ?? [],
    ...(members && { members: members.map((member) => ({ ...UNLESS_TOLD, ...member })) }),
  }
  const [dibao] = determine(policy, { ...facts, household }, { programmes: ['dibao'], help: false })
  const income = dibao.criteria.find(({ id }) => id === 'dibao.income')
  if (!income || income.outcome === 'unknown') return undefined
  return { income, standard: dibao.parameters.find(({ id }) => id === 'dibao.standard') }
}
