import { checks, type Finding, LiveRegisters, loadPolicy, parsePack, type RegisterFile } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { randomness } from '../../bench/checks/register.ts'
import { type Example, FIRST_ROW, fieldsIn, fileOf, loadExamples, tablesOf, writtenCell } from './examples.ts'
import { wordsOf } from './words.ts'

/** The checks that compare rows or registers with each other: each example may make them read something else. */
const examples = [...loadExamples()].flatMap(([id, { fail }]) => {
  const check = checks.find(([known]) => known === id)?.[1]
  const isComparing = check && ('compares' in check || check.scope === 'register' || check.scope === 'group')
  return isComparing ? fail.map((example, at) => ({ id, example, name: `${id} ${at + 1}` })) : []
})

const lawAlone = loadPolicy()
function optionsOf(example: Example, id: string) {
  const overlay = example.pack ? parsePack(example.pack, 'example.yaml') : undefined
  return {
    policy: overlay?.pack ? loadPolicy([overlay.pack]) : lawAlone,
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

describe('a cell of any column that is given another value leaves the findings of a full run', () => {
  test.each(examples)('$name', ({ id, example }) => {
    const options = optionsOf(example, id)
    const files = filesOf(example)
    const live = new LiveRegisters(files, options)
    const random = randomness(1)
    const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]
    // a value that stands in the column, so that rows agree that did not, and one that does not
    for (const [index, table] of tablesOf(example).entries())
      for (const [column, field] of fieldsIn(table).entries())
        for (const value of [oneOf(table.rows)[field], oneOf(wordsOf(field))]) {
          const row = FIRST_ROW - 1 + Math.floor(random() * table.rows.length)
          live.setCell(index, table.sheet ?? `Sheet${index + 1}`, row, LEADING.length + column, writtenCell(value))
          expect(sorted(live.findings), `${field}: ${value}`).toEqual(
            sorted(new LiveRegisters(files, options).findings),
          )
        }
  })
})
