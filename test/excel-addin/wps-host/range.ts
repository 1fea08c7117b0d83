import type {
  WpsFormatCondition,
  WpsFormatConditions,
  WpsRange,
} from '../../../excel-addin/src/host/wps/application.ts'
import { addressOf, areaOf, intersection } from '../office-host/address.ts'
import {
  type Area,
  type Cell,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rule,
  type SheetModel,
  type Value,
} from '../office-host/book.ts'
import type { WpsModel } from './application.ts'
import { strict } from './strict.ts'

/** Longer addresses are refused. [documented for VBA] */
const ADDRESS_LIMIT = 255

/** CVErr numbers of error values. [seen: W12] */
const ERRORS: Record<string, number> = { '#DIV/0!': 2007, '#NAME?': 2029, '#N/A': 2042, '#REF!': 2023, '#VALUE!': 2015 }
const shownValue = (cell: Cell | undefined): Value | null => {
  if (cell === undefined || cell.value === '') return null
  const error = ERRORS[String(cell.value)]
  return error === undefined ? cell.value : -2_146_828_288 + error
}

export function rangeAt(model: WpsModel, sheet: SheetModel, address: string): WpsRange {
  // [documented for VBA]
  if (address.length > ADDRESS_LIMIT) throw new Error('1004: Range 的地址过长')
  return rangeOf(model, sheet, address.split(',').map(areaOf))
}

/** The one value that all have, else null. [documented for VBA; assumed: W6] */
function uniform<Item>(items: Iterable<Item>): Item | null {
  const values = new Set(items)
  return values.size === 1 ? [...values][0] : null
}

function* cellsIn({ top, left, bottom, right }: Area): Generator<[number, number]> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column]
}

export function rangeOf(model: WpsModel, sheet: SheetModel, areas: Area[]): WpsRange {
  const [area] = areas
  const { top, left, bottom, right } = area
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i)
  const mergeAt = (row: number, column: number) =>
    sheet.merges.find((merge) => intersection(merge, { top: row, left: column, bottom: row, right: column }))

  function write(input: unknown): void {
    // locked cells of a protected sheet [documented for VBA]
    for (const [row, column] of cellsIn(area)) if (!sheet.mayWrite(row, column)) throw new Error('1004: 工作表受保护')
    // rows of values are taken [seen: W15]
    const at = (row: number, column: number) => (Array.isArray(input) ? input[row - top][column - left] : input)
    for (const [row, column] of cellsIn(area)) sheet.type(row, column, at(row, column) as Value | null)
    model.raise('SheetChange', sheet, area)
  }

  return strict<WpsRange>(
    'Range',
    {
      Row: top + 1,
      Column: left + 1,
      Rows: strict('Rows', { Count: bottom - top + 1 }, model.lacking),
      Columns: strict('Columns', { Count: right - left + 1 }, model.lacking),
      get EntireRow() {
        return strict('EntireRow', { Hidden: uniform(rows.map((row) => sheet.hiddenRows.has(row))) }, model.lacking)
      },
      get MergeCells() {
        return uniform([...cellsIn(area)].map(([row, column]) => mergeAt(row, column) !== undefined))
      },
      get MergeArea() {
        return rangeOf(model, sheet, [mergeAt(top, left) ?? area])
      },
      get HasFormula() {
        return uniform([...cellsIn(area)].map(([row, column]) => sheet.at(row, column)?.formula !== undefined))
      },
      get Locked() {
        return uniform([...cellsIn(area)].map(([row, column]) => !sheet.unlocked.has(row * MAX_COLUMNS + column)))
      },
      get Text() {
        return String(sheet.at(top, left)?.value ?? '')
      },
      get Value2() {
        // out of memory; nothing of ours comes near it [documented for VBA]
        if (rows.length * (right - left + 1) > 5_000_000) throw new Error('内存不足')
        // one cell is no array, one row and one column are arrays of rows [documented for VBA; assumed: W5]
        if (top === bottom && left === right) return shownValue(sheet.at(top, left))
        return rows.map((row) =>
          Array.from({ length: right - left + 1 }, (_, column) => shownValue(sheet.at(row, left + column))),
        )
      },
      set Value2(input: unknown) {
        write(input)
      },
      get NumberFormat() {
        return uniform([...cellsIn(area)].map(([row, column]) => sheet.at(row, column)?.format ?? 'General'))
      },
      set NumberFormat(format: string | null) {
        for (const [row, column] of cellsIn(area)) {
          // locked cells of a protected sheet [documented for VBA]
          if (!sheet.mayWrite(row, column)) throw new Error('1004: 工作表受保护')
          sheet.store(row, column, { value: '', ...sheet.at(row, column), format: format ?? 'General' })
        }
      },
      get FormatConditions() {
        return conditionsOf(model, sheet, areas)
      },
      Address(isRowAbsolute: boolean, isColumnAbsolute: boolean) {
        if (isRowAbsolute || isColumnAbsolute) throw new TypeError('relative addresses here')
        return areas.map(addressOf).join(',')
      },
      Select() {
        // [documented for VBA]
        if (model.front !== sheet) throw new Error('1004: 只能在活动工作表上选择')
        model.book.selection = { sheet, area }
        model.raise('SheetSelectionChange', sheet, area)
      },
    },
    model.lacking,
  )
}

/** `#RRGGBB` of a number whose lowest byte is red. [seen: W7] */
const hexOf = (colour: number) =>
  `#${[colour & 255, (colour >> 8) & 255, (colour >> 16) & 255].map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase()

function conditionsOf(model: WpsModel, sheet: SheetModel, areas: Area[]): WpsFormatConditions {
  const touching = () =>
    sheet.rules.filter((rule) => rule.areas.some((own) => areas.some((area) => intersection(own, area))))
  const refuseProtected = () => {
    // locked cells of a protected sheet [documented for VBA]
    if (sheet.isProtected) throw new Error('1004: 工作表受保护')
  }
  const conditionOf = (rule: Rule): WpsFormatCondition => {
    const colour = (key: 'fill' | 'font') => ({
      get Color() {
        return 0
      },
      set Color(value: number) {
        rule[key] = hexOf(value)
      },
    })
    return strict<WpsFormatCondition>(
      'FormatCondition',
      {
        Type: rule.type === 'Custom' ? 2 : 3,
        get Formula1() {
          // [documented for VBA]
          if (rule.type !== 'Custom') throw new Error('1004: 没有公式')
          return rule.formula
        },
        Interior: strict('Interior', colour('fill'), model.lacking),
        Font: strict('Font', colour('font'), model.lacking),
        SetFirstPriority() {
          sheet.rules = [rule, ...sheet.rules.filter((other) => other !== rule)]
        },
        Delete() {
          refuseProtected()
          sheet.rules = sheet.rules.filter((other) => other !== rule)
        },
      },
      model.lacking,
    )
  }
  return strict<WpsFormatConditions>(
    'FormatConditions',
    {
      get Count() {
        return touching().length
      },
      Item(index: number) {
        return conditionOf(touching()[index - 1])
      },
      Add(type: number, _operator: undefined, formula: string) {
        refuseProtected()
        if (type !== 2) throw new TypeError('formula conditions here')
        const rule: Rule = { id: `w${model.rules++}`, type: 'Custom', priority: 0, areas, formula, fill: '', font: '' }
        sheet.rules.push(rule)
        return conditionOf(rule)
      },
    },
    model.lacking,
  )
}

export const WHOLE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }
