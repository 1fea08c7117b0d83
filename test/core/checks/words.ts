import { field } from '@nuandong/core'
import { type ExampleRow, loadExamples, tablesOf } from './examples.ts'

const FEW = 4
const IDENTITIES = new Set<string>(['id-number', 'name', 'account', 'phone', 'certificate'])

/** The fields of one type that tell people apart share their words, so that one register names those of another. */
const keyOf = (id: string): string => {
  const type = (field as (id: string) => { type: string } | undefined)(id)?.type
  return type && IDENTITIES.has(type) ? type : id
}

const words = (() => {
  const found = new Map<string, Set<ExampleRow[string]>>()
  const rows = [...loadExamples().values()]
    .flatMap(({ pass, fail, unknown }) => [...pass, ...fail, ...unknown])
    .flatMap(tablesOf)
    .flatMap((table) => table.rows)
  for (const row of rows)
    for (const [id, value] of Object.entries(row)) {
      const values = found.get(keyOf(id)) ?? new Set()
      found.set(keyOf(id), values)
      if (value !== null && value !== '' && !(values.size >= FEW && IDENTITIES.has(keyOf(id)))) values.add(value)
    }
  return new Map([...found].map(([key, values]) => [key, [...values]]))
})()

/** What the examples write into a field; of what tells people apart only a few. */
export const wordsOf = (id: string): readonly ExampleRow[string][] => words.get(keyOf(id)) ?? ['甲', '乙']
