import { checks, type KindId, loadPolicy, type RegisterFile, registerKinds } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import { type NamedCheck, runChecks } from '../../../core/src/checks/engine/run.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { randomness } from '../../bench/checks/register.ts'
import { type ExampleRow, fileOf, loadExamples, tablesOf } from './examples.ts'
import { wordsOf } from './words.ts'

const written = checks.flatMap(([id, check]) =>
  (check.scope === 'row' || check.scope === 'household') && check.overColumns
    ? [{ id, check, overColumns: check.overColumns }]
    : [],
)
const plain = ({ id, check }: (typeof written)[number]): NamedCheck => [id, { ...check, overColumns: undefined }]

const contextOf = (files: readonly RegisterFile[]) =>
  checkContext(readRegisters(files), loadPolicy(), { place: '510185', date: '2025-06-20' })

/**
 * How often a cell says what the row above says, so that rows make households, how often it says nothing, and how often
 * a column is left out.
 */
const REPEATED = 0.4
const BLANK = 0.15
const LEFT_OUT = 0.2

/** Registers of every kind, with the words that the examples use. */
function generated(seed: number, rows: number): RegisterFile[] {
  const random = randomness(seed)
  const cell = (id: string, above: ExampleRow | undefined) => {
    if (random() < BLANK) return null
    if (above && random() < REPEATED) return above[id]
    const words = wordsOf(id)
    return words[Math.floor(random() * words.length)]
  }
  return registerKinds.map(([register, { fields }], index) => {
    const own = fields.filter(() => random() > LEFT_OUT)
    const all: ExampleRow[] = []
    for (let row = 0; row < rows; row++)
      all.push(Object.fromEntries(own.map((id) => [id, cell(id, all.at(-1))])) as ExampleRow)
    return fileOf({ register: register as KindId, rows: all }, index)
  })
}

describe('a check that whole columns spare judging row by row', () => {
  const found = new Set<string>()
  const spared = new Set<string>()

  /** What checks find with whole columns and without, in tables that are read anew for each. */
  function compared(filesOf: () => readonly RegisterFile[], ones: typeof written): void {
    const context = contextOf(filesOf())
    const ours = runChecks(
      context,
      ones.map(({ id, check }): NamedCheck => [id, check]),
    )
    expect(ours).toEqual(runChecks(contextOf(filesOf()), ones.map(plain)))
    for (const { check } of ours.findings) found.add(check)
    for (const { id, check, overColumns } of ones)
      for (const table of context.set.tables.filter((one) => check.needs.every((need) => one.has(need)))) {
        const told = overColumns.bind(table, context.of(table))
        if (told && new Set(told).size < (check.scope === 'row' ? table.rowCount : table.households.count))
          spared.add(id)
      }
  }

  test.each(written)('says what $id gains', ({ overColumns }) => {
    const [, before, after] = /^(\d+) → (\d+) ms$/.exec(overColumns.measured) ?? []
    expect(Number(before)).toBeGreaterThan(Number(after))
  })

  test('finds in generated registers of every kind what it finds without them', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 3, max: 24 }), (seed, rows) =>
        compared(() => generated(seed, rows), written),
      ),
      { numRuns: 8 },
    )
  })

  test.each(written)('finds in the examples of $id what it finds without them', (one) => {
    const { pass, fail, unknown } = loadExamples().get(one.id) ?? { pass: [], fail: [], unknown: [] }
    for (const example of [...pass, ...fail, ...unknown])
      compared(() => tablesOf(example).map((table, at) => fileOf(table, at)), [one])
  })

  test('finds something, and spares some', () => {
    expect([...found].sort()).toEqual(written.map(({ id }) => id).sort())
    expect([...spared].sort()).toEqual(written.map(({ id }) => id).sort())
  })
})
