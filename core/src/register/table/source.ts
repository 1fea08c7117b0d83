import type { Sheet } from '../../workbook/types.ts'
import type { ItemColumn } from '../headers/item-columns.ts'
import type { MappedColumn } from '../headers/mapped-column.ts'
import type { TickField } from '../headers/tick-columns.ts'
import type { RegisterKind, RowUnit } from '../kinds/kind.ts'
import type { KindId } from '../known-kinds.ts'
import type { Layout } from '../layout/layout.ts'
import type { Households } from './households.ts'
import type { Members } from './members.ts'
import type { WorkbookReader } from './texts.ts'

/** What a table is made of. */
export interface TableSource {
  file: number
  path: string
  reader: WorkbookReader
  sheet: Sheet
  layout: Layout
  kindId: KindId
  kind: RegisterKind
  /** what a row stands for, where the columns show something else than the kind says */
  rowIs?: RowUnit
  /** how rows form households, where that is known beforehand */
  households?: Households
  columns: readonly MappedColumn[]
  items?: readonly ItemColumn[]
  ticks?: readonly TickField[]
  /** people of whom several stand in one row */
  members?: Members
}
