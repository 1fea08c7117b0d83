import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import type { BookSheet } from '../../src/host/desk/book.ts'
import type { DeskHands } from '../../src/host/desk/host.ts'
import type { CellSpot, DeskViewState } from '../../src/host/desk/view.ts'
import type { Geometry } from './geometry.ts'
import { fromClipboard, moved, toClipboard } from './keys.ts'

interface Parts {
  sheet: BookSheet
  state: DeskViewState
  geometry: Geometry
  /** rows in view */
  page: number
  /** header rows that stay in view */
  frozen: number
  hands: DeskHands
  onRefused: () => void
  onUndo: () => void
  onRedo: () => void
  onLeave: () => void
}

/** What is being typed, and whether the arrow keys move within it. */
interface Draft {
  text: string
  isWithin: boolean
}

/**
 * The keyboard of the grid. One text field always has the focus and lies over the selected cell, so that Chinese input
 * begins in it with the first key; it shows only while something is typed.
 */
export function useCellInput({
  sheet,
  state,
  geometry,
  page,
  frozen,
  hands,
  onRefused,
  onUndo,
  onRedo,
  onLeave,
}: Parts) {
  const [draft, setDraft] = useState<Draft>()
  const { cell, end } = state
  const extent = {
    rows: geometry.rows,
    columns: geometry.columns,
    page,
    frozen,
    lastRow: Math.max(0, sheet.rowCount - 1),
    lastColumn: Math.max(0, sheet.columnCount - 1),
  }
  const chosen = {
    top: Math.min(cell.row, end.row),
    bottom: Math.max(cell.row, end.row),
    left: Math.min(cell.column, end.column),
    right: Math.max(cell.column, end.column),
  }
  const type = (first: CellSpot, rows: readonly (readonly string[])[]) => {
    if (!hands.type(sheet.id, first, rows)) onRefused()
  }
  const chosenTexts = () =>
    Array.from({ length: chosen.bottom - chosen.top + 1 }, (_, r) =>
      Array.from({ length: chosen.right - chosen.left + 1 }, (_, c) => sheet.text(chosen.top + r, chosen.left + c)),
    )
  const clear = () =>
    type(
      { row: chosen.top, column: chosen.left },
      chosenTexts().map((row) => row.map(() => '')),
    )

  function commit(): void {
    if (!draft) return
    setDraft(undefined)
    if (draft.text !== sheet.text(cell.row, cell.column)) type(cell, [[draft.text]])
  }
  const begin = (isWithin: boolean, text = sheet.text(cell.row, cell.column)) => setDraft({ text, isWithin })

  function handleDraftKey(event: KeyboardEvent, current: Draft): void {
    const isArrow = event.key.startsWith('Arrow')
    if (event.key === 'Escape') {
      event.stopPropagation()
      setDraft(undefined)
    } else if (event.key === 'Enter' || event.key === 'Tab' || (isArrow && !current.isWithin)) {
      event.preventDefault()
      commit()
      const target = moved(cell, event, extent)
      if (target) hands.select(sheet.id, target)
    }
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.key === 'F6') return
    if (draft) handleDraftKey(event, draft)
    else handleMove(event)
  }

  function handleMove(event: KeyboardEvent): void {
    const isCommand = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'F2') begin(true)
    else if (event.key === 'Delete' || event.key === 'Backspace') clear()
    else if (isCommand && /^[yz]$/i.test(event.key)) event.shiftKey || /y/i.test(event.key) ? onRedo() : onUndo()
    else {
      const isExtending = event.shiftKey && event.key !== 'Tab' && event.key !== 'Enter'
      const target = moved(isExtending ? end : cell, event, extent)
      if (!target) return
      if (isExtending) hands.select(sheet.id, cell, target)
      else hands.select(sheet.id, target)
    }
    event.preventDefault()
  }

  return {
    draft,
    chosen,
    begin,
    commit,
    field: {
      onKeyDown: handleKey,
      onInput: (text: string) => setDraft({ text, isWithin: draft?.isWithin ?? false }),
      onCopy(event: ClipboardEvent) {
        if (draft) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', toClipboard(chosenTexts()))
      },
      onCut(event: ClipboardEvent) {
        if (draft) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', toClipboard(chosenTexts()))
        clear()
      },
      onPaste(event: ClipboardEvent) {
        if (draft) return
        event.preventDefault()
        type({ row: chosen.top, column: chosen.left }, fromClipboard(event.clipboardData.getData('text/plain')))
      },
    },
  }
}
