import { loadPolicy } from '@nuandong/core'
import { expect, test } from 'vitest'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import { fail, type Reader, registerCheck } from '../../../core/src/checks/engine/index.ts'
import { watchersOf } from '../../../core/src/checks/engine/watch.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
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
  const { reads } = watcher
  expect(watcher.concerned(set.tables[0], 0, 'phone')).toBeUndefined()
  watcher.start()
  expect(watcher.reads).not.toBe(reads)
  expect(watcher.reads.hasField(set.tables[0], 'phone')).toBe(true)
})
