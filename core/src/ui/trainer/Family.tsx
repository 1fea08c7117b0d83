import type { HouseholdFacts } from '../../facts/case.ts'
import { type CaseSubject, caseFacts, factsAt } from '../../facts/case-facts.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { relationText } from '../../text/who.ts'
import { useLocale } from '../locale.tsx'
import { hasMovedIn } from './change.ts'
import { FactControl } from './FactControl.tsx'
import type { Change } from './scenario.ts'
import { valueAt } from './values.ts'

/** Shown at once; the others where they say something or when they are asked for. */
const IN_FRONT: Record<CaseSubject, readonly string[]> = {
  household: ['area', 'assets.financial', 'assets.vehicles', 'supporters', 'receives'],
  member: [
    'relation',
    'birth',
    'resides',
    'status',
    'disability',
    'disability.type',
    'disability.level',
    'labour',
    'student',
    'income.wage',
    'income.business',
    'income.transfer',
    'employmentCost',
  ],
  supporter: ['relation', 'birth', 'householdSize', 'householdIncome', 'ownIncome', 'payment', 'status'],
  home: ['area'],
  vehicle: ['kind', 'value'],
}

interface Props {
  now: HouseholdFacts
  before: HouseholdFacts
  onChange: (change: Change) => void
  /** an own family: its people may be given other names */
  isOwn: boolean
}

/** Every fact of the family, each with its control, person by person. */
export function Family({ now, before, onChange, isOwn }: Props) {
  const locale = useLocale()
  const { members = [], supporters = [], assets } = now
  const vehicles = assets?.vehicles ?? []
  const homes = assets?.homes ?? []
  const numbered = (key: 'supporter' | 'home' | 'vehicle', index: number) =>
    trainerTexts(locale, `subject.${key}`, { number: index + 1 })
  const shared = { now, before, onChange, isOwn }
  return (
    <div className="tr-family">
      {members.map(({ name, relation }, index) => (
        <Subject
          key={factsAt('member', index)}
          of="member"
          at={factsAt('member', index)}
          title={trainerTexts(locale, relation === undefined ? 'person.named' : 'person.numbered', {
            name: name ?? index + 1,
            relation: relation === undefined ? '' : relationText(locale, relation),
          })}
          {...shared}
        />
      ))}
      <Subject of="household" at="household." title={trainerTexts(locale, 'subject.household')} {...shared} />
      {vehicles.map((_, index) => (
        <Subject
          key={factsAt('vehicle', index)}
          of="vehicle"
          at={factsAt('vehicle', index)}
          title={numbered('vehicle', index)}
          {...shared}
        />
      ))}
      {homes.map((_, index) => (
        <Subject
          key={factsAt('home', index)}
          of="home"
          at={factsAt('home', index)}
          title={numbered('home', index)}
          {...shared}
        />
      ))}
      {supporters.map((supporter, index) =>
        hasMovedIn(now, supporter) ? null : (
          <Subject
            key={factsAt('supporter', index)}
            of="supporter"
            at={factsAt('supporter', index)}
            title={numbered('supporter', index)}
            {...shared}
          />
        ),
      )}
    </div>
  )
}

interface SubjectProps extends Props {
  of: CaseSubject
  /** up to the point before the key */
  at: string
  title: string
}

/** Facts below one that is not there, the level of a certificate that nobody has, are not asked for. */
function isOpen(household: HouseholdFacts, at: string, key: string): boolean {
  const [head, ...rest] = key.split('.')
  if (rest.length === 0 || !PARENTS.has(head)) return true
  const parent = valueAt(household, at + head)
  return typeof parent === 'object'
}
const PARENTS = new Set(['disability', 'disaster', 'event'])

function Subject({ of, at, title, now, before, onChange, isOwn }: SubjectProps) {
  const locale = useLocale()
  const keys = Object.keys(caseFacts[of]).filter((key) => key !== 'members' && isOpen(now, at, key))
  const speaks = (key: string) => {
    const value = valueAt(before, at + key)
    return SAYS_NOTHING.has(JSON.stringify(value)) === false && !USUAL.has(`${key} ${JSON.stringify(value)}`)
  }
  const isFront = (key: string) =>
    IN_FRONT[of].includes(key) || (isOwn && key === 'name') || (speaks(key) && !BEHIND.has(key)) || isChanged(key)
  const isChanged = (key: string) =>
    JSON.stringify(valueAt(now, at + key)) !== JSON.stringify(valueAt(before, at + key))
  const control = (key: string) => (
    <FactControl
      key={key}
      path={at + key}
      value={valueAt(now, at + key)}
      isChanged={isChanged(key)}
      onChange={(path, value) => onChange({ path, value })}
    />
  )
  const front = keys.filter(isFront)
  const rest = keys.filter((key) => !isFront(key))
  return (
    <fieldset className="tr-subject">
      <legend>{title}</legend>
      <div className="tr-facts">{front.map(control)}</div>
      {rest.length > 0 && (
        <details>
          <summary>{trainerTexts(locale, 'change.more')}</summary>
          <div className="tr-facts">{rest.map(control)}</div>
        </details>
      )}
    </fieldset>
  )
}

/** Values that a scenario states only to have them known. */
const SAYS_NOTHING = new Set([undefined, '0', 'false', '[]', '"none"'])
const USUAL = new Set(
  Object.entries({
    health: 'healthy',
    civilCapacity: 'full',
    status: 'normal',
    employment: 'flexible',
    'hukou.kind': 'agricultural',
    householdSize: 1,
    propertyWithinLimit: true,
  }).map(([key, value]) => `${key} ${JSON.stringify(value)}`),
)
/** Known of everybody in a scenario and seldom what it is about. */
const BEHIND = new Set(['name', 'sex', 'hukou.place', 'marital', 'employment'])
