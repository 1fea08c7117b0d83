/**
 * The product's determinations beside the reading's answers: where they disagree, one of the two has misread a clause.
 */
import { type Determination, determine, type HouseholdFacts, type ProgrammeId } from '@nuandong/core/determination'
import { type Case, caseOf } from './households.ts'
import { asSums, completed, lossOf, without } from './missing.ts'
import { figuresOf, type Setting, settings } from './places.ts'
import { type Random, randomOf } from './random.ts'
import { readDibao } from './reading/dibao.ts'
import { readEdge } from './reading/edge.ts'
import { everyAnswer } from './reading/open.ts'
import type { Answer, Household } from './reading/question.ts'
import { readTekun } from './reading/tekun.ts'

export interface Disagreement {
  seed: number
  programme: ProgrammeId
  /** how the two differ, in one phrase: disagreements of one kind have one */
  kind: string
  setting: number
  place: string
  day: number
  facts: HouseholdFacts
  product: unknown
  answers: readonly Answer[]
}

export interface Tally<Found = { programme: ProgrammeId; kind: string; file: string }> {
  /** determinations */
  compared: number
  /** of which not `undetermined` */
  decided: number
  disagreements: Found[]
}

const READINGS = { dibao: readDibao, 'dibao-edge': readEdge, tekun: readTekun } as const
const PROGRAMMES = Object.keys(READINGS) as (keyof typeof READINGS)[]
/** A standard for the sums of a household where the law data has none. Fen. */
const LIKELY = 60000
const COMPLETIONS = 7

/** Compares so many households, each once whole and once with facts missing. */
export function compare(firstSeed: number, households: number): Tally<Disagreement> {
  const tally: Tally<Disagreement> = { compared: 0, decided: 0, disagreements: [] }
  const all = settings()
  for (let seed = firstSeed; seed < firstSeed + households; seed++) {
    const random = randomOf(seed)
    const setting = random.whole(all.length)
    compareOne({ tally, seed, setting, random, ...all[setting] })
  }
  return tally
}

interface Task extends Setting {
  tally: Tally<Disagreement>
  seed: number
  setting: number
  random: Random
}

function compareOne(task: Task): void {
  const { policy, places, random } = task
  const place = random.pick(places)
  const known = caseOf(random, place, (day, area) => {
    const value = figuresOf(policy, place, iso(day), area)('dibao.standard')
    return typeof value === 'number' ? value * 100 : LIKELY
  })
  judge(task, known, known.household, [known.household], true)
  const losses = lossOf(random, known.household)
  const others = Array.from({ length: COMPLETIONS }, () => completed(random, known, losses))
  judge(task, known, without(known.household, losses), [known.household, ...others], false)
  const summed = asSums(known)
  if (summed) judge(task, known, summed, [known.household], false)
}

/** One household of which everything is known. */
export function compareWhole(setting: Setting, household: Household, place: string, day: number): Tally<Disagreement> {
  const tally: Tally<Disagreement> = { compared: 0, decided: 0, disagreements: [] }
  const task: Task = { tally, seed: 0, setting: 0, random: randomOf(0), ...setting }
  judge(task, { place, day, line: LIKELY, household }, household, [household], true)
  return tally
}

/**
 * What an unknown standard may be: the ends of its domain, and between them in steps below the share of the edge line.
 */
const LIKELY_STANDARDS = [1, ...Array.from({ length: 18 }, (_, i) => Math.round(8 * 1.4 ** i)), 10_000_000]

/** One after another, so that the search may end with the first that settles it. */
function* answersOf(
  { policy }: Task,
  { place, day }: Case,
  programme: keyof typeof READINGS,
  households: readonly Household[],
): Generator<Answer> {
  for (const household of households) {
    const figure = figuresOf(policy, place, iso(day), household.area)
    yield* everyAnswer((open) =>
      READINGS[programme]({ household, day, figure, open, likelyStandards: LIKELY_STANDARDS }),
    )
  }
}

function judge(
  task: Task,
  known: Case,
  facts: HouseholdFacts,
  households: readonly Household[],
  isWhole: boolean,
): void {
  const { tally, policy, seed, setting } = task
  const { place, day } = known
  const found = determine(policy, { place, date: iso(day), household: facts }, { programmes: PROGRAMMES })
  for (const programme of PROGRAMMES) {
    const product = found.find((determination) => determination.programme === programme)
    if (!product) throw new Error(`no determination of ${programme}`)
    tally.compared += 1
    const isDecided = product.outcome !== 'undetermined'
    if (isDecided) tally.decided += 1
    // of a household with facts missing only some completions are tried: that they agree does not settle it
    else if (!isWhole) continue
    const seen: Answer[] = []
    const kind = differenceOf(product, answersOf(task, known, programme, households), seen)
    if (kind === undefined) continue
    const { outcome, amount, persons, missing, criteria } = product
    tally.disagreements.push({
      ...{ seed, setting, programme, place, day, facts, answers: distinct(seen) },
      kind: `${isWhole ? 'whole' : 'missing'}: ${kind}`,
      product: { outcome, amount, persons, missing, criteria },
    })
  }
}

/** Undefined where the product says what the answers say; `seen` collects the answers as far as they were needed. */
export function differenceOf(product: Determination, answers: Iterable<Answer>, seen: Answer[]): string | undefined {
  for (const answer of answers) {
    seen.push(answer)
    if (product.outcome === 'undetermined') {
      if (answer.outcome !== seen[0].outcome) return undefined
    } else if (answer.outcome !== product.outcome) {
      const other = seen.some(({ outcome }) => outcome === product.outcome) ? `${product.outcome} or ` : ''
      return `${product.outcome}, and it is ${other}${answer.outcome}`
    }
  }
  // where several readings agree by chance the product may still ask; where there is but one there is nothing to ask
  if (product.outcome === 'undetermined') return seen.length === 1 ? `asks, and it is ${seen[0].outcome}` : undefined
  return differenceOfPersons(product, seen) ?? differenceOfAmount(product, seen) ?? differenceOfTier(product, seen)
}

function differenceOfPersons(product: Determination, answers: readonly Answer[]): string | undefined {
  for (const { member, outcome } of product.persons) {
    const granted = answers.map(({ persons }) => persons?.includes(member))
    if (outcome === 'eligible' && granted.includes(false)) return 'a person is eligible who is not'
    if (outcome === 'ineligible' && granted.includes(true)) return 'a person is ineligible who is not'
  }
  return undefined
}

function differenceOfAmount({ amount }: Determination, answers: readonly Answer[]): string | undefined {
  const sums = new Set(answers.flatMap((answer) => answer.amount ?? []))
  if (sums.size === 0) return undefined
  if (!amount) return undefined
  const bound = answers.find((answer) => answer.bound)?.bound ?? 'exactly'
  if (bound !== amount.bound) return 'another bound of the amount'
  return [...sums].every((sum) => Math.abs(sum - amount.value * 100) <= 1) ? undefined : 'another amount'
}

function differenceOfTier({ tier }: Determination, answers: readonly Answer[]): string | undefined {
  return tier && answers.some((answer) => answer.tier && answer.tier !== tier) ? 'another tier of care' : undefined
}

function distinct(answers: readonly Answer[]): Answer[] {
  return [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()]
}

export function iso(day: number): string {
  const digits = String(day)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
