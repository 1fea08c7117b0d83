import type { CellSpot } from '../../src/host/desk/view.ts'

interface Extent {
  rows: number
  columns: number
  /** rows in view */
  page: number
  /** header rows that stay in view */
  frozen: number
  /** used rows and columns */
  lastRow: number
  lastColumn: number
}

interface Key {
  key: string
  ctrlKey: boolean
  shiftKey: boolean
}

/** Where a key leads from a cell; undefined where it leads nowhere. */
export function moved(
  { row, column }: CellSpot,
  { key, ctrlKey, shiftKey }: Key,
  extent: Extent,
): CellSpot | undefined {
  const far = (used: number, at: number) => Math.max(at, used)
  const targets: Record<string, CellSpot> = {
    ArrowDown: { row: ctrlKey ? far(extent.lastRow, row) : row + 1, column },
    ArrowUp: { row: ctrlKey ? 0 : row - 1, column },
    ArrowRight: { row, column: ctrlKey ? far(extent.lastColumn, column) : column + 1 },
    ArrowLeft: { row, column: ctrlKey ? 0 : column - 1 },
    PageDown: { row: row + extent.page, column },
    PageUp: { row: row - extent.page, column },
    Home: { row: ctrlKey ? Math.min(extent.frozen, extent.lastRow) : row, column: 0 },
    End: { row: ctrlKey ? extent.lastRow : row, column: extent.lastColumn },
    Enter: { row: shiftKey ? row - 1 : row + 1, column },
    Tab: { row, column: shiftKey ? column - 1 : column + 1 },
  }
  const target = targets[key]
  if (!target) return undefined
  return {
    row: Math.max(0, Math.min(extent.rows - 1, target.row)),
    column: Math.max(0, Math.min(extent.columns - 1, target.column)),
  }
}

/**
 * Rows of texts as a spreadsheet puts them on the clipboard: tabs between cells, quotes around what has a line break.
 */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    rows[rows.length - 1].push(match[1]?.replace(/""/g, '"') ?? match[2])
    if (match[3] === '') break
    if (match[3] !== '\t') {
      if (cell.lastIndex === text.length) break
      rows.push([])
    }
  }
  return rows
}

export function toClipboard(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}
