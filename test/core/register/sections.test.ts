import { memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { readRegisters } from '../../../core/src/register/index.ts'

type Cell = string | number | null

/** The towns and villages of the rows of a list with lines of their own between them. */
function placesIn(...lines: readonly (string | readonly Cell[])[]) {
  const values = [
    ['2012年12月农村五保集中供养人员名册'],
    ['序号', '姓名', '性别', '年龄', '当月供养金'],
    ...lines.map((line) => (typeof line === 'string' ? [line] : [...line])),
  ]
  const [table] = readRegisters([{ path: '名册.xlsx', workbook: memoryWorkbook([{ name: '名册', values }]) }]).tables
  return Array.from({ length: table.rowCount }, (_, row) => table.shown('town', row) + table.shown('village', row))
}

const person = (nth: number, name: string) => [nth, name, '男', 60 + nth, 300]

describe('a section ends where the next one that is numbered alike begins', () => {
  test('a home of a town is no village, and no town is carried past its name', () =>
    expect(
      placesIn(
        '一、高岭镇敬老院',
        person(1, '韩素英'),
        person(2, '蒲正华'),
        '二、地苏乡五保村',
        person(3, '魏光琼'),
        person(4, '侯军福'),
        '三、拉烈乡敬老院',
        person(5, '许启明'),
        person(6, '江立军'),
      ),
    ).toEqual(['', '', '', '', '', '']))
  test('what is no place ends the village before it', () =>
    expect(
      placesIn(
        '一、双河村',
        person(1, '韩素英'),
        person(2, '蒲正华'),
        '二、敬老院',
        person(3, '魏光琼'),
        person(4, '侯军福'),
        '三、井田村',
        person(5, '许启明'),
        person(6, '江立军'),
      ),
    ).toEqual(['双河村', '双河村', '', '', '井田村', '井田村']))
  test('a section within it does not', () =>
    expect(
      placesIn(
        '一、双河村',
        '（一）老年人',
        person(1, '韩素英'),
        '（二）残疾人',
        person(2, '蒲正华'),
        '二、井田村',
        '（一）老年人',
        person(3, '魏光琼'),
        person(4, '侯军福'),
      ),
    ).toEqual(['双河村', '双河村', '井田村', '井田村']))
})
