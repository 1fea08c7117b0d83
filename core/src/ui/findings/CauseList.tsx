import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useRef } from 'react'
import type { Cause } from '../../findings/causes.ts'
import { checkTitle, describeCause } from '../../findings/describe.ts'
import { shownFinding } from '../../findings/mask.ts'
import type { CheckReport, Finding } from '../../findings/types.ts'
import { findingTexts } from '../../text/findings.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { Private } from '../Private.tsx'
import { categoryOf } from './filter.ts'
import { placeText } from './place.ts'
import { SeverityIcon } from './SeverityIcon.tsx'

interface Props {
  report: CheckReport
  /** the causes that are shown, in order */
  causes: readonly Cause[]
  /** position in `causes` of the current one, -1 = none */
  position: number
  /** the current one changes, by arrow key */
  onMove: (cause: Cause) => void
  /** the user wants to see its cell: click or Enter */
  onOpen: (cause: Cause) => void
}

const ROW_HEIGHT = 62

/** Causes as a listbox; only the rows in view exist in the page, so that ten thousand scroll like ten. */
export const CauseList = memo(function CauseList({ report, causes, position, onMove, onOpen }: Props) {
  const locale = useLocale()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: causes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    // the same function for the same causes: with another one all of them are measured anew
    getItemKey: useCallback((item: number) => causes[item].id, [causes]),
    // the current row exists even when it is scrolled away: aria-activedescendant points at it
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return position < 0 || rows.includes(position) ? rows : [...rows, position].sort((a, b) => a - b)
    },
  })

  useEffect(() => {
    if (position >= 0) virtualizer.scrollToIndex(position, { align: 'auto' })
  }, [position, virtualizer])

  function handleKey(event: KeyboardEvent) {
    const last = causes.length - 1
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (position >= 0) onOpen(causes[position])
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const targets: Record<string, number> = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      Home: 0,
      End: last,
      PageDown: position + page,
      PageUp: position - page,
    }
    const target = targets[event.key]
    if (target === undefined || last < 0) return
    event.preventDefault()
    onMove(causes[Math.min(last, Math.max(0, target))])
  }

  return (
    <div
      ref={scroller}
      className="nd-list"
      role="listbox"
      tabIndex={0}
      aria-label={uiText(locale, 'list.label', { count: causes.length })}
      aria-activedescendant={position >= 0 ? `${id}${position}` : undefined}
      onKeyDown={handleKey}
    >
      <div className="nd-list-inner" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const cause = causes[item.index]
          const finding = report.findings[cause.lead]
          const masked = shownFinding(finding, report)
          const category = categoryOf(cause)
          const count = cause.findings.length
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox
            <div
              key={item.key}
              id={`${id}${item.index}`}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="nd-item"
              role="option"
              tabIndex={-1}
              aria-selected={item.index === position}
              aria-posinset={item.index + 1}
              aria-setsize={causes.length}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => onOpen(cause)}
            >
              <div className="nd-item-head">
                <SeverityIcon category={category} />
                <span className={`nd-item-severity nd-${category}`}>
                  {findingTexts(locale, `severity.${category}`)}
                </span>
                <span className="nd-item-title">{checkTitle(cause.check, locale)}</span>
                {count > 1 && <span className="nd-item-count">{uiText(locale, 'cause.count', { count })}</span>}
                <span className="nd-item-cell">
                  <Private>{placeName(report, finding)}</Private>
                </span>
              </div>
              <div className="nd-item-message">
                {finding.rowKey && (
                  <b>
                    <Private masked={masked.rowKey}>{finding.rowKey}</Private>
                  </b>
                )}{' '}
                <Private masked={describeCause(cause, maskedReport(report, cause, masked), locale)}>
                  {describeCause(cause, report, locale)}
                </Private>
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
})

/** The cell, with its sheet where several were read: A1 stands on each of them. */
function placeName(report: CheckReport, finding: Finding): string {
  const sheets = report.files.reduce((sum, file) => sum + file.sheets.length, 0)
  return sheets > 1 || finding.cells.length === 0 ? placeText(report, finding) : finding.cells[0]
}

/**
 * The report with the finding that tells a cause masked; the others are looked up in the report's own list, which may
 * be long.
 */
function maskedReport(report: CheckReport, { lead }: Cause, masked: Finding): CheckReport {
  const findings: Finding[] = Object.create(report.findings, { [lead]: { value: masked } })
  return { ...report, findings }
}
