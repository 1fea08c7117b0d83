import { useEffect, useState } from 'react'
import type { Cause } from '../../findings/causes.ts'
import { checkTitle } from '../../findings/describe.ts'
import { shownFinding } from '../../findings/mask.ts'
import type { CheckReport } from '../../findings/types.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { Private } from '../Private.tsx'
import { placeText } from './place.ts'

interface Props {
  cause: Cause
  report: CheckReport
  /** position in `report.findings` of the current one */
  current: number | undefined
  onOpen: (index: number) => void
}

/** how many rows are shown at first, and how many more each time */
const SHOWN = 30

/** The rows that one cause stands behind, each a way to its cell. */
export function CauseRows({ cause, report, current, onOpen }: Props) {
  const locale = useLocale()
  const [most, setMost] = useState(SHOWN)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cause begins anew
  useEffect(() => setMost(SHOWN), [cause.id])
  const left = cause.findings.length - most
  return (
    <div className="nd-rows">
      <h3>{uiText(locale, 'cause.rows', { count: cause.findings.length })}</h3>
      <ul>
        {cause.findings.slice(0, most).map((index) => {
          const finding = report.findings[index]
          const masked = shownFinding(finding, report)
          return (
            <li key={index}>
              <button
                type="button"
                className="nd-row-link"
                aria-current={index === current ? 'true' : undefined}
                onClick={() => onOpen(index)}
              >
                <span>
                  <Private>{placeText(report, finding)}</Private>
                </span>
                <Private masked={masked.rowKey}>{finding.rowKey}</Private>
                {finding.check !== cause.check && <span className="nd-muted">{checkTitle(finding.check, locale)}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      {left > 0 && (
        <button type="button" className="nd-link" onClick={() => setMost(most + 200)}>
          {uiText(locale, 'cause.more', { count: left })}
        </button>
      )}
    </div>
  )
}
