import { loadPolicy } from '@nuandong/core'
import { expect, test } from 'vitest'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import { fail, type Reader, registerCheck } from '../../../core/src/checks/engine/index.ts'
import { watchersOf } from '../../../core/src/checks/engine/watch.ts'
import { noteAsked, Reads, readRegisters, recorded } from '../../../core/src/register/index.ts'
import { fileOf } from './examples.ts'

const phoneOf: Reader<number> = (table) => {
  const phones = table.text('phone')
  return (row) => phones[row]
}

const check = registerCheck({
  catalogue: 'B99',
  severity: 'doubt',
  citation: '',
  needs: [],
  *judge(register) {
    for (const row of register.rows) if (row.use(phoneOf) < 0) yield fail('phone', {}, row)
  },
})

test('what a check of a register as a whole has read does not pile up from edit to edit', () => {
  const rows = [{ householdNumber: 'H1', name: '赵建国', phone: '13800000000', householdSize: 1 }]
  const set = readRegisters([fileOf({ register: 'dibao', rows }, 0)])
  const [watcher] = watchersOf(
    ['phones', check],
    checkContext(set, loadPolicy(), { place: '510185', date: '2025-06-20' }),
  )
  watcher.start()
  const { reads } = watcher as unknown as { reads: { parts: Set<unknown> } }
  const before = reads.parts.size
  expect(watcher.concerned(set.tables[0], 0, 'phone')).toBeUndefined()
  watcher.start()
  expect(reads.parts.size).toBe(before)
  expect(watcher.reads.hasField(set.tables[0], 'phone')).toBe(true)
})

test('what nothing uses any more lets go of what it used, what is used by another does not', () => {
  const [table, column, between, one, other] = [{}, new Reads(), new Reads(), new Reads(), new Reads()]
  column.add(table, 'phone')
  between.addAll(column)
  one.addAll(between)
  other.addAll(column)
  one.forget()
  expect([...column.users]).toEqual([other])
  expect(between.hasField(table, 'phone')).toBe(false)
  expect(one.hasField(table, 'phone')).toBe(false)
  expect(other.hasField(table, 'phone')).toBe(true)
  column.add(table, 'bank')
  expect(other.has(table, 'bank', 7)).toBe(true)
})

test('reads that are part of one another tell of a column once, and of one read later', () => {
  const [table, one, other] = [{}, new Reads(), new Reads()]
  const told: string[] = []
  one.addAll(other)
  other.addAll(one)
  other.addRow(table, 'phone', 3)
  one.tellColumns((_table, id) => told.push(id))
  other.add(table, 'bank')
  other.add(table, 'bank')
  expect(told).toEqual(['phone', 'bank'])
  expect(one.has(table, 'phone', 3)).toBe(true)
  expect(one.has(table, 'phone', 4)).toBe(false)
})

test('of what units ask for, those that asked are known one by one, and all where one asked for all', () => {
  const [asker, asked] = [new Reads(), new Reads()]
  asker.unit = 5
  recorded(asker, () => noteAsked(asked))
  expect([...(asked.askers.get(asker) ?? [])]).toEqual([5])
  expect(asked.users.has(asker)).toBe(false)
  asker.unit = undefined
  recorded(asker, () => noteAsked(asked))
  expect(asked.users.has(asker)).toBe(true)
  asker.forget()
  expect(asked.askers.size + asked.users.size).toBe(0)
})
