import { checks, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { type CheckContext, checkContext } from '../../../core/src/checks/engine/context.ts'
import { runChecks } from '../../../core/src/checks/engine/run.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { writeCell } from '../../../core/src/workbook/index.ts'
import { fictionalId } from './fictional-id.ts'

test('a further run finds the same, and after a changed cell what a fresh run finds', () => {
  const id = fictionalId('1960-05-06', '女')
  const wrong = `${id.slice(0, 17)}${id.at(-1) === '0' ? '1' : '0'}`
  const header = ['户编号', '村', '组', '住址', '姓名', '与户主关系', '性别', '身份证号码', '月保障金']
  const workbook = memoryWorkbook([
    {
      name: '花名册',
      values: [
        ['低保花名册'],
        header,
        ...[id, wrong].map((number, at) => [
          `H${at}`,
          '双河村',
          '1组',
          '双河村1组',
          '王福秀',
          '户主',
          '女',
          number,
          300,
        ]),
      ],
    },
  ])
  const file = { path: 'a.xlsx', workbook }
  const set = readRegisters([file])
  const context = checkContext(set, loadPolicy(), { place: '510185', date: '2025-06-20' })
  const run = (one: CheckContext) => runChecks(one, checks).findings
  const fresh = () => run(checkContext(readRegisters([file]), loadPolicy(), { place: '510185', date: '2025-06-20' }))
  const first = run(context)
  expect(first.some(({ check, row }) => check === 'id-number-checksum' && row === 4)).toBe(true)
  expect(run(context)).toEqual(first)

  writeCell(workbook, workbook.sheets[0], 2, 7, wrong)
  set.tables[0].refresh('idNumber', 0)
  context.derived.refresh(set.tables[0], 'idNumber', 0)
  expect(run(context)).toEqual(fresh())
  expect(
    run(context)
      .filter(({ check }) => check === 'id-number-checksum')
      .map(({ row }) => row),
  ).toEqual([3, 4])
})
