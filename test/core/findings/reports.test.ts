import { readFileSync } from 'node:fs'
import {
  checkRegisterSet,
  type HouseholdEntry,
  householdFinder,
  listHouseholds,
  loadPolicy,
  memoryWorkbook,
  placeOf,
  readWorkbook,
  sampleHouseholds,
  toCsv,
  toFindingsWorkbook,
  toText,
} from '@nuandong/core'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

const path = new URL('../../fixtures/registers/dibao-sheets-sample.xlsx', import.meta.url)
const ID = /(?<!\d)\d{17}[\dX](?![\dX])/

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
  const csv = toCsv({ ...checked.report, findings: [finding] }, 'zh-CN')
  expect(csv).not.toMatch(/(^|,)"?[=@]/m)
})

test('the workbook for the meeting opens elsewhere, with every finding, the sample, a line to sign for each village and a chart', async () => {
  const { report } = checked
  const sample = { households: sampleHouseholds(households, 12, 7), seed: 7 }
  const bytes = await toFindingsWorkbook(
    { report, households, householdOf: householdFinder(checked.set, households), sample },
    'zh-CN',
  )
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['汇总', '问题清单', '抽查名单', '签字确认'])
  const [, list, drawn, signatures] = book.worksheets
  expect(list.actualRowCount).toBe(report.findings.length + 1)
  expect(drawn.actualRowCount).toBe(12 + 2)
  const places = new Set(households.map(placeOf))
  const signed: unknown[] = []
  signatures.eachRow((row, index) => index > 2 && signed.push(row.getCell(1).value))
  for (const place of places) expect(signed).toContain(place)
  const own = await readWorkbook(bytes, { name: 'report.xlsx' })
  expect(own.strings.some((text) => ID.test(text))).toBe(false)
  expect(new TextDecoder('latin1').decode(bytes)).toContain('xl/charts/chart1.xml')
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
  expect(toText(report, 'zh-CN')).toContain('特困.xlsx Sheet1!B3')
})
