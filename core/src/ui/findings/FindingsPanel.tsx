import { type ReactNode, useMemo } from 'react'
import { describeFinding } from '../../findings/describe.ts'
import type { CheckReport, Finding } from '../../findings/types.ts'
import type { Locale } from '../../text/area.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { type CellTarget, FindingDetail } from './FindingDetail.tsx'
import { FindingFilters } from './FindingFilters.tsx'
import { FindingList } from './FindingList.tsx'
import { type Category, type FindingFilter, filterFindings, NO_FILTER } from './filter.ts'
import { ReadingNotes } from './ReadingNotes.tsx'
import { SeverityTotals } from './SeverityTotals.tsx'

interface Props {
  report: CheckReport
  filter: FindingFilter
  onFilter: (filter: FindingFilter) => void
  /** position in `report.findings` */
  current: number | undefined
  onMove: (index: number) => void
  onOpen: (index: number) => void
  onGo: (target: CellTarget) => void
  /** buttons beside the current finding */
  actionsFor: (finding: Finding) => ReactNode
}

/** The result of a check: totals, filters, list, the current finding in full, and what could not be checked. */
export function FindingsPanel({ report, filter, onFilter, current, onMove, onOpen, onGo, actionsFor }: Props) {
  const locale = useLocale()
  const shown = useMemo(() => shownFindings(report.findings, filter, locale), [report, filter, locale])
  const finding = current === undefined ? undefined : report.findings[current]

  function toggle(category: Category) {
    const hidden = filter.hidden.includes(category)
      ? filter.hidden.filter((other) => other !== category)
      : [...filter.hidden, category]
    onFilter({ ...filter, hidden })
  }

  return (
    <div className="nd-findings">
      <SeverityTotals totals={report.totals} hidden={filter.hidden} onToggle={toggle} />
      {report.findings.length > 0 && <FindingFilters findings={report.findings} filter={filter} onChange={onFilter} />}
      {shown.length > 0 ? (
        <FindingList findings={report.findings} shown={shown} current={current} onMove={onMove} onOpen={onOpen} />
      ) : (
        <NothingShown report={report} onReset={() => onFilter(NO_FILTER)} />
      )}
      {finding && <FindingDetail finding={finding} onGo={onGo} actions={actionsFor(finding)} />}
      <ReadingNotes report={report} />
    </div>
  )
}

function NothingShown({ report, onReset }: { report: CheckReport; onReset: () => void }) {
  const locale = useLocale()
  const usable = report.files.some((file) => file.sheets.some((sheet) => sheet.register !== ''))
  if (!usable) return <p className="nd-empty">{uiText(locale, 'empty.noRegister')}</p>
  if (report.findings.length === 0) return <p className="nd-empty nd-good">{uiText(locale, 'empty.clean')}</p>
  return (
    <p className="nd-empty">
      {uiText(locale, 'empty.filtered', { count: report.findings.length })}{' '}
      <button type="button" className="nd-link" onClick={onReset}>
        {uiText(locale, 'filter.reset')}
      </button>
    </p>
  )
}

/** Positions that the filter shows; words are looked for in the texts of that language too. */
export function shownFindings(findings: readonly Finding[], filter: FindingFilter, locale: Locale): number[] {
  return filterFindings(findings, filter, (finding) => {
    const { title, message } = describeFinding(finding, locale)
    return `${title} ${message}`
  })
}
