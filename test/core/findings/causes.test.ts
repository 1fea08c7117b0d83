import { readFileSync } from 'node:fs'
import {
  causesOf,
  checkRegisters,
  describeCause,
  loadPolicy,
  memoryWorkbook,
  readWorkbook,
  toAnnotations,
  toCsv,
  toJson,
  toText,
} from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { fictionalId } from '../checks/fictional-id.ts'

type Row = readonly (string | number | null)[]
const HEADERS =
  '户编号 户主 姓名 与户主关系 身份证号 性别 出生日期 家庭人口 家庭月收入 保障标准 月保障金 银行账号 开户人'.split(' ')
const TITLE = '简阳市低保花名册（2025年6月20日）'

/** A household of one, right in everything, with what is to be wrong put in. */
function household(index: number, wrong: Partial<Record<(typeof HEADERS)[number], string | number | null>> = {}): Row {
  const name = `王福${'一二三四五六七八九'[index % 9]}`
  const right: Record<string, string | number> = {
    户编号: `JY00000${index}`,
    户主: name,
    姓名: name,
    与户主关系: '户主',
    身份证号: fictionalId('19600304', '女', index + 1),
    性别: '女',
    出生日期: '1960-03-04',
    家庭人口: 1,
    家庭月收入: 300,
    保障标准: 950,
    月保障金: 650,
    银行账号: '',
    开户人: name,
  }
  return HEADERS.map((header) => (header in wrong ? (wrong[header] ?? null) : right[header]))
}

async function check(rows: readonly Row[], headers = HEADERS, title = TITLE) {
  const values = [[title], headers, ...rows.map((row) => [...row])]
  const report = await checkRegisters([{ path: 'a.xlsx', workbook: memoryWorkbook([{ name: '三星镇', values }]) }], {
    policy: loadPolicy(),
  })
  return { report, causes: causesOf(report.findings) }
}

describe('one cause, one line', () => {
  test.each([
    [3, 1],
    [2, 2],
  ])('%d ID numbers written the same odd way are %d', async (count, expected) => {
    const rows = [1, 2, 3]
      .slice(0, count)
      .map((nth) => household(nth, { 身份证号: `\t${fictionalId('19600304', '女', nth + 1)}` }))
    const { causes } = await check(rows)
    expect(causes.map(({ severity }) => severity)).toEqual(Array(expected).fill('notice'))
  })
  test.each([
    [199, 199],
    [200, 1],
  ])(
    '%d of one kind, each in its own figures, are %d lines, and what else was found stands beside them',
    async (count, lines) => {
      const rows = Array.from({ length: count }, (_, nth) => {
        const id = fictionalId(`19${30 + (nth % 60)}0${1 + Math.floor(nth / 60)}04`, '女', 1)
        const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
        const own = {
          户编号: `JY${10_000 + nth}`,
          身份证号: id,
          出生日期: birth,
          家庭月收入: nth,
          月保障金: 900 - 2 * nth,
        }
        return household(1, own)
      })
      const { report, causes } = await check([...rows, household(2, { 性别: '男' })])
      const amounts = causes.filter((one) => one.check === 'amount-is-difference')
      expect(amounts).toHaveLength(lines)
      expect(amounts.flatMap(({ findings }) => findings)).toHaveLength(count)
      expect(causes.some((one) => one.check === 'sex-matches-id-number')).toBe(true)
      if (lines > 1) return
      expect(describeCause(amounts[0], report, 'zh-CN')).toContain(`同类问题共 ${count} 处`)
    },
  )

  test('a number copied to the next row: repeated, of another birth and sex, is one cause', async () => {
    const copied = fictionalId('19600304', '女', 2)
    const { report, causes } = await check([
      household(1),
      household(2, { 身份证号: copied, 性别: '男', 出生日期: '1975-01-02' }),
      household(3),
    ])
    expect(new Set(report.findings.map((one) => one.check)).size).toBeGreaterThanOrEqual(3)
    expect(causes).toHaveLength(1)
    expect(causes[0].findings).toHaveLength(report.findings.length)
  })

  test('one wrong digit that trips several checks is one cause, told by the first of the catalogue', async () => {
    const right = fictionalId('19600304', '女', 3)
    const wrong = `${right.slice(0, 8)}9${right.slice(9)}`
    const { report, causes } = await check([household(1), household(2, { 身份证号: wrong })])
    expect(report.findings.length).toBeGreaterThan(1)
    expect(causes.map((one) => one.check)).toEqual(['id-number-checksum'])
  })

  describe('one person in two households', () => {
    const own = fictionalId('19600304', '女', 2)

    test('is told as that, whatever his number contradicts, and nothing is put right by the number', async () => {
      const { 姓名: name } = Object.fromEntries(HEADERS.map((header, at) => [header, household(1)[at]]))
      const again = household(2, { 身份证号: own, 性别: '男', 姓名: name, 户主: name, 开户人: name })
      const { report, causes } = await check([household(1), again, household(3)])
      expect(report.findings.map(({ check }) => check)).toContain('sex-matches-id-number')
      expect(causes.map(({ check, severity }) => [check, severity])).toEqual([['id-number-repeated', 'error']])
      expect(report.findings.filter(({ expected, fix }) => expected !== '' || fix)).toEqual([])
    })
    test('under two names as well, also in the row that the others are compared with', async () => {
      const { report, causes } = await check([
        household(1, { 性别: '男' }),
        household(2, { 身份证号: own }),
        household(3),
      ])
      expect(causes).toHaveLength(1)
      expect(report.findings.find(({ check }) => check === 'sex-matches-id-number')?.expected).toBe('')
    })
  })

  test('a doubt that leads, for two rows hold one number, is as grave as the error behind it', async () => {
    const { report } = await check([
      household(1),
      household(2, { 身份证号: fictionalId('19600304', '女', 2), 性别: '男' }),
    ])
    const findings = report.findings.map((one) =>
      one.check === 'id-number-repeated' ? { ...one, severity: 'doubt' as const } : one,
    )
    const causes = causesOf(findings)
    expect(causes.map(({ severity, lead }) => [severity, findings[lead].check])).toEqual([
      ['error', 'id-number-repeated'],
    ])
  })

  test('a household size that is too large is one cause, told by what it is', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => [...household(index), 1])
    rows[4] = [...household(4, { 家庭人口: 2 }), 1]
    const { report, causes } = await check(rows, [...HEADERS, '保障人口'])
    const ofSize = causes.filter(({ findings }) => findings.some((at) => report.findings[at].row === 7))
    expect(ofSize.map(({ check: id, findings }) => [id, findings.length])).toEqual([['member-left-off', 2]])
  })

  test('the standard of another year is one cause, however many households have it', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => household(index, { 保障标准: 860, 月保障金: 560 }))
    const { report, causes } = await check(rows)
    const [standard] = causes.filter((one) => one.check === 'standard-in-force')
    expect(standard.findings.length).toBeGreaterThanOrEqual(9)
    expect(causes.filter((one) => one.severity === 'error')).toHaveLength(1)
    expect([...toText(report, 'zh-CN')].join('')).toMatch(/【错误】\d+ 处，出自 1 个原因/)
  })

  test('a column with nothing in it is one thing that could not be verified', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => household(index, { 月保障金: null }))
    const { causes } = await check(rows)
    const missing = causes.filter((one) => one.outcome === 'unknown')
    expect(missing).toHaveLength(1)
    expect(missing[0].findings.length).toBeGreaterThanOrEqual(9)
  })

  test('one wrong number among many rows that contradict themselves alike is a cause of its own', async () => {
    const right = fictionalId('19600304', '男', 3)
    const son = {
      与户主关系: '儿子',
      户主: '王福一',
      户编号: 'JY000000',
      家庭人口: null,
      保障标准: null,
      月保障金: null,
    }
    const daughters = [1, 2, 3, 4].map((nth) => household(nth, son))
    const wrong = household(5, { ...son, 身份证号: `${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}` })
    const { report, causes } = await check([household(0), ...daughters, wrong])
    const rows = (id: string) => {
      const cause = causes.find((one) => one.check === id)
      return new Set(cause?.findings.map((index) => report.findings[index].row)).size
    }
    expect(rows('id-number-checksum')).toBe(1)
    expect(rows('relation-contradicts-sex')).toBe(4)
  })

  test('the mistakes of two people stay two causes', async () => {
    const { causes } = await check([household(1, { 性别: '男' }), household(2, { 性别: '男' }), household(3)])
    expect(causes.map((one) => one.check)).toEqual(['sex-matches-id-number', 'sex-matches-id-number'])
  })
})

test('each finding of the sample belongs to one cause, and JSON says so', async () => {
  const path = new URL('../../fixtures/registers/dibao-sheets-sample.xlsx', import.meta.url)
  const workbook = await readWorkbook(readFileSync(path), { name: 'sheets.xlsx' })
  const report = await checkRegisters([{ path: 'sheets.xlsx', workbook }], {
    policy: loadPolicy(),
    today: '2026-01-01',
  })
  const json = toJson(report, 'zh-CN') as {
    causes: { id: string; count: number; findings: number[]; message: string }[]
    totals: { causes: number }
    coverage: { households: number; people: number; keyFieldsMissing: string[] }
    dropped: { why: string }[]
  }
  expect(json.causes.flatMap((one) => one.findings).sort((a, b) => a - b)).toEqual(report.findings.map((_, at) => at))
  expect(json.causes.every((one) => one.count === one.findings.length && one.message !== '')).toBe(true)
  expect(new Set(json.causes.map((one) => one.id)).size).toBe(json.causes.length)
  expect(json.totals.causes).toBe(json.causes.length)
  expect(json.coverage).toMatchObject({ households: 120, people: 251, keyFieldsMissing: [] })
  expect(json.dropped.map(({ why }) => why)).toContain('signature')
})

describe('the headline', () => {
  const text = async (headers: readonly string[], row: Row, title = TITLE) => {
    const { report } = await check([row], [...headers], title)
    return [...toText(report, 'zh-CN')].join('')
  }
  test('names the key columns that are missing', async () => {
    const headers = HEADERS.filter((one) => one !== '身份证号')
    const row = household(1).filter((_, at) => HEADERS[at] !== '身份证号')
    expect(await text(headers, row)).toMatch(/^共核 1 户 1 人.*\n缺关键栏目：身份证号/)
  })
  test('says once that a date was assumed', async () => {
    const lines = (await text(HEADERS, household(1), '简阳市低保花名册')).split('\n')
    expect(lines.filter((line) => line.includes('没有写日期'))).toHaveLength(1)
  })
  test('and the rest of the text name no check by its code, no parameter by its id and no standard by an ISO number', async () => {
    const told = await text(HEADERS, household(1, { 身份证号: '1', 银行账号: '62140000', 保障标准: 860 }))
    expect(told).not.toMatch(/(?<![A-Za-z0-9!])[A-J]\d{2}(?!\d)|[a-z]+\.[a-z]+[A-Z]|parameter:|ISO/)
    expect(told).not.toContain('dibao.standard')
  })
  test('nor do the marks, the notes and the list of an annotated copy, nor CSV name the ISO standard', async () => {
    const { report } = await check([household(1, { 银行账号: '6214000012345678' })])
    expect(report.findings.map(({ citation }) => citation).join()).toContain('ISO')
    const { marks, findingsSheet } = toAnnotations(report, 0, 'zh-CN')
    expect(JSON.stringify([[...marks], findingsSheet])).not.toContain('ISO')
    expect([...toCsv(report, 'zh-CN')].join('')).not.toContain('ISO')
  })
})

describe('what the ID number says is put forward as right', () => {
  const expectedOf = async (wrong: Parameters<typeof household>[1], id = 'sex-matches-id-number') => {
    const { report } = await check([household(1), household(2, wrong), household(3)])
    const found = report.findings.filter(({ check }) => check === id)
    expect(found).toHaveLength(1)
    return found[0].expected
  }
  const number = fictionalId('19600304', '女', 3)

  test('where nothing but the cell beside it speaks against it', async () => {
    expect(await expectedOf({ 性别: '男' })).toBe('女')
    expect(await expectedOf({ 出生日期: '1975-01-02' }, 'birth-matches-id-number')).toBe('1960-03-04')
  })
  test.each([
    [
      'its last character does not follow from the others',
      { 身份证号: `${number.slice(0, 17)}${number.endsWith('1') ? 2 : 1}` },
    ],
    ['its region is none', { 身份证号: fictionalId('19600304', '女', 3, '999185') }],
    ['the row has another birth and another sex', { 出生日期: '1975-01-02' }],
  ])('not where %s', async (_, wrong) => {
    expect(await expectedOf({ 性别: '男', ...wrong })).toBe('')
  })
})
