/** What the class looks at, and what the trainer does with it: no screen, no law. */
import type { CaseFacts } from '../../programmes/index.ts'
import { changed } from './change.ts'
import type { Change, Chapter, Scenario } from './scenario.ts'

/** One screen of a scenario, in the order in which the trainer goes on. */
export type Step = { kind: 'guess' } | { kind: 'answer' } | { kind: 'try'; index: number } | { kind: 'pictures' }

/** How many of the room raised their hands for each answer. */
export type Guesses = Readonly<Record<'eligible' | 'ineligible' | 'undetermined', number>>
export const NO_GUESSES: Guesses = { eligible: 0, ineligible: 0, undetermined: 0 }

export interface Classroom {
  chapters: readonly Chapter[]
  scenario: Scenario
  step: number
  /** the family as it stands now, and as it stood before */
  now: CaseFacts
  before: CaseFacts
  /** another family, beside this one */
  other: Scenario | undefined
  /** the room guesses before the answer is shown */
  isAsking: boolean
  guesses: Guesses
}

export type Action =
  | { do: 'open'; scenario: Scenario }
  | { do: 'step'; by: 1 | -1 }
  | { do: 'go'; step: number }
  | { do: 'change'; change: Change }
  | { do: 'restore' }
  | { do: 'keep' }
  | { do: 'beside'; other: Scenario | undefined }
  | { do: 'ask'; isAsking: boolean }
  | { do: 'guess'; guesses: Guesses }
  | { do: 'chapters'; chapters: readonly Chapter[]; open?: Scenario }

export function stepsOf({ scenario, isAsking }: Pick<Classroom, 'scenario' | 'isAsking'>): Step[] {
  return [
    ...(isAsking ? [{ kind: 'guess' } as const] : []),
    { kind: 'answer' },
    ...scenario.tries.map((_, index) => ({ kind: 'try', index }) as const),
    { kind: 'pictures' },
  ]
}

export const stepOf = (room: Classroom): Step => stepsOf(room)[room.step]
export const scenariosOf = (chapters: readonly Chapter[]) => chapters.flatMap(({ scenarios }) => scenarios)

export function enter(chapters: readonly Chapter[]): Classroom {
  return opened({ chapters, isAsking: false }, chapters[0].scenarios[0])
}

function opened(room: Pick<Classroom, 'chapters' | 'isAsking'>, scenario: Scenario): Classroom {
  const { chapters, isAsking } = room
  const { facts } = scenario
  return { chapters, isAsking, scenario, step: 0, now: facts, before: facts, other: undefined, guesses: NO_GUESSES }
}

/** Each step shows the family as the scenario has it, or with the change that the step tries. */
function at(room: Classroom, step: number): Classroom {
  const { facts, tries } = room.scenario
  const shown = stepsOf(room)[step]
  if (shown.kind === 'pictures') return { ...room, step }
  const now = shown.kind === 'try' ? changed(facts, tries[shown.index].change) : facts
  return { ...room, step, now, before: facts }
}

/** One step on or back; beyond the last comes the next family, before the first the family before. */
function move(room: Classroom, by: 1 | -1): Classroom {
  const step = room.step + by
  if (step >= 0 && step < stepsOf(room).length) return at(room, step)
  const all = scenariosOf(room.chapters)
  const next = all[all.findIndex(({ id }) => id === room.scenario.id) + by]
  if (!next) return room
  const there = opened(room, next)
  return by === 1 ? there : at(there, stepsOf(there).length - 1)
}

/** The family as the scenario has it; the step of a change, which is undone, is left for the answer. */
function restored(room: Classroom): Classroom {
  const { facts } = room.scenario
  const step = stepOf(room).kind === 'try' ? stepsOf(room).findIndex(({ kind }) => kind === 'answer') : room.step
  return { ...room, step, now: facts, before: facts }
}

/** Whether there is a step in that direction: nothing comes before the first nor after the last. */
export const canMove = (room: Classroom, by: 1 | -1): boolean => move(room, by) !== room

export function act(room: Classroom, action: Action): Classroom {
  switch (action.do) {
    case 'open':
      return opened(room, action.scenario)
    case 'step':
      return move(room, action.by)
    case 'go':
      return at(room, action.step)
    case 'change':
      return { ...room, now: changed(room.now, action.change) }
    case 'restore':
      return restored(room)
    case 'keep':
      return { ...room, before: room.now }
    case 'beside':
      return { ...room, other: action.other }
    case 'ask':
      return { ...room, isAsking: action.isAsking, step: 0, now: room.scenario.facts, before: room.scenario.facts }
    case 'guess':
      return { ...room, guesses: action.guesses }
    case 'chapters':
      return action.open
        ? opened({ ...room, chapters: action.chapters }, action.open)
        : { ...room, chapters: action.chapters }
  }
}
