import { memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { readRegisters } from '../../../core/src/register/index.ts'
import { fictionalId } from '../checks/fictional-id.ts'

type Cell = string | number | null

const ID = (nth: number) => fictionalId(`19${60 + nth}-05-06`, nth % 2 ? '男' : '女', nth)
const line = (text: string): Cell[] => text.split(' ').map((word) => (word === '_' ? null : word))
const readAs = (title: string, header: string, ...rows: string[]) => {
  const values: Cell[][] = [...(title ? [[title]] : []), line(header), ...rows.map(line)]
  return readRegisters([{ path: '工作簿1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }]).tables[0]
}

describe('a list of others than those who get something is none of a programme', () => {
  const PEOPLE = ['韩素英', '蒲正华', '魏光琼'].map((name, nth) => `${name} 子/婿 ${ID(nth)} 健康 4200 300`)
  const WARDS = ['韩素英', '蒲正华', '魏光琼'].map((name, nth) => `${name} 父女 ${ID(nth)} 健康 初中 是`)
  test.each<[string, string, string[]]>([
    [
      '低保非共同生活赡抚扶养人信息',
      '姓名 赡（扶、抚）养关系 身份证号码 健康状况 家庭人均月收入 月赡（扶、抚）养费',
      PEOPLE,
    ],
    ['低保边缘家庭', '姓名 赡(扶、抚)养关系 身份证号码 健康状况 家庭人均月收入 月赡(抚、扶)养费', PEOPLE],
    ['特困供养非共同生活家庭成员情况', '姓名 与户主关系 身份证号码 健康状况 月收入 月赡抚扶养费', PEOPLE],
    ['困境儿童实际监护人情况', '姓名 与儿童关系 身份证号码 身体状况 教育程度 是否同住', WARDS],
  ])('%s', (title, header, rows) => expect(readAs(title, header, ...rows).kindId).toBe('name-list'))
  test.each<[string, string, string, string]>([
    ['低保家庭赡养人情况', '姓名 身份证号 被赡养人 与被赡养人关系', `韩素英 ${ID(1)} 蒲正华 父女`, 'supporters'],
    ['事实无人抚养儿童花名册', '姓名 身份证号 监护人 与监护人关系', `韩素英 ${ID(1)} 蒲正华 父女`, 'child-support'],
    ['孤儿及监护人情况登记表', '姓名 身份证号 月补贴标准', `韩素英 ${ID(1)} 1600`, 'child-support'],
    ['低保花名册', '姓名 与户主关系 身份证号 赡养关系 月保障金', `韩素英 户主 ${ID(1)} _ 950`, 'dibao'],
  ])('%s is', (title, header, row, kind) => expect(readAs(title, header, row, row, row).kindId).toBe(kind))
})

describe('a guardian makes no child of anybody', () => {
  const header = '序号 村 姓名 出生日期 文化程度 监护人姓名 备注'
  const born = (...years: number[]) => years.map((year, at) => `${at} 双河村 韩素英 ${year}-03-04 初中 侯军福 _`)
  test('where no title says so, the ages do', () => {
    expect(readAs('2012年登记表', header, ...born(2001, 2004, 2009)).kindId).toBe('child-support')
    expect(readAs('2012年登记表', header, ...born(1946, 1980, 2009))?.kindId).not.toBe('child-support')
    expect(readAs('2012年孤儿登记表', header, ...born(1946, 1980, 2009)).kindId).toBe('child-support')
  })
  test('nor does it of the old where the list says no year', () => {
    expect(
      readAs('失能老人', '序号 姓名 身份证号 监护人姓名', ...[1, 2, 3].map((nth) => `${nth} 韩素英 ${ID(nth)} 侯军福`))
        .kindId,
    ).toBe('name-list')
  })
  test('nor does it of those with a certificate of disability', () => {
    const own = (nth: number) => `${nth} 双河村 韩素英 ${ID(nth)}43 肢体 三级 侯军福`
    const columns = '序号 村 姓名 残疾人证号 残疾类别 残疾等级 监护人姓名'
    expect(readAs('登记表', columns, own(1), own(2), own(3)).kindId).toBe('disabled-persons')
  })
})

describe('what happened to some of the people of a list', () => {
  const ROSTER = '户编号 与户主关系 姓名 身份证号 死亡时间 户口注销日期'
  const of = (date: string) =>
    ['韩素英', '蒲正华', '魏光琼'].map((name, nth) => `H${nth} 户主 ${name} ${ID(nth)} ${date}`)
  test('dates of deaths that are blank make no list of the dead', () => {
    expect(readAs('', ROSTER, ...of('_ _')).kindId).toBe('name-list')
    expect(readAs('', ROSTER, ...of('2025-03-01 2025-03-09')).kindId).toBe('deaths')
  })
  test('ends that are blank make no list of those who left', () => {
    const header = '序号 姓名 身份证号 开户人 银行账号 取消时间'
    const rows = (end: string) => [1, 2, 3].map((nth) => `${nth} 韩素英 ${ID(nth)} 韩素英 6217001234567890123 ${end}`)
    expect(readAs('', header, ...rows('_')).kindId).not.toBe('stopped')
    expect(readAs('', header, ...rows('2025-03')).kindId).toBe('stopped')
    expect(readAs('停保名单', header, ...rows('_')).kindId).toBe('stopped')
  })
})

describe('households by the head’s number', () => {
  const member = (head: number, nth: number, relation: string, name: string) =>
    `${name} ${ID(nth)} ${ID(head)} ${relation}`
  test('are the same wherever their members stand', () => {
    const table = readAs(
      '低保人员查询',
      '姓名 身份证号 户主身份证号 与户主关系',
      member(1, 1, '本人或户主', '韩大成'),
      member(2, 2, '本人或户主', '蒲桂芳'),
      member(1, 4, '配偶', '魏光琼'),
      member(2, 5, '子/婿', '段云强'),
      member(3, 3, '本人或户主', '罗成国'),
    )
    expect(table.households.by).toBe('head-number')
    expect([...table.households.of]).toEqual([0, 1, 0, 1, 2])
  })
  test('are told otherwise where the numbers are masked', () => {
    const table = readAs(
      '低保人员查询',
      '姓名 身份证号 户主身份证号 与户主关系',
      `韩大成 ${ID(1)} 5110**********1234 户主`,
      `蒲桂芳 ${ID(2)} 5110**********1234 户主`,
      `魏光琼 ${ID(4)} 5110**********1234 配偶`,
    )
    expect([...table.households.of]).toEqual([0, 1, 1])
  })
})

test('a column that is only guessed to be the relation makes no members of households', () => {
  const table = readAs(
    '低保对象近况',
    '救助对象姓名 身份证号 救助对象与工作人员关系 家庭人口 月保障金',
    ...[1, 2, 3].map((nth) => `韩素英 ${ID(nth)} 同乡 3 950`),
  )
  expect([table.kindId, table.rowIs]).toEqual(['dibao', 'household'])
})
