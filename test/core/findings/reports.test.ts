import { readFileSync } from 'node:fs'
import {
  type CheckReport,
  checkRegisterSet,
  describeFinding,
  type Finding,
  type HouseholdEntry,
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
  workbookReport,
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
  const bytes = await toFindingsWorkbook({ ...workbookReport(report, checked.set), codeOf: undefined, sample }, 'zh-CN')
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

describe('what a report calls people and columns', () => {
  const HEAD = ['序号', '村', '组', '特困人员姓名', '居民身份证号', '供养标准', '卡（折）号', '批准日', '受理日']
  const people = [
    [1, '双河村', '3组', '王福秀', '51018019500506952X', '不详', '6217003810012345675', '2025-02-31', '2025-01-05'],
    [2, '石桥村', '1组', '赵有田', '510180194801019512', 1200, '6217003810012345675', '2025-03-01', '2025-01-05'],
  ]
  const sheetsOf = async () => {
    const values = [['特困人员供养花名册'], HEAD, ...people]
    const file = { path: '特困.xlsx', workbook: memoryWorkbook([{ name: '花名册', values }]) }
    const { report, set } = await checkRegisterSet([file], {
      policy: loadPolicy(),
      place: '510185',
      date: '2025-06-20',
    })
    const bytes = await toFindingsWorkbook(workbookReport(report, set), 'zh-CN')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.slice().buffer)
    const rows = (name: string) => {
      const found: Record<string, string>[] = []
      let head: string[] | undefined
      book.getWorksheet(name)?.eachRow((row) => {
        const texts = (row.values as unknown[]).slice(1).map(String)
        if (head) found.push(Object.fromEntries(head.map((title, at) => [title, texts[at] ?? ''])))
        else if (texts.includes('核对项目')) head = texts
      })
      return found
    }
    return { report, rows, book }
  }

  test('the register of persons has village, group and name beside each finding, and those of the partners', async () => {
    const { rows } = await sheetsOf()
    const shared = rows('问题清单').filter((row) => row.核对项目.includes('账户共用'))
    expect(shared.map((row) => [row['村（社区）'], row.组, row.姓名])).toEqual([
      ['双河村', '3组', '王福秀'],
      ['石桥村', '1组', '赵有田'],
    ])
    expect(shared[0].说明).toContain('相关：第4行 赵有田（石桥村 1组）')
    const [toVerify] = rows('待核实-双河村').filter((row) => row.核对项目.includes('账户共用'))
    expect(toVerify).toMatchObject({ '村组、户编号': '双河村 3组', 姓名: '王福秀' })
    expect(toVerify.疑点).toContain('相关：第4行 赵有田（石桥村 1组）')
    expect(toVerify.位置).toContain('卡（折）号')
  })

  test('every row is as high as its texts need in the width of their columns, and the head is on every page', async () => {
    const { book } = await sheetsOf()
    const wide = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0)
    let wrapped = 0
    for (const sheet of book.worksheets) {
      const merges = new Set(
        (sheet.model as unknown as { merges: string[] }).merges.map((range) => range.split(':')[0]),
      )
      const whole = sheet.columns.reduce((sum, { width = 0 }) => sum + width, 0)
      sheet.eachRow((row) =>
        row.eachCell((cell, column) => {
          if (cell.isMerged && !merges.has(cell.address)) return
          const width = cell.isMerged ? whole : Number(sheet.getColumn(column).width)
          const lines = String(cell.value)
            .split('\n')
            .reduce((sum, line) => sum + Math.ceil(wide(line) / width), 0)
          if (lines > 2) wrapped++
          expect(row.height ?? 15, `${sheet.name} ${cell.address}`).toBeGreaterThanOrEqual(lines * 13)
        }),
      )
    }
    expect(wrapped).toBeGreaterThan(0)
    expect(book.getWorksheet('待核实-双河村')?.pageSetup.printTitlesRow).toBe('3:3')
  })

  test('a column is named as its header is written, in whatever language, and the value of a cell stays apart', async () => {
    const { report } = await sheetsOf()
    const unread = report.findings.find(({ check }) => check === 'cell-not-read') as Finding
    expect(describeFinding(unread, 'zh-CN').message).toContain('“供养标准”写的是“不详”')
    expect(describeFinding(unread, 'en').message).toMatch(/“供养标准 \([A-Za-z ]+\)”/)
  })
})

test('a bare word of a header is told with the group that stands over it', async () => {
  const values = [
    ['特困人员集中供养在院名单'],
    ['姓名', '身份证号', '入院日期', '离院', null],
    [null, null, null, '日期', '原因'],
    ['王福秀', '510185195005069523', '2020-03-02', '2019-01-05', '自愿退出'],
  ]
  const merges = [
    ...[0, 1, 2].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
    { top: 1, left: 3, bottom: 1, right: 4 },
  ]
  const file = { path: '在院.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values, merges }]) }
  const { report } = await checkRegisterSet([file], { policy: loadPolicy(), place: '510185', date: '2024-06-20' })
  const found = report.findings.find(({ check }) => check === 'dates-in-order') as Finding
  expect(describeFinding(found, 'zh-CN').message).toContain('“离院/日期”（2019-01-05）早于“入院日期”')
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
