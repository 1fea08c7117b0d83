import { describe, expect, test } from 'vitest'
import { extensionText } from '../../core/src/page.ts'
import type { HintCheck } from '../../extension/src/hint/hint.ts'
import { placeBadge } from '../../extension/src/hint/place.ts'
import { runChecks } from '../../extension/src/hint/run.ts'
import { finish, hints, read } from './page.ts'

/** A published sample of GB 11643-1999: a woman born on 1949-12-31. */
const VALID = '11010519491231002X'

const form = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([label, value]) => `<p><span>${label}</span><input value="${value}"></p>`)
    .join('')

describe('a hint beside a field', () => {
  const cases: [name: string, fields: Record<string, string>, expected: string[]][] = [
    ['A02 a valid number', { 身份证号: VALID }, []],
    ['A15 full-width digits and a small x are read as meant', { 身份证号: '11010519491231002x' }, []],
    ['A01 length', { 身份证号: '1101051949123100' }, ['error id-number.length@idNumber']],
    ['A01 characters', { 身份证号: '1101051949123100AX' }, ['error id-number.characters@idNumber']],
    ['A02 check digit', { 身份证号: '110105194912310021' }, ['error id-number.check-digit@idNumber']],
    ['A03 no such day', { 身份证号: '11010119900230123X' }, ['error id-number.birth-date@idNumber']],
    ['A01 first-generation number', { 身份证号: '110105491231002' }, ['doubt id-number.fifteen@idNumber']],
    ['a masked number is none', { 身份证号: '1101**********002X' }, []],
    [
      'the guardian’s number too',
      { 监护人身份证号: '110105194912310021' },
      ['error id-number.check-digit@guardianIdNumber'],
    ],
    ['A04 sex', { 身份证号: VALID, 性别: '男' }, ['error sex.female@sex']],
    ['A04 sex in order', { 身份证号: VALID, 性别: '女' }, []],
    [
      'A04 not compared with a number that is wrong itself',
      { 身份证号: '110105194912310021', 性别: '男' },
      ['error id-number.check-digit@idNumber'],
    ],
    ['A05 date of birth', { 身份证号: VALID, 出生日期: '1949.12.30' }, ['error birth.date@birth']],
    ['A05 a month is compared as a month', { 身份证号: VALID, 出生年月: '1949年12月' }, []],
    ['A05 age', { 身份证号: VALID, 年龄: '57岁' }, ['error birth.age@age']],
    ['A05 an age of the day', { 身份证号: VALID, 年龄: '75' }, []],
    ['A13 digits in a name', { 姓名: '王3' }, ['doubt name.digits@name']],
    ['A14 a lost character', { 姓名: '王□' }, ['doubt name.replaced-character@name']],
    ['A19 telephone', { 联系电话: '1380013800' }, ['doubt phone@phone']],
    ['A19 two telephones', { 联系电话: '13800138000/028-27012345' }, []],
    ['G03 card', { 银行卡号: '6222021234567890123' }, ['doubt account.check-digit@account']],
    ['G03 card in order', { 银行卡号: '6222 0212 3456 7890 128' }, []],
    ['G03 passbook', { 存折号: '88012345678' }, []],
    ['M03 certificate', { 残疾人证号: `${VALID}` }, ['doubt disability-certificate.form@disabilityCertificate']],
    [
      'M01 holder',
      { 身份证号: VALID, 残疾人证号: '44052418800101001441' },
      ['error disability-certificate.holder@disabilityCertificate'],
    ],
    [
      'M02 type and level',
      { 残疾人证号: `${VALID}42`, 残疾类别: '视力', 残疾等级: '三级' },
      ['error disability-certificate.type@disabilityType', 'error disability-certificate.level@disabilityLevel'],
    ],
    ['M02 in order', { 身份证号: VALID, 残疾人证号: `${VALID}42B1`, 残疾类别: '肢体残疾', 残疾等级: '二级' }, []],
    [
      'D01 income a head',
      { 家庭月收入: '3000', 家庭人口: '3', 月人均收入: '900' },
      ['error per-capita-income@perCapitaIncome'],
    ],
    ['D01 rounded to the yuan', { 家庭月收入: '1000', 家庭人口: '3人', 月人均收入: '333' }, []],
    ['D01 units', { '家庭月收入(万元)': '0.3', 家庭人口: '3', 月人均收入: '1,000.00元' }, []],
    [
      'D02 sum',
      { 工资性收入: '100', 经营净收入: '100', 财产净收入: '0', 转移净收入: '0', 其他收入: '0', 家庭月收入: '300' },
      ['error income-sum@monthlyHouseholdIncome'],
    ],
    [
      'D02 falls short where another head may stand elsewhere',
      { 工资性收入: '100', 经营净收入: '100', 财产净收入: '0', 转移净收入: '0', 家庭月收入: '300' },
      [],
    ],
    ['D03 month and year', { 家庭年收入: '12000', 家庭月收入: '900' }, ['doubt month-and-year@monthlyHouseholdIncome']],
    [
      'D16 the year in the month',
      { 家庭年收入: '12000', 家庭月收入: '12000' },
      ['doubt month-and-year.slip@monthlyHouseholdIncome'],
    ],
    ['B02 persons covered', { 家庭人口: '2', 保障人口: '3' }, ['error household-size.covered@insuredPersons']],
  ]
  test.each(cases)('%s', (_, fields, expected) => {
    expect(hints(form(fields))).toEqual(expected)
  })

  test('A04 compares each row of a table with its own number', () => {
    const html = `<table><tr><th>姓名</th><th>身份证号</th><th>性别</th></tr>
      <tr><td>甲</td><td>${VALID}</td><td>女</td></tr><tr><td>乙</td><td>440308199901101512</td><td>女</td></tr></table>`
    expect(hints(html)).toEqual(['error sex.male@sex'])
  })

  test('A08 finds a person twice in one table, not the applicant again among the members', () => {
    const row = (name: string, id: string) => `<tr><td>${name}</td><td>${id}</td></tr>`
    const table = (rows: string) => `<table><tr><th>姓名</th><th>身份证号</th></tr>${rows}</table>`
    expect(hints(form({ 申请人身份证号: VALID }) + table(row('甲', VALID)))).toEqual([])
    expect(hints(table(row('甲', VALID) + row('乙', VALID.toLowerCase())))).toEqual(['error duplicate-person@idNumber'])
  })

  test('B01 counts the members listed, with or without the applicant', () => {
    const list = (persons: string, rows: number) =>
      form({ 家庭人口: persons }) +
      `<table><tr><th>姓名</th><th>与申请人关系</th></tr>${'<tr><td>甲</td><td>儿子</td></tr>'.repeat(rows)}</table>`
    expect(hints(list('3', 3))).toEqual([])
    expect(hints(list('3', 2))).toEqual([])
    expect(hints(list('3', 1))).toEqual(['doubt household-size.listed@householdSize'])
  })

  test('of a check that crashes is missing alone, and the check is named', () => {
    const broken: HintCheck = {
      id: 'broken',
      check() {
        throw new Error('a crash')
      },
    }
    const fine: HintCheck = {
      id: 'fine',
      *check({ fields }) {
        yield { check: 'fine', catalogue: '', severity: 'notice', variant: '', params: {}, citation: '', at: fields[0] }
      },
    }
    const { fields } = read(form({ 姓名: '甲' }))
    const run = finish(runChecks(fields, 20250620, [broken, fine]))
    expect(run.failed).toEqual(['broken'])
    expect(run.hints.map(({ check }) => check)).toEqual(['fine'])
  })

  test('has a title and an explanation in both languages, every placeholder filled', () => {
    const html = cases.map(([, fields]) => fields)
    for (const fields of html) {
      const { fields: read_ } = read(form(fields))
      for (const hint of finish(runChecks(read_, 20250620)).hints)
        for (const locale of ['zh-CN', 'en'] as const)
          for (const suffix of ['', '.why']) {
            const key = `hint.${hint.check}${hint.variant && `.${hint.variant}`}${suffix}`
            expect(extensionText.has(key) ? extensionText(locale, key, hint.params) : `no text ${key}`).not.toMatch(
              /\{|no text/,
            )
          }
    }
  })
})

describe('the place of a badge', () => {
  const field = { left: 100, top: 100, right: 300, bottom: 130 }
  const badge = { width: 80, height: 20 }

  test('is right of the field where there is room', () => {
    expect(placeBadge(field, badge, [], 800)).toEqual({ left: 304, top: 105 })
  })

  test('is above or below where a control stands on the right or the window ends', () => {
    expect(placeBadge(field, badge, [{ left: 310, top: 100, right: 500, bottom: 130 }], 800)).toEqual({
      left: 220,
      top: 79,
    })
    expect(placeBadge(field, badge, [{ left: 0, top: 70, right: 400, bottom: 99 }], 350)).toEqual({
      left: 220,
      top: 131,
    })
  })

  test('is nowhere rather than over a control', () => {
    const around = { left: 0, top: 0, right: 800, bottom: 99 }
    const below = { left: 0, top: 131, right: 800, bottom: 400 }
    const sides = [
      { left: 0, top: 90, right: 99, bottom: 140 },
      { left: 301, top: 90, right: 800, bottom: 140 },
    ]
    expect(placeBadge(field, badge, [around, below, ...sides], 800)).toBeUndefined()
  })
})
