import type { CheckReport, Finding } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { shownFindings } from '../../../core/src/ui/findings/causes-shown.ts'
import {
  categoryOf,
  countByCheck,
  filterFindings,
  NO_FILTER,
  ofVillage,
  qualityByVillage,
  villagesIn,
} from '../../../core/src/ui/findings/filter.ts'

const finding = (part: Partial<Finding>): Finding => ({
  check: 'id-number-checksum',
  catalogue: 'A02',
  severity: 'error',
  outcome: 'fail',
  file: 0,
  sheet: '花名册',
  row: 5,
  cells: ['G5'],
  rowKey: 'JY000012/王秀英',
  field: 'idNumber',
  value: '',
  expected: '',
  variant: '',
  params: {},
  citation: '',
  ...part,
})
const findings = [
  finding({}),
  finding({ severity: 'doubt', check: 'phone-shared', cells: ['V9'], rowKey: 'JY000013/李四' }),
  finding({ outcome: 'unknown', severity: 'error', check: 'amount', cells: ['O7'] }),
  finding({ cells: ['G8'] }),
]
const shown = (change: object) => filterFindings(findings, { ...NO_FILTER, ...change }, () => '校验码')

describe('filtering findings', () => {
  test('shows everything by default, what could not be verified too', () => {
    expect(shown({})).toEqual([0, 1, 2, 3])
  })
  test('an unknown outcome is a category of its own, whatever its severity', () => {
    expect(findings.map(categoryOf)).toEqual(['error', 'doubt', 'unknown', 'error'])
    expect(shown({ hidden: ['error'] })).toEqual([1, 2])
    expect(shown({ hidden: ['unknown'] })).toEqual([0, 1, 3])
  })
  test('keeps one check', () => {
    expect(shown({ check: 'phone-shared' })).toEqual([1])
  })
  test('keeps one village, by the rows that the register has of it', () => {
    const villages = [
      {
        town: '',
        name: '井田村',
        runs: [
          [2, 4],
          [8, 9],
        ] as [number, number][],
      },
    ]
    const report = { files: [{ path: '', sheets: [{ name: '花名册', villages }] }] } as unknown as CheckReport
    const rows = [4, 5, 8].map((row) => finding({ row }))
    expect(filterFindings(rows, NO_FILTER, () => '', ofVillage(report, '井田村'))).toEqual([0, 2])
    expect(filterFindings(rows, NO_FILTER, () => '', ofVillage(report, ''))).toEqual([0, 1, 2])
    expect(villagesIn(report)).toEqual(['井田村'])
  })
  test('register quality is counted village by village over all sheets, the worst first, and what is of no village last', () => {
    const village = (name: string, households: number, runs: [number, number][]) => ({
      town: '',
      name,
      households,
      runs,
    })
    const sheets = [
      { name: '甲', villages: [village('河沟村', 3, [[2, 4]]), village('井田村', 5, [[5, 9]])] },
      { name: '乙', villages: [village('井田村', 2, [[2, 3]])] },
    ]
    const found = [
      finding({ sheet: '甲', row: null }),
      finding({ sheet: '甲', row: 10 }),
      finding({ sheet: '甲', row: 9 }),
      finding({ sheet: '甲', row: 5, severity: 'doubt' }),
      finding({ sheet: '甲', row: 5, outcome: 'unknown' }),
      finding({ sheet: '甲', row: 4, severity: 'notice' }),
      finding({ sheet: '乙', row: 2 }),
    ]
    const report = { files: [{ path: '', sheets }], findings: found } as unknown as CheckReport
    expect(qualityByVillage(report)).toEqual([
      { name: '井田村', households: 7, error: 2, doubt: 1, notice: 0 },
      { name: '河沟村', households: 3, error: 0, doubt: 0, notice: 1 },
      { name: '', households: 0, error: 2, doubt: 0, notice: 0 },
    ])
  })
  test('villages of one name in two towns are told apart, and a register of towns alone goes by these', () => {
    const village = (town: string, name: string, row: number) => ({ town, name, households: 1, runs: [[row, row]] })
    const sheets = [
      { name: '甲', villages: [village('禾丰镇', '红花村', 5), village('平泉街道', '红花村', 6)] },
      { name: '乙', villages: [village('三合镇', '', 5)] },
    ]
    const report = { files: [{ path: '', sheets }] } as unknown as CheckReport
    expect(villagesIn(report)).toEqual(['禾丰镇 红花村', '平泉街道 红花村', '三合镇'])
    const rows = [finding({ sheet: '甲', row: 5 }), finding({ sheet: '甲', row: 6 }), finding({ sheet: '乙', row: 5 })]
    const inVillage = (name: string) => filterFindings(rows, NO_FILTER, () => '', ofVillage(report, name))
    expect(villagesIn(report).map(inVillage)).toEqual([[0], [1], [2]])
    const searched = (text: string) =>
      shownFindings({ ...report, findings: rows } as CheckReport, { ...NO_FILTER, text }, 'zh-CN')
    expect(['平泉', '红花村', '三合镇'].map(searched)).toEqual([[1], [0, 1], [2]])
  })
  test.each([
    ['李四', [1]],
    ['jy000012', [0, 2, 3]],
    ['ＪＹ００００１３', [1]],
    ['g8', [3]],
    ['校验码', [0, 1, 2, 3]],
    [' ', [0, 1, 2, 3]],
    ['没有', []],
  ])('finds “%s” in household, name, cell and text, whatever width and case', (text, expected) => {
    expect(shown({ text })).toEqual(expected)
  })
  test('counts by check, the most frequent first', () => {
    expect(countByCheck(findings).map(({ check, count }) => [check, count])).toEqual([
      ['id-number-checksum', 2],
      ['phone-shared', 1],
      ['amount', 1],
    ])
  })
})
