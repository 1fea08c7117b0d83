import { type CellRange, type ColumnChoices, type FieldId, type KindId, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { CONFIDENT, type RegisterTable, readRegisters, registerDate } from '../../../core/src/register/index.ts'
import { fictionalId } from '../checks/fictional-id.ts'

type Cell = string | number | null
interface Options {
  register?: KindId
  merges?: CellRange[]
  choices?: ColumnChoices
  numberFormats?: string[][]
  hiddenRows?: number[]
  name?: string
}

const read = (
  values: Cell[][],
  { register, merges, choices, numberFormats, hiddenRows, name = 'Sheet1' }: Options = {},
) =>
  readRegisters([
    {
      path: '工作簿1.xlsx',
      register,
      choices,
      workbook: memoryWorkbook([{ name, values, merges, numberFormats, hiddenRows }]),
    },
  ])
const words = (line: string): Cell[] =>
  line
    .split(' ')
    .map((word) => (word === '_' ? null : /^-?\d+(\.\d+)?$/.test(word) && word.length < 12 ? Number(word) : word))
const sheet = (...lines: string[]) => lines.map((line) => (line === '' ? [] : words(line)))
const texts = (table: RegisterTable, id: FieldId) =>
  Array.from(table.text(id), (code) => (code < 0 ? '' : table.dictionary.texts[code]))
const fieldsOf = (table: RegisterTable) => table.columns.map(({ field }) => field)
const ID = (nth: number) => fictionalId(`19${60 + nth}-05-06`, nth % 2 ? '男' : '女', nth)

describe('who holds a certificate', () => {
  const named = (...lines: string[]) => {
    const [table] = read(sheet(...lines)).tables
    return { names: texts(table, 'name'), numbers: texts(table, 'idNumber'), fields: fieldsOf(table) }
  }
  test('of dibao is the head of the household, whose members stand beside him', () => {
    const { names, numbers } = named(
      '2022年农村低保家庭登记簿',
      '序号 持证人 持证人身份证号 家庭成员 人口 月人均收入 保障标准',
      `1 郑学军 ${ID(1)} 李小红（配偶）${ID(2)} 2 170 820`,
      `2 白一鸣 ${ID(3)} _ 1 280 820`,
    )
    expect(names).toEqual(['郑学军', '李小红', '白一鸣'])
    expect(numbers).toEqual([1, 2, 3].map(ID))
  })
  test('of a disability is the one who is paid, not the head', () => {
    const { names, numbers, fields } = named(
      '2025年9月重度残疾人护理补贴发放花名册',
      '序号 村 户主姓名 持证人姓名 持证人身份证号 残疾类别 残疾等级 护理补贴金额',
      `1 双河村 王福贵 王小明 ${ID(1)} 肢体 一级 120`,
      `2 双河村 李德全 陈素芳 ${ID(2)} 肢体 一级 120`,
    )
    expect(names).toEqual(['王小明', '陈素芳'])
    expect(numbers).toEqual([1, 2].map(ID))
    expect(fields).toContain('headName')
  })
})

describe('a header in a clerk’s own words alone', () => {
  test('is found, though no word of it is one that is known', () => {
    const set = read(
      sheet('五月走访情况', '哪天去的 受访群众名字 第二走访人员 处置意见', '2024-05-07 王福秀 李志明 继续关注'),
    )
    expect(set.tables.map(({ kindId, rowCount, layout }) => [kindId, rowCount, layout.headerTop])).toEqual([
      ['visit-log', 1, 1],
    ])
  })
  test('is found in a summary as well', () => {
    const set = read(
      sheet('农村低保分村统计', '所在行政村 发放户数 受益人数 支出资金', '双河村 29 62 9920', '新民村 18 40 7000'),
    )
    expect(set.tables.map(({ kindId, rowCount }) => [kindId, rowCount])).toEqual([['summary', 2]])
  })
  test('is found by its figures, where one word alone is known: those of classes are an office’s own', () => {
    const set = read(
      sheet(
        '人数统计（按花名册）',
        '乡镇 孤儿 事实无人抚养 人数合计 7月金额(元)',
        '杨桥镇 1 5 6 7260',
        '鲖城镇 1 5 6 7260',
        '谭棚镇 3 3 6 7260',
        '合计 5 13 18 21780',
      ),
    )
    expect(set.tables.map(({ kindId, rowCount, layout }) => [kindId, rowCount, layout.totalRows.length])).toEqual([
      ['summary', 3, 1],
    ])
    expect(set.tables[0].columns.map(({ field }) => field)).toEqual(['town', 'personCount', 'totalAmount'])
  })
  test('is no row of figures that begins with the names of what it counts', () => {
    const set = read(
      sheet(
        '2021年社会救助月度数据',
        '指标 单位 1月 2月',
        '救助人次 人次 40 138',
        '救助支出 元 79200 45980',
        '折合 万元 8 5',
      ),
    )
    expect(set.tables).toEqual([])
  })
  test('of indicators keeps its rows, 总户数 and 总人数 too', () => {
    const [table] = read(
      sheet('2025年5月社会救助统计表', '项目 户数 人数 金额', '总户数 171 _ _', '总人数 _ 259 _', '总金额 _ _ 13090'),
    ).tables
    expect(table.rowCount).toBe(3)
  })
  test('is no line of a note', () => {
    expect(read(sheet('填写须知', '贫困缘由 要写清楚 不得空着', '王福秀 已核实 属实')).tables).toEqual([])
  })
})

describe('tables on one sheet', () => {
  test('a second table below the first, with its own title and header, is a table of its own', () => {
    const set = read(
      sheet(
        '农村低保花名册',
        '序号 姓名 家庭人口 保障人口 月保障金',
        '1 王福秀 3 3 900',
        '2 李志明 2 2 600',
        '合计 _ 5 5 1500',
        '填表人:李文静',
        '',
        '五保供养对象花名册',
        '序号 姓名 供养方式 供养标准 月供养金',
        '1 张桂芳 分散 150 150',
        '2 刘小军 集中 200 200',
        '合计 _ _ _ 350',
      ),
    )
    expect(
      set.tables.map(({ kindId, rowCount, layout }) => [
        kindId,
        rowCount,
        layout.headerTop,
        layout.totalRows.map(({ row }) => row),
      ]),
    ).toEqual([
      ['dibao', 2, 1, [4]],
      ['tekun', 2, 8, [11]],
    ])
    expect(set.tables.map((table) => texts(table, 'name'))).toEqual([
      ['王福秀', '李志明'],
      ['张桂芳', '刘小军'],
    ])
    expect(set.tables[0].layout.lines).toEqual(['填表人:李文静'])
  })
  test('tables of several villages under titles of their own are apart, so that each total has its own rows', () => {
    const village = (name: string) => [
      `${name}低保花名册`,
      '序号 姓名 家庭人口 保障人口 月保障金',
      '1 王福秀 3 3 900',
      '2 李志明 2 2 600',
      '合计 _ 5 5 1500',
    ]
    const set = read(sheet(...village('双河村'), '', ...village('新民村')))
    expect(set.tables.map(({ rowCount, layout }) => [rowCount, layout.titles, layout.totalRows.length])).toEqual([
      [2, ['双河村低保花名册'], 1],
      [2, ['新民村低保花名册'], 1],
    ])
  })
  test('a table that is added below by 附：, with a header of its own', () => {
    const set = read(
      sheet(
        '2023年捐赠接收情况表',
        '序 捐赠人 捐赠日期 方式 现金(元)',
        '1 鑫达机械厂 2023-11-21 现金 50000',
        '2 恒润新材料公司 2023-11-24 现金 100000',
        '',
        '附：捐赠现金使用情况',
        '序 项目 时间 受益对象 支出(元) 说明',
        '1 困难家庭慰问 2024年1月 低保户 30000 _',
        '2 大病帮扶 2024年1月 患者 36000 _',
      ),
    )
    expect(set.tables.map(({ rowCount, layout }) => [rowCount, layout.headerTop])).toEqual([
      [2, 1],
      [2, 6],
    ])
  })
  test('a title and header printed again on each page begin no new table', () => {
    const page = (nth: number) => ['农村低保花名册', `第${nth}页`, '序号 姓名 家庭人口 保障人口 月保障金']
    const set = read(sheet(...page(1), '1 王福秀 3 3 900', ...page(2), '2 李志明 2 2 600'))
    expect(set.tables.map((table) => texts(table, 'name'))).toEqual([['王福秀', '李志明']])
  })
  test('blocks side by side under one title are tables of their own', () => {
    const set = read(
      sheet(
        '慰问物资发放签收表',
        '序号 领取人 品名 数量 签字 _ 序号 领取人 品名 数量 签字',
        '1 王福秀 大米 20 是 _ 3 张桂芳 大米 20 是',
        '2 李志明 大米 20 是 _ 4 刘小军 菜油 10 是',
      ),
    )
    expect(set.tables.map((table) => [table.kindId, texts(table, 'recipient'), [...table.number('quantity')]])).toEqual(
      [
        ['goods-receipt', ['王福秀', '李志明'], [20, 20]],
        ['goods-receipt', ['张桂芳', '刘小军'], [20, 10]],
      ],
    )
    expect(set.tables[1].cell('recipient', 0)).toBe('H3')
  })
  test('the sum of both blocks is no person of either', () => {
    const set = read(
      sheet(
        '高龄津贴发放表',
        '序号 姓名 金额 序号 姓名 金额',
        '1 王福秀 100 3 张桂芳 100',
        '2 李志明 100 4 刘小军 200',
        '合计 _ _ _ _ 500',
      ),
    )
    expect(set.tables.map((table) => [texts(table, 'name'), table.dropped])).toEqual([
      [['王福秀', '李志明'], [{ row: 4, why: 'total' }]],
      [['张桂芳', '刘小军'], [{ row: 4, why: 'total' }]],
    ])
  })
  test('a line of codes below the header is one of it, also beside a column that is merged over both', () => {
    const set = read(
      sheet('冬春救助一览表', '户主姓名 家庭人口 需救助人口 备注', 'D03001 D03005 D03007 _', '王福秀 3 2 _'),
      { merges: [{ top: 1, left: 3, bottom: 2, right: 3 }] },
    )
    expect([set.tables.map((table) => texts(table, 'name')), set.passed]).toEqual([[['王福秀']], []])
  })
  test('the same headers in groups are no blocks', () => {
    const set = read(
      sheet('城乡低保汇总表', '序号 乡镇 城市低保 _ 农村低保 _', '_ _ 户数 人数 户数 人数', '1 简城镇 3 5 7 9'),
      {
        merges: [
          { top: 1, left: 2, bottom: 1, right: 3 },
          { top: 1, left: 4, bottom: 1, right: 5 },
        ],
      },
    )
    expect(set.tables).toHaveLength(1)
  })
})

describe('an income whose header does not say whose it is', () => {
  const rows = ['1 王福秀 户主 2 600 300', '_ 李志明 儿子 _ _ _', '2 张桂芳 户主 1 500 500', '_ _ _ _ _ _']
  const HEADER = '序号 姓名 与户主关系 家庭人口 月收入 月人均收入'
  const incomeOf = (lines: string[], options?: Parameters<typeof read>[1]) =>
    read(sheet('农村低保花名册', ...lines), options).tables[0].columns.find(({ column }) => column === 4)?.field
  test('is the household’s where a head’s share of it stands beside it', () => {
    const twice = ['3 刘小军 户主 3 900 300', '4 陈国强 户主 2 800 400', '5 罗容芳 户主 4 400 100']
    expect(incomeOf([HEADER, ...rows, ...twice])).toBe('monthlyHouseholdIncome')
  })
  test('is the household’s where it is merged over the members', () => {
    const people = [1, 2, 3].flatMap((nth) => [`${nth} 王福秀 户主 2 600`, '_ 李志明 儿子 _ _'])
    const merges = [2, 4, 6].map((top) => ({ top, left: 4, bottom: top + 1, right: 4 }))
    expect(incomeOf(['序号 姓名 与户主关系 家庭人口 月收入', ...people], { merges })).toBe('monthlyHouseholdIncome')
    expect(incomeOf(['序号 姓名 与户主关系 家庭人口 月收入', ...people])).toBe('monthlyIncome')
  })
  test('is a member’s own where another says that it is the household’s', () => {
    const people = [1, 2, 3].flatMap((nth) => [`${nth} 王福秀 户主 200 500 2`, '_ 李志明 儿子 300 _ _'])
    const { columns } = read(sheet('农村低保花名册', '序号 姓名 与户主关系 每月收入 全家月收入 家庭人口', ...people))
      .tables[0]
    expect(columns.map((one) => one.field).slice(3)).toEqual([
      'monthlyIncome',
      'monthlyHouseholdIncome',
      'householdSize',
    ])
  })
  test('is a member’s own where its header says so', () => {
    const people = [1, 2, 3].flatMap((nth) => [`${nth} 王福秀 户主 2 600`, '_ 李志明 儿子 _ _'])
    const merges = [2, 4, 6].map((top) => ({ top, left: 4, bottom: top + 1, right: 4 }))
    expect(incomeOf(['序号 姓名 与户主关系 家庭人口 本人月收入', ...people], { merges })).toBe('monthlyIncome')
  })
})

describe('年收入 in a list of members', () => {
  const HEADER = '序号 姓名 与户主关系 年龄 年收入'
  const incomeOf = (lines: string[]) =>
    read(sheet('农村低保家庭成员信息', ...lines)).tables[0].columns.find(({ column }) => column === 4)
  const household = (...incomes: string[]) =>
    incomes.map((income, nth) => `1 王福秀 ${['户主', '配偶', '儿子'][nth]} 40 ${income}`)
  test('is each member’s own where the members of a household have each another', () => {
    const people = [household('6000', '4800'), household('3600', '1200', '0'), household('7200', '2400')].flat()
    expect(incomeOf([HEADER, ...people])).toMatchObject({ field: 'monthlyIncome', unit: { factor: 1 / 12 } })
  })
  test.each([
    ['repeated in each row', [household('6000', '6000'), household('3600', '3600'), household('7200', '7200')]],
    ['in the head’s row', [household('6000', '_'), household('3600', '0', '0'), household('7200', '_')]],
    ['different in one household', [household('6000', '6000'), household('3600', '3600'), household('7200', '600')]],
  ])('is the household’s where it is %s', (_, people) => {
    expect(incomeOf([HEADER, ...people.flat()])?.field).toBe('yearlyHouseholdIncome')
  })
  test('is the household’s where its header says so', () => {
    const people = [household('6000', '4800'), household('3600', '1200', '0'), household('7200', '2400')].flat()
    expect(incomeOf([HEADER.replace('年收入', '家庭年收入'), ...people])?.field).toBe('yearlyHouseholdIncome')
  })
})

describe('rows that are no data', () => {
  const HEADER = '序号 姓名 身份证号码 家庭人口 月保障金'
  test.each([
    '合计 _ _ 5 1500',
    '小　计 _ _ 5 1500',
    '3 合计 _ 5 1500',
    '_ 双河村小计 _ 5 1500',
    '总计(元) _ _ 5 1500',
    '本页合计 _ _ 5 1500',
    '合计: _ _ 5 1500',
    '_ _ _ 合计 1500',
  ])('the total %s', (line) => {
    const [table] = read(sheet('低保花名册', HEADER, `1 王福秀 ${ID(1)} 3 900`, `2 李志明 ${ID(2)} 2 600`, line)).tables
    expect([table.rowCount, table.layout.totalRows.length]).toEqual([2, 1])
  })
  test.each([
    '填表人:李文静',
    '制表:李文静 _ _ 审核:赵国栋',
    '_ _ _ _ 填报日期:2025年6月20日',
    '单位负责人(签字):',
    '注:本表一式两份',
    '备注1、本表由村填报',
    '_ _ 2025年6月20日',
    '禾丰镇人民政府(盖章)',
    '以上名单已于6月1日至6月7日在村务公开栏公示无异议',
    '一、双河村',
    '(二)新民村',
    '第2页,共5页',
    '总笔数 2 总金额 1500',
    '成功笔数 2 成功金额 1500',
    '3',
  ])('the line %s', (line) => {
    const [table] = read(sheet('低保花名册', HEADER, `1 王福秀 ${ID(1)} 3 900`, `2 李志明 ${ID(2)} 2 600`, line)).tables
    expect(table.rowCount).toBe(2)
  })
  test('a name that sounds like a title is data', () => {
    const [table] = read(sheet('低保花名册', HEADER, `1 合明 ${ID(1)} 3 900`, `2 计中华 ${ID(2)} 2 600`)).tables
    expect(texts(table, 'name')).toEqual(['合明', '计中华'])
  })
  test.each(['甲 乙 1 2 3', '1 2 3 4 5', 'A B C D E', '(1) (2) (3) (4) (5)', '1 2 3 4 5=3×4', '甲 乙 ① ② ③=①×②'])(
    'the numbering %s under the header',
    (line) => {
      const [table] = read(sheet('低保花名册', HEADER, line, `1 王福秀 ${ID(1)} 3 900`)).tables
      expect([table.rowCount, table.layout.headerBottom]).toEqual([1, 2])
    },
  )
  test('hidden rows are read and known', () => {
    const [table] = read(sheet('低保花名册', HEADER, `1 王福秀 ${ID(1)} 3 900`, `2 李志明 ${ID(2)} 2 600`), {
      hiddenRows: [3],
    }).tables
    expect([table.rowCount, table.hiddenRows, table.isHidden(0), table.isHidden(1)]).toEqual([2, 1, false, true])
  })
})

describe('headers', () => {
  test.each([
    [
      'four levels, merged',
      sheet(
        '低保花名册',
        '序号 家庭 _ _ 保障 _',
        '_ 成员 _ _ 情况 _',
        '_ 基本情况 _ 证件 _ _',
        '_ 姓名 与户主关系 身份证号 保障人口 月保障金',
        `1 王福秀 户主 ${ID(1)} 1 900`,
      ),
    ],
    [
      'a header cut in two rows',
      sheet(
        '低保花名册',
        '序号 姓名 身份证 与户主 保障 月保障金',
        '_ _ 号码 关系 人口 (元)',
        `1 王福秀 ${ID(1)} 户主 1 900`,
      ),
    ],
  ])('%s', (_, values) => {
    const [table] = read(values).tables
    expect(fieldsOf(table).sort()).toEqual([
      'idNumber',
      'insuredPersons',
      'monthlyAmount',
      'name',
      'relation',
      'sequence',
    ])
    expect(table.rowCount).toBe(1)
  })
  test.each([['姓  名'], ['姓\n名'], ['姓名:'], ['*姓名'], ['姓名(必填)'], ['【姓名】']])('%s is 姓名', (label) => {
    const [table] = read([['低保花名册'], ['序号', label, '月保障金(元)'], [1, '王福秀', 900]]).tables
    expect(fieldsOf(table)).toEqual(['sequence', 'name', 'monthlyAmount'])
  })
  test('a table that begins to the right of the first column is addressed where it is', () => {
    const [table] = read([
      [null, '低保花名册'],
      [null, '序号', '姓名', '月保障金'],
      [null, 1, '王福秀', 900],
    ]).tables
    expect([table.layout.firstColumn, table.cell('name', 0)]).toEqual([1, 'C3'])
  })
  test('a stray cell far to the right or far below costs nothing', () => {
    const values = sheet('低保花名册', '序号 姓名 月保障金', '1 王福秀 900')
    const wide: Cell[] = Array(16_000).fill(null)
    wide[15_999] = 'x'
    const set = read([...values, ...Array.from({ length: 60_000 }, () => []), wide])
    expect(set.tables[0].rowCount).toBe(1)
  })
})

describe('units', () => {
  const money = (header: string, value: Cell, id: FieldId, title = '低保花名册') => {
    const [table] = read([[title], ['序号', '姓名', '保障人口', header], [1, '王福秀', 2, value]], {
      register: 'dibao',
    }).tables
    return table.has(id) ? table.number(id)[0] : undefined
  }
  test.each([
    ['月保障金(元)', 900, 'monthlyAmount', 90_000],
    ['月保障金(千元)', 0.9, 'monthlyAmount', 90_000],
    ['家庭年收入(万元)', 1.2, 'yearlyHouseholdIncome', 1_200_000],
    ['家庭收入(元/年)', 12_000, 'yearlyHouseholdIncome', 1_200_000],
    ['家庭月收入(元/年)', 12_000, 'yearlyHouseholdIncome', 1_200_000],
    ['人均收入(年)', 4800, 'perCapitaYearlyIncome', 480_000],
    ['人均纯收入(元/月)', 400, 'perCapitaIncome', 40_000],
    ['保障标准(元/年)', 2160, 'standard', 18_000],
    ['月保障金(元/户·月)', 900, 'monthlyAmount', 90_000],
    ['保障标准(2025年)', 950, 'standard', 95_000],
    ['月保障金', '900元', 'monthlyAmount', 90_000],
    ['月保障金', '９００', 'monthlyAmount', 90_000],
  ] as const)('%s: %s', (header, value, id, fen) => expect(money(header, value, id)).toBe(fen))
  test('a line above the header gives the unit of all money', () => {
    expect(money('月保障金', 0.09, 'monthlyAmount', '低保花名册 单位:万元')).toBe(90_000)
    expect(money('月保障金(元)', 900, 'monthlyAmount', '低保花名册 单位:万元')).toBe(90_000)
  })
  test.each([
    [[95, 0.8], undefined, [95, 0.8]],
    [[0.95, 1], undefined, [95, 100]],
    [
      [0.95, 100],
      [
        ['', ''],
        ['', ''],
        ['', '0%'],
        ['', ''],
      ],
      [95, 100],
    ],
    [['95%', '0.8%'], undefined, [95, 0.8]],
  ] as const)('shares %s', (cells, formats, expected) => {
    const values: Cell[][] = [['满意度测评'], ['单位', '满意率'], ...cells.map((cell, at): Cell[] => [`${at}乡`, cell])]
    const [table] = read(values, { numberFormats: formats?.map((row) => row.map((code) => code || 'General')) }).tables
    expect([...table.number('satisfactionRate')]).toEqual(expected)
  })
})

describe('columns by what their cells are', () => {
  const rows = (make: (nth: number) => Cell[]) => [1, 2, 3, 4, 5].map(make)
  const NAMES = ['', '王福秀', '李志明', '张桂芳', '刘小军', '陈玉兰']
  test('ID numbers, telephones, cards, sex, relations and births are known whatever their header', () => {
    const values: Cell[][] = [
      ['低保花名册'],
      ['序号', '姓名', '甲项', '乙项', '丙项', '丁项', '戊项', '己项', '月保障金'],
      ...rows((nth) => [
        nth,
        NAMES[nth],
        ID(nth),
        `1380000000${nth}`,
        [
          '',
          '6228480402564890018',
          '6222021234567890128',
          '6214830012345678',
          '6228480010000000008',
          '6228480010000010007',
        ][nth],
        nth % 2 ? '男' : '女',
        nth === 1 ? '户主' : '长子',
        `19${60 + nth}-05-06`,
        900,
      ]),
    ]
    const [table] = read(values).tables
    const found = Object.fromEntries(
      table.columns.map(({ header, field, by, confidence }) => [header, [field, by, confidence >= CONFIDENT]]),
    )
    expect(found).toMatchObject({
      甲项: ['idNumber', 'content', true],
      乙项: ['phone', 'content', true],
      丁项: ['sex', 'content', true],
      戊项: ['relation', 'content', true],
      己项: ['birth', 'content', true],
    })
  })
  test('a column without a header is known by its cells too', () => {
    const [table] = read([
      ['低保花名册'],
      ['序号', '姓名', null, '月保障金'],
      ...rows((nth): Cell[] => [nth, NAMES[nth], ID(nth), 900]),
    ]).tables
    expect(fieldsOf(table)).toEqual(['sequence', 'name', 'idNumber', 'monthlyAmount'])
  })
  test('what is short as a name is none under 摘要', () => {
    const [table] = read(
      sheet(
        '批量代发回盘',
        '账号 户名 代发金额 摘要',
        ...Array.from({ length: 4 }, (_, at) => `2708066773052785${at} 王福${'秀英兰芳'[at]} 680 农村低保`),
      ),
    ).tables
    expect(table.columns.map(({ field, column }) => [field, column])).not.toContainEqual(['name', 3])
  })
  test('a pupil’s parent beside him is his guardian, and no member', () => {
    const [table] = read([
      ['大学新生入学资助发放名单'],
      ['序号', '学生', null, '录取情况', null, '家长(监护人)', null, '资助金额'],
      [null, '姓名', '身份证号', '院校', '专业', '姓名', '关系', null],
      ...rows((nth): Cell[] => [nth, NAMES[nth], ID(nth), '宁夏大学', '英语', '张铭杰', '父亲', 5000]),
    ]).tables
    expect([table.rowCount, fieldsOf(table).includes('relation'), fieldsOf(table).includes('guardian')]).toEqual([
      5,
      false,
      true,
    ])
  })
  test('days under 验收 name nobody', () => {
    const [table] = read(
      sheet(
        '倒损房重建补助发放表',
        `姓名 身份证号 补助金额 验收`,
        ...Array.from({ length: 4 }, (_, at) => `王福${'秀英兰芳'[at]} ${ID(at + 1)} 1500 2013.9.${12 + at}`),
      ),
    ).tables
    expect(table.columns.map(({ field }) => field)).not.toContain('acceptor')
  })
  test('ID numbers under 联系电话 are no telephones', () => {
    const [table] = read([
      ['低保花名册'],
      ['序号', '姓名', '联系电话', '月保障金'],
      ...rows((nth): Cell[] => [nth, NAMES[nth], ID(nth), 900]),
    ]).tables
    expect(fieldsOf(table)).toEqual(['sequence', 'name', 'idNumber', 'monthlyAmount'])
  })
  test('wrong numbers under 身份证号 leave it an ID column', () => {
    const [table] = read([
      ['低保花名册'],
      ['序号', '姓名', '身份证号', '月保障金'],
      ...rows((nth): Cell[] => [nth, NAMES[nth], `51018519${nth}`, 900]),
    ]).tables
    expect(table.has('idNumber')).toBe(true)
  })
  test('a guess that nothing supports is not read but asked, and the answer is kept', () => {
    const values: Cell[][] = [
      ['低保花名册'],
      ['序号', '姓名', '学校电话', '月保障金'],
      ...rows((nth): Cell[] => [nth, NAMES[nth], '不详', 900]),
    ]
    const asked = read(values).tables[0]
    expect(asked.columns.find(({ header }) => header === '学校电话')?.confidence).toBeLessThan(CONFIDENT)
    expect(asked.has('phone')).toBe(false)
    const told = read(values, { choices: { dibao: { 学校电话: 'phone' } } }).tables[0]
    expect([told.has('phone'), told.column('phone')?.by]).toEqual([true, 'user'])
    const refused = read(values, { choices: { dibao: { 学校电话: null } } })
    expect([refused.tables[0].has('phone'), [...refused.unmapped.values()]]).toEqual([false, [[]]])
  })
  test('a known header of another kind of register is read too', () => {
    const [table] = read([
      ['高龄津贴花名册'],
      ['序号', '姓名', '年龄', '致困原因', '津贴标准'],
      [1, '王福秀', 85, '疾病', 60],
    ]).tables
    expect(table.has('hardshipCause')).toBe(true)
  })
})

describe('households', () => {
  const member = (name: string, relation: string, rest = '') => `${name} ${relation} ${rest}`.trim()
  const grouped = (table: RegisterTable) => [table.households.by, [...table.households.of].join('')]
  test('a blank household number is a new household where the row is a head', () => {
    const [table] = read(
      sheet(
        '低保花名册',
        '户编号 姓名 与户主关系 月保障金',
        'JY1 王福秀 户主 900',
        '_ 李志明 配偶 _',
        '_ 张桂芳 户主 500',
        '_ 刘小军 长子 _',
        'JY3 陈玉兰 户主 400',
      ),
    ).tables
    expect(grouped(table)).toEqual(['number', '00112'])
  })
  test('a number of its own on every row is no household number', () => {
    const [table] = read(
      sheet(
        '低保花名册',
        '低保证号 姓名 与户主关系 月保障金',
        'P1 王福秀 户主 900',
        'P2 李志明 配偶 _',
        'P3 张桂芳 户主 500',
      ),
    ).tables
    expect(grouped(table)).toEqual(['relation', '001'])
  })
  test('a serial number that all rows of a household repeat', () => {
    const [table] = read(
      sheet(
        '低保花名册',
        '序号 姓名 与户主关系 月保障金',
        `1 ${member('王福秀', '户主', '900')}`,
        `1 ${member('李志明', '配偶')} _`,
        `2 ${member('张桂芳', '户主', '500')}`,
        `3 ${member('刘小军', '户主', '500')}`,
      ),
    ).tables
    expect(grouped(table)).toEqual(['sequence', '0012'])
  })
  test('a serial number left out here and there is no sign of households', () => {
    const [table] = read(
      sheet(
        '低保花名册',
        '序号 姓名 与户主关系 月保障金',
        '1 王福秀 户主 900',
        '_ 李志明 户主 500',
        '3 张桂芳 户主 500',
        '_ 刘小军 户主 500',
        '5 陈玉兰 户主 100',
        '6 陈玉明 配偶 _',
      ),
    ).tables
    expect(grouped(table)).toEqual(['relation', '012344'])
  })
  test('the head beside each member', () => {
    const [table] = read(
      sheet(
        '低保花名册',
        '户主姓名 家庭成员姓名 身份证号 月保障金',
        `王福秀 王福秀 ${ID(1)} 900`,
        `王福秀 李志明 ${ID(2)} _`,
        `张桂芳 张桂芳 ${ID(3)} 500`,
      ),
    ).tables
    expect(grouped(table)).toEqual(['head', '001'])
  })
  test('members whose single-person households stand between merged ones', () => {
    const [table] = read(
      sheet(
        '低保花名册',
        '家庭人口 姓名 身份证号 月保障金',
        `2 王福秀 ${ID(1)} 900`,
        `_ 李志明 ${ID(2)} _`,
        `1 张桂芳 ${ID(3)} 500`,
        `2 刘小军 ${ID(4)} 600`,
        `_ 陈玉兰 ${ID(5)} _`,
      ),
      {
        merges: [
          { top: 2, bottom: 3, left: 0, right: 0 },
          { top: 5, bottom: 6, left: 0, right: 0 },
        ],
      },
    ).tables
    expect(grouped(table)).toEqual(['merge', '00122'])
    expect([...table.number('householdSize')]).toEqual([2, 2, 1, 2, 2])
  })
  test('people whom nothing groups are households of their own', () => {
    const [table] = read(
      sheet('低保花名册', '序号 姓名 身份证号 家庭人口 月保障金', `1 王福秀 ${ID(1)} 3 900`, `2 李志明 ${ID(2)} 2 500`),
    ).tables
    expect([table.rowIs, table.households.count]).toEqual(['household', 2])
  })
})

describe('cells', () => {
  test('numbers as text, full-width digits, spaces and apostrophes are read', () => {
    const [table] = read([
      ['低保花名册'],
      ['序号', '姓名', '身份证号', '出生日期', '月保障金'],
      [
        '1',
        ' 王 福秀 ',
        `’${ID(1).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))} `,
        '１９６１．５．６',
        '1，200元',
      ],
    ]).tables
    expect([
      texts(table, 'name'),
      texts(table, 'idNumber'),
      [...table.date('birth')],
      [...table.number('monthlyAmount')],
    ]).toEqual([['王福秀'], [ID(1)], [19610506], [120_000]])
  })
  test('date serials of a workbook that counts from 1904', () => {
    const workbook = memoryWorkbook([
      {
        name: '低保',
        values: [['低保花名册'], ['姓名', '出生日期', '月保障金'], ['王福秀', 27_885, 900]],
        numberFormats: [[], [], ['General', 'yyyy/m/d', 'General']],
      },
    ])
    const birth = (date1904: boolean) =>
      readRegisters([{ path: 'a.xlsx', workbook: { ...workbook, date1904 } }]).tables[0].date('birth')[0]
    expect([birth(true), birth(false)]).toEqual([19800506, 19760505])
  })
  test('merges by the hundred thousand are read', () => {
    const rows = Array.from({ length: 20_000 }, (_, at): Cell[] => [
      at % 2 ? null : at / 2 + 1,
      `王福${at % 2 ? '秀' : '明'}`,
      at % 2 ? '配偶' : '户主',
      at % 2 ? null : 900,
    ])
    const merges = Array.from({ length: 200_000 }, (_, at) => ({
      top: 2 + (at % 10_000) * 2,
      bottom: 3 + (at % 10_000) * 2,
      left: [0, 3, 9][at % 3],
      right: [0, 3, 9][at % 3],
    }))
    const [table] = read([['低保花名册'], ['序号', '姓名', '与户主关系', '月保障金'], ...rows], { merges }).tables
    expect([table.rowCount, table.households.count, table.households.by]).toEqual([20_000, 10_000, 'merge'])
  })
  test('an ID number that Excel rounded is known to be one, and never made whole', () => {
    const rounded = (nth: number) => Number(`51018519${60 + nth}0506${970 + nth}1`)
    const [table] = read([
      ['低保花名册'],
      ['序号', '姓名', '身份证号', '月保障金'],
      ...[1, 2, 3, 4].map((nth): Cell[] => [nth, `王福${nth}`, rounded(nth), 900]),
    ]).tables
    expect(texts(table, 'idNumber').every((text) => /E\+?17$/.test(text))).toBe(true)
  })
})

describe('headers that go on below their known words', () => {
  const merge = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right })
  test.each([
    ['merged beside', [merge(1, 0, 2, 0), merge(1, 1, 2, 1), merge(1, 2, 1, 3), merge(1, 4, 2, 4)]],
    ['not merged', []],
  ])('names of goods under a group header belong to the header, %s', (_how, merges) => {
    const set = read(
      sheet(
        '慰问物资发放签收表',
        '序号 户主姓名 慰问物资 _ 签字',
        '_ _ 大米(袋) 棉被(床) _',
        '1 王福秀 1 1 王福秀',
        '2 李志明 1 2 李志明',
      ),
      { merges },
    )
    expect(set.tables[0].layout).toMatchObject({ headerTop: 1, headerBottom: 2 })
    expect(texts(set.tables[0], 'recipient')).toEqual(['王福秀', '李志明'])
  })
  test('a line of units below the header gives the columns their units and is no row', () => {
    const [table] = read(
      sheet(
        '低保花名册',
        '序号 姓名 家庭人口 家庭年收入 月保障金',
        '_ _ (人) (万元) (元)',
        '1 王福秀 3 1.2 900',
        '2 李志明 2 0.9 600',
      ),
    ).tables
    expect(table.rowCount).toBe(2)
    expect(Array.from(table.number('yearlyHouseholdIncome'))).toEqual([1_200_000, 900_000])
  })
  test('a unit in the row of the columns of groups belongs to the name above it', () => {
    const merges = [{ top: 1, bottom: 1, left: 3, right: 4 }]
    const { tables } = read(
      sheet(
        '低保复核登记表',
        '序号 姓名 家庭年收入 复核后 _ 月增减额',
        '_ _ （元） 类别 月金额 （元）',
        '1 王福秀 12000 A 900 100',
        '2 李志明 9000 B 600 0',
      ),
      { merges },
    )
    const [{ layout }] = tables
    expect(layout.headers.map((path) => path.join('|'))).toEqual([
      '序号',
      '姓名',
      '家庭年收入（元）',
      '复核后|类别',
      '复核后|月金额',
      '月增减额（元）',
    ])
  })
})

test.each([
  ['复核前', '新增', '停发', '复核后'],
  ['上月在保', '本月新增', '本月停保', '本月在保'],
  ['调整前', '新纳入', '退出', '调整后'],
])('户 and 人 under %s and its like are columns of each', (...groups) => {
  const merges = [1, 3, 5, 7].map((left) => ({ top: 1, bottom: 1, left, right: left + 1 }))
  const header = `村委会 ${groups.map((group) => `${group} _`).join(' ')}`
  const [table] = read(
    sheet(
      '2014年农村低保动态变动汇总',
      header,
      '_ 户 人 户 人 户 人 户 人',
      '双河村 9 31 3 7 0 0 12 38',
      '石盘村 8 29 3 6 1 4 10 31',
    ),
    { merges },
  ).tables
  expect(fieldsOf(table)).toEqual([
    'village',
    ...['opening', 'added', 'stopped', 'closing'].flatMap((one) => [`${one}Households`, `${one}Persons`]),
  ])
})

describe('headings that name the village of the rows below', () => {
  test.each([
    ['一、双河村', '二、石盘村'],
    ['双河村(2户)', '石盘村(2户)'],
    ['双河村', '石盘村'],
    ['(一)禾丰镇双河村', '(二)禾丰镇石盘村'],
    ['双河村 共2户4人', '石盘村:'],
  ])('%s', (first, second) => {
    const [table] = readRegisters([
      {
        path: '工作簿1.xlsx',
        workbook: memoryWorkbook([
          {
            name: 'Sheet1',
            values: [
              ['低保花名册'],
              words('序号 户主姓名 家庭人口 月保障金'),
              [first],
              words('1 王福秀 2 900'),
              words('2 李志明 2 600'),
              words('小计 2户 4 1500'),
              [null, second],
              words('3 张桂芳 1 300'),
              words('4 刘小军 1 300'),
              words('合计 4户 6 2100'),
            ],
          },
        ]),
      },
    ]).tables
    expect(texts(table, 'name')).toEqual(['王福秀', '李志明', '张桂芳', '刘小军'])
    expect(texts(table, 'village')).toEqual(['双河村', '双河村', '石盘村', '石盘村'])
    expect([table.cell('village', 1), table.cell('village', 2)]).toEqual(['A3', 'B7'])
    expect(table.shown('village', 3)).toBe('石盘村')
  })
  test("a village's line with the sums of its rows is a heading, not a household", () => {
    const [table] = read(
      sheet(
        '低保花名册',
        '序号 户主姓名 家庭人口 月保障金',
        '合计 4户 6 2100',
        '双河村 2户 4 1500',
        '1 王福秀 2 900',
        '2 李志明 2 600',
        '石盘村 2户 2 600',
        '3 张桂芳 1 300',
        '4 刘小军 1 300',
      ),
    ).tables
    expect(texts(table, 'name')).toEqual(['王福秀', '李志明', '张桂芳', '刘小军'])
    expect(texts(table, 'village')).toEqual(['双河村', '双河村', '石盘村', '石盘村'])
    expect(table.layout.totalRows).toEqual([
      { row: 2, kind: 'total', label: '合计' },
      { row: 3, kind: 'leading', label: '' },
      { row: 6, kind: 'leading', label: '' },
    ])
  })
  test('a line with a class says of what class the rows below it are', () => {
    const [table] = read(
      sheet(
        '临洮县2022年三季度农村低保金发放花名册',
        '序号 户主姓名 保障人数 人均月补助',
        '（一类）',
        '1 于英芬 2 439',
        '2 韩志安 2 439',
        '小计 2户 4 _',
        '二类低保（1户）',
        '1 邵琴 1 417',
        '合计 3户 5 _',
      ),
    ).tables
    expect(texts(table, 'name')).toEqual(['于英芬', '韩志安', '邵琴'])
    expect(texts(table, 'category')).toEqual(['一类', '一类', '二类'])
  })
  test('a column of villages goes before headings', () => {
    const [table] = read(
      sheet('低保花名册', '序号 村 户主姓名 月保障金', '一、双河村', '1 红星社区 王福秀 900', '2 红星社区 李志明 600'),
    ).tables
    expect(texts(table, 'village')).toEqual(['红星社区', '红星社区'])
  })
})

describe('a line above the header that names the place of all rows', () => {
  test.each<[string[], string | undefined, string | undefined]>([
    [['村名:双河村'], undefined, '双河村'],
    [['村(社区):红星社区', '', '2025年6月'], undefined, '红星社区'],
    [['乡镇:禾丰镇', '村:双河村', '填报日期:2025年6月20日'], '禾丰镇', '双河村'],
    [['乡镇:禾丰镇  村:双河村  填报时间:2025.6'], '禾丰镇', '双河村'],
    [['镇(街道):', '射洪坝街道', '社区:', '红星社区'], '射洪坝街道', '红星社区'],
    [['填报单位:禾丰镇双河村(盖章)'], '禾丰镇', '双河村'],
    [['填报单位(公章):简阳市禾丰镇人民政府', '', '单位:元'], '禾丰镇', undefined],
    [['单位:禾丰镇双河村村民委员会 填报时间:2025年6月'], '禾丰镇', '双河村'],
    [['禾丰镇双河村'], '禾丰镇', '双河村'],
    [['填报单位:简阳市民政局'], undefined, undefined],
    [['填报单位:山东省济南市章丘区官庄街道东矾硫村'], '官庄街道', '东矾硫村'],
    [['单位:内蒙古自治区锡林郭勒盟正蓝旗上都镇人民政府'], '上都镇', undefined],
    [['乡镇:长丰县水湖镇'], '水湖镇', undefined],
    [['村(社区):石桥市场社区'], undefined, '石桥市场社区'],
    [['村:老县城社区'], undefined, '老县城社区'],
    [['村:库区移民村'], undefined, '库区移民村'],
    [['乡镇:新市镇'], '新市镇', undefined],
    [['村(社区):高新区社区'], undefined, '高新区社区'],
    [['单位:元'], undefined, undefined],
    [['填报单位:各乡镇'], undefined, undefined],
    [['联系电话:028-27000000'], undefined, undefined],
  ])('%j', (line, town, village) => {
    const header = words('序号 户主姓名 家庭人口 月保障金')
    const [table] = readRegisters([
      {
        path: '工作簿1.xlsx',
        workbook: memoryWorkbook([
          { name: 'Sheet1', values: [['低保花名册'], line, header, words('1 王福秀 2 900'), words('2 李志明 2 600')] },
        ]),
      },
    ]).tables
    expect(table.rowCount).toBe(2)
    for (const [id, place] of [
      ['town', town],
      ['village', village],
    ] as const) {
      expect(table.has(id)).toBe(place !== undefined)
      if (place) expect(texts(table, id)).toEqual([place, place])
    }
  })
  test('holds until a heading below', () => {
    const [table] = read(
      sheet('低保花名册', '村名:双河村', '序号 户主姓名 月保障金', '1 王福秀 900', '石盘村', '2 李志明 600'),
    ).tables
    expect(texts(table, 'village')).toEqual(['双河村', '石盘村'])
  })
})

test('a date without its year is of the year that the table gives', () => {
  const [table] = readRegisters([
    {
      path: '日志.xlsx',
      workbook: memoryWorkbook([
        {
          name: 'Sheet1',
          values: [
            ['民情日志（2009年11月）'],
            words('序号 走访时间 走访对象 走访人员 家庭情况'),
            ['1', '11月10日上午9时', '白洪', '李志刚', '多病'],
            ['2', '12月32日', '夏素清', '李志刚', '独居'],
          ],
        },
      ]),
    },
  ]).tables
  expect([...table.date('visitDate')]).toEqual([20091110, -1])
})

test('a month without its year is of the year that the table gives, where it is not after the table', () => {
  const read = (title: string) =>
    readRegisters([
      {
        path: 'a.xlsx',
        workbook: memoryWorkbook([
          {
            name: 'Sheet1',
            values: [[title], words('序号 户主姓名 享受起始月'), ['1', '白洪', '4月'], ['2', '夏素清', '十一月']],
          },
        ]),
      },
    ]).tables[0]
  expect([...read('2013年农村低保审批台账').date('startMonth')]).toEqual([20130400, 20131100])
  expect([...read('2013年6月农村低保花名册').date('startMonth')]).toEqual([20130400, -1])
  expect([...read('农村低保花名册').date('startMonth')]).toEqual([0, 0])
  // among full dates one is a slip
  const [mixed] = readRegisters([
    {
      path: 'a.xlsx',
      workbook: memoryWorkbook([
        {
          name: 'Sheet1',
          values: [['2013年低保台账'], words('户主姓名 享受起始月'), ['白洪', '2013-04'], ['夏素清', '6月']],
        },
      ]),
    },
  ]).tables
  expect([...mixed.date('startMonth')]).toEqual([20130400, -1])
})

test('a time of notice under 公示期 is no number of days', () => {
  const table = (...cells: string[]) =>
    read(sheet('2025年低保公示名册', '序号 姓名 公示期', ...cells.map((cell, at) => `${at + 1} 王福秀 ${cell}`)))
      .tables[0]
  const dates = table('7月22日至7月28日', '7月22日至7月28日', '8月1日至8月7日')
  expect([dates.date('noticeStart')[0], dates.date('noticeEnd')[0]]).toEqual([20250722, 20250728])
  expect([...table('7', '7天', '5').number('noticeDays')]).toEqual([7, 7, 5])
})

describe('a summary of places', () => {
  const fields = (...values: (string | number | null)[][]) =>
    Object.fromEntries(
      readRegisters([{ path: 'a.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }]).tables[0].columns.map(
        ({ column, field }) => [column, field],
      ),
    )
  test('its money is what the parts sum up to', () => {
    const found = fields(
      ['低保统计表'],
      ['乡镇', '人数', '当月资金', null, null],
      [null, null, '保障金', '分类施保', '合计'],
      ['石桥镇', 10, 5000, 300, 5300],
      ['三星镇', 20, 9000, 100, 9100],
    )
    expect([found[2], found[4]]).toEqual([undefined, 'totalAmount'])
  })
  test.each([
    ['人数', 'addedPersons', 'stoppedPersons'],
    ['户数', 'addedHouseholds', 'stoppedHouseholds'],
  ])('本季增加 and 本季减少 beside 上季末%s count these', (of, added, stopped) => {
    const found = fields(
      ['低保季报'],
      ['乡镇', `上期${of}`, '本季增加', '本季减少', `期末${of}`],
      ['石桥镇', 10, 1, 2, 9],
      ['三星镇', 20, 3, 0, 23],
    )
    expect([found[2], found[3]]).toEqual([added, stopped])
  })
})

test('who received is the receiver, and 户主姓名 beside him the head', () => {
  const [table] = read(
    sheet('慰问物资发放签收表', '序号 户主姓名 品名 数量 领取人 与户主关系', '1 王福秀 大米 1 李志明 儿子'),
  ).tables
  expect([texts(table, 'headName'), texts(table, 'recipient')]).toEqual([['王福秀'], ['李志明']])
})

describe('lines of several cells', () => {
  const grid = (above: (string | null)[], below: (string | null)[]) =>
    readRegisters([
      {
        path: '低保.xlsx',
        workbook: memoryWorkbook([
          {
            name: 'Sheet1',
            values: [
              ['农村低保花名册'],
              above,
              words('序号 户主姓名 家庭人口 身份证号码 月保障金'),
              ['1', '王福秀', '2', ID(1), '900'],
              ['2', '李志明', '2', ID(2), '600'],
              ['合计', '2户', '4', null, '1500'],
              below,
            ],
          },
        ]),
      },
    ]).tables[0]
  test.each([
    [['填报单位：禾丰镇', null, null, '填报日期：2025年6月20日']],
    [['禾丰镇人民政府', null, null, '2025年6月20日']],
    [['禾丰镇人民政府', null, null, '二○二五年六月二十日']],
    [['禾丰镇人民政府', null, null, '2025-06-20']],
    [['禾丰镇人民政府', null, null, '2025.6.20']],
    [['填报单位（盖章）：禾丰镇', null, '单位：元', '2025-06-20']],
  ])('%j above the header belongs to the title', (line) => {
    const table = grid(line, ['填表人：李平'])
    expect(table.layout.headerTop).toBe(2)
    expect(registerDate(table)).toBe(20250620)
  })
  test.each([
    [['填表人：李平', null, null, '审核人：王强']],
    [['填表人：', null, '分管领导：']],
    [['村支书：', null, null, '驻村干部：']],
    [['村支书：李平', null, null, '驻村干部：王强']],
    [[null, '制表（签字）：李平', null, null, '填表时间：2025年6月20日']],
  ])('%j below the data is no row', (line) => {
    expect(grid(['2025年6月20日'], line).rowCount).toBe(2)
  })
})

describe('columns of the head beside those of the members', () => {
  const fieldsIn = (...values: (string | null)[][]) =>
    readRegisters([
      { path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) },
    ]).tables[0].columns.map((column) => column.field)
  test('a group of members has its own numbers; sex beside it is the head’s and has no field', () => {
    expect(
      fieldsIn(
        ['低保花名册'],
        ['序号', '户主姓名', '性别', '身份证号', '家庭人口', '家庭成员', null, null],
        [null, null, null, null, null, '姓名', '关系', '身份证号'],
        ['1', '王长根', '男', ID(1), '2', '贺光碧', '妻子', ID(2)],
      ),
    ).toEqual(['sequence', 'headName', 'headIdNumber', 'householdSize', 'name', 'relation', 'idNumber'])
  })
  test('members with numbers of their own', () => {
    expect(
      fieldsIn(
        ['低保花名册'],
        ['序号', '申请人姓名', '身份证号码', '家庭人数', '成员姓名', '与申请人关系', '成员身份证号码'],
        ['1', '王长根', ID(1), '2', '王长根', '本人', ID(1)],
      ),
    ).toEqual(['sequence', 'headName', 'headIdNumber', 'householdSize', 'name', 'relation', 'idNumber'])
  })
  test('without numbers of their own the other columns are the members’', () => {
    expect(
      fieldsIn(
        ['低保花名册'],
        ['序号', '户主姓名', '成员姓名', '与户主关系', '性别', '身份证号码'],
        ['1', '冯刚', '冯刚', '本人', '男', ID(1)],
      ),
    ).toEqual(['sequence', 'headName', 'name', 'relation', 'sex', 'idNumber'])
  })
  test('members side by side are rows of their own', () => {
    const [table] = readRegisters([
      {
        path: '低保.xlsx',
        workbook: memoryWorkbook([
          {
            name: 'Sheet1',
            values: [
              ['低保家庭一览表'],
              ['序号', '户主', null, '家庭成员1', null, null, '家庭成员2', null, null, '家庭人口'],
              [null, '姓名', '身份证号', '姓名', '关系', '身份证号', '姓名', '关系', '身份证号', null],
              ['1', '王长根', ID(1), '贺光碧', '妻子', ID(2), '王平', '儿子', ID(3), '3'],
              ['2', '李志明', ID(5), '何群英', '妻子', ID(4), null, null, null, '2'],
              ['3', '张建国', ID(7), '刘仕琼', '妻子', ID(6), null, null, null, '2'],
            ],
          },
        ]),
      },
    ]).tables
    expect([table.rowIs, table.rowCount, table.households.count]).toEqual(['member', 7, 3])
    expect(texts(table, 'name')).toEqual(['王长根', '贺光碧', '王平', '李志明', '何群英', '张建国', '刘仕琼'])
    expect(texts(table, 'relation')).toEqual(['户主', '妻子', '儿子', '户主', '妻子', '户主', '妻子'])
  })
})

describe('a column to tick for each value of a field', () => {
  const tekun = (...rows: (string | number | null)[][]) =>
    readRegisters([
      {
        path: '特困.xlsx',
        workbook: memoryWorkbook([
          {
            name: 'Sheet1',
            values: [
              ['特困人员救助供养花名册'],
              ['序号', '姓名', '性别', null, '供养方式', null, '自理能力', null, null, '月供养金'],
              [null, null, '男', '女', '集中', '分散', '全自理', '半护理', '全护理', null],
              ...rows,
            ],
            merges: [2, 4]
              .map((left) => ({ top: 1, left, bottom: 1, right: left + 1 }))
              .concat({ top: 1, left: 6, bottom: 1, right: 8 }),
          },
        ]),
      },
    ]).tables[0]
  test('is read as that value, with its own cell', () => {
    const table = tekun(
      [1, '王福秀', null, '√', null, '√', '√', null, null, 1320],
      [2, '李志明', '√', null, '√', null, null, '√', null, 1320],
      [3, '张建国', 1, null, '√', null, null, null, null, 1320],
    )
    expect(texts(table, 'sex')).toEqual(['女', '男', '男'])
    expect(texts(table, 'livelihood')).toEqual(['分散', '集中', '集中'])
    expect(texts(table, 'selfCare')).toEqual(['全自理', '半护理', ''])
    expect([table.cell('livelihood', 0), table.cell('livelihood', 1)]).toEqual(['F4', 'E5'])
    expect(table.shown('selfCare', 1)).toBe('半护理')
  })
  test('two ticks are both told', () => {
    expect(texts(tekun([1, '王福秀', '√', '√', '√', null, '√', null, null, 1320]), 'sex')).toEqual(['男、女'])
  })
  test('columns with other words in them are not', () => {
    expect(tekun([1, '王福秀', '√', null, '三岔敬老院', null, null, null, '√', 1320]).has('livelihood')).toBe(false)
  })
})

test.each([
  ['特困人员集中供养花名册', 'Sheet1', '集中'],
  ['特困人员花名册', '分散', '分散'],
  ['特困人员集中供养、分散供养花名册', '分散供养', '分散'],
  ['特困人员集中供养、分散供养花名册', 'Sheet1', undefined],
  ['特困人员集中排查花名册', 'Sheet1', undefined],
])('%s, sheet %s: all of them are cared for %s', (title, name, care) => {
  const values = [[title], ['序号', '姓名', '身份证号', '月供养金'], [1, '王福秀', ID(1), 1320]]
  const [table] = readRegisters([{ path: '特困.xlsx', workbook: memoryWorkbook([{ name, values }]) }]).tables
  expect(table.has('livelihood') ? table.shown('livelihood', 0) : undefined).toBe(care)
})

test('who made the list, and when, stand below it behind its first columns and are nobody', () => {
  const [table] = read(
    sheet(
      '低保公示名单',
      '序号 村 申请人 性别 身份证号 家庭人口 保障人口 类别',
      `1 双河村 王福秀 女 ${ID(2)} 3 3 A类`,
      `2 双河村 李志明 男 ${ID(1)} 1 1 B类`,
      '',
      '_ _ _ _ _ _ _ 焕古镇人民政府',
      '_ _ _ _ _ _ _ 2025年6月10日',
    ),
  ).tables
  expect([table.rowCount, table.layout.dropped.map(({ why }) => why)]).toEqual([2, ['note', 'note']])
})

test('a step of the procedure over days says when it was, and whether somebody is kin is no relation', () => {
  const steps = '序号 申请人 身份证号 人口 申请 入户调查 县确认 镇审核 与经办人（村干部）有无近亲属关系'
  const rows = [1, 2, 3].map(
    (nth) => `${nth} 王福秀 ${ID(nth)} 3 2025-01-1${nth} 2025-01-2${nth} 2025-02-0${nth} 2025-01-3${nth - 1} 无`,
  )
  const [table] = read(sheet('低保审核确认流程台账', steps, ...rows)).tables
  expect(fieldsOf(table)).toEqual(
    expect.arrayContaining(['applicationDate', 'investigationDate', 'decisionDate', 'kinOfHandler']),
  )
  expect(table.has('relation')).toBe(false)
  expect(table.cell('decisionDate', 0)).toBe('G3')
})

test('a list of people beside a summary is none', () => {
  const people = [
    ['尊老金发放花名册'],
    ['序号', '乡镇', '老人姓名', '身份证号', '金额'],
    [1, '同兴镇', '王福秀', ID(2), 150],
  ]
  const sums = [['尊老金分镇汇总'], ['序号', '乡镇', '人数合计', '金额（元）'], [1, '同兴镇', 1, 150]]
  const workbook = memoryWorkbook([
    { name: '花名册', values: people },
    { name: '分镇汇总', values: sums },
  ])
  const { tables } = readRegisters([{ path: 'a.xlsx', workbook }])
  expect(tables.map(({ rowIs }) => rowIs === 'place')).toEqual([false, true])
})

test.each(['乡镇长签字:', '民政助理员:唐兴富', '单位负责人:'])('%s below the data is no row', (line) => {
  const [table] = read(
    sheet('低保花名册', '序号 户主姓名 家庭人口 月保障金', '1 王福秀 3 900', `_ ${line} _ 审核:李文静`),
  ).tables
  expect(table.rowCount).toBe(1)
})

test('a title of its own makes a table of a header of which few words are known', () => {
  const set = read(
    sheet(
      '低保停发对象名单',
      '序号 户主姓名 身份证号 停保时间 停保原因',
      `1 王福秀 ${ID(1)} 2025-06 收入超标`,
      '',
      '低保增减发对象名单',
      '序号 户主姓名 身份证号 原享受几人 现享受几人 调整前金额数 调整后金额数 备查一栏',
      `1 李志明 ${ID(2)} 3 2 1800 1200 甲`,
    ),
  )
  expect(set.tables.map(({ kindId, rowCount }) => [kindId, rowCount])).toEqual([
    ['stopped', 1],
    ['amount-changes', 1],
  ])
})

test('a column of figures in a summary names nobody, whatever its header', () => {
  const set = read(
    sheet(
      '东河镇各村救助人数统计表',
      '村 低保 特困 孤儿 合计',
      '东河村 9 2 _ 11',
      '西岭村 12 1 2 15',
      '南湾村 7 3 1 11',
    ),
  )
  expect(set.tables.map((table) => [table.kindId, table.has('name')])).toEqual([['summary', false]])
  expect(set.unmapped.get(set.tables[0])).toContain(3)
})
