import { checks, type FieldId, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { type CheckContext, checkContext } from '../../../core/src/checks/engine/context.ts'
import { runChecks } from '../../../core/src/checks/engine/run.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { writeCell } from '../../../core/src/workbook/index.ts'
import { fictionalId } from './fictional-id.ts'

const ROWS = [
  ['H0', '双河村', '1组', '双河村1组', '在家', '王福秀'],
  ['H1', '双河村', '1组', '双河村1组', '在家', '张桂华'],
]

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

describe('what a whole column shows opens what was judged by it when it shows something else, and only then', () => {
  const read = () => {
    const workbook = memoryWorkbook([
      {
        name: '花名册',
        values: [['低保花名册'], ['户编号', '村', '组', '住址', '备注', '姓名'], ...ROWS],
      },
    ])
    const [table] = readRegisters([{ path: 'a.xlsx', workbook }]).tables
    const { derived } = checkContext({ ...readRegisters([]), tables: [table] }, loadPolicy(), {})
    const edit = (id: FieldId, value: string) => {
      writeCell(workbook, workbook.sheets[0], 2, table.column(id)?.column ?? 0, value)
      table.refresh(id, 0)
      return derived.refresh(table, id, 0).length
    }
    return { table, derived, edit }
  }

  test.each([
    ['a map', (names: readonly string[]) => new Map([['names', names]])],
    ['a set', (names: readonly string[]) => new Set(names)],
    ['a list', (names: readonly string[]) => names],
    ['no figure', (names: readonly string[]) => (names.includes('王福秀') ? Number.NaN : Number.POSITIVE_INFINITY)],
  ])('%s', (_, show) => {
    const { table, derived, edit } = read()
    derived.whole(table, 'names', () => show([...table.text('name')].map((code) => table.dictionary.texts[code])))
    expect([edit('remarks', '外出'), edit('name', '王福秀'), edit('name', '李桂芳'), edit('name', '李桂芳')]).toEqual([
      0, 0, 1, 0,
    ])
  })

  test('also where it was handed what it looks at', () => {
    const { table, derived, edit } = read()
    const length = derived.column(table, 'length of the first name', 'row', Uint8Array, () => {
      const names = table.text('name')
      const first = derived.whole(table, 'first name', () => table.dictionary.texts[names[0]])
      return (values, from, end) => values.fill(first().length, from, end)
    })
    edit('name', '欧阳桂芳')
    expect([...length]).toEqual([4, 4])
  })

  test('also what is worked out from it', () => {
    const { table, derived, edit } = read()
    const lengths = derived.column(table, 'lengths', 'row', Uint8Array, () => {
      const first = derived.whole(table, 'first name', () => table.dictionary.texts[table.text('name')[0]])
      return (values, from, end) => values.fill(first().length, from, end)
    })
    expect(edit('name', '欧阳桂芳')).toBe(2)
    expect([...lengths]).toEqual([4, 4])
  })
})
