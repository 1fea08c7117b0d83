import type { Column, Sheet, Workbook } from '../workbook/types.ts'

interface Seen {
  workbook: Workbook
  sheet: Sheet
}

/**
 * Sheets that were read, to find those that come again: a file given twice under two names, a sheet copied within a
 * workbook.
 */
export class SeenSheets {
  private readonly bySize = new Map<string, Seen[]>()

  /** Whether a sheet with the same cells, to be read as the same kind, came before; else it is kept for later ones. */
  isCopy(workbook: Workbook, sheet: Sheet, register = ''): boolean {
    const size = `${sheet.rowCount} ${sheet.columns.length} ${register}`
    const known = this.bySize.get(size) ?? []
    if (known.some((other) => hasSameCells(other, { workbook, sheet }))) return true
    this.bySize.set(size, [...known, { workbook, sheet }])
    return false
  }
}

function hasSameCells(one: Seen, other: Seen): boolean {
  return one.sheet.columns.every((column, index) =>
    isSameColumn(column, other.sheet.columns[index], one.workbook.strings, other.workbook.strings),
  )
}

function isSameColumn(
  one: Column | undefined,
  other: Column | undefined,
  texts: readonly string[],
  otherTexts: readonly string[],
): boolean {
  if (!one || !other) return one === other
  for (let row = 0; row < one.kinds.length; row++) {
    if (one.kinds[row] !== other.kinds[row]) return false
    if ((one.numbers?.[row] ?? 0) !== (other.numbers?.[row] ?? 0)) return false
    const [code, otherCode] = [one.codes?.[row] ?? -1, other.codes?.[row] ?? -1]
    if (code < 0 || otherCode < 0 ? code !== otherCode : texts[code] !== otherTexts[otherCode]) return false
  }
  return true
}
