import { type CheckReport, type HouseholdCard, type Law, loadPolicy } from '@nuandong/core'
import {
  addinText,
  checkTitle,
  DeterminationView,
  GivenAnswers,
  maskHolding,
  maskText,
  Private,
} from '@nuandong/core/ui'
import { memo, useMemo } from 'react'
import { useLaw } from './law.ts'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
}

/** The household under the cursor. */
export function HouseholdPanel({ session, state: { household, report, answers, packs, locale, place } }: Props) {
  const law = useLaw(place)
  if (!household || !report) return null
  return <Card session={session} {...{ household, report, answers, packs, law, locale }} />
}

type CardProps = FindingsProps & Pick<PaneState, 'answers' | 'packs'> & { law: Law }

/** Who is in a household, what was found about it, and what it is entitled to; drawn anew when one of these changes. */
const Card = memo(function Card({ session, household, report, answers, packs, law, locale }: CardProps) {
  const policy = useMemo(
    () =>
      loadPolicy(
        packs.map(({ pack }) => pack),
        law,
      ),
    [packs, law],
  )
  const { number, head, members, rows, facts } = household
  const asked = { policy, ...facts }
  return (
    <details className="nd-household" open>
      <summary>
        <h2 className="nd-household-name">
          {addinText(locale, 'household.title')}{' '}
          <Private masked={named(maskHolding(number, 'household-number'), maskText(head))}>
            {named(number, head)}
          </Private>
        </h2>
      </summary>
      <p className="nd-muted">{addinText(locale, 'household.rows', { rows: spanOf(rows), count: members.length })}</p>
      <ul className="nd-members">
        {members.map(({ row, name, relation, idNumber }) => (
          <li key={`${row}/${name}`}>
            {relation} <Private>{`${name} ${idNumber}`.trim()}</Private>
          </li>
        ))}
      </ul>
      <HouseholdFindings household={household} report={report} session={session} locale={locale} />
      {household.determinations.map((determination) => (
        <DeterminationView
          key={determination.programme}
          determination={determination}
          asked={asked}
          onAnswer={session.answer}
        />
      ))}
      {Object.keys(answers).length > 0 && (
        <GivenAnswers answers={answers} asked={asked} onUndo={(path) => session.answer({ [path]: undefined })} />
      )}
    </details>
  )
})

const named = (number: string, head: string): string => [number, head].filter(Boolean).join('/')

interface FindingsProps {
  household: HouseholdCard
  report: CheckReport
  session: PaneSession
  locale: PaneState['locale']
}

function HouseholdFindings({ household, report, session, locale }: FindingsProps) {
  const own = useMemo(() => {
    const rows = new Set(household.rows)
    const own: number[] = []
    for (let at = 0; at < report.findings.length; at++) {
      const { file, sheet, row } = report.findings[at]
      if (row !== null && rows.has(row) && file === household.file && sheet === household.sheet) own.push(at)
    }
    return own
  }, [household, report])
  if (own.length === 0) return <p className="nd-good">{addinText(locale, 'household.noFindings')}</p>
  return (
    <ul className="nd-household-findings" aria-label={addinText(locale, 'household.findings', { count: own.length })}>
      {own.map((index) => (
        <li key={index}>
          <button type="button" className="nd-link" onClick={() => session.open(index)}>
            {`${report.findings[index].cells[0] ?? ''} ${checkTitle(report.findings[index].check, locale)}`.trim()}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** `5–7`, or `5、9` where the rows do not follow one another. */
function spanOf(rows: readonly number[]): string {
  const isWhole = rows.every((row, index) => index === 0 || row === rows[index - 1] + 1)
  return isWhole && rows.length > 1 ? `${rows[0]}–${rows.at(-1)}` : rows.join('、')
}
