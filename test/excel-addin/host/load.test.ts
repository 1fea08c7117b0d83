import { memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { gridSheets } from '../../../excel-addin/src/host/sheet/load.ts'

const cell = (sheets: ReturnType<typeof gridSheets>, r: number, c: number) =>
  sheets[0].celldata?.find((entry) => entry.r === r && entry.c === c)?.v

describe('a workbook for the stand-in grid', () => {
  const register = {
    name: '花名册',
    values: [
      ['填报单位:某某民政局', null, null],
      ['姓名', '出生', '身份证号码'],
      ['甲', 29347, '510185197003120958'],
    ],
    numberFormats: [[], [], ['General', 'yyyy/m/d', '@']],
  }
  test('shows dates as dates and keeps ID numbers as text', () => {
    const sheets = gridSheets(memoryWorkbook([register]))
    expect(cell(sheets, 2, 1)).toMatchObject({ v: 29347, m: '1980-05-06', ct: { t: 'd' } })
    expect(cell(sheets, 2, 2)).toMatchObject({ v: '510185197003120958', ct: { fa: '@', t: 's' } })
  })
  test('dates of a workbook that counts from 1904 stand for the same day', () => {
    const sheets = gridSheets({ ...memoryWorkbook([register]), date1904: true })
    expect(cell(sheets, 2, 1)).toMatchObject({ v: 29347 + 1462, m: '1984-05-07' })
  })
  test('a line that runs over its neighbours does not widen the column', () => {
    const [{ config }] = gridSheets(memoryWorkbook([register]))
    expect(config?.columnlen?.[0]).toBeLessThan(60)
    expect(config?.columnlen?.[2]).toBeGreaterThan(120)
  })
  test('sheets hidden for good are left out, hidden ones stay hidden, the first visible one is active', () => {
    const sheets = gridSheets(
      memoryWorkbook([
        { name: '字典', values: [['x']], visibility: 'veryHidden' },
        { name: '旧', values: [['x']], visibility: 'hidden' },
        { name: '新', values: [['x']] },
      ]),
    )
    expect(sheets.map(({ name, hide, status }) => [name, hide, status])).toEqual([
      ['旧', 1, 0],
      ['新', 0, 1],
    ])
  })
})
