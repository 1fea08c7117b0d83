import { loadPolicy, type Policy } from '../policy/index.ts'
import { Families, type PracticeHousehold } from './households.ts'
import { randomFrom } from './random.ts'
import { type Planted, plant, SLIP_IDS, type SlipId } from './slips.ts'

const IN_A_LIST: readonly SlipId[] = ['id-digit', 'id-short', 'account', 'amount', 'standard', 'covered']

/**
 * The pages of the practice portal: how many households each shows, how many members these have at the least, and its
 * slips.
 */
const PAGES = {
  form: { households: 1, least: 2, onlyHeads: false, slips: SLIP_IDS, planted: 4 },
  detail: { households: 1, least: 3, onlyHeads: false, slips: SLIP_IDS, planted: 4 },
  list: { households: 8, least: 1, onlyHeads: true, slips: IN_A_LIST, planted: 4 },
  old: { households: 1, least: 2, onlyHeads: false, slips: SLIP_IDS, planted: 4 },
} as const

export type PracticePageId = keyof typeof PAGES
export const PRACTICE_PAGES = Object.keys(PAGES) as PracticePageId[]

/** What a page of the portal shows of people who do not exist, and the slips in it. */
export interface PracticePage {
  households: PracticeHousehold[]
  planted: Planted[]
}

/** The same seed gives the same pages, each with households of its own. */
export function practicePage(seed: number, id: PracticePageId, policy: Policy = loadPolicy()): PracticePage {
  const { households: count, least, onlyHeads, slips, planted } = PAGES[id]
  const random = randomFrom(seed * PRACTICE_PAGES.length + PRACTICE_PAGES.indexOf(id))
  const families = new Families(random, policy)
  const households = Array.from({ length: count }, () => families.next(least))
  if (onlyHeads) for (const household of households) household.members.length = 1
  return { households, planted: plant(households, slips, planted, random, policy) }
}
