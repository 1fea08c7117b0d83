import { useMemo } from 'react'
import type { ProgrammeId } from '../../facts/case.ts'
import type { Policy } from '../../policy/index.ts'
import type { CaseFacts, DeterminationOutcome } from '../../programmes/index.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { whoText } from '../../text/who.ts'
import { labelOf, shownFact } from '../fact-values.ts'
import { useLocale } from '../locale.tsx'
import { type Fitting as Way, waysToQualify } from './fitting.ts'
import { lastDay } from './Placed.tsx'
import type { Change } from './scenario.ts'
import { valueAt } from './values.ts'

const MOST = 8

interface Props {
  policy: Policy
  facts: CaseFacts
  programme: ProgrammeId
  outcome: DeterminationOutcome
  onChange: (change: Change) => void
}

/** The smallest single changes, each to be tried at once. */
export function Fitting({ policy, facts, programme, outcome, onChange }: Props) {
  const locale = useLocale()
  const ways = useMemo(
    () => waysToQualify(policy, facts, programme, lastDay()).slice(0, MOST),
    [policy, facts, programme],
  )
  if (outcome === 'eligible') return <p>{trainerTexts(locale, 'fitting.done')}</p>
  return (
    <>
      <p className="tr-small">{trainerTexts(locale, 'fitting.why')}</p>
      {ways.length === 0 && <p>{trainerTexts(locale, 'fitting.none')}</p>}
      <ul className="tr-fits">
        {ways.map(({ change, by }) => (
          <li key={JSON.stringify(change)}>
            <button type="button" onClick={() => onChange(change)}>
              <WayText change={change} by={by} facts={facts} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function WayText({ change, by, facts }: Way & { facts: CaseFacts }) {
  const locale = useLocale()
  if (change.path === undefined) return <strong>{trainerTexts(locale, 'fitting.date', { date: change.date })}</strong>
  const { path, value } = change
  const who = whoText(locale, path, facts.household)
  const from = shownFact(locale, path, valueAt(facts.household, path))
  const to = shownFact(locale, path, value)
  const sum = by === undefined ? '' : shownFact(locale, path, Math.abs(by))
  return (
    <>
      {who} {labelOf(locale, path)} <strong>{trainerTexts(locale, 'value.from-to', { from, to })}</strong>
      {by !== undefined && <small> {trainerTexts(locale, by > 0 ? 'fitting.more' : 'fitting.less', { sum })}</small>}
    </>
  )
}
