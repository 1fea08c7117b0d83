import { memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { readRegisters } from '../../../core/src/register/index.ts'

const fieldOf = (title: string, headers: readonly string[], column: string, cells: readonly string[]) => {
  const rows = cells.map((cell, at) => [
    at + 1,
    `夏${'欣佳明月星'[at]}`,
    ...headers.map((one) => (one === column ? cell : '')),
  ])
  const values = [[title], ['序号', '姓名', ...headers], ...rows]
  const [table] = readRegisters([{ path: '表.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }]).tables
  return table.columns.find((one) => one.column === headers.indexOf(column) + 2)?.field
}

const RELIEF = ['身份证号', '户别', '家庭人口', '需救助人口', '口粮', '取暖']
const CHILDREN = ['身份证号', '分类', '监护人', '月标准', '发放金额']
const DIBAO = ['身份证号', '户别', '家庭人口', '保障人口', '月保障金']

test.each([
  ['冬春救助', RELIEF, '户别', ['监测户', '一般户', '低保', '特困'], 'familyType'],
  ['农村低保', DIBAO, '户别', ['农业', '农业', '非农业', '农业'], 'hukouKind'],
  ['农村低保', DIBAO, '户别', ['低保户', '低保户', '五保户', '低保户'], 'category'],
  ['孤儿基本生活费', CHILDREN, '分类', ['孤儿', '事实无人抚养', '孤儿', '孤儿'], 'category'],
])('%s: %2$s with such cells', (title, headers, column, cells, found) => {
  expect(fieldOf(`2024年${title}花名册`, headers, column, cells)).toBe(found)
})

test('who a guardian is to the child, and how many were covered before they were stopped', () => {
  expect(fieldOf('2024年孤儿基本生活费花名册', [...CHILDREN, '系儿童的'], '系儿童的', ['祖母', '舅舅', '外祖父'])).toBe(
    'guardianRelation',
  )
  const stopped = ['身份证号', '停保人口', '停保前月补助', '停保原因', '停保月份']
  expect(fieldOf('2015年农村低保停保对象花名册', stopped, '停保人口', ['1', '1', '3'])).toBe('insuredPersons')
})
