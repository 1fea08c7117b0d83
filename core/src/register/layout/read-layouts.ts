import type { Sheet, Workbook } from '../../workbook/types.ts'
import { placeAbove } from '../place-above.ts'
import { BodyReader, namesPeople } from './body.ts'
import { findHeader, splitBlocks } from './find-header.ts'
import { isBlankForm, isForm } from './form.ts'
import { HeaderGrid } from './header-grid.ts'
import type { Layout } from './layout.ts'
import { type NextTable, TITLE_ROWS } from './next-table.ts'
import { isSignature } from './words.ts'

const HEADER_SEARCH_ROWS = 40
const MAX_TABLES = 500

/** The tables of a sheet; `isForm` where it has none because it is a form for one household. */
export interface SheetLayouts {
  layouts: Layout[]
  isForm: boolean
}

/**
 * Reads the tables of a sheet: below each other, each with its own header, or side by side under one. None where no row
 * has two headers that we know. Titles stand above the header; totals (合计, 小计) and signature lines (填表人 …) may
 * stand anywhere below it.
 */
export function readLayouts(workbook: Workbook, sheet: Sheet): SheetLayouts {
  const layouts: Layout[] = []
  let from = 0
  let to = HEADER_SEARCH_ROWS
  while (from < sheet.rowCount && layouts.length < MAX_TABLES) {
    const grid = new HeaderGrid(workbook, sheet, from, Math.min(sheet.rowCount, to) - 1)
    if (from === 0 && sheet.rowCount <= to && isBlankForm(grid)) return { layouts, isForm: true }
    const band = findHeader(grid)
    const isOnForm = from === 0 && isForm(grid, 0, band?.top ?? grid.bottom + 1, band !== undefined)
    if (!band) return { layouts, isForm: isOnForm }
    const above = linesAbove(grid, from, band.top)
    let next: NextTable | undefined
    let sums: ReadonlySet<number> = new Set()
    for (const [at, block] of splitBlocks(band.paths).entries()) {
      const body = new BodyReader(workbook, sheet, band, { ...block, isOnForm, sums }, above.titles).read(
        next?.from ?? sheet.rowCount,
      )
      if (at === 0) {
        next = body.next
        sums = new Set(body.totalRows.map(({ row }) => row))
      }
      const headers = band.paths.map((path, column) => (column >= block.first && column <= block.last ? path : []))
      const { dataRows, totalRows, headings, lines, dropped } = body
      layouts.push({
        titles: above.titles,
        headerTop: band.top,
        headerBottom: band.bottom,
        headers,
        firstColumn: block.first,
        lastColumn: block.last,
        dataRows,
        totalRows,
        headings: [...above.headings, ...headings],
        lines: [...above.lines, ...lines],
        dropped,
        ...(isOnForm && { onForm: true }),
      })
    }
    if (isOnForm) return formLayouts(layouts)
    if (!next) break
    from = next.from
    to = next.header + TITLE_ROWS
  }
  return { layouts, isForm: false }
}

/** Of a form only the table of the members is read, where it has one that names somebody. */
function formLayouts(layouts: readonly Layout[]): SheetLayouts {
  const members = layouts.filter(({ headers, dataRows }) => dataRows.length > 0 && headers.some(namesPeople))
  return { layouts: members, isForm: members.length === 0 }
}

function linesAbove(grid: HeaderGrid, from: number, headerTop: number): Pick<Layout, 'titles' | 'lines' | 'headings'> {
  const titles: string[] = []
  const lines: string[] = []
  const headings: Layout['headings'] = []
  for (let row = from; row < headerTop; row++) {
    for (const { text } of grid.filled(row)) (isSignature(text) ? lines : titles).push(text)
    const place = placeAbove(grid, row)
    if (place) headings.push({ ...place, row })
  }
  return { titles, lines, headings }
}
