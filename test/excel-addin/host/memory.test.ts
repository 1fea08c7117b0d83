import { describe, test } from 'vitest'
import { memoryHost } from '../../../excel-addin/src/host/memory.ts'
import { type Bench, contract, type SheetSpec, whereRowsMove, whereSheetsMove, whereWorkIsKept } from './contract.ts'

function memoryBench(specs: SheetSpec[]): Bench {
  const sheets = specs.map(({ name, values, formats = {}, formulas = {}, merges, hiddenRows }) => ({
    id: `id of ${name}`,
    name,
    values: values.map((row) => [...row]),
    formats,
    formulas: Object.keys(formulas),
    merges,
    hiddenRows,
  }))
  const { host, user } = memoryHost('台账.xlsx', sheets)
  const idOf = (sheet: string) => sheets.find(({ name }) => name === sheet)?.id ?? ''
  // memory has no fills of its own to lose
  const fills = new Map(
    specs.flatMap(({ name, fills: own = {} }) =>
      Object.entries(own).map(([address, fill]) => [`${name}!${address}`, fill]),
    ),
  )
  return {
    host,
    later: () => host,
    user: {
      edit: async (sheet, address, value) => user.edit(idOf(sheet), address, value),
      insertRow: async (sheet, row) => user.insertRow(idOf(sheet), row),
      rename: async (sheet, to) => user.rename(idOf(sheet), to),
      remove: async (sheet) => user.remove(idOf(sheet)),
      hide: async (sheet) => user.hide(idOf(sheet)),
      select: async (sheet, address) => user.select(idOf(sheet), address),
      content: async (sheet, address) => user.contentAt(idOf(sheet), address),
      fill: async (sheet, address) => fills.get(`${sheet}!${address}`),
      mark: async (sheet, address) => user.markAt(idOf(sheet), address),
      selection: async () => {
        const place = user.selection()
        return place && { ...place, sheet: sheets.find(({ id }) => id === place.sheet)?.name ?? '' }
      },
    },
  }
}

describe('the memory host', () => {
  for (const { title, sheets, run } of [...contract, ...whereRowsMove, ...whereSheetsMove, ...whereWorkIsKept])
    test(title, () => run(memoryBench(sheets)))
})
