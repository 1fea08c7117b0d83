/**
 * What a stated fact speaks against, so that nobody may take it for granted: read from the facts themselves, not from
 * the product.
 */
import type { HouseholdFacts, MemberFacts, SupporterFacts } from '../../../core/src/facts/index.ts'

type Person = MemberFacts & SupporterFacts
type Beside = { facts: HouseholdFacts; person: Person; years: number | undefined }

const isMinor = ({ years }: Beside) => years !== undefined && years < 18
const hasCertificate = ({ disability }: MemberFacts) => typeof disability === 'object'
const isIll = ({ health }: MemberFacts) => health === 'serious-illness'
const isSomebody = ({ facts: { members = [] } }: Beside, is: (member: MemberFacts) => boolean) => members.some(is)

/** By the end of the path: a fact beside which the ordinary value is not ordinary. */
const FORBIDDEN: readonly (readonly [end: string, why: string, holds: (beside: Beside) => boolean])[] = [
  ['.status', 'since when is stated', ({ person }) => person.statusSince !== undefined],
  ['.resides', 'in prison, missing, dead', ({ person }) => (person.status ?? 'normal') !== 'normal'],
  ['.hukou.kind', 'in town', ({ facts }) => facts.area !== 'rural'],
  ['.civilCapacity', 'a minor', isMinor],
  ['.civilCapacity', 'a mental disability', ({ person }) => hasCertificate(person) && !isOfBody(person)],
  ['.student', 'of school age', isMinor],
  ['.student', 'school fees', ({ facts }) => (facts.expenses?.education ?? 0) > 0],
  ['.student', 'a scholarship', ({ person }) => (person.notCounted?.scholarship ?? 0) > 0],
  ['.orphan', 'on the orphans’ list', ({ facts }) => facts.receives?.includes('child-support') ?? false],
  ['.orphan', 'a child alone', ({ facts }) => (facts.members ?? []).length < 2],
  ['.notCounted.assistance', 'relief is drawn', ({ facts }) => (facts.receives ?? []).length > 0],
  [
    'household.receives',
    'somebody severely ill or with a certificate',
    (beside) => isSomebody(beside, (m) => isIll(m) || hasCertificate(m)),
  ],
  ['household.event', 'somebody severely ill', (beside) => isSomebody(beside, isIll)],
  ['household.event', 'a disaster', ({ facts }) => typeof facts.disaster === 'object'],
  [
    'household.disaster',
    'aid is asked for after a disaster',
    ({ facts }) => typeof facts.event === 'object' && facts.event.kind === 'disaster',
  ],
  [
    '.aidReceivedThisYear',
    'temporary aid is drawn',
    ({ facts }) => facts.receives?.includes('temporary-assistance') ?? false,
  ],
]

const OF_BODY = ['视力', '听力', '言语', '肢体']
const isOfBody = ({ disability }: MemberFacts) =>
  typeof disability === 'object' && OF_BODY.includes(disability.type ?? '')

/** Why the ordinary value may not be presumed; undefined where it may. */
export function forbids(facts: HouseholdFacts, path: string, day: number): string | undefined {
  const [, list, position] = /^household\.(members|supporters)\[(\d+)\]/.exec(path) ?? []
  const person = ((list && facts[list as 'members' | 'supporters']?.[Number(position)]) || {}) as Person
  const years = person.birth === undefined ? undefined : Math.floor((day - person.birth) / 10000)
  return FORBIDDEN.find(([end, , holds]) => path.endsWith(end) && holds({ facts, person, years }))?.[1]
}
