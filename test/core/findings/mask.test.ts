import {
  checkRegisterSet,
  type Finding,
  type Identifiers,
  listHouseholds,
  loadPolicy,
  memoryWorkbook,
  readWorkbook,
  sampleHouseholds,
  shownFinding,
  toAnnotations,
  toCsv,
  toFindingsWorkbook,
  toJson,
  toText,
  workbookReport,
} from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bare, identifiers, others, passbooks, written } from '../identity/numbers.ts'

const joined = (pieces: Iterable<string>): string => [...pieces].join('')
const HEADER = [
  '序号',
  '村',
  '户主姓名',
  '与户主关系',
  '姓名',
  '性别',
  '身份证号',
  '出生日期',
  '家庭人口',
  '保障人口',
  '月保障金',
  '开户人',
  '银行账号',
  '联系电话',
  '备注',
]
const ACCOUNT = HEADER.indexOf('银行账号')

/** Rows that are wrong in many ways, so that every cell is spoken of. */
function rows(): string[][] {
  return [
    [
      '1',
      '碑垭村',
      '邓某甲',
      '户主',
      '邓某甲',
      '男',
      '510185195103049619',
      '1951-03-05',
      '3',
      '1',
      '700',
      '邓某甲',
      '6214590182005023083',
      '13912345678',
      '',
    ],
    [
      '2',
      '碑垭村',
      '邓某乙',
      '户主',
      '邓某乙',
      '男',
      '510185197913309610',
      '',
      '1',
      '2',
      '99999',
      '邓某丙',
      '6214590182005023083',
      '1391234567',
      '',
    ],
    [
      '3',
      '三岔村',
      '邓某丁',
      '配偶',
      '邓某丁',
      '男',
      '510185195103049619',
      '',
      '1',
      '1',
      '-5',
      '邓某丁',
      '6214590182005023084',
      '13912345678',
      '',
    ],
  ]
}

/** Where a text can stand: a cell, a header, the title, the sheet's or the file's name. */
type Place = { row: number; column: number } | 'title' | 'sheet' | 'file'
const places: fc.Arbitrary<Place> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ row: fc.integer({ min: -1, max: 2 }), column: fc.nat(HEADER.length - 1) }) },
  { weight: 2, arbitrary: fc.constantFrom<Place>('title', 'sheet', 'file') },
)

async function checked(put: readonly (readonly [Place, string])[]) {
  const names = { title: '禾丰镇2025年6月低保花名册', sheet: '花名册', file: '低保' }
  const cells = [[...HEADER], ...rows()]
  for (const [place, text] of put) {
    if (typeof place === 'string') names[place] += `，${text}`
    // the column keeps its header, what is added stands behind it
    else cells[place.row + 1][place.column] = place.row < 0 ? HEADER[place.column] + text : text
  }
  const workbook = memoryWorkbook([{ name: names.sheet, values: [[names.title], ...cells] }])
  const path = `/tmp/${names.file.replace(/[/\\]/g, '-')}.xlsx`
  return checkRegisterSet([{ path, workbook }], { policy: loadPolicy(), place: '510185', date: '2025-06-20' })
}

/** All that is written of a check, string by string. */
async function written_(
  { report, set }: Awaited<ReturnType<typeof checked>>,
  identifiers: Identifiers,
): Promise<string[]> {
  const households = listHouseholds(set)
  const sample = { households: sampleHouseholds(households, 3, 1), seed: 1 }
  const whole = { ...workbookReport(report, set), sample }
  const workbook = await readWorkbook(await toFindingsWorkbook(whole, 'zh-CN', identifiers), { name: 'report.xlsx' })
  const { marks, findingsSheet } = toAnnotations(report, 0, 'zh-CN', identifiers)
  return [
    ...toText(report, 'zh-CN', { sample, identifiers, detail: 'full' }),
    ...toText(report, 'en', { sample, identifiers, detail: 'full' }),
    ...joined(toCsv(report, 'zh-CN', identifiers)).split(','),
    ...strings(toJson(report, 'en', sample, identifiers)),
    ...workbook.strings,
    ...[...marks.values()].flat().map(({ note }) => note ?? ''),
    ...(findingsSheet?.rows.flat().map(String) ?? []),
  ]
}

function strings(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

describe('nobody’s number is shown', () => {
  test('whatever the cell, header, title, sheet or file, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(places, identifiers), { minLength: 1, maxLength: 4 }), async (put) => {
        const texts = (await written_(await checked(put), 'masked')).map(bare)
        for (const [, number] of put) {
          const shape = bare(number).replace(/[补B].*$/, '')
          expect(texts.filter((text) => text.includes(shape))).toEqual([])
        }
        for (const own of ['510185195103049619', '510185197913309610', '6214590182005023083', '13912345678'])
          expect(texts.filter((text) => text.includes(own))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
  test('a passbook of 12 to 14 digits in the column of accounts', async () => {
    const number = written(passbooks, [4, 4, 4])
    await fc.assert(
      fc.asyncProperty(number, fc.nat(2), async (text, row) => {
        const texts = (await written_(await checked([[{ row, column: ACCOUNT }, text]]), 'masked')).map(bare)
        expect(texts.filter((one) => one.includes(bare(text)))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
  test('what tells nobody stays as often as it stands unmasked', async () => {
    const beside = ['备注', '村', '月保障金'].map((name) => HEADER.indexOf(name))
    const cell = fc.record({ row: fc.integer({ min: 0, max: 2 }), column: fc.constantFrom(...beside) })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(cell, fc.constantFrom<Place>('title', 'sheet', 'file')),
        others,
        async (place, text) => {
          const check = await checked([[place, text]])
          const alone = new RegExp(`(?<![\\d.*])${text.replace(/[.]/g, '\\.')}(?![\\d.*])`, 'g')
          const count = (texts: string[]) => texts.reduce((sum, one) => sum + (one.match(alone)?.length ?? 0), 0)
          expect(count(await written_(check, 'masked'))).toBe(count(await written_(check, 'shown')))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the day of birth', () => {
  const ask = async () => {
    const cells = rows().slice(0, 2)
    return checked(cells.map((_, row) => [{ row, column: HEADER.indexOf('备注') }, '无'] as const))
  }
  const ofCheck = (findings: readonly Finding[], catalogue: string) =>
    findings.find((one) => one.catalogue === catalogue && one.outcome === 'fail')
  test('that the mask hides is told by no message (A03, A05)', async () => {
    const { report } = await ask()
    expect(ofCheck(report.findings, 'A05')?.params.expected).toBe('1951-03-04')
    for (const locale of ['zh-CN', 'en'] as const) {
      const texts = strings(toJson(report, locale)).map((text) => text.replace(/\D/g, ''))
      expect(texts.filter((text) => text.includes('19510304') || text.includes('19791330'))).toEqual([])
    }
    const { findings } = toJson(report, 'zh-CN') as { findings: { catalogue: string; message: string }[] }
    expect(findings.find(({ catalogue }) => catalogue === 'A05')?.message).toBe(
      '出生日期栏登记为“1951-03-05”，与身份证号中的出生日期不一致。',
    )
    expect(findings.find(({ catalogue }) => catalogue === 'A03')?.message).toBe('身份证号第7至14位不是真实存在的日期。')
  })
  test('of two people of one name is not told either (A10)', async () => {
    const values = [
      ['低保花名册'],
      ['姓名', '身份证号'],
      ['张一', '510185195103049619'],
      ['张一', '510185195103049635'],
    ]
    const files = [{ path: 'a.xlsx', workbook: memoryWorkbook([{ name: 's', values }]) }]
    const { report } = await checkRegisterSet(files, { policy: loadPolicy(), place: '510185', date: '2025-06-20' })
    expect(ofCheck(report.findings, 'A10')?.params.birth).toBe('19510304')
    expect(joined(toText(report, 'zh-CN'))).not.toContain('19510304')
  })
  test('is told where identifiers are asked for', async () => {
    const { report } = await ask()
    const told = toJson(report, 'zh-CN', undefined, 'shown')
    expect(strings(told).join()).toContain('身份证号中的出生日期为 1951-03-04')
  })
})

describe('what is masked', () => {
  test('files and sheets are told apart by their position', async () => {
    const sheet = (name: string, at: number) => ({ name, values: [[`低保花名册（${at + 1}）`], HEADER, ...rows()] })
    const number = ['510185195103049619', '510185195203049619']
    const files = number.map((id, file) => ({
      path: `${id}.xlsx`,
      workbook: memoryWorkbook(number.map((other, at) => sheet(other, file * 2 + at))),
    }))
    const { report } = await checkRegisterSet(files, { policy: loadPolicy(), place: '510185', date: '2025-06-20' })
    const json = toJson(report, 'zh-CN') as {
      files: { path: string; sheets: { name: string }[] }[]
      findings: { sheet: string; related?: { sheet: string }[] }[]
    }
    expect(json.files.map(({ path }) => path)).toEqual(['5101**********9619.xlsx (#1)', '5101**********9619.xlsx (#2)'])
    const names = ['5101**********9619 (#1)', '5101**********9619 (#2)']
    expect(json.files[0].sheets.map(({ name }) => name)).toEqual(names)
    for (const { sheet: own, related } of json.findings)
      for (const name of [own, ...(related ?? []).map((one) => one.sheet)]) expect(names).toContain(name)
    for (const text of [joined(toText(report, 'zh-CN')), joined(toCsv(report, 'zh-CN'))])
      expect(text).toContain(names[1])
    expect([...toAnnotations(report, 0, 'zh-CN').marks.keys()], 'marks go to the sheet itself').toEqual(number)
  })
  test('stands in full where it is asked for', async () => {
    const { report } = await checked([['sheet', '510185195103049619']])
    expect(joined(toCsv(report, 'zh-CN', 'shown'))).toContain('花名册，510185195103049619')
  })
  test('a correction that would show a number is left out; another stays', async () => {
    const { report } = await checked([])
    const finding = (change: Partial<Finding>): Finding => ({ ...report.findings[0], ...change })
    const fix = { H4: '510185198005069531' }
    expect(shownFinding(finding({ field: 'idNumber', value: '51018519800506953X', fix }))).not.toHaveProperty('fix')
    expect(shownFinding(finding({ field: 'phone', value: '1', fix: { H4: '13800138000' } }))).not.toHaveProperty('fix')
    expect(shownFinding(finding({ field: 'sex', value: '南', fix: { F4: '男' } })).fix).toEqual({ F4: '男' })
  })
  test('the number of a household is kept, an ID number in its place is not', async () => {
    const { report } = await checked([])
    const files = [
      { ...report.files[0], sheets: [{ ...report.files[0].sheets[0], columns: [{ field: 'householdNumber' }] }] },
    ]
    const of = (rowKey: string) => {
      const findings = [{ ...report.findings[0], rowKey }]
      return joined(toCsv({ ...report, files, findings } as never, 'zh-CN'))
    }
    expect(of('5101853002001234/王某')).toContain('5101853002001234/王某')
    expect(of('510185195103049619/王某')).toContain('5101**********9619/王某')
  })
})
