import { readFileSync } from 'node:fs'
import {
  type CheckReport,
  checkRegisterSet,
  type Finding,
  type HouseholdEntry,
  householdFinder,
  listHouseholds,
  loadPolicy,
  memoryWorkbook,
  placeOf,
  readWorkbook,
  sampleHouseholds,
  toAnnotations,
  toCsv,
  toFindingsWorkbook,
  toJson,
  toText,
} from '@nuandong/core'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { listed, MOST_LISTED } from '../../../core/src/findings/listed.ts'
import { reportTexts } from '../../../core/src/text/report.ts'

const path = new URL('../../fixtures/registers/dibao-sheets-sample.xlsx', import.meta.url)
const ID = /(?<!\d)\d{17}[\dX](?![\dX])/

const joined = (pieces: Iterable<string>): string => [...pieces].join('')

let checked: Awaited<ReturnType<typeof checkRegisterSet>>
let households: HouseholdEntry[]

beforeAll(async () => {
  const workbook = await readWorkbook(readFileSync(path), { name: 'sheets.xlsx' })
  checked = await checkRegisterSet([{ path: 'sheets.xlsx', workbook }], {
    policy: loadPolicy(),
    place: '510185',
    date: '2025-06-20',
  })
  households = listHouseholds(checked.set)
})

describe('the random sample', () => {
  test('is the same for the same seed, another for another, and takes of each village its share', () => {
    const draw = (seed: number) => sampleHouseholds(households, 30, seed)
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(7)).toHaveLength(30)
    expect(new Set(draw(7).map(placeOf)).size).toBe(new Set(households.map(placeOf)).size)
  })
  test('any size gives that many different households, each village within one of its share', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(),
        fc.array(fc.nat(6), { minLength: 1, maxLength: 120 }),
        (size, seed, villages) => {
          const all = villages.map(
            (village, row): HouseholdEntry => ({
              file: 0,
              sheet: 's',
              row,
              register: 'dibao',
              town: 't',
              village: `v${village}`,
              number: '',
              head: '',
              persons: 1,
            }),
          )
          const drawn = sampleHouseholds(all, size, seed)
          expect(drawn).toHaveLength(Math.min(size, all.length))
          expect(new Set(drawn).size).toBe(drawn.length)
          for (const village of new Set(villages)) {
            const share = (villages.filter((one) => one === village).length / all.length) * drawn.length
            const taken = drawn.filter((one) => one.village === `v${village}`).length
            if (drawn.length < new Set(villages).size) expect(Math.abs(taken - share)).toBeLessThanOrEqual(1)
            else expect(taken).toBeGreaterThanOrEqual(1)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})

test('a text that a spreadsheet would take for a formula is defused in CSV', () => {
  const finding = { ...checked.report.findings[0], rowKey: '=HYPERLINK("x")', value: '@SUM(A1)' }
  const csv = joined(toCsv({ ...checked.report, findings: [finding] }, 'zh-CN'))
  expect(csv).not.toMatch(/(^|,)"?[=@]/m)
})

test('the workbook for the meeting opens elsewhere, with every finding, the sample, a line to sign for each village and charts by severity and by village', async () => {
  const { report } = checked
  const sample = { households: sampleHouseholds(households, 12, 7), seed: 7 }
  const bytes = await toFindingsWorkbook(
    { report, households, householdOf: householdFinder(checked.set, households), sample },
    'zh-CN',
  )
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['汇总', '问题清单', '抽查名单', '签字确认'])
  const [summary, list, drawn, signatures] = book.worksheets
  const told = summary.getColumn(1).values.join('\n')
  expect(told).toMatch(/工作表“[^”]+”：[^，]+，数据 [A-Z]+\d+:[A-Z]+\d+，\d+ 行，\d+ 户/)
  expect(told).not.toContain(report.policy.hash)
  expect(book.description).toContain(report.policy.hash)
  expect(list.actualRowCount).toBe(report.findings.length + 1)
  expect(drawn.actualRowCount).toBe(12 + 2)
  const places = new Set(households.map(placeOf))
  const signed: unknown[] = []
  signatures.eachRow((row, index) => index > 2 && signed.push(row.getCell(1).value))
  for (const place of places) expect(signed).toContain(place)
  const own = await readWorkbook(bytes, { name: 'report.xlsx' })
  expect(own.strings.some((text) => ID.test(text))).toBe(false)
  expect(new TextDecoder('latin1').decode(bytes)).toContain('xl/charts/chart2.xml')
})

test('the JSON of a sheet whose kind cannot be told names the nearest kinds', async () => {
  const values = [['登记表'], ['户编号', '家庭人口', '保障人口'], ['1', '2', '2']]
  const file = { path: '工作簿1.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }
  const refused = await checkRegisterSet([file], { policy: loadPolicy() })
  const nearest = [expect.any(String), expect.any(String)]
  expect(toJson(refused.report, 'zh-CN')).toMatchObject({
    files: [{ sheets: [{ passed: 'unknown-kind', nearest }] }],
  })
})

test('a related cell of another file is told with its file', async () => {
  const sheet = (title: string) => ({
    name: 'Sheet1',
    values: [[title], ['姓名', '身份证号'], ['王福秀', '510185195005069523']],
  })
  const files = [
    { path: 'a/低保.xlsx', workbook: memoryWorkbook([sheet('低保花名册')]) },
    { path: 'b/特困.xlsx', workbook: memoryWorkbook([sheet('特困人员花名册')]) },
  ]
  const { report } = await checkRegisterSet(files, { policy: loadPolicy(), place: '510185', date: '2025-06-20' })
  expect(report.findings.find((one) => one.catalogue === 'F01')).toBeDefined()
  expect(joined(toText(report, 'zh-CN'))).toContain('特困.xlsx Sheet1!B3')
})

describe('a report of any length', () => {
  /** The longest string that the engine can make; the total of the pieces is beyond it. */
  const LONGEST = 2 ** 29
  test.each([
    ['CSV', toCsv],
    ['text', (report: CheckReport, locale: 'zh-CN') => toText(report, locale)],
  ] as const)('comes as %s in pieces, for no string could hold it', (_, write) => {
    const value = '值'.repeat(8000)
    const finding: Finding = {
      ...checked.report.findings[0],
      severity: 'error',
      outcome: 'fail',
      field: 'name',
      value,
      expected: '',
    }
    const findings = Array.from(
      { length: Math.ceil(LONGEST / value.length) },
      (_, row): Finding => ({
        ...finding,
        row,
        cells: [`B${row}`],
      }),
    )
    let letters = 0
    let longest = 0
    for (const piece of write({ ...checked.report, findings }, 'zh-CN')) {
      letters += piece.length
      longest = Math.max(longest, piece.length)
    }
    expect(letters).toBeGreaterThan(LONGEST)
    expect(longest).toBeLessThan(100_000)
  })

  const findings = () => {
    const { findings: all } = checked.report
    const of = (outcome: string, severity: string) =>
      all.find((one) => one.outcome === outcome && (outcome === 'unknown' || one.severity === severity)) ?? {
        ...all[0],
        outcome: outcome as Finding['outcome'],
        severity: severity as Finding['severity'],
      }
    return [of('unknown', 'error'), of('fail', 'notice'), of('fail', 'doubt'), of('fail', 'error')]
  }

  test('what a sheet has no room for are the least grave and the last, and the order stays', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 60 }), fc.nat(60), (levels, most) => {
        const kinds = findings()
        const all = levels.map((level, row) => ({ ...kinds[level], row }))
        const { shown, left } = listed(all, most)
        expect(shown.length + left).toBe(all.length)
        expect(shown).toHaveLength(Math.min(most, all.length))
        const rows = shown.map(({ row }) => row ?? -1)
        expect(rows).toEqual([...rows].sort((a, b) => a - b))
        const levelOf = (row: number) => levels[row]
        const out = levels.map((_, row) => row).filter((row) => !rows.includes(row))
        for (const gone of out)
          for (const kept of rows)
            expect(levelOf(kept) > levelOf(gone) || (levelOf(kept) === levelOf(gone) && kept < gone)).toBe(true)
      }),
    )
  })

  test('more findings than a sheet lists: a sentence above them says how many are left out', () => {
    const [, notice, , error] = findings()
    const many = [...new Array<Finding>(MOST_LISTED).fill({ ...notice, cells: [] }), { ...error, cells: [] }]
    const report = { ...checked.report, findings: many }
    const { findingsSheet } = toAnnotations(report, 0, 'zh-CN')
    expect(findingsSheet?.rows).toHaveLength(1 + 1 + MOST_LISTED)
    expect(findingsSheet?.rows[1]).toEqual([
      '问题太多，本表只列 200000 处，先列错误，再列疑点、提示；另有 1 处未列，请改用 csv 或 json 格式查看全部。',
    ])
    expect(findingsSheet?.rows.at(-1)?.[0]).toBe('错误')
    expect(reportTexts('en', 'left-out', { left: 1, shown: MOST_LISTED })).toMatch(/200000, errors.* 1 more are not/)
  })
})
