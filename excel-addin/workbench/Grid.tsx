import '@fortune-sheet/react/dist/index.css'
import { Workbook } from '@fortune-sheet/react'
import type { Locale } from '@nuandong/core'
import type { GridSheet } from '../src/host/sheet/grid.ts'
import type { StandIn } from '../src/host/sheet/sheet.ts'

interface Props {
  grid: StandIn['grid']
  sheets: GridSheet[]
  locale: Locale
}

/** The stand-in spreadsheet: cells, formula bar and sheet tabs, without the toolbar of a full one. */
export function Grid({ grid, sheets, locale }: Props) {
  return <Workbook {...grid} data={sheets} lang={locale === 'en' ? 'en' : 'zh'} showToolbar={false} />
}
