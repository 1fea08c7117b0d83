import { checks, type Finding, type KindId, LiveRegisters, loadPolicy, type RegisterFile } from '@nuandong/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ExampleRow, fileOf } from './examples.ts'

/** Comparisons of registers, and checks of a register as a whole. */
const GROUPS = /^[EFGHIM]/
const options = {
  policy: loadPolicy(),
  place: '510185',
  date: '2025-06-20',
  checks: checks.filter(([, check]) => GROUPS.test(check.catalogue)),
}

const IDS = [
  'ID(1950-05-06,男,1)',
  'ID(1955-05-06,女,2)',
  'ID(1984-05-06,男,3)',
  '110105491231002',
  '11010519491231002X',
]
const NAMES = ['赵建国', '赵健国', '王秀英', '王秀瑛', '李干部']

const TABLES: readonly [KindId, readonly ExampleRow[]][] = [
  [
    'dibao',
    IDS.map((idNumber, i) => ({
      householdNumber: `H${i}`,
      town: '三星镇',
      village: i < 3 ? '双河村' : '甲村',
      headName: NAMES[i],
      name: NAMES[i],
      idNumber,
      householdSize: 1,
      insuredPersons: 1,
      protected: '是',
      wageIncome: 0,
      transferIncome: i * 100,
      financialAssets: 1000 * i,
      vehicle: '无',
      company: '无',
      monthlyAmount: 500,
      kinOfHandler: i === 1 ? '是' : '否',
      account: `62220212345678901${i}8`,
      accountName: NAMES[(i + 1) % 5],
      cadre: '李干部',
      decisionDate: '2025-03-10',
      startMonth: '2025-04',
      investigationDate: '2025-02-10',
      signature: NAMES[i],
      spotCheck: '否',
      category: '农村低保',
    })),
  ],
  [
    'payment-list',
    IDS.map((idNumber, i) => ({
      householdNumber: `H${i}`,
      town: '三星镇',
      name: NAMES[i],
      idNumber,
      payItem: '低保金',
      payMonth: `2025-0${4 + (i % 3)}`,
      payDate: '2025-06-05',
      paidAmount: 500,
      account: '6222021234567890128',
      batch: 'P1',
      batchAmount: 2500,
      backPayMonths: null,
      paymentMethod: '银行代发',
    })),
  ],
  [
    'deaths',
    IDS.slice(0, 2).map((idNumber, i) => ({
      sequence: i + 1,
      county: '简阳市',
      town: '三星镇',
      village: '双河村',
      group: '1组',
      name: NAMES[i],
      idNumber,
      deathDate: '2025-02-02',
    })),
  ],
  [
    'tekun',
    IDS.slice(1, 3).map((idNumber, i) => ({
      sequence: i + 1,
      county: '简阳市',
      town: '三星镇',
      village: '双河村',
      group: '1组',
      name: NAMES[i],
      idNumber,
      livelihood: '集中供养',
      monthlyAmount: 1235,
    })),
  ],
  [
    'stopped',
    IDS.slice(0, 2).map((idNumber, i) => ({
      sequence: i + 1,
      county: '简阳市',
      town: '三星镇',
      village: '双河村',
      group: '1组',
      name: NAMES[i],
      idNumber,
      category: '低保',
      stopMonth: '2025-04',
    })),
  ],
  [
    'pensions',
    IDS.slice(0, 2).map((idNumber, i) => ({
      sequence: i + 1,
      county: '简阳市',
      town: '三星镇',
      village: '双河村',
      name: NAMES[i],
      idNumber,
      pensionKind: '企业职工养老保险',
      pension: 1500,
    })),
  ],
  [
    'vehicles',
    IDS.slice(0, 2).map((idNumber, i) => ({
      sequence: i + 1,
      name: NAMES[i],
      idNumber,
      plateNumber: `川A0000${i}`,
      vehicleKind: '小型轿车',
      vehicleValue: 30000,
      status: '正常',
    })),
  ],
  [
    'summary',
    ['双河村', '甲村'].map((village, i) => ({
      sequence: i + 1,
      county: '简阳市',
      town: '三星镇',
      village,
      householdCount: 3,
      personCount: 3,
      personTimes: 3,
      totalAmount: 1500,
    })),
  ],
]

const build = (): RegisterFile[] =>
  TABLES.map(([register, rows], index) => fileOf({ register, rows: [...rows] }, index))
const sorted = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()
const HEADER_ROWS = 2

const edit = fc.record({
  file: fc.nat(TABLES.length - 1),
  row: fc.nat(4),
  column: fc.nat(30),
  value: fc.constantFrom<string | number | null>(
    '赵建国',
    '王秀英',
    '三星镇',
    '甲村',
    '是',
    '否',
    '无',
    '2025-05-05',
    '2025-03',
    '2024-11-02',
    1,
    3,
    500,
    1500,
    '残疾人补贴',
    '低保',
    '特困',
    '分散',
    '11010519491231002X',
    '4111111111111111',
    '摩托车',
    null,
  ),
})

test('after any edits in several registers the comparisons find what a full run finds', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const files = build()
      const live = new LiveRegisters(files, options)
      for (const { file, row, column, value } of edits) {
        const [, rows] = TABLES[file]
        const width = new Set(rows.flatMap((one) => Object.keys(one))).size
        live.setCell(file, `Sheet${file + 1}`, HEADER_ROWS + (row % rows.length), column % width, value)
        expect(sorted(live.findings)).toEqual(sorted(new LiveRegisters(files, options).findings))
      }
    }),
    { numRuns: 25 },
  )
})
