import {
  conflictsIn,
  type Determination,
  determine,
  type Policy,
  PROGRAMME_IDS,
  type ProgrammeId,
  programmesNamed,
  stampOf,
} from '@nuandong/core/determination'
import { extensionText } from '@nuandong/core/page'
import {
  confidenceText,
  conflictText,
  criterionText,
  DeterminationView,
  determinationText,
  Fold,
  GivenAnswers,
  outcomeText,
  programmeText,
  sourceText,
  stampNotices,
  useLocale,
} from '@nuandong/core/ui-determination'
import { type ReactNode, useMemo } from 'react'
import { type AsStated, type HouseholdCase, incomeAsStated } from '../case/household.ts'
import { Thresholds } from './Thresholds.tsx'

export type Answers = Readonly<Record<string, unknown>>

/** What one person gets by himself, whoever lives with him. */
const OF_ONE: readonly ProgrammeId[] = [
  'tekun',
  'disability-living-allowance',
  'disability-care-allowance',
  'old-age-allowance',
  'child-support',
]

interface Props {
  facts: HouseholdCase
  /** where the page says what it is about */
  names: readonly string[]
  policy: Policy
  answers: Answers
  onAnswers: (answers: Answers) => void
}

/**
 * The income beside the standards; then the programme that the page is about, dibao where it names none: its outcome
 * and what helps. The other programmes by their outcome, each to be opened.
 */
export function HouseholdResult({ facts, names, policy, answers, onAnswers }: Props) {
  const locale = useLocale()
  const [about = 'dibao'] = names.map(programmesNamed).find((programmes) => programmes.length > 0) ?? []
  const determinations = useMemo(() => helped(policy, facts, about), [policy, facts, about])
  const named = determinations.find(({ programme }) => programme === about)
  const isJudged = named !== undefined && named.absence?.why !== 'not-here'
  const ofOne = facts.alone && OF_ONE.includes(about) ? { ...facts, household: facts.alone } : undefined
  const first = ofOne ? helped(policy, ofOne, about).find(({ programme }) => programme === about) : named
  const others = determinations.filter((each) => each !== named)
  const inForce = others.filter(({ outcome }) => outcome !== 'not-applicable')
  const asStated = useMemo(() => incomeAsStated(policy, facts), [policy, facts])
  const stamp = stampOf(policy, facts)
  const conflicts = conflictsIn(facts.household, Number(facts.date.replaceAll('-', '')))
  const view = (determination: Determination, asked: HouseholdCase = facts) => (
    <DeterminationView
      determination={determination}
      asked={{ policy, ...asked }}
      onAnswer={(given) => onAnswers({ ...answers, ...given })}
    />
  )
  const withdraw = (path: string) =>
    onAnswers(Object.fromEntries(Object.entries(answers).filter(([key]) => key !== path)))
  return (
    <section aria-labelledby="household">
      <h2 id="household">{extensionText(locale, 'panel.household')}</h2>
      {conflicts.length > 0 && (
        <ul className="nd-error">
          {conflicts.map((conflict) => (
            <li key={conflict.paths.join()}>{conflictText(locale, conflict, facts.household)}</li>
          ))}
        </ul>
      )}
      {asStated && <Headline {...asStated} edge={edgeLine(determinations)} />}
      {ofOne && <p className="nd-muted">{extensionText(locale, 'panel.alone')}</p>}
      {first && isJudged && view(first, ofOne)}
      {!isJudged && (
        <p className="nd-unknown">
          {extensionText(locale, 'panel.not-judged', { programme: programmeText(locale, about, facts.date) })}
        </p>
      )}
      {first?.missing.includes('household.members') && (
        <p className="nd-muted">{extensionText(locale, 'panel.members-open')}</p>
      )}
      {Object.keys(answers).length > 0 && (
        <details open>
          <summary>{determinationText(locale, 'heading.answers')}</summary>
          <GivenAnswers answers={answers} asked={ofOne ?? facts} onUndo={withdraw} />
        </details>
      )}
      <details>
        <summary>{extensionText(locale, 'panel.others', { count: inForce.length })}</summary>
        {inForce.map((determination) => (
          <Fold
            key={determination.programme}
            summary={`${programmeText(locale, determination.programme, facts.date)} ${outcomeText(locale, determination.outcome)}`}
          >
            {() => <Helped {...{ policy, facts, determination, view }} />}
          </Fold>
        ))}
      </details>
      <p className="nd-muted">
        {determinationText(locale, 'stamp', {
          ...stamp,
          place: policy.places.find(stamp.place)?.name[locale === 'en' ? 'en' : 'zh'] ?? stamp.place,
        })}
      </p>
      {stampNotices(locale, stamp).map((notice) => (
        <p key={notice} className="nd-muted">
          {notice} {extensionText(locale, 'panel.late')}
        </p>
      ))}
    </section>
  )
}

/** Of all programmes the answer, of one what helps: of a large household that takes long. */
const helped = (policy: Policy, facts: HouseholdCase, id: ProgrammeId): Determination[] =>
  determine(policy, facts, { programmes: PROGRAMME_IDS, help: [id] })

interface HelpedProps {
  policy: Policy
  facts: HouseholdCase
  determination: Determination
  view: (determination: Determination) => ReactNode
}

/** What helps with a programme that the page is not about, worked out once it is opened. */
function Helped({ policy, facts, determination: { programme }, view }: HelpedProps) {
  const all = useMemo(() => helped(policy, facts, programme), [policy, facts, programme])
  const own = all.find((one) => one.programme === programme)
  return own && view(own)
}

/** The income line of dibao-edge on that date and place, where it is known. */
function edgeLine(determinations: readonly Determination[]): number | undefined {
  const criteria = determinations.find(({ programme }) => programme === 'dibao-edge')?.criteria ?? []
  const line = criteria.find(({ id }) => id === 'dibao-edge.income')?.values.line
  return typeof line === 'number' ? line : undefined
}

/** What an official works out first: income a head against the standard, with clause, source and how sure it is. */
function Headline({ income, standard, edge }: AsStated & { edge: number | undefined }) {
  const locale = useLocale()
  const { perHead, standard: limit } = income.values
  const source = standard && `${sourceText(standard.source)} · ${confidenceText(locale, standard.confidence)}`
  return (
    <div className="nd-headline">
      {extensionText(locale, 'panel.as-stated')}
      <strong className={income.outcome === 'pass' ? 'nd-good' : 'nd-error'}>{criterionText(locale, income)}</strong>{' '}
      <span className="nd-muted">
        {determinationText(locale, 'citation', { citation: income.citation })}
        {source && ` · ${extensionText(locale, 'panel.standard-source', { source })}`}
      </span>
      {typeof perHead === 'number' && typeof limit === 'number' && (
        <Thresholds
          perHead={perHead}
          thresholds={[
            { programme: 'dibao', value: limit },
            ...(edge === undefined ? [] : [{ programme: 'dibao-edge' as const, value: edge }]),
          ]}
        />
      )}
    </div>
  )
}
