import type { FieldId } from '../../facts/fields.ts'
import type { CheckReport, SheetReading } from '../../findings/types.ts'
import { CONFIDENT, type KindId } from '../../register/index.ts'
import type { CellTarget } from './FindingDetail.tsx'

/** A header that the user is asked about. */
export interface AskedColumn {
  /** under which the answer is kept */
  key: string
  /** letters of the first column with the header */
  column: string
  header: string
  /** what the column most likely is; '' where nothing fits */
  guess: FieldId | ''
  /** its header cell */
  cell: CellTarget
}

/** The columns of all sheets of one kind of register. */
export interface RegisterColumns {
  kind: KindId
  doubtful: AskedColumn[]
  unused: AskedColumn[]
  /** fields that other columns surely are */
  taken: ReadonlySet<string>
}

/** What to ask about, by kind of register; the same header on several sheets is asked about once. */
export function askedColumns(report: CheckReport): RegisterColumns[] {
  const byKind = new Map<string, SheetReading[]>()
  for (const sheet of report.files.flatMap(({ sheets }) => sheets))
    if (sheet.register) byKind.set(sheet.register, [...(byKind.get(sheet.register) ?? []), sheet])
  return [...byKind].map(([kind, sheets]) => ({
    kind: kind as KindId,
    doubtful: once(
      sheets.flatMap((sheet) =>
        sheet.columns
          .filter(({ confidence }) => confidence < CONFIDENT)
          .map((column) => ({ ...asked(sheet, column), guess: column.field as FieldId })),
      ),
    ),
    unused: once(sheets.flatMap((sheet) => sheet.unmapped.map((column) => ({ ...asked(sheet, column), guess: '' })))),
    taken: new Set(
      sheets.flatMap(({ columns }) =>
        columns.filter(({ confidence }) => confidence >= CONFIDENT).map((one) => one.field),
      ),
    ),
  }))
}

function asked(
  { name, header: range }: SheetReading,
  { key, column, header }: { key: string; column: string; header: string },
) {
  return { key, column, header, cell: { sheet: name, address: `${column}${/\d+$/.exec(range)?.[0] ?? 1}` } }
}

function once(columns: AskedColumn[]): AskedColumn[] {
  return columns.filter(({ key }, index) => columns.findIndex((other) => other.key === key) === index)
}
