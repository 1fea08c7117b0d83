import { readFileSync } from 'node:fs'
import { type FieldId, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { headerCandidates } from '../../../core/src/register/headers/headers.ts'
import { CONFIDENT } from '../../../core/src/register/headers/mapped-column.ts'
import { kindById, readRegisters } from '../../../core/src/register/index.ts'

/**
 * Header paths as registers, forms and portals have them: kind, path from the outside in, field; `-` for none, `?`
 * before one that is asked.
 */
const golden = readFileSync(new URL('headers.golden.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))

test('what each of the golden header paths is read as', () => {
  expect(golden.length).toBeGreaterThan(600)
  const read = golden.map(([kind, path]) => {
    const found = kindById(kind)
    const [best] = found ? headerCandidates(path.split('|'), found) : []
    return [kind, path, best ? (best.confidence < CONFIDENT ? '?' : '') + best.field : '-']
  })
  expect(read).toEqual(golden)
})

type Cell = string | number | null
const columnsOf = (title: string, header: string[], rows: Cell[][], register?: string) => {
  const values = [[title], header, ...rows]
  const set = readRegisters([{ path: '工作簿1.xlsx', register, workbook: memoryWorkbook([{ name: '表', values }]) }])
  const [table] = set.tables
  const fields: Record<string, FieldId | undefined> = {}
  for (const { column, field, confidence } of table.columns)
    fields[header[column]] = confidence >= CONFIDENT ? field : undefined
  return fields
}

test('what is paid is the sum with the supplement, where both have a column', () => {
  const rows = ['韩素英', '蒲正华', '魏光琼', '段云芳'].map((name, at) => [name, 500 + at, 50, 550 + at])
  const fields = columnsOf('2025年6月低保金发放名册', ['姓名', '低保金', '分类施保', '实发金额'], rows, 'payment-list')
  expect(fields).toMatchObject({ 分类施保: 'supplement', 实发金额: 'paidAmount' })
  expect(fields.低保金).not.toBe('paidAmount')
})

describe('what figures and cells prove of a column', () => {
  const people = (...cells: Cell[][]) =>
    cells.map((row, at): Cell[] => [['韩素英', '蒲正华', '魏光琼', '段云芳'][at], ...row])
  test('an amount times the persons is the household’s, and the amount is one a head', () => {
    const fields = columnsOf(
      '低保花名册',
      ['户主姓名', '保障人口', '补差金额', '总计'],
      people([2, 400, 800], [3, 300, 900], [4, 100, 400]),
    )
    expect(fields).toMatchObject({ 总计: 'monthlyAmount' })
    expect(fields.补差金额).toBeUndefined()
  })
  test.each<[string, number, FieldId]>([
    ['a month', 1, 'monthlyHouseholdIncome'],
    ['a year', 12, 'yearlyHouseholdIncome'],
  ])('家庭收入 beside income a head is of %s', (_, months, field) => {
    const rows = people(...[300, 400, 500].map((income): Cell[] => [2, income * 2 * months, income]))
    expect(columnsOf('低保花名册', ['户主姓名', '家庭人口', '家庭收入', '月人均收入'], rows)).toMatchObject({
      家庭收入: field,
    })
  })
  test('家庭收入 that no figure proves is asked', () => {
    const rows = people([2, 777, 300], [2, 555, 400], [2, 333, 500])
    expect(columnsOf('低保花名册', ['户主姓名', '家庭人口', '家庭收入', '月人均收入'], rows).家庭收入).toBeUndefined()
  })
  test('地区 with villages in it is the village', () => {
    const rows = people(['丙灵村', 900], ['白马村', 800])
    expect(columnsOf('低保花名册', ['户主姓名', '地区', '月保障金'], rows)).toMatchObject({ 地区: 'village' })
  })
  test('地区 with villages in it is no county where the village has a column of its own', () => {
    const rows = people(['白马镇', '丙灵村', '白马镇丙灵村', 900], ['白马镇', '大堰村', '白马镇大堰村', 800])
    const fields = columnsOf('低保花名册', ['户主姓名', '乡镇', '村', '地区', '月保障金'], rows)
    expect(fields).toMatchObject({ 乡镇: 'town', 村: 'village' })
    expect(fields.地区).toBeUndefined()
  })
  test('证件号码 beside 身份证号码 is another number, whichever stands first', () => {
    const own = ['511082199705109847', '511082196803129514', '511082195503129614', '511082197211059545']
    const rows = people(...own.map((number, at): Cell[] => [`51018510000${at}`, number, 900]))
    const fields = columnsOf('低保花名册', ['户主姓名', '证件号码', '身份证号码', '月保障金'], rows)
    expect(fields).toMatchObject({ 身份证号码: 'idNumber' })
    expect(fields.证件号码).toBeUndefined()
  })
  test('a list of supporters has their names and numbers beside whom they support', () => {
    const rows = people(['511082196803129514', '韩大成', '父子', 200], ['511082197211059545', '蒲桂芳', '母女', 150])
    expect(
      columnsOf(
        '赡（抚、扶）养义务人员信息',
        ['姓名', '身份证号', '被赡养人', '与被赡养人关系', '月负担赡（抚、扶）养费（元）'],
        rows,
      ),
    ).toEqual({
      姓名: 'supporters',
      身份证号: 'supporterIdNumber',
      被赡养人: 'name',
      与被赡养人关系: 'supporterRelation',
      '月负担赡（抚、扶）养费（元）': 'maintenance',
    })
  })
  test('户名 of a list of members is the household’s; beside an account it is the holder’s', () => {
    const rows = people(['户主', '韩素英', '6217001234567890'], ['配偶', '韩素英', '6217001234567890'])
    const members = rows.map(([name, relation, head]) => [name, relation, head, '1962-05-06', '汉族', 62])
    expect(
      columnsOf('农户家庭成员花名册', ['姓名', '与户主关系', '户名', '出生日期', '民族', '年龄'], members),
    ).toMatchObject({ 户名: 'headName' })
    expect(columnsOf('低保花名册', ['姓名', '与户主关系', '户名', '银行账号'], rows)).toMatchObject({
      户名: 'accountName',
    })
  })
  test('numbers of accounts are no money, whatever their header', () => {
    const rows = people(['6217000000000007926', 100], ['6217000000000015846', 100], ['6217000000000023766', 100])
    const fields = columnsOf('惠农补贴发放清册', ['姓名', '惠农补贴明白折', '发放金额'], rows)
    expect([fields.惠农补贴明白折, fields.发放金额]).toEqual(['account', 'paidAmount'])
  })
  test('members’ columns that are blank leave the row to the head', () => {
    const own = ['511082196803129514', '511082197211059545', '511082195503129614']
    const rows = people(...own.map((number): Cell[] => [number, null, null, 1100]))
    const header = ['户主姓名', '户主身份证号', '家庭成员姓名', '家庭成员身份证号', '合计']
    expect(columnsOf('特困人员家庭查询', header, rows)).toMatchObject({ 户主姓名: 'name', 户主身份证号: 'idNumber' })
  })
  test('类别 and 等级 with kinds and levels of disability in them are those', () => {
    const rows = people(['51108219970510984711', '视力', 1], ['51108219970510984743', '肢体', 3])
    expect(columnsOf('困难残疾人生活补贴发放表', ['姓名', '残疾人证号', '类别', '等级'], rows)).toMatchObject({
      类别: 'disabilityType',
      等级: 'disabilityLevel',
    })
  })
  test('发放时间 with months in it is the month of payment', () => {
    const rows = people(['2025年6月', 900], ['2025年6月', 800])
    expect(columnsOf('低保金发放清册', ['姓名', '发放时间', '发放金额'], rows)).toMatchObject({ 发放时间: 'payMonth' })
  })
  test('of 应发 and 实发 the second was paid', () => {
    const rows = people([900, 850], [800, 800])
    expect(columnsOf('低保金发放清册', ['姓名', '应发金额', '实发金额'], rows)).toMatchObject({
      实发金额: 'paidAmount',
    })
  })
  test('津贴标准 is the month’s allowance and 发放金额 what was paid', () => {
    const rows = people([50, 150], [60, 180])
    expect(
      columnsOf(
        '高龄津贴发放表',
        ['姓名', '津贴标准', '发放金额', '年龄'],
        rows.map((row) => [...row, 85]),
      ),
    ).toMatchObject({
      津贴标准: 'allowanceAmount',
      发放金额: 'paidAmount',
    })
  })
  test('补贴标准 is the month’s allowance and 补贴金额 what the months came to', () => {
    const rows = people([80, 6, 480], [80, 3, 240])
    expect(columnsOf('困难残疾人生活补贴名册', ['姓名', '补贴标准', '补贴月数', '补贴金额'], rows)).toMatchObject({
      补贴标准: 'allowanceAmount',
      补贴金额: 'paidAmount',
    })
  })
  test('发放金额 that is 月标准 times 发放月数 is of these months', () => {
    const rows = people([1313, 3, 3939], [1313, 2, 2626], [2017, 3, 6051])
    const fields = columnsOf('孤儿保障名册', ['姓名', '月标准', '发放月数', '发放金额'], rows)
    expect(fields).toMatchObject({ 月标准: 'standard', 发放金额: 'paidAmount' })
    const ofAMonth = people([1313, 1, 1313], [1313, 1, 1313], [2017, 1, 2017])
    expect(columnsOf('孤儿保障名册', ['姓名', '月标准', '发放月数', '发放金额'], ofAMonth)).toMatchObject({
      发放金额: 'monthlyAmount',
    })
  })
  test('家属姓名 beside 老人姓名 is whom to ask, and the row is the old person’s', () => {
    const rows = people(['511082193803129518', '蒲正国'], ['511082193511059541', '段云生'])
    const fields = columnsOf('高龄津贴发放表', ['老人姓名', '身份证号', '家属姓名'], rows)
    expect(fields).toMatchObject({ 老人姓名: 'name', 身份证号: 'idNumber' })
    expect(fields.家属姓名).toBeUndefined()
  })
  test('起 and 止 under a heading without a field are no steps', () => {
    const values: Cell[][] = [
      ['审计问题整改台账'],
      ['涉及人员', '违规领取时间', null, '问题', '整改时限'],
      [null, '起', '止', null, null],
      ...[1, 2, 3].map((month): Cell[] => ['韩素英', `2023-0${month}`, '2023-09', '重复领取', '2024-08-31']),
    ]
    const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }]
    const [table] = readRegisters([
      { path: '台账.xlsx', workbook: memoryWorkbook([{ name: '表', values, merges }]) },
    ]).tables
    expect(table.kindId).toBe('problem-ledger')
    expect(table.columns.map(({ column }) => column)).toEqual([0, 3, 4])
  })
  test('the figures of the whole are those of the summary, not the city’s', () => {
    const values: Cell[][] = [
      ['低保汇总表'],
      ['村', '城市', null, '农村', null, '合计', null],
      [null, '户数', '人数', '户数', '人数', '户数', '人数'],
      ['丙灵村', 1, 2, 3, 4, 4, 6],
    ]
    const merges = [1, 3, 5].map((left) => ({ top: 1, left, bottom: 1, right: left + 1 }))
    const { tables } = readRegisters([
      { path: '汇总.xlsx', workbook: memoryWorkbook([{ name: '表', values, merges }]) },
    ])
    expect([...tables[0].number('householdCount'), ...tables[0].number('personCount')]).toEqual([4, 6])
  })
  test('总户数 are the village’s where others are those who get something', () => {
    const rows = [1, 2, 3].map((nth): Cell[] => [`双河${nth}村`, 300 + nth, 10 + nth, 20 + nth])
    const fields = columnsOf('农村低保汇总表', ['村', '总户数', '救助户数', '救助人数'], rows)
    expect(fields).toMatchObject({ 总户数: 'totalHouseholds', 救助户数: 'householdCount', 救助人数: 'personCount' })
    const alone = rows.map(([village, households, , persons]) => [village, households, persons])
    expect(columnsOf('农村低保汇总表', ['村', '总户数', '总人数'], alone)).toMatchObject({
      总户数: 'householdCount',
      总人数: 'personCount',
    })
  })
  test('whatever the parts of the whole are called', () => {
    const values: Cell[][] = [
      ['2024年1—6月临时救助情况汇总表'],
      ['乡镇', '急难型', null, '支出型', null, '合计', null],
      [null, '人次', '金额', '人次', '金额', '人次', '金额'],
      ['岳阳街道', 15, 22700, 30, 81500, 45, 104200],
    ]
    const [table] = readRegisters([{ path: '汇总.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }]).tables
    expect([table.cell('personTimes', 0), table.cell('totalAmount', 0)]).toEqual(['F4', 'G4'])
  })
})

describe('what kind a list is', () => {
  const kindOf = (title: string, header: string, name = '表') => {
    const values = [[title], header.split(' '), header.split(' ').map(() => '1')]
    const set = readRegisters([{ path: '工作簿1.xlsx', workbook: memoryWorkbook([{ name, values }]) }])
    return set.tables[0]?.kindId ?? set.passed[0]
  }
  test.each([
    ['低保金发放签收表', '序号 姓名 身份证号 发放金额 签字', 'payment-list'],
    ['特困供养金发放表', '序号 姓名 身份证号 供养方式 自理能力评估 起发年月 照料护理费 6月发放合计', 'tekun'],
    ['孤儿基本生活保障金发放花名册', '序号 儿童姓名 身份证号 父亲状况 母亲状况 监护人 发放金额', 'child-support'],
    ['特困供养金发放表', '序号 姓名 身份证号 供养方式 金额 银行账号', 'payment-list'],
    ['慰问物资发放签收表', '序号 领取人 品名 数量 签字', 'goods-receipt'],
    ['低保家庭赡养人情况表', '序号 姓名 身份证号 家庭住址', 'name-list'],
    ['残疾人两项补贴发放表', '序号 姓名 身份证号 补贴金额', 'disability-allowance'],
    ['脱贫户信息', '县 村 户主姓名 户主证件号码 家庭人口数 低保金 人均纯收入', 'name-list'],
    [
      '2018年度资助困难群众参加城乡居民基本医疗保险人员名册 特困全额资助，低保资助50%',
      '序号 户主 参保人 性别 身份证号码 人员类别 应缴 财政资助 本人缴',
      'premium-aid',
    ],
    ['', '姓名 身份证号', 'name-list'],
    ['赡养人情况', '序号 被赡养人姓名 赡养人姓名 赡养人身份证号 与老人关系', 'supporters'],
    ['城乡居民医保代缴人员名单', '序号 乡镇 姓名 身份证号 人员类别 缴费标准（元） 代缴金额 缴费日期', 'premium-aid'],
    ['2025年困难群众参保资助花名册', '序号 参保人姓名 身份证号 人员类别 资助金额 个人缴纳 参保日期', 'premium-aid'],
    ['某镇2020年洪涝灾害救助花名册', '户主姓名 身份证号码 家庭人口 报灾日期 救助金额 发放日期', 'winter-relief'],
    ['“7.14”暴雨洪涝倒损房屋救助登记表', '户主 身份证号码 地址 家庭人口 住房总间数 核查日期 救助金额', 'winter-relief'],
    [
      '2020年冬季救灾物资发放登记',
      '村名 户主姓名 身份证号 人口 棉被（床） 大米（袋） 领取日期 领取人签字',
      'goods-receipt',
    ],
    ['低保家庭法定义务人登记表', '序号 法定义务人姓名 法定义务人身份证号码 联系电话', 'name-list'],
  ])('%s', (title, header, kind) => expect(kindOf(title, header)).toBe(kind))
  test('a list that names nobody tells the nearest kinds', () => {
    expect(kindOf('登记表', '户编号 家庭人口 保障人口')).toMatchObject({
      reason: 'unknown-kind',
      nearest: [{}, {}].map(() => expect.any(String)),
    })
  })
})

test('a passbook without a check digit is an account by its header and its figures, and a tick or a name is not', () => {
  const names = ['韩素英', '蒲正华', '魏光琼', '段云芳']
  const header = ['姓名', '月保障金', '信用社存折']
  const columns = (cells: (at: number) => Cell) =>
    columnsOf(
      '2011年城市低保花名册',
      header,
      names.map((name, at) => [name, 200 + at, cells(at)]),
      'dibao',
    )
  expect(columns((at) => `86014038125839${at}`).信用社存折).toBe('account')
  expect(columns(() => '有').信用社存折).toBeUndefined()
  expect(columns((at) => names[at]).信用社存折).not.toBe('account')
})

test('a column for each of the goods, with its unit behind a stroke or beneath; 口数 counts nothing of that kind', () => {
  const goods = (header: (string | null)[][], row: Cell[]) => {
    const values = [['救灾物资到户签收册'], ...header, row, row, row]
    const set = readRegisters([{ path: '工作簿1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }])
    return set.tables[0].items.map(({ item, unit }) => `${item}/${unit}`)
  }
  const ID = '511027197607079839'
  expect(goods([['户主', '身份证号', '面粉/袋', '帐篷/顶']], ['甲乙', ID, 4, '—'])).toEqual(['面粉/袋'])
  expect(
    goods(
      [
        ['户主', '身份证号', '全家口数', '面粉', null],
        [null, null, null, '袋', '折公斤'],
      ],
      ['甲乙', ID, 2, 4, 40],
    ),
  ).toEqual(['面粉/袋'])
})
