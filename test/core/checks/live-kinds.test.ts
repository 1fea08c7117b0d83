import {
  checks,
  type FieldId,
  type Finding,
  type KindId,
  LiveRegisters,
  loadPolicy,
  type RegisterFile,
  type RegisterKind,
  registerKinds,
} from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { randomness } from '../../bench/checks/register.ts'
import { type ExampleRow, FIRST_ROW, fileOf, writtenCell } from './examples.ts'
import { wordsOf } from './words.ts'

/**
 * Registers of every kind about the same few people, with the words that the examples use, so that each is compared
 * with each.
 */
const ROWS = 5
const LEADING = ['附一', '附二', '附三', '附四', '附五']
/** An edit of these reads the registers again. */
const SHAPING = new Set<FieldId>(['householdNumber', 'sequence', 'headName', 'relation'])

const options = { policy: loadPolicy(), place: '510185', date: '2025-06-20', checks }
const sorted = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()

function countyOf(seed: number) {
  const random = randomness(seed)
  const wordFor = (id: string) => {
    const all = wordsOf(id)
    return all[Math.floor(random() * all.length)]
  }
  const tables = registerKinds.map(([register, kind]) => ({
    register: register as KindId,
    rows: Array.from(
      { length: ROWS },
      (_, row): ExampleRow => ({
        ...Object.fromEntries(kind.fields.map((id) => [id, wordFor(id)])),
        ...(kind.fields.includes('sequence') && { sequence: row + 1 }),
      }),
    ),
  }))
  const files: RegisterFile[] = tables.map((table, index) => fileOf(table, index, LEADING))
  return { files, random, wordFor }
}

/** Whether an edit of a field is one of a value, after which nothing is read again. */
const isOfValue = (id: FieldId, kind: RegisterKind): boolean =>
  !SHAPING.has(id) && !(id === 'name' && kind.fields.includes('headName') && kind.fields.includes('relation'))

/** A full run over every kind takes its time: kinds so many are edited between two of them. */
const AT_ONCE = 14
const parts = Array.from({ length: Math.ceil(registerKinds.length / AT_ONCE) }, (_, part) => part * AT_ONCE)

describe('registers of every kind together', () => {
  const { files, random, wordFor } = countyOf(1)
  const live = new LiveRegisters(files, options)
  test.each(
    parts.map((first) => {
      const kinds = registerKinds.slice(first, first + AT_ONCE)
      return [kinds.map(([id]) => id).join(', '), first, kinds] as const
    }),
  )('after an edit in each column of %s the findings are those of a full run', (_, first, kinds) => {
    for (const [at, [, kind]] of kinds.entries())
      for (const [column, id] of kind.fields.entries()) {
        const value = isOfValue(id, kind) ? writtenCell(wordFor(id)) : null
        const row = FIRST_ROW - 1 + Math.floor(random() * ROWS)
        if (value !== null) live.setCell(first + at, `Sheet${first + at + 1}`, row, LEADING.length + column, value)
      }
    expect(sorted(live.findings)).toEqual(sorted(new LiveRegisters(files, options).findings))
  })
})
