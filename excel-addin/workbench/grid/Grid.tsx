import { address, columnName, type Locale } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { type Key, type MouseEvent, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { cellAt } from '../../src/host/a1.ts'
import type { Book } from '../../src/host/desk/book.ts'
import type { DeskHands } from '../../src/host/desk/host.ts'
import type { DeskView } from '../../src/host/desk/view.ts'
import { geometryOf, HEAD_HEIGHT, HEAD_WIDTH, mergesByRow, ROW_HEIGHT, visible } from './geometry.ts'
import { Row } from './Row.tsx'
import { SheetTabs } from './SheetTabs.tsx'
import { useCellInput } from './useCellInput.ts'

export interface Frozen {
  rows: number
  columns: number
}

interface Props {
  book: Book
  view: DeskView
  hands: DeskHands
  locale: Locale
  /** header rows and name columns that stay in view */
  frozenOf: (sheet: string) => Frozen
  onRefused: () => void
  onUndo: () => void
  onRedo: () => void
  onLeave: () => void
}

/** rows and columns left in view before the cell that is gone to */
const CONTEXT = { rows: 6, columns: 2 }
/** more rows than are drawn around those in view */
const SPARE = 16

/** The spreadsheet of the workbench: only what is in view exists in the page, so that 100,000 rows scroll like 100. */
export function Grid({ book, view, hands, locale, frozenOf, onRefused, onUndo, onRedo, onLeave }: Props) {
  const state = useSyncExternalStore(view.subscribe, view.getState)
  const sheet = book.find(state.active) ?? book.sheets[0]
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [scroll, setScroll] = useState({ left: 0, top: 0, width: 1200, height: 800 })
  const used = `${sheet.rowCount}/${sheet.columnCount}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sheet grows and is typed into in place
  const geometry = useMemo(() => geometryOf(sheet), [sheet, used, state.revision])
  const merges = useMemo(() => mergesByRow(sheet.sheet), [sheet])
  const wanted = frozenOf(sheet.id)
  const isRoomy = HEAD_WIDTH + geometry.lefts[wanted.columns] < scroll.width * 0.5
  const frozen = {
    rows: ROW_HEIGHT * wanted.rows < scroll.height * 0.4 ? wanted.rows : 0,
    columns: isRoomy ? wanted.columns : 0,
  }
  const window = visible(geometry, scroll)
  const input = useCellInput({
    sheet,
    state,
    geometry,
    page: Math.max(1, Math.floor(scroll.height / ROW_HEIGHT) - frozen.rows - 2),
    frozen: frozen.rows,
    hands,
    onRefused,
    onUndo,
    onRedo,
    onLeave,
  })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () =>
      setScroll({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a cell is gone to, not when the frame changes
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const { row, column } = state.end
    const above = element.scrollTop + frozen.rows * ROW_HEIGHT
    const below = element.scrollTop + element.clientHeight - HEAD_HEIGHT - ROW_HEIGHT
    const y = row * ROW_HEIGHT
    if (row >= frozen.rows && (y < above || y > below)) {
      const isFar = Math.abs(y - above) > element.clientHeight
      element.scrollTop =
        y < above || isFar
          ? y - (frozen.rows + (isFar ? CONTEXT.rows : 0)) * ROW_HEIGHT
          : y - (below - element.scrollTop)
    }
    const pinned = geometry.lefts[frozen.columns]
    const [x, right] = [geometry.lefts[column], geometry.lefts[column + 1]]
    const roomRight = element.scrollLeft + element.clientWidth - HEAD_WIDTH
    if (column >= frozen.columns && (x < element.scrollLeft + pinned || right > roomRight))
      element.scrollLeft = geometry.lefts[Math.max(frozen.columns, column - CONTEXT.columns)] - pinned
  }, [state.reveal, sheet])

  function spotOf(event: MouseEvent): { row: number; column: number } | undefined {
    const { cell, rest = cell } =
      (event.target as Element).closest<HTMLElement>('[data-cell], [data-rest]')?.dataset ?? {}
    return rest ? cellAt(rest) : undefined
  }
  function choose(event: MouseEvent, end?: { row: number; column: number }) {
    const spot = spotOf(event)
    if (!spot) return
    event.preventDefault()
    input.commit()
    field.current?.focus({ preventScroll: true })
    if (end) hands.select(sheet.id, end, spot)
    else hands.select(sheet.id, spot)
  }

  function drag(event: MouseEvent) {
    if (event.buttons !== 1 || input.draft) return
    const spot = spotOf(event)
    if (spot && (spot.row !== state.end.row || spot.column !== state.end.column)) choose(event, cell)
  }

  const { cell } = state
  /** rows that leave the view lend what they are drawn with to those that come: in scrolling far all change at once */
  const lent = Math.ceil(scroll.height / ROW_HEIGHT) + SPARE
  const row = (index: number, key: Key) => (
    <Row
      key={key}
      sheet={sheet}
      geometry={geometry}
      row={index}
      left={window.left}
      right={window.right}
      frozen={frozen.columns}
      marks={view.marks.get(sheet.id)}
      selection={index >= input.chosen.top && index <= input.chosen.bottom ? input.chosen : undefined}
      merges={merges.get(index)}
      revision={state.revision}
    />
  )
  const rows = new Set(Array.from({ length: window.bottom - window.top + 1 }, (_, i) => window.top + i))
  for (const merge of merges.get(window.top) ?? []) rows.add(merge.top)
  for (let pinned = 0; pinned < frozen.rows; pinned++) rows.delete(pinned)
  const shown = sheet.content(cell.row, cell.column)
  const place = address(cell.row, cell.column)
  const text = sheet.text(cell.row, cell.column)
  return (
    <div className="wb-sheet">
      <div className="wb-formula">
        <span className="wb-name-box" title={addinText(locale, 'grid.place')}>
          {place}
        </span>
        <span className="wb-content" title={addinText(locale, 'grid.content')}>
          {shown.formula === undefined ? text : `=${shown.formula}`}
        </span>
      </div>
      <div ref={scroller} className="wb-scroll" role="presentation">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the text field below takes the keys */}
        <div
          className="wb-canvas"
          style={{ width: HEAD_WIDTH + geometry.width, height: HEAD_HEIGHT + geometry.height }}
          onMouseDown={(event) => event.button === 0 && choose(event, event.shiftKey ? cell : undefined)}
          onMouseMove={drag}
          onDoubleClick={() => input.begin(true)}
        >
          <div
            className="wb-cells"
            role="grid"
            aria-label={addinText(locale, 'workbench.grid')}
            aria-rowcount={geometry.rows}
            aria-colcount={geometry.columns}
          >
            <div className="wb-top-rows" style={{ height: HEAD_HEIGHT + frozen.rows * ROW_HEIGHT }} role="rowgroup">
              <ColumnLetters lefts={geometry.lefts} left={window.left} right={window.right} frozen={frozen.columns} />
              <div className="wb-frozen">{Array.from({ length: frozen.rows }, (_, index) => row(index, index))}</div>
            </div>
            <div className="wb-body" role="rowgroup">
              {[...rows]
                .sort((a, b) => a - b)
                .map((index) => row(index, index < window.top ? `above ${index}` : index % lent))}
            </div>
          </div>
          <textarea
            ref={field}
            className={input.draft ? 'wb-field wb-typing' : 'wb-field'}
            aria-label={addinText(locale, 'grid.field', { place, text })}
            value={input.draft?.text ?? ''}
            onKeyDown={input.field.onKeyDown}
            onChange={(event) => input.field.onInput(event.target.value)}
            onCopy={input.field.onCopy}
            onCut={input.field.onCut}
            onPaste={input.field.onPaste}
            onBlur={input.commit}
            style={{
              left: HEAD_WIDTH + geometry.lefts[cell.column] + (cell.column < frozen.columns ? scroll.left : 0),
              top: HEAD_HEIGHT + cell.row * ROW_HEIGHT + (cell.row < frozen.rows ? scroll.top : 0),
              width: geometry.lefts[cell.column + 1] - geometry.lefts[cell.column],
              height: ROW_HEIGHT,
            }}
          />
        </div>
      </div>
      <p className="nd-visually-hidden" aria-live="polite">
        {addinText(locale, 'grid.field', { place, text })}
      </p>
      <SheetTabs
        locale={locale}
        sheets={book.sheets}
        active={sheet.id}
        onChoose={(id) => hands.select(id, { row: 0, column: 0 })}
      />
    </div>
  )
}

interface LettersProps {
  lefts: Float64Array
  left: number
  right: number
  frozen: number
}

function ColumnLetters({ lefts, left, right, frozen }: LettersProps) {
  const letter = (column: number) => (
    <span
      key={column}
      className="wb-letter"
      role="columnheader"
      aria-colindex={column + 1}
      style={{ left: HEAD_WIDTH + lefts[column], width: lefts[column + 1] - lefts[column] }}
    >
      {columnName(column)}
    </span>
  )
  const from = Math.max(left, frozen)
  return (
    <div className="wb-letters" role="row">
      <div className="wb-pinned" role="presentation" style={{ width: HEAD_WIDTH + lefts[frozen] }}>
        <span className="wb-number" />
        {Array.from({ length: frozen }, (_, column) => letter(column))}
      </div>
      {Array.from({ length: Math.max(0, right - from + 1) }, (_, i) => letter(from + i))}
    </div>
  )
}
