import { checks, type Finding, LiveRegisters, loadPolicy, parsePack, type RegisterFile } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Example, FIRST_ROW, fileOf, loadExamples, tablesOf } from './examples.ts'

/** The checks that lay registers side by side; their examples are small enough to be edited at random. */
const examples = [...loadExamples()].flatMap(([id, { fail }]) => {
  const check = checks.find(([known]) => known === id)?.[1]
  if (check?.scope !== 'set' && check?.scope !== 'table') return []
  return fail.map((example, at) => ({ id, example, name: `${id} ${at + 1}` }))
})

function optionsOf(example: Example, id: string) {
  const overlay = example.pack ? parsePack(example.pack, 'example.yaml') : undefined
  return {
    policy: loadPolicy(overlay?.pack ? [overlay.pack] : []),
    place: example.place ?? '510185',
    date: example.date ?? '2025-06-20',
    checks: checks.filter(([known]) => known === id),
  }
}

/** A word in one of the first columns may reshape the table; behind these columns an edit is one of a value. */
const LEADING = ['附一', '附二', '附三', '附四', '附五']
const filesOf = (example: Example): RegisterFile[] =>
  tablesOf(example).map((table, index) => fileOf(table, index, LEADING))
const sorted = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()

describe.each(examples)('$name', ({ id, example }) => {
  test('any cell that takes the value of another leaves the findings of a full run', () => {
    const options = optionsOf(example, id)
    const tables = tablesOf(example)
    const rowOf = (table: number) => fc.nat(tables[table].rows.length - 1)
    const columns = filesOf(example).map(({ workbook }) => workbook.sheets[0].columns.length)
    const edit = fc.nat(tables.length - 1).chain((table) =>
      fc.record({
        table: fc.constant(table),
        row: rowOf(table),
        from: rowOf(table),
        column: fc.integer({ min: LEADING.length, max: columns[table] - 1 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const files = filesOf(example)
        const live = new LiveRegisters(files, options)
        for (const { table, row, from, column } of edits) {
          const { sheets, strings } = files[table].workbook
          const cells = sheets[0].columns[column]
          const at = FIRST_ROW - 1 + from
          const code = cells?.codes?.[at] ?? -1
          const number = cells?.numbers?.[at]
          const value = code >= 0 && strings[code] !== undefined ? strings[code] : (number ?? null)
          live.setCell(table, sheets[0].name, FIRST_ROW - 1 + row, column, value)
        }
        expect(sorted(live.findings)).toEqual(sorted(new LiveRegisters(files, options).findings))
      }),
      { numRuns: 5 },
    )
  })
})
