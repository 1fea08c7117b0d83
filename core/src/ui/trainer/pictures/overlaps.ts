/**
 * Which programmes go together: by what the law says of the pair, else by the conditions of the one that is asked for.
 */
import { PROGRAMME_IDS, type ProgrammeId } from '../../../facts/case.ts'
import { withFact } from '../../../facts/case-paths.ts'
import type { Policy } from '../../../policy/index.ts'
import { type CaseFacts, type DeterminationOutcome, outcomesInBulk, pairsOn } from '../../../programmes/index.ts'

/** What drawing one programme does to another, for one person. */
export interface Overlap {
  received: ProgrammeId
  asked: ProgrammeId
  /**
   * both may be drawn; only together; one shuts the other out; this family's own case is open; not due either way;
   * due, and no clause found that allows or forbids it beside the other
   */
  what: 'both' | 'opened' | 'excluded' | 'open' | 'neither' | 'unstated'
  /** of the clause on the pair; without one the conditions of the programme decided */
  citation?: string
}

/** Each programme beside each other one; none beside itself. */
export function overlapsOf(policy: Policy, facts: CaseFacts): Overlap[] {
  const outcomes = outcomesInBulk(policy, PROGRAMME_IDS, facts.place, facts.date)
  const drawing = (received: readonly ProgrammeId[]) =>
    outcomes(withFact(facts.household, 'household.receives', received))
  const alone = drawing([])
  const shown = PROGRAMME_IDS.filter((_, index) => alone[index] !== 'not-applicable')
  const pairs = pairsOn(facts.date)
  const beside = new Map(shown.map((received) => [received, drawing([received])]))
  const effectOf = (received: ProgrammeId, asked: ProgrammeId): Effect => {
    const index = PROGRAMME_IDS.indexOf(asked)
    return effect(alone[index], beside.get(received)?.[index] ?? alone[index])
  }
  return shown.flatMap((received) =>
    shown
      .filter((asked) => asked !== received)
      .map((asked): Overlap => {
        const own = effectOf(received, asked)
        const pair = pairs.find(({ between }) => between.includes(received) && between.includes(asked))
        if (pair?.what === 'excluded' || (pair && own === 'same'))
          return { received, asked, what: pair.what, citation: pair.citation }
        return { received, asked, what: own === 'same' ? otherWay(effectOf(asked, received)) : own }
      }),
  )
}

type Effect = Exclude<Overlap['what'], 'both' | 'unstated'> | 'same'

/** What the conditions of a programme make of drawing another; `same` where they do not ask for it. */
function effect(alone: DeterminationOutcome, beside: DeterminationOutcome): Effect {
  if (beside === 'undetermined') return 'open'
  if (beside === 'eligible') return alone === 'eligible' ? 'same' : 'opened'
  return alone === 'eligible' ? 'excluded' : 'neither'
}

/** What rests on the other programme goes with it, what it shuts out does not. */
function otherWay(of: Effect): Overlap['what'] {
  if (of === 'opened') return 'both'
  return of === 'excluded' ? 'excluded' : 'unstated'
}
