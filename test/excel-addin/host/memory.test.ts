import { describe, test } from 'vitest'
import { memoryHost } from '../../../excel-addin/src/host/memory.ts'
import { type Bench, contract, type SheetSpec, whereRowsMove } from './contract.ts'

function memoryBench(specs: SheetSpec[]): Bench {
  const { host, user } = memoryHost(
    '台账.xlsx',
    specs.map(({ name, values, formats = {}, formulas = {}, merges, hiddenRows }) => ({
      id: name,
      name,
      values: values.map((row) => [...row]),
      formats,
      formulas: Object.keys(formulas),
      merges,
      hiddenRows,
    })),
  )
  // memory has no fills of its own to lose
  const fills = new Map(
    specs.flatMap(({ name, fills: own = {} }) =>
      Object.entries(own).map(([address, fill]) => [`${name}!${address}`, fill]),
    ),
  )
  return {
    host,
    user: {
      edit: async (sheet, address, value) => user.edit(sheet, address, value),
      insertRow: async (sheet, row) => user.insertRow(sheet, row),
      select: async (sheet, address) => user.select(sheet, address),
      content: async (sheet, address) => user.contentAt(sheet, address),
      fill: async (sheet, address) => fills.get(`${sheet}!${address}`),
      mark: async (sheet, address) => user.markAt(sheet, address),
      selection: async () => user.selection(),
    },
  }
}

describe('the memory host', () => {
  for (const { title, sheets, run } of [...contract, ...whereRowsMove]) test(title, () => run(memoryBench(sheets)))
})
