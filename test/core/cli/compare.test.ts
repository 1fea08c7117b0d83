import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Comparison, compareRegisters, memoryWorkbook } from '@nuandong/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { fictionalId } from '../checks/fictional-id.ts'
import { fixture, REGISTER, runHere } from './support/run.ts'

const HEADERS = ['户编号', '户主', '姓名', '与户主关系', '身份证号', '家庭人口', '月保障金', '银行账号']
const head = (index: number, size = 1, amount = 650, account = `621700000000000${index}`) => [
  `JY00000${index}`,
  `王福${'一二三四五六七八九'[index]}`,
  `王福${'一二三四五六七八九'[index]}`,
  '户主',
  fictionalId('19600304', '女', index),
  size,
  amount,
  account,
]
const OLD = [1, 2, 3, 4].map((index) => head(index))
const NEW = [head(2), head(3, 1, 700), head(4, 1, 650, '6217000000000009'), head(5)]
type Rows = readonly (readonly (string | number)[])[]

const file = (path: string, title: string, rows: Rows, headers = HEADERS) => ({
  path,
  workbook: memoryWorkbook([{ name: 'Sheet1', values: [[title], headers, ...rows.map((row) => [...row])] }]),
})
const months = (now: Rows = NEW) => [
  file('5月.xlsx', '低保花名册（2025年5月）', OLD),
  file('6月.xlsx', '低保花名册（2025年6月）', now),
]
const list = (title: string, ...indexes: number[]) =>
  file(
    `${title}.xlsx`,
    title,
    indexes.map((index) => [head(index)[2], head(index)[4]]),
    ['姓名', '身份证号'],
  )
const heads = (ones: Comparison['came']) => ones.map(({ household, entry }) => [household.head, entry?.row ?? entry])

describe('two months of one register', () => {
  test('who came, who left, whose amount and account changed', () => {
    const { comparison } = compareRegisters(months())
    expect(comparison.households).toEqual({ old: 4, new: 4, same: 3 })
    expect(heads(comparison.came)).toEqual([['王福六', undefined]])
    expect(heads(comparison.left)).toEqual([['王福二', undefined]])
    expect(comparison.changed.map(({ changes }) => changes)).toEqual([
      [{ field: 'monthlyAmount', from: '650', to: '700' }],
      [{ field: 'account', from: '6217000000000004', to: '6217000000000009' }],
    ])
  })

  test.each([
    ['家庭月收入', '月人均收入', 'monthlyHouseholdIncome', undefined],
    ['月人均收入', '备注', 'perCapitaIncome', undefined],
    ['家庭月收入', '月人均收入', 'perCapitaIncome', 900],
  ])('an income that changed is told once: %s, %s give %s', (first, second, field, household) => {
    const month = (path: string, title: string, income: number) =>
      file(
        path,
        title,
        [[...head(1), household ?? income, second === '备注' ? '' : income]],
        [...HEADERS, first, second],
      )
    const { comparison } = compareRegisters([
      month('5月.xlsx', '低保花名册（2025年5月）', 300),
      month('6月.xlsx', '低保花名册（2025年6月）', 420.5),
    ])
    expect(comparison.changed.map(({ changes }) => changes)).toEqual([[{ field, from: '300', to: '420.5' }]])
  })

  test('a new number for the household, and a new head, are the same household', () => {
    const renumbered = OLD.map((row, at) =>
      ['JY9', '新户主', ...row.slice(2)].map((cell, column) => (column === 0 ? `JY99${at}` : cell)),
    )
    const { comparison } = compareRegisters(months(renumbered))
    expect([comparison.came, comparison.left]).toEqual([[], []])
  })

  test('an ID number that two households have is of the one whose number stays', () => {
    const copied = head(4).map((cell, column) => (column > 0 && column < 5 ? head(1)[column] : cell))
    const before = file('5月.xlsx', '低保花名册（2025年5月）', [...OLD.slice(0, 3), copied])
    const now = file('6月.xlsx', '低保花名册（2025年6月）', OLD.slice(0, 3))
    const { comparison } = compareRegisters([before, now])
    expect(comparison.left.map(({ household }) => household.number)).toEqual(['JY000004'])
    expect(comparison.changed).toEqual([])
  })
  test('namesakes with other ID numbers are two households', () => {
    const namesake = [...head(1).slice(0, 4), fictionalId('19510203', '女', 9), ...head(1).slice(5)]
    const { comparison } = compareRegisters(months([namesake, ...OLD.slice(1)]))
    expect([comparison.came.length, comparison.left.length]).toEqual([1, 1])
  })

  test('the lists of 新增 and 停保 explain who came and left, and what is missing is said', () => {
    const { comparison } = compareRegisters([...months(), list('低保新增名单', 5, 7), list('低保停保名单', 3)])
    expect(heads(comparison.came)).toEqual([['王福六', 3]])
    expect(heads(comparison.left)).toEqual([['王福二', null]])
    expect(comparison.withoutEffect.map(({ list: of, name }) => [of, name])).toEqual([
      ['added', '王福八'],
      ['stopped', '王福四'],
    ])
  })
})

describe('nuandong compare', () => {
  let folder: string
  const csv = (rows: Rows, title: string) => [title, HEADERS.join(','), ...rows.map((row) => row.join(','))].join('\n')
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nuandong-compare-'))
    writeFileSync(join(folder, '5月.csv'), `\uFEFF${csv(OLD, '低保花名册（2025年5月）')}`)
    writeFileSync(join(folder, '6月.csv'), `\uFEFF${csv(NEW, '低保花名册（2025年6月）')}`)
  })
  test('tells it in words, with accounts masked', async () => {
    const { status, stdout } = await runHere('compare', join(folder, '5月.csv'), join(folder, '6月.csv'))
    expect(status).toBe(0)
    expect(stdout).toContain('新增 1 户，退出 1 户，有变化 2 户')
    expect(stdout).not.toContain('6217000000000009')
  })
  test.each(['text', 'json', 'csv'])(
    'masks numbers in the names of files, sheets and people, those of the lists too, as %s',
    async (format) => {
      const number = fictionalId('19750213', '女', 20)
      const at = (name: string) => join(folder, `${name}${number}.csv`)
      const listed = [head(5), head(8)].map((row) => `${row[2]}${number},${row[4]}`)
      writeFileSync(at('上月'), `\uFEFF${csv(OLD, '低保花名册（2025年5月）')}`)
      writeFileSync(
        at('本月'),
        `\uFEFF${csv([...NEW.slice(1), [...head(6).slice(0, 1), `李${number}`, ...head(6).slice(2)]], '低保花名册（2025年6月）')}`,
      )
      writeFileSync(at('低保新增'), `\uFEFF${['农村低保新增对象花名册', '姓名,身份证号', ...listed].join('\n')}`)
      const names = ['上月', '本月', '低保新增'].map(at)
      const { stdout, sentences } = await runHere('compare', ...names, '--format', format)
      expect(stdout).toContain(number.slice(-4))
      expect(stdout + sentences.join()).not.toContain(number)
      expect((await runHere('compare', ...names, '--format', format, '--show-identifiers')).stdout).toContain(number)
    },
  )
  test('one month alone is a wrong call', async () => {
    const { status, stdout } = await runHere('compare', join(folder, '5月.csv'), join(folder, '5月.csv'))
    expect([status, stdout]).toEqual([2, ''])
  })
})

describe('where a result may be written', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nuandong-out-'))
  })
  test.each([
    ['annotated', '结果.csv'],
    ['report', '结果.txt'],
    ['json', '结果.xlsx'],
  ])('%s is not written as %s', async (format, name) => {
    const out = join(folder, name)
    const { status, sentences } = await runHere('check', REGISTER, '--format', format, '--out', out)
    expect(status).toBe(2)
    expect(sentences.join()).toContain(name)
    expect(() => readFileSync(out)).toThrow()
  })
  test('a workbook of somebody else is not replaced, an earlier result of ours is', async () => {
    const other = join(folder, '别人的.xlsx')
    const bytes = readFileSync(fixture('registers/dibao-merged-sample.xlsx'))
    writeFileSync(other, bytes)
    const report = (out: string) => runHere('check', REGISTER, '--format', 'report', '--out', out)
    expect((await report(other)).status).toBe(2)
    expect(readFileSync(other).equals(bytes)).toBe(true)
    const own = join(folder, '报告.xlsx')
    expect([(await report(own)).status, (await report(own)).status]).toEqual([1, 1])
  })
  test('JSON lists the files that could not be used, also where none could', async () => {
    const path = join(folder, '无.csv')
    writeFileSync(path, '甲,乙\n1,2\n')
    const { status, stdout } = await runHere('check', path, '--format', 'json')
    expect(status).toBe(2)
    expect(JSON.parse(stdout).unusable).toHaveLength(1)
  })
})
