import { checks, type Finding, LiveRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const NAMES = ['王福一', '王福二', '王福三', '王福四', '王福五', '王福六']

test('F18: the lowest band that a list names is judged anew after an edit', () => {
  const rows = NAMES.map((name, at) => [
    at + 1,
    '光明村',
    '石桥街道',
    '太湖县',
    name,
    fictionalId(at === 0 ? '1943-11-15' : '1930-03-02', '女', at + 1),
    at === 0 ? '2022-03' : '2019-01',
    '90-99岁',
    100,
  ])
  const header = ['序号', '村', '乡镇', '县', '姓名', '身份证号', '享受起始年月', '年龄段', '补贴金额']
  const values = [['太湖县2025年6月高龄津贴花名册'], header, ...rows]
  const files = [{ path: 'a.xlsx', workbook: memoryWorkbook([{ name: '名册', values }]) }]
  const options = { policy: loadPolicy(), date: '2025-06-20', checks }
  const sorted = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()
  const live = new LiveRegisters(files, options)
  const isTold = () =>
    live.findings.some(({ check, outcome }) => check === 'allowance-before-its-age' && outcome === 'fail')
  expect(isTold()).toBe(false)
  live.setCell(0, '名册', 2, header.indexOf('年龄段'), '80-89岁')
  expect(isTold()).toBe(true)
  expect(sorted(live.findings)).toEqual(sorted(new LiveRegisters(files, options).findings))
})
