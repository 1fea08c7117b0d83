import { loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import { fail, rowCheck } from '../../../core/src/checks/engine/index.ts'
import { runChecks } from '../../../core/src/checks/engine/run.ts'
import { readRegisters } from '../../../core/src/register/index.ts'

const always = (id: 'monthlyIncome' | 'householdSize') =>
  rowCheck({ catalogue: 'T01', severity: 'error', citation: '', needs: [id], judge: () => fail(id) })

function severities(income: string, others: string[] = []) {
  const values = [
    ['2025年6月农村低保花名册'],
    ['户主姓名', '家庭人口', income, ...others],
    ['韩素英', 1, 300, ...others.map(() => 300)],
  ]
  const set = readRegisters([{ path: 'a.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }])
  const context = checkContext(set, loadPolicy(), { place: '510185', date: '2025-06-30' })
  return runChecks(context, [
    ['income', always('monthlyIncome')],
    ['size', always('householdSize')],
  ]).findings.map(({ check, severity }) => [check, severity])
}

test('nothing is an error that rests on a column whose header may as well name another field (issue 14.2)', () => {
  expect(severities('月收入')).toEqual([
    ['income', 'doubt'],
    ['size', 'error'],
  ])
})
test('where the other field has its own column, or the header says whose, an error stays one', () => {
  expect(severities('月收入', ['家庭月收入'])).toContainEqual(['income', 'error'])
  expect(severities('本人月收入')).toContainEqual(['income', 'error'])
})
