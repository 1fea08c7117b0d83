import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const policy = loadPolicy()

const id = (nth: number) => fictionalId(`19${60 + nth}-05-06`, '男', nth)

/** I23: a list of three in one file with the register of its month. */
test.each<[string, (string | number)[][], string[]]>([
  [
    'one not there and one with another amount',
    [
      ['甲', id(1), 500],
      ['乙', id(2), 620],
      ['戊', id(5), 500],
    ],
    ['D4 amount', 'C5 missing'],
  ],
  [
    'most not there, so that the register is of the time before',
    [
      ['甲', id(1), 500],
      ['丁', id(4), 500],
      ['戊', id(5), 500],
    ],
    [],
  ],
])('a list of additions beside its register, %s', async (_, added, found) => {
  const roster = [
    ['2026年8月低保在保对象花名册'],
    ['序号', '户主姓名', '身份证号', '保障人口', '月保障金'],
    [1, '甲', id(1), 1, 500],
    [2, '乙', id(2), 1, 500],
    [3, '丙', id(3), 1, 500],
  ]
  const list = [
    ['2026年8月低保新增对象名单'],
    ['序号', '户主姓名', '身份证号', '月保障金', '起保年月'],
    ...added.map((cells, at) => [at + 1, ...cells, '2026年8月']),
  ]
  const workbook = memoryWorkbook([
    { name: '在保', values: roster },
    { name: '新增', values: list },
  ])
  const { findings } = await checkRegisters([{ path: '动态管理.xlsx', workbook }], { policy })
  const own = findings.filter(({ check }) => check === 'changes-in-register')
  expect(own.map(({ cells, variant }) => `${cells[0]} ${variant}`)).toEqual(found)
})
