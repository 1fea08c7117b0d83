import { type FieldId, type FieldType, field, fieldsForLabel } from '../../facts/fields.ts'
import { cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import type { Layout } from '../layout/layout.ts'

/** One field on a form that has a column to tick for each of its values: 供养方式 over 集中 and 分散. */
export interface TickField {
  field: FieldId
  columns: readonly { column: number; value: string }[]
}

const TICK = /^[√✓✔☑●○〇是1]$/
const TICKED_TYPES: ReadonlySet<FieldType> = new Set<FieldType>(['text', 'code', 'yes-no'])

/** Groups of open columns below the name of one field of the kind, with nothing but ticks in them. */
export function tickFields(
  workbook: Workbook,
  sheet: Sheet,
  layout: Layout,
  kind: RegisterKind,
  open: readonly number[],
  taken: ReadonlySet<FieldId>,
): TickField[] {
  if (kind.rowIs === 'place') return []
  const groups = new Map<FieldId, { column: number; value: string }[]>()
  for (const column of open) {
    const [group, value] = layout.headers[column].slice(-2)
    const id = value && fieldsForLabel(group).find((one) => kind.fields.includes(one) && !taken.has(one))
    if (!id || !TICKED_TYPES.has(field(id).type)) continue
    const columns = groups.get(id)
    if (columns) columns.push({ column, value })
    else groups.set(id, [{ column, value }])
  }
  return [...groups]
    .map(([id, columns]) => ({ field: id, columns }))
    .filter(({ columns }) => columns.length > 1 && holdsTicks(workbook, sheet, layout, columns))
}

function holdsTicks(workbook: Workbook, sheet: Sheet, { dataRows }: Layout, columns: TickField['columns']): boolean {
  let ticks = 0
  for (const row of dataRows)
    for (const { column } of columns) {
      const text = tickText(workbook, sheet, row, column)
      if (text === '') continue
      if (!TICK.test(text)) return false
      ticks++
    }
  return ticks > 0
}

/** Whether a cell is ticked. */
export function isTicked(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  return tickText(workbook, sheet, row, column) !== ''
}

const tickText = (workbook: Workbook, sheet: Sheet, row: number, column: number): string =>
  cellText(workbook, sheet, row, column)
    .trim()
    .replace(/^[否无×✗0]$/, '')
