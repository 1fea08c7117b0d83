import { type ReactNode, useCallback, useMemo } from 'react'
import type { Cause } from '../../findings/causes.ts'
import type { CheckReport, Finding } from '../../findings/types.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { CauseList } from './CauseList.tsx'
import { CauseRows } from './CauseRows.tsx'
import { shownCauses } from './causes-shown.ts'
import { type CellTarget, FindingDetail } from './FindingDetail.tsx'
import { FindingFilters } from './FindingFilters.tsx'
import { type Category, type FindingFilter, NO_FILTER } from './filter.ts'
import { NotChecked } from './NotChecked.tsx'
import { ReadingNotes } from './ReadingNotes.tsx'
import { SeverityTotals } from './SeverityTotals.tsx'
import { VillageQuality } from './VillageQuality.tsx'

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
  /** opens a list beside the register, where the app can */
  onBeside?: () => void
  /** a form for missing figures, where the app keeps them */
  figureForm?: (items: Readonly<CheckReport['notChecked']>) => ReactNode
  /** what the app shows between the current finding and what was not checked */
  children?: ReactNode
}

/**
 * The result of a check: totals, filters, the list of causes, the current one with its rows, and what could not be
 * checked.
 */
export function FindingsPanel(props: Props) {
  const { report, filter, onFilter, current, onMove, onOpen, onGo, actionsFor, onBeside, figureForm, children } = props
  const locale = useLocale()
  const causes = useMemo(() => shownCauses(report, filter, locale), [report, filter, locale])
  const position = useMemo(() => positionOf(causes, current), [causes, current])
  const moveTo = useCallback(({ lead }: Cause) => onMove(lead), [onMove])
  const openLead = useCallback(({ lead }: Cause) => onOpen(lead), [onOpen])
  const finding = current === undefined ? undefined : report.findings[current]

  function toggle(category: Category) {
    const hidden = filter.hidden.includes(category)
      ? filter.hidden.filter((other) => other !== category)
      : [...filter.hidden, category]
    onFilter({ ...filter, hidden })
  }

  return (
    <div className={finding ? 'nd-findings nd-with-detail' : 'nd-findings'}>
      <SeverityTotals totals={report.totals} hidden={filter.hidden} onToggle={toggle} />
      {report.findings.length > 0 && <FindingFilters report={report} filter={filter} onChange={onFilter} />}
      {causes.length > 0 ? (
        <CauseList report={report} causes={causes} position={position} onMove={moveTo} onOpen={openLead} />
      ) : (
        <NothingShown report={report} onReset={() => onFilter(NO_FILTER)} />
      )}
      {finding && (
        <FindingDetail report={report} finding={finding} onGo={onGo} actions={actionsFor(finding)}>
          {position >= 0 && causes[position].findings.length > 1 && (
            <CauseRows cause={causes[position]} report={report} current={current} onOpen={onOpen} />
          )}
        </FindingDetail>
      )}
      {children}
      <VillageQuality report={report} />
      <NotChecked report={report} onBeside={onBeside} figureForm={figureForm} />
      <ReadingNotes report={report} />
    </div>
  )
}

const positionOf = (causes: readonly Cause[], current: number | undefined): number =>
  current === undefined ? -1 : causes.findIndex(({ findings }) => findings.includes(current))

function NothingShown({ report, onReset }: { report: CheckReport; onReset: () => void }) {
  const locale = useLocale()
  const usable = report.files.some((file) => file.sheets.some((sheet) => sheet.register !== ''))
  if (!usable) return <p className="nd-empty">{uiText(locale, 'empty.noRegister')}</p>
  if (report.findings.length === 0) return null
  return (
    <p className="nd-empty">
      {uiText(locale, 'empty.filtered', { count: report.findings.length })}{' '}
      <button type="button" className="nd-link" onClick={onReset}>
        {uiText(locale, 'filter.reset')}
      </button>
    </p>
  )
}
