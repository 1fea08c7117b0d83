import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../core/src/page-checks.ts'
import { checkTab } from '../../extension/src/case/check-tab.ts'
import { factsFrom } from '../../extension/src/case/facts.ts'
import { peopleOf } from '../../extension/src/case/people.ts'
import { reportedFields } from '../../extension/src/case/reported.ts'
import { freePlace, placesAround, placesBeside, placesInCell } from '../../extension/src/hint/place.ts'
import { fictionalId } from '../core/checks/fictional-id.ts'
import { hints, read, reportOf } from './page.ts'

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
    ['A01 length', { 身份证号: '1101051949123100' }, ['error id-number-length.length@idNumber']],
    ['A01 characters', { 身份证号: '1101051949123100AX' }, ['error id-number-length.characters@idNumber']],
    ['A02 check digit', { 身份证号: '110105194912310021' }, ['error id-number-checksum@idNumber']],
    ['A03 no such day', { 身份证号: '11010119900230123X' }, ['error id-number-birth-date.not-a-date@idNumber']],
    ['A01 first-generation number', { 身份证号: '110105491231002' }, ['error id-number-length.fifteen@idNumber']],
    ['a masked number is none', { 身份证号: '1101**********002X' }, []],
    [
      'the guardian’s number too',
      { 监护人身份证号: '110105194912310021' },
      ['error id-number-checksum@guardianIdNumber'],
    ],
    ['A04 sex', { 身份证号: VALID, 性别: '男' }, ['error sex-matches-id-number@sex']],
    ['A04 sex in order', { 身份证号: VALID, 性别: '女' }, []],
    [
      'A04 not compared with a number that is wrong itself',
      { 身份证号: '110105194912310021', 性别: '男' },
      ['error id-number-checksum@idNumber', 'error sex-matches-id-number@sex'],
    ],
    ['A05 date of birth', { 身份证号: VALID, 出生日期: '1949.12.30' }, ['error birth-matches-id-number.birth@birth']],
    ['A05 a month is compared as a month', { 身份证号: VALID, 出生年月: '1949年12月' }, []],
    ['A05 age', { 身份证号: VALID, 年龄: '57岁' }, ['error birth-matches-id-number.age@age']],
    ['A05 an age of the day', { 身份证号: VALID, 年龄: '75' }, []],
    ['A13 digits in a name', { 姓名: '王3', 户口性质: '农业' }, ['error name-written-properly.digits@name']],
    ['A14 a lost character', { 姓名: '王□', 户口性质: '农业' }, ['doubt name-character-replaced@name']],
    [
      'A19 a mobile with a digit too few',
      { 联系电话: '1380013800', 户口性质: '农业' },
      ['error phone-malformed@phone'],
    ],
    ['A19 two telephones', { 联系电话: '13800138000/028-27012345' }, []],
    ['G03 card', { 银行卡号: '6222021234567890123' }, ['doubt account-checksum.check-digit@account']],
    ['G03 card in order', { 银行卡号: '6222 0212 3456 7890 128' }, []],
    ['G03 passbook', { 存折号: '88012345678' }, []],
    ['M03 certificate', { 残疾人证号: `${VALID}` }, ['doubt certificate-form.form@disabilityCertificate']],
    [
      'M01 holder',
      { 身份证号: VALID, 残疾人证号: '44052418800101001441' },
      ['error certificate-of-holder@disabilityCertificate'],
    ],
    [
      'M02 type and level',
      { 残疾人证号: `${VALID}42`, 残疾类别: '视力', 残疾等级: '三级' },
      [
        'error certificate-type-and-level.type@disabilityType',
        'error certificate-type-and-level.level@disabilityLevel',
      ],
    ],
    ['M02 in order', { 身份证号: VALID, 残疾人证号: `${VALID}42B1`, 残疾类别: '肢体残疾', 残疾等级: '二级' }, []],
    [
      'D01 income a head',
      { 家庭月收入: '3000', 家庭人口: '3', 月人均收入: '900' },
      ['doubt income-below-standard.in-force@monthlyHouseholdIncome', 'error per-capita-income@perCapitaIncome'],
    ],
    ['D01 rounded to the yuan', { 家庭月收入: '1000', 家庭人口: '3人', 月人均收入: '333' }, []],
    [
      'D01 units',
      { '家庭月收入(万元)': '0.3', 家庭人口: '3', 月人均收入: '1,000.00元' },
      ['doubt income-below-standard.in-force@monthlyHouseholdIncome'],
    ],
    [
      'D02 sum',
      { 工资性收入: '100', 经营净收入: '100', 财产净收入: '0', 转移净收入: '0', 其他收入: '0', 家庭月收入: '300' },
      ['error income-is-sum-of-heads@monthlyHouseholdIncome'],
    ],
    [
      'D02 falls short where another head may stand elsewhere',
      { 工资性收入: '100', 经营净收入: '100', 财产净收入: '0', 转移净收入: '0', 家庭月收入: '300' },
      ['doubt income-is-sum-of-heads@monthlyHouseholdIncome'],
    ],
    [
      'D03 month and year',
      { 家庭年收入: '12000', 家庭月收入: '900' },
      ['error month-is-twelfth-of-year@monthlyHouseholdIncome'],
    ],
    [
      'D16 the year in the month',
      { 家庭年收入: '12000', 家庭月收入: '12000' },
      ['error month-or-year.same@monthlyHouseholdIncome'],
    ],
    ['B02 persons covered', { 家庭人口: '2', 保障人口: '3' }, ['error covered-within-size@insuredPersons']],
  ]
  test.each(cases)('%s', (_, fields, expected) => {
    expect(hints(form(fields))).toEqual(expected)
  })

  test('A04 compares each row of a table with its own number', () => {
    const html = `<table><tr><th>姓名</th><th>身份证号</th><th>性别</th></tr>
      <tr><td>甲</td><td>${VALID}</td><td>女</td></tr><tr><td>乙</td><td>440308199901101512</td><td>女</td></tr></table>`
    expect(hints(html)).toEqual(['error sex-matches-id-number@sex'])
  })

  test('the panel says of whom a field speaks, in a table and in the form of an applicant', () => {
    const table = `<table><tr><th>姓名</th><th>身份证号</th><th>性别</th></tr>
      <tr><td>甲某</td><td>${VALID}</td><td>女</td></tr><tr><td>乙某</td><td>440308199901101512</td><td>女</td></tr></table>`
    const frames = [
      { frame: 0, report: reportOf(read(form({ 申请人姓名: '丙某', 身份证号码: '110105194912310021' }) + table)) },
    ]
    const settings = { place: '510185', isPlaceChosen: true, date: '2025-06-20', locale: 'zh-CN' } as Parameters<
      typeof checkTab
    >[2]
    const { hints: cards } = checkTab(frames, loadPolicy(), settings)
    expect(cards.map(({ check, who }) => `${check} ${who}`).sort()).toEqual([
      'id-number-checksum 丙某',
      'id-number-elsewhere 丙某',
      'id-number-elsewhere 乙某',
      'id-number-elsewhere 甲某',
      'sex-matches-id-number 乙某',
    ])
  })

  test('C01 says which figure it lacks: the persons, where the income was read', () => {
    const unverified = (fields: Record<string, string>) => {
      const settings = { place: '510185', isPlaceChosen: true, date: '2025-06-20', locale: 'zh-CN' } as Parameters<
        typeof checkTab
      >[2]
      return checkTab([{ frame: 0, report: reportOf(read(form(fields))) }], loadPolicy(), settings).unverified
    }
    const own = { 申请人姓名: '丙某', 救助类型: '最低生活保障' }
    expect(unverified({ ...own, 家庭月收入: '1200' })).toEqual(['月人均收入与保障标准：未能核验：缺家庭人口。'])
  })

  test('B01 counts a list that names only its head', () => {
    const listed = (size: string) =>
      `<p>户主姓名：甲</p><p>家庭人口：${size}</p><table><tr><th>姓名</th><th>与户主关系</th></tr><tr><td>甲</td><td>户主</td></tr></table>`
    expect(hints(listed('1'))).toEqual([])
    expect(hints(listed('2'))).toEqual(['error size-matches-rows@householdSize'])
  })

  test('A08 finds a person twice in one table, not the applicant again among the members', () => {
    const row = (name: string, id: string) => `<tr><td>${name}</td><td>${id}</td></tr>`
    const table = (rows: string) => `<table><tr><th>姓名</th><th>身份证号</th></tr>${rows}</table>`
    expect(hints(form({ 申请人身份证号: VALID }) + table(row('甲', VALID)))).toEqual([])
    expect(hints(table(row('甲', VALID) + row('乙', VALID.toLowerCase())))).toEqual([
      'error id-number-repeated@idNumber',
      'error id-number-repeated@idNumber',
      'error id-number-two-names@name',
    ])
  })

  test('G12 a household whose account the page hides has one', () => {
    const list = (account: string) =>
      `<table><tr><th>户主姓名</th><th>银行卡号</th><th>月保障金</th></tr><tr><td>甲</td><td>6222021234567890128</td><td>700</td></tr>
        <tr><td>乙</td><td>${account}</td><td>700</td></tr></table>`
    expect(hints(list('6222********0128'))).toEqual([])
    expect(hints(list(''))).toEqual(['doubt account-missing.missing@name'])
  })

  test('B01 counts the members listed, the applicant among them; what a list still lacks is a doubt', () => {
    const list = (persons: string, ...relations: string[]) =>
      form({ 家庭人口: persons, 申请人姓名: '子' }) +
      `<table><tr><th>姓名</th><th>与申请人关系</th></tr>${relations.map((relation, index) => `<tr><td>${'甲乙丙丁'[index]}</td><td>${relation}</td></tr>`).join('')}</table>`
    expect(hints(list('3', '妻子', '儿子'))).toEqual([])
    expect(hints(list('3', '儿子'))).toEqual(['doubt size-matches-rows@householdSize'])
    expect(hints(list('2', '妻子', '儿子', '女儿'))).toEqual(['error size-matches-rows@householdSize'])
  })

  test('of a household says the same as the register: a 15-digit number and its 18-digit twin are one holder’s (M01)', () => {
    const eighteen = fictionalId('1968-05-20', '男', 1)
    const fifteen = eighteen.slice(0, 6) + eighteen.slice(8, 17)
    expect(hints(form({ 身份证号: fifteen, 残疾人证号: `${eighteen}44` }))).toEqual([
      'error id-number-length.fifteen@idNumber',
    ])
  })
})

describe('whose page it is', () => {
  const list = (header: string[], ...rows: string[][]) =>
    `<table><tr>${header.map((text) => `<th>${text}</th>`).join('')}</tr>${rows
      .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
      .join('')}</table>`
  const couple = list(
    ['姓名', '与户主关系', '身份证号'],
    ['甲某', '户主', fictionalId('1968-04-12', '男', 1)],
    ['乙某', '配偶', fictionalId('1970-09-03', '女', 2)],
  )

  test('a telephone above the members is the head’s: no second head, nobody more', () => {
    const page = form({ 家庭人口: '2', 联系电话: '13800138005', 家庭住址: '禾丰镇双河村3组' }) + couple
    expect(hints(page)).toEqual([])
    const [head] = factsFrom(read(page).fields).household.members ?? []
    expect(head?.name).toBe('甲某')
    const unrelated = list(['姓名', '身份证号'], ['甲某', VALID], ['乙某', fictionalId('1970-09-03', '女', 2)])
    expect(hints(form({ 家庭人口: '2', 联系电话: '13800138005' }) + unrelated)).toEqual([])
    expect(hints(form({ 家庭人口: '2', 联系电话: '1380013800' }) + couple)).toEqual(['error phone-malformed@phone'])
  })

  test('a telephone above a form and a list that both name the applicant makes nobody two people', () => {
    const named = form({ 申请人姓名: '甲某', 身份证号码: fictionalId('1968-04-12', '男', 1), 家庭人口: '2' })
    const outer = { frame: 0, report: reportOf(read(form({ 家庭人口: '2', 联系电话: '13800138005' }))) }
    const inner = { frame: 3, report: reportOf(read(named + couple)) }
    const fields = reportedFields([outer, inner])
    expect(peopleOf(fields).map(({ role, fields }) => [role, fields.get('name')?.value])).toEqual([
      ['household', '甲某'],
      ['members', '乙某'],
    ])
    expect(peopleOf(fields)[0].fields.get('phone')?.value).toBe('13800138005')
    const settings = { place: '510185', isPlaceChosen: true, date: '2025-06-20', locale: 'zh-CN' } as Parameters<
      typeof checkTab
    >[2]
    const { hints: cards } = checkTab([outer, inner], loadPolicy(), settings)
    expect(cards.filter(({ severity }) => severity !== 'notice')).toEqual([])
  })

  test('a member who is entered in a dialog is no household without a head', () => {
    const fields = (id: string) => form({ 成员姓名: '丙某', 与户主关系: '女', 身份证号: id })
    const dialog = (id: string) => `<div role="dialog"><h3>新增家庭成员</h3>${fields(id)}</div>`
    expect(hints(dialog(fictionalId('2015-03-09', '女', 2)))).toEqual([])
    expect(hints(dialog('110105194912310021'))).toContain('error id-number-checksum@idNumber')
    expect(hints(`<h3>家庭成员</h3>${fields(fictionalId('2015-03-09', '女', 2))}`)).toEqual([
      'doubt one-head.none@relation',
    ])
  })

  test('who is entered in a dialog over the list is no member yet; who is changed in it is the one of the list', () => {
    const dialog = (fields: Record<string, string>, title = '新增') =>
      `<div role="dialog"><h3>${title}</h3>${form(fields)}</div>`
    const page = form({ 户主姓名: '甲某', 家庭人口: '2' }) + couple
    expect(hints(page + dialog({ 姓名: '丙某', 与户主关系: '儿子' }))).toEqual([])
    expect(hints(page + dialog({ 姓名: '丙某' }))).toEqual([])
    const wrong = dialog({ 姓名: '丙某', 身份证号: '110105194912310021' }, '新增家庭成员')
    expect(hints(page + wrong)).toEqual(['error id-number-checksum@idNumber'])
    const added = list(['姓名', '与户主关系'], ['甲某', '户主'], ['乙某', '配偶'], ['丙某', '儿子'])
    expect(hints(form({ 户主姓名: '甲某', 家庭人口: '2' }) + added)).toEqual([
      expect.stringMatching(/^error .*@householdSize$/),
    ])
    const changed = dialog({ 姓名: '乙小某', 身份证号: fictionalId('1970-09-03', '女', 2) }, '编辑')
    expect(peopleOf(read(page + changed).fields).length).toBe(2)
  })

  test('an application for leave has a telephone, too: an extension of four digits is none of ours', () => {
    const leave = { 申请人: '甲某', 申请日期: '2025-06-20', 联系电话: '8802' }
    expect(hints(form(leave))).toEqual([])
    expect(hints(`<h2>最低生活保障申请</h2>${form(leave)}`)).toEqual(['doubt phone-malformed@phone'])
  })

  test('totals of a county that a page only shows are no household’s', () => {
    const shown = (persons: string) => `<dl><dt>家庭人口</dt><dd>${persons}</dd><dt>保障人口</dt><dd>3</dd></dl>`
    expect(hints(shown('8,112'))).toEqual([])
    expect(hints(shown('4'))).toEqual(['doubt partial-enrolment@insuredPersons'])
  })

  test('the guardian named in a part of the page may have a child’s account, a stranger not', () => {
    const child = { 儿童姓名: '丙某', 儿童身份证号: fictionalId('2015-03-09', '女', 2) }
    const page = (holder: string) =>
      `<h2>孤儿基本生活保障</h2>${form({ ...child, 户名: holder })}<h3>监护人信息</h3>${form({ 监护人姓名: '甲某' })}`
    expect(hints(page('甲某'))).toEqual([])
    expect(hints(page('戊某'))).toEqual(['doubt account-holder@accountName'])
  })

  test('several heads in a list are several households where nothing on the page is of one', () => {
    const two = list(
      ['姓名', '与户主关系', '身份证号'],
      ['甲某', '户主', fictionalId('1968-04-12', '男', 1)],
      ['丙某', '户主', fictionalId('1951-11-02', '女', 2)],
      ['丁某', '子', fictionalId('1978-02-25', '男', 3)],
    )
    expect(hints(two)).toEqual([])
    expect(hints(form({ 家庭人口: '3' }) + two)).toContain('error one-head.several@relation')
  })

  test('a place chosen step by step is the step that its field names', () => {
    const at = (path: string) => form({ 身份证号: VALID, 乡镇: path, 家庭住址: '云龙镇干堰村8组' })
    expect(hints(at('四川省 / 成都市 / 简阳市 / 云龙镇'))).toEqual([])
    expect(hints(at('四川省 / 成都市 / 简阳市'))).toEqual([])
    expect(hints(at('四川省 / 成都市 / 简阳市 / 禾丰镇'))).toEqual(['doubt address-complete.other-town@address'])
  })
})

describe('the place of a sign', () => {
  const field = { left: 100, top: 100, right: 300, bottom: 130 }
  const at = (isFree: (place: { left: number; top: number }) => boolean, places = placesAround) => {
    const place = freePlace(places(field), 800, 600, [], isFree)
    return place && [place.left, place.top]
  }

  test('is right of the field where there is room', () => {
    expect(at(() => true)).toEqual([303, 106])
  })

  test('is on its line rather than above or below, and nowhere rather than over something', () => {
    expect(at(({ left }) => left < 300)).toEqual([79, 106])
    expect(at(({ left }) => left >= 100 && left < 300)).toEqual([282, 81])
    expect(at(({ left, top }) => left >= 100 && left < 300 && top > 100)).toEqual([282, 131])
    expect(at(() => false)).toBeUndefined()
  })

  test('of a cell is in it, behind its text where there is room; of a text beside it', () => {
    const inCell = (textEnd: number, isFree: (place: { left: number }) => boolean) =>
      freePlace(placesInCell(field, { ...field, right: textEnd }), 800, 600, [], isFree)?.left
    expect(inCell(200, () => true)).toBe(203)
    expect(inCell(200, ({ left }) => left > 203)).toBe(279)
    expect(inCell(290, () => true)).toBe(279)
    expect(inCell(290, () => false)).toBeUndefined()
    expect(at(({ left }) => left < 300, placesBeside)).toEqual([79, 106])
  })
})
