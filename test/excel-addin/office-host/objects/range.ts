import { addressOf, areaOf, intersection } from '../address.ts'
import { type Area, type Cell, HostFailure, type SheetModel, type Value } from '../book.ts'
import type { OfficeHost } from '../host.ts'
import { type Member, NOTHING } from '../members.ts'
import { areasMember } from './areas.ts'
import { rulesMember } from './rules.ts'

export function rangeMember(host: OfficeHost, sheet: SheetModel, area: Area): Member {
  let reference: string | undefined
  const { top, left, bottom, right } = area
  const rows = bottom - top + 1
  const columns = right - left + 1

  function grid<Result>(of: (cell: Cell | undefined) => Result): Result[][] {
    // the read limit; nothing of ours comes near it [documented]
    if (rows * columns > 5_000_000) throw new HostFailure('InvalidArgument', '区域过大。')
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => of(sheet.at(top + r, left + c))),
    )
  }

  /** A matrix must have the range's shape; one value fills all. [documented] */
  function assign<Input>(input: Input | Input[][], put: (row: number, column: number, value: Input) => void): void {
    const matrix = Array.isArray(input) ? (input as Input[][]) : [[input]]
    const single = matrix.length === 1 && matrix[0].length === 1
    if (!single && (matrix.length !== rows || matrix.some((row) => row.length !== columns)))
      throw new HostFailure('InvalidArgument')
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        if (!sheet.mayWrite(top + r, left + c)) throw new HostFailure('AccessDenied', '工作表受保护。')
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) put(top + r, left + c, single ? matrix[0][0] : matrix[r][c])
  }

  const visibleRows = () => Array.from({ length: rows }, (_, r) => top + r).filter((row) => !sheet.hiddenRows.has(row))

  function rowHidden(): boolean | null {
    const visible = visibleRows().length
    return visible === rows ? false : visible === 0 ? true : null
  }

  function visibleAreas(): Area[] {
    const areas: Area[] = []
    for (const row of visibleRows()) {
      const last = areas.at(-1)
      if (last && last.bottom + 1 === row) last.bottom = row
      else areas.push({ top: row, left, bottom: row, right })
    }
    return areas
  }

  const member: Member = {
    type: 'Range',
    area,
    ids: () => (reference ? { _ReferenceId: reference } : {}),
    get: {
      Address: () => `${sheet.name}!${addressOf(area)}`,
      RowIndex: () => top,
      ColumnIndex: () => left,
      RowCount: () => rows,
      ColumnCount: () => columns,
      Values: () => grid((cell) => cell?.value ?? ''),
      Formulas: () => grid((cell) => cell?.formula ?? cell?.value ?? ''),
      NumberFormat: () => grid((cell) => cell?.format ?? 'General'),
      RowHidden: rowHidden,
      ConditionalFormats: () => rulesMember(host, sheet, [area]),
      Format: () => ({ type: 'RangeFormat', set: { ColumnWidth: () => undefined, WrapText: () => undefined } }),
    },
    set: {
      Values: (input: Value[][]) => {
        assign<Value | null>(input, (row, column, value) => sheet.type(row, column, value))
        host.raiseChanged(sheet, addressOf(area), 'ThisLocalAddin')
      },
      NumberFormat: (input: string[][]) =>
        assign(input, (row, column, format) =>
          sheet.store(row, column, { value: '', ...sheet.at(row, column), format }),
        ),
    },
    call: {
      _KeepReference: () => {
        reference ??= host.keep(member)
      },
      _ValidateArraySize: (givenRows: number, givenColumns: number) => {
        // [documented]
        if (givenRows !== rows || givenColumns !== columns) throw new HostFailure('InvalidArgument')
      },
      GetRow: (row: number) => rangeMember(host, sheet, { top: top + row, left, bottom: top + row, right }),
      GetBoundingRect: (other: Member | string) => {
        const second = typeof other === 'string' ? areaOf(other) : (other.area as Area)
        return rangeMember(host, sheet, {
          top: Math.min(top, second.top),
          left: Math.min(left, second.left),
          bottom: Math.max(bottom, second.bottom),
          right: Math.max(right, second.right),
        })
      },
      // whole merged areas, also those that reach beyond the range [assumed: E5]
      GetMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((merge) => intersection(merge, area))
        return merges.length > 0 ? areasMember(host, sheet, merges) : NOTHING
      },
      GetSpecialCellsOrNullObject: (type: string) => {
        if (type !== 'Visible') throw host.missing(`special cells ${type}`)
        const areas = visibleAreas()
        return areas.length > 0 ? areasMember(host, sheet, areas) : NOTHING
      },
      Select: () => {
        host.book.active = host.book.sheets.indexOf(sheet)
        host.book.selection = { sheet, area }
        host.raiseSelection(sheet, addressOf(area))
      },
    },
  }
  return member
}
