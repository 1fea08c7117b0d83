import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { describeFinding } from '../../findings/describe.ts'
import { shownFinding } from '../../findings/mask.ts'
import type { Finding } from '../../findings/types.ts'
import { findingTexts } from '../../text/findings.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { Private } from '../Private.tsx'
import { categoryOf } from './filter.ts'
import { SeverityIcon } from './SeverityIcon.tsx'

interface Props {
  findings: readonly Finding[]
  /** positions in `findings` that are shown, in order */
  shown: readonly number[]
  /** position in `findings` of the current one */
  current: number | undefined
  /** the current one changes, by arrow key */
  onMove: (index: number) => void
  /** the user wants to see its cell: click or Enter */
  onOpen: (index: number) => void
}

const ROW_HEIGHT = 62

/** Findings as a listbox; only the rows in view exist in the page, so that ten thousand scroll like ten. */
export function FindingList({ findings, shown, current, onMove, onOpen }: Props) {
  const locale = useLocale()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const position = current === undefined ? -1 : shown.indexOf(current)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    getItemKey: (item) => shown[item],
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
    const last = shown.length - 1
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (position >= 0) onOpen(shown[position])
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
    onMove(shown[Math.min(last, Math.max(0, target))])
  }

  return (
    <div
      ref={scroller}
      className="nd-list"
      role="listbox"
      tabIndex={0}
      aria-label={uiText(locale, 'list.label', { count: shown.length })}
      aria-activedescendant={position >= 0 ? `${id}${shown[position]}` : undefined}
      onKeyDown={handleKey}
    >
      <div className="nd-list-inner" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const index = shown[item.index]
          const finding = findings[index]
          const { title, message } = describeFinding(finding, locale)
          const masked = shownFinding(finding)
          const category = categoryOf(finding)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox
            <div
              key={item.key}
              id={`${id}${index}`}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="nd-item"
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              aria-posinset={item.index + 1}
              aria-setsize={shown.length}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => onOpen(index)}
            >
              <div className="nd-item-head">
                <SeverityIcon category={category} />
                <span className={`nd-item-severity nd-${category}`}>
                  {findingTexts(locale, `severity.${category}`)}
                </span>
                <span className="nd-item-title">{title}</span>
                <span className="nd-item-cell">{finding.cells[0] ?? finding.sheet}</span>
              </div>
              <div className="nd-item-message">
                {finding.rowKey && (
                  <b>
                    <Private masked={masked.rowKey}>{finding.rowKey}</Private>
                  </b>
                )}{' '}
                <Private masked={describeFinding(masked, locale).message}>{message}</Private>
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
