import { memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { type DropReason, type RegisterTable, readRegisters } from '../../../core/src/register/index.ts'
import { fictionalId } from '../checks/fictional-id.ts'

type Cell = string | number | null

const read = (values: Cell[][], name = '表') =>
  readRegisters([{ path: '工作簿1.xlsx', workbook: memoryWorkbook([{ name, values }]) }])
const line = (text: string): Cell[] =>
  text.split(' ').map((word) => (word === '_' ? null : /^-?\d{1,8}(\.\d+)?$/.test(word) ? Number(word) : word))
const sheet = (...lines: string[]) => lines.map(line)
const names = (table: RegisterTable) =>
  Array.from(table.text(table.has('name') ? 'name' : 'headName'), (code) => table.dictionary.texts[code] ?? '')
const dropped = (table: RegisterTable): [row: number, why: DropReason][] =>
  table.dropped.map(({ row, why }) => [row + 1, why])
const ID = (nth: number) => fictionalId(`19${60 + nth}-05-06`, nth % 2 ? '男' : '女', nth)

const DIBAO = '户主姓名 身份证号 家庭人口 月保障金'
const THREE = [`韩素英 ${ID(2)} 1 950`, `蒲正华 ${ID(1)} 1 950`, `魏光琼 ${ID(4)} 2 950`]

describe('a text that stands above the table and again in a row', () => {
  test.each<[string, string[], string[]]>([
    ['the town', ['填报单位 禾丰镇 _ 日期 2025-06-20'], ['禾丰镇', '禾丰镇', '涌泉镇']],
    ['the village', ['丙灵村'], ['丙灵村', '丙灵村', '白马村']],
    ['the village beside its label', ['村（社区）： 丙灵村'], ['丙灵村', '丙灵村', '丙灵村']],
    ['the category', ['类别： 农村低保'], ['农村低保', '农村低保', '农村低保']],
    ['the head’s name', ['户主 韩素英 家庭人口 3 月保障金 950'], ['一组', '二组', '三组']],
  ])('%s loses no row', (_, above, first) => {
    const label = first[0].endsWith('镇')
      ? '乡镇'
      : first[0].endsWith('村')
        ? '村'
        : first[0].endsWith('组')
          ? '组'
          : '类别'
    const [table] = read(
      sheet('2025年6月农村低保花名册', ...above, `${label} ${DIBAO}`, ...THREE.map((row, at) => `${first[at]} ${row}`)),
    ).tables
    expect(names(table)).toEqual(['韩素英', '蒲正华', '魏光琼'])
    expect(dropped(table)).toEqual([])
  })
  test('the form-filler has a row of his own', () => {
    const [table] = read(
      sheet('农村低保花名册', '填表人 李福全 _ 电话', DIBAO, ...THREE, `李福全 ${ID(3)} 1 950`),
    ).tables
    expect(names(table)).toContain('李福全')
  })
  test('a title printed again is dropped, and said so', () => {
    const [table] = read(sheet('农村低保花名册', DIBAO, THREE[0], '农村低保花名册', DIBAO, THREE[1])).tables
    expect(names(table)).toEqual(['韩素英', '蒲正华'])
    expect(dropped(table)).toEqual([
      [4, 'title'],
      [5, 'header'],
    ])
  })
})

describe('a header printed again below 续表', () => {
  const LOG = '走访日期 走访对象 走访干部 走访地点 走访情况'
  const visits = ['韩素英', '蒲正华', '魏光琼'].map((one, at) => `2025-06-1${at} ${one} 李平 丙灵村${at}组 身体尚好`)
  const dated = THREE.map((row, at) => `${row} 2025-06-1${at}`)
  test.each<[string, string, string[], string]>([
    ['behind the title', `${DIBAO} 审批时间`, dated, '农村低保花名册（续表）'],
    ['by itself', `${DIBAO} 审批时间`, dated, '续表'],
    ['with its number', `${DIBAO} 审批时间`, dated, '农村低保花名册（续表二）'],
    ['in a log without ID numbers', LOG, visits, '农村低保花名册（续表）'],
  ])('%s loses no row above it', (_, header, rows, title) => {
    const { tables } = read(sheet('农村低保花名册', header, ...rows, title, header, ...rows.toReversed()))
    expect(tables).toHaveLength(1)
    expect(tables[0].rowCount).toBe(6)
    expect(dropped(tables[0])).toEqual([
      [6, 'title'],
      [7, 'header'],
    ])
  })
  test('another title begins another table below dated rows', () => {
    const header = `${DIBAO} 审批时间`
    const { tables } = read(sheet('农村低保花名册', header, ...dated, '城市低保花名册', header, ...dated))
    expect(tables.map(({ rowCount }) => rowCount)).toEqual([3, 3])
  })
})

describe('another table further down, under a line that stands alone', () => {
  const PLACES = ['香水镇 11 174 607', '新民乡 3 341 1072', '大湾乡 13 331 1164']
  const TOTAL = '全县 27 846 2843'
  const tablesOf = (...below: string[]) =>
    read(sheet('暴雨洪涝灾害损失统计', '乡镇 受灾村数 受灾户 受灾人口', ...PLACES, TOTAL, ...below)).tables.map(
      ({ rowCount }) => rowCount,
    )
  test.each([
    ['of goods, below a blank row', ['_', '表二 _ _ _', '乡镇 牛(头) 羊(只) 合计', ...PLACES, TOTAL]],
    ['right below the total', ['表二 _ _ _', '乡镇 受灾面积(亩) 成灾面积(亩) 绝收面积(亩)', ...PLACES, TOTAL]],
  ])('%s is read by itself', (_, below) => expect(tablesOf(...below)).toEqual([3, 3]))
  test('with labels that nobody knows it ends the first, and is not read', () =>
    expect(
      tablesOf('_', '开放题意见归类 _ _ _', '说法 条数 原话 转办', '手续多 14 跑三趟 已转', '感谢 26 谢谢 _'),
    ).toEqual([3]))
  test('a heading of a village above a row without figures begins none', () => {
    const { tables } = read(
      sheet(
        '农村低保花名册',
        `村 ${DIBAO}`,
        `丙灵村 ${THREE[0]}`,
        '_',
        '二、白马村 _ _ _ _',
        '_ 李秀英 _ _ _',
        `白马村 ${THREE[1]}`,
      ),
    )
    expect(tables).toHaveLength(1)
  })
})

describe('a line under the header that names the columns', () => {
  test.each(['甲 乙 ① ②', 'a b c d=b*c', '_ A B C=A-B'])('%s is no row', (numbering) => {
    const [table] = read(sheet('农村低保花名册', DIBAO, numbering, ...THREE)).tables
    expect(names(table)).toEqual(['韩素英', '蒲正华', '魏光琼'])
  })
})

describe('rows that are no people', () => {
  const footed = (...below: string[]) => read(sheet('农村低保花名册', DIBAO, ...THREE, ...below)).tables[0]
  test.each([
    ['调查人签字 李平'],
    ['以下空白'],
    ['——以下空白——'],
    ['共6户14人'],
    ['打印日期 2025-06-20'],
    ['民政办主任 周明'],
    ['村（社区）意见 同意上报'],
    ['乡镇审核意见'],
    ['经办人 李平 审核人 周明'],
    ['分管领导签字'],
    ['制表人'],
    ['民政办主任：李平 _ 分管领导：周明'],
    ['村委会（盖章） _ 经办人：李平'],
  ])('%s in the column of names is a footer', (below) => {
    expect([names(footed(below)), dropped(footed(below)).length]).toEqual([['韩素英', '蒲正华', '魏光琼'], 1])
  })
  test.each([
    ['小计 _ 4 2850', 'subtotal'],
    ['丙灵村村计 _ 4 2850', 'subtotal'],
    ['村计 _ 4 2850', 'subtotal'],
    ['页计 _ 4 2850', 'subtotal'],
    ['本页合计 _ 4 2850', 'subtotal'],
    ['累计 _ 4 2850', 'total'],
    ['合计数 _ 4 2850', 'total'],
    ['总共 _ 4 2850', 'total'],
    ['拢共 _ 4 2850', 'total'],
    ['Σ _ 4 2850', 'total'],
    ['丙灵村 _ 4 2850', 'block'],
    ['_ _ 4 2850', 'block'],
  ])('%s is a total', (below, kind) => {
    const table = footed(below)
    expect([names(table).length, table.layout.totalRows.map((one) => one.kind)]).toEqual([3, [kind]])
    expect(dropped(table)).toEqual([[6, 'total']])
  })
  test.each([
    ['全县 26 60 6000', 1],
    ['全镇合计 26 60 6000', 1],
    // of another list than the rows above
    ['全县 90 180 18000', 0],
  ])('%s below the rows of villages is their total where it has their sum', (below, totals) => {
    const rows = ['甲村 10 20 2000', '乙村 9 21 2100', '丙村 7 19 1900']
    const [table] = read(sheet('低保汇总表', '村 户数 人数 金额', ...rows, below)).tables
    expect(table.layout.totalRows.length).toBe(totals)
  })
  test('a rule of reckoning below the table is no row', () => {
    const [table] = read(
      sheet('测评', '乡镇 发放 满意 满意率', '甲镇 50 45 90%', '乙镇 30 27 90%', '满意率=满意÷发放'),
    ).tables
    expect(table.rowCount).toBe(2)
  })
  test.each([
    ['平均 _ 2.3 950'],
    ['_ 户均 2.3 950'],
    ['丙灵村平均 _ 2.3 950'],
    ['全镇平均值 _ 2.3人 950'],
    ['4 平均数 2.3 950'],
    ['占比（%） _ 2.3% 100%'],
    ['最高值 _ 4 1200'],
    ['同比 _ -3 -2.5%'],
  ])('%s is no household', (below) => {
    const table = footed('合计 _ 4 2850', below)
    expect([names(table), dropped(table)]).toEqual([
      ['韩素英', '蒲正华', '魏光琼'],
      [
        [6, 'total'],
        [7, 'average'],
      ],
    ])
  })
  test('nor is it a place', () => {
    const [table] = read(
      sheet(
        '低保月报汇总表',
        '乡镇 村 户数 人数',
        '简城镇 丙灵村 120 250',
        '简城镇 白马村 75 151',
        '简城镇 平均 97.5 200.5',
        '人均 _ 2 _',
      ),
    ).tables
    expect([table.rowCount, dropped(table)]).toEqual([
      2,
      [
        [5, 'average'],
        [6, 'average'],
      ],
    ])
  })
  test.each([[`均平 ${ID(6)} 1 950`], ['最高 _ 1 950元整'], ['平均村 韩素英 1 950'], [`人均 ${ID(6)} 1 950`]])(
    '%s is data all the same',
    (below) => {
      expect(footed(below).rowCount).toBe(4)
    },
  )
  test('a total behind the name of its village', () => {
    const [table] = read(
      sheet('农村低保花名册', `村 ${DIBAO}`, ...THREE.map((row) => `丙灵村 ${row}`), '丙灵村 合计 _ 4 2850'),
    ).tables
    expect(names(table)).toHaveLength(3)
  })
  test.each([
    ['月保障金 家庭人口 姓名 身份证号 村', '2850 4 _ _ 合计'],
    ['月保障金 家庭人口 姓名 身份证号 村', '2850 4 _ _ 丙灵村小计'],
    ['月保障金 村 家庭人口 姓名 身份证号', '2850 合计 4 _ _'],
  ])('under %s the row %s is a total, wherever its word stands', (header, below) => {
    const rows = [2, 1, 4].map((one) => `900 丙灵村 1 韩素英 ${ID(one)}`.split(' '))
    const order = header.split(' ').map((label) => '月保障金 村 家庭人口 姓名 身份证号'.split(' ').indexOf(label))
    const ordered = rows.map((row) => order.map((at) => row[at]).join(' '))
    const [table] = read(sheet('农村低保花名册', header, ...ordered, below)).tables
    expect([table.rowCount, dropped(table)]).toEqual([3, [[6, 'total']]])
  })
  test.each<[string, string[], number[]]>([
    [
      'of a class, below its parts',
      ['集中供养 全自理 6', '集中供养 半护理 8', '集中供养 小计 14', '分散供养 全自理 3'],
      [5],
    ],
    ['of a class, above its parts', ['集中供养 合计 14', '集中供养 全自理 6', '集中供养 半护理 8'], [3]],
    ['of a class with parts that are not all told', ['集中供养 合计 14', '集中供养 其中：女 6'], []],
    ['of nothing that adds up', ['集中供养 合计 14', '集中供养 全自理 6', '集中供养 半护理 9'], []],
  ])('a total behind the name of what it sums: %s', (_, lines, totals) => {
    const [table] = read(sheet('特困人员汇总表', '供养方式 护理档次 人数', ...lines, '总计 _ 17')).tables
    expect(dropped(table).slice(0, -1)).toEqual(totals.map((row) => [row, 'total']))
  })
  test('a header that begins with № and stands again above each village', () => {
    const header = `№ 村 ${DIBAO} 7月`
    const rows = THREE.map((row, at) => `${at + 1} 丙灵村 ${row} 450`)
    const [table] = read(
      sheet('农村低保花名册', header, ...rows, '丙灵村小计 _ _ _ 4 2850 1350', header, ...rows),
    ).tables
    expect([table.rowCount, dropped(table)]).toEqual([
      6,
      [
        [6, 'total'],
        [7, 'header'],
      ],
    ])
  })
  test.each(['计 3户 4 2850', '照料人2人 3人 4 2850'])('%s sums the rows', (below) =>
    expect(names(footed(below))).toEqual(['韩素英', '蒲正华', '魏光琼']),
  )
  test('a total of goods, behind blanks for its number and day, without what was there before', () => {
    const lines = ['_ _ 棉被 上年结转 _ _ 40', '1 2025-01-06 棉被 调入 20 _ 60', '2 2025-02-10 棉被 发放 _ 15 45']
    const header = '序号 日期 品名 摘要 入库数量 出库数量 结存数量'
    const [table] = read(sheet('救灾物资进出库台账', header, ...lines, '_ _ 棉被 本年合计 20 15 45')).tables
    expect([table.rowCount, dropped(table)]).toEqual([3, [[6, 'total']]])
  })
  test('a row without a name that has an ID number is a person', () => {
    expect(footed(`_ ${ID(6)} 1 950`).rowCount).toBe(4)
  })
  test('a second payment of the person above is no total', () => {
    const [table] = read(
      sheet(
        '低保金发放清册',
        '姓名 身份证号 发放月份 发放金额',
        `韩素英 ${ID(2)} 202505 650`,
        '_ _ 202506 650',
        `蒲正华 ${ID(1)} 202505 300`,
        `魏光琼 ${ID(4)} 202505 300`,
      ),
    ).tables
    expect(table.rowCount).toBe(4)
  })
  test.each(['合计', '丙灵村小计', '调查人签字', '农村低保花名册'])('%s beside an ID number is a person', (name) => {
    expect(footed(`${name} ${ID(6)} 1 950`).rowCount).toBe(4)
  })
  test('the rules and the example of an import template', () => {
    const [table] = read(
      sheet(
        '填表说明：1.带*为必填；2.示例行请删除。',
        '*姓名 *身份证号 家庭人口 月保障金 联系电话',
        '必填，与身份证一致 必填，18位 数字 保留两位小数 11位手机号',
        `例：张三 ${ID(5)} 3 1500 13800000000`,
        '韩素英 512081196203049621 2 1900 13900000951',
      ),
      '低保',
    ).tables
    expect([names(table), dropped(table)]).toEqual([
      ['韩素英'],
      [
        [3, 'instruction'],
        [4, 'example'],
      ],
    ])
  })
})

describe('forms for one household', () => {
  const FORM = [
    '临时救助审批表',
    `姓名 韩素英 性别 女 身份证号 ${ID(2)}`,
    '家庭住址 丙灵村3组 _ _ 联系电话 13900000951',
    '家庭人口 2 家庭月收入 1200 救助金额 3000',
  ]
  test('the members’ table is read whole, and nothing below it', () => {
    const { tables } = read(
      sheet(
        ...FORM,
        '姓名 与户主关系 身份证号 年龄 健康状况',
        `韩素英 户主 ${ID(2)} 63 重病`,
        `蒲小军 长子 ${ID(5)} 35 健康`,
        '村（社区）意见 经评议，同意上报。',
        '乡镇审核意见',
      ),
    )
    expect(tables.map(names)).toEqual([['韩素英', '蒲小军']])
  })
  test.each([
    ['an approval form', [...FORM, '申请原因 因病住院，自付费用较大', '村（社区）意见 同意上报']],
    [
      'a visit diary on a page',
      ['走访记录', '走访时间 2025年6月3日 走访人 李平', '户主姓名 韩素英 家庭住址 丙灵村3组', '走访情况 身体尚好'],
    ],
  ])('%s without one is no register', (_, lines) => {
    expect(read(sheet(...lines))).toMatchObject({ tables: [], passed: [{ reason: 'single-form' }] })
  })
  test.each([
    [
      'of who is taken in',
      [
        '城乡居民最低生活保障新增对象审批表',
        '姓名 _ 性别 _ 民族 _',
        '身份证号码 _ _ 享受起始年月 _ _',
        '家庭人口 _ 保障人口 _ 月保障金 _',
        '审批意见 _ _ _ _ _',
      ],
    ],
    [
      'with a place for the members',
      [
        '最低生活保障申请审批表',
        '户主姓名 _ 性别 _ 出生年月 _',
        '身份证号 _ _ 联系电话 _ _',
        '姓名 与户主关系 性别 年龄 身份证号 健康状况',
        '村（居）意见 _ _ _ _ _',
      ],
    ],
  ])('a form %s that nobody has filled in is no register', (_, lines) => {
    expect(read(sheet(...lines))).toMatchObject({ tables: [], passed: [{ reason: 'single-form' }] })
  })
  test('a sheet of wide cells to fill in, without a figure, is no register', () => {
    const values = [
      ['家庭经济状况入户调查表', null, null, null],
      ...['被调查户', '调查时间', '主要家电', '务工情况'].map((label) => [label, null, null, null]),
      ['收入项目', '金额', '收入项目', '金额'],
      ['工资性', null, '经营净', null],
      ['财产性', null, '转移性', null],
    ]
    const merges = [1, 2, 3, 4].map((row) => ({ top: row, bottom: row, left: 1, right: 3 }))
    const workbook = memoryWorkbook([{ name: '表', values, merges }])
    expect(readRegisters([{ path: '1.xlsx', workbook }]).tables).toEqual([])
  })
  test('a register without rows is one', () => {
    const lines = ['2025年6月农村低保花名册', '单位：禾丰镇 _ _ 2025年6月', DIBAO, '_ _ _ _']
    expect(read(sheet(...lines)).passed).toEqual([])
  })
})

test('the bank that pays, and how many payments came through, are no person below the total', () => {
  const [table] = read(
    sheet(
      '护理补贴发放清册',
      '序号 乡镇 姓名 身份证号 残疾等级 月标准 发放金额 账号',
      ...[1, 2, 3].map((nth) => `${nth} 大丰镇 梁学${'涛琼军'[nth - 1]} ${ID(nth)} 一级 80 240 621458560000${nth}`),
      '合计 _ 3人 _ _ 240 720',
      '代发银行：上林县农村信用合作联社 _ _ 成功3笔，失败0笔 _ 2021年6月18日',
    ),
  ).tables
  expect(names(table)).toEqual(['梁学涛', '梁学琼', '梁学军'])
})

test('indicators with units in a column of their own name no places', () => {
  const [table] = read(
    sheet(
      '2024年11月社会救助情况统计表（与上年同期比较）',
      '指标 单位 2024年11月 2023年11月 增减',
      '城市低保户数 户 728 727 1',
      '城市低保人数 人 1014 998 16',
      '农村低保户数 户 5971 5833 138',
      '农村低保人数 人 9549 9197 352',
      '低保人数合计 人 10563 10195 368',
    ),
  ).tables
  expect(table?.has('town') ?? false).toBe(false)
})

test.each([['代码 1 2 3 4 5 6'], ['栏次 1 2 3 4 5 6'], ['_ _ _ (岁) 个月 (元)']])(
  'a line of numbers or units below the header is no row: %s',
  (below) => {
    const [table] = read(
      sheet(
        '高龄老人生活津贴发放表',
        '序号 村 老人姓名 周岁 发放月数 应发金额 社会保障卡号',
        below,
        '1 三星社区 沈素莲 83 6 360 6217238498412838330',
        '2 三星社区 毛丽玲 91 6 1440 6217234664526129130',
        '3 农科村 卢招蓉 90 6 900 6217231227394328235',
      ),
    ).tables
    expect(names(table)).toEqual(['沈素莲', '毛丽玲', '卢招蓉'])
  },
)

test('a column of members with figures in it counts them, and names nobody', () => {
  const [table] = read(
    sheet(
      '刚性支出困难家庭审核确认情况一览表',
      '序号 镇 申请人 公民身份号码 共同生活家庭成员 家庭总收入 刚性支出占比',
      ...[1, 2, 3, 4].map((nth) => `${nth} 裴圩镇 程${'枝兰松柏'[nth - 1]} ${ID(nth)} ${nth} 73685 83.64`),
    ),
  ).tables
  expect(table.columns.find(({ column }) => column === 4)?.field).not.toBe('name')
})

test('what came and went in one figure is no count of people, nor what came the sum of what there is', () => {
  const values: Cell[][] = [
    ['2023年6月低保动态调整汇总表'],
    ['村', '5月底在保', null, null, '本月新增', null, null, '户内变动', null, '6月在保', null, null],
    [null, '户', '人', '金额', '户', '人', '金额', '人(±)', '金额(±)', '户', '人', '金额'],
    ['荷桥社区', 27, 42, 23268, 2, 2, 1033, -1, -1040, 29, 43, 23261],
    ['北街社区', 33, 51, 26622, 3, 8, 4224, 2, 1720, 36, 61, 32566],
    ['太平桥村', 29, 43, 24983, 0, 0, 0, -2, -1180, 29, 41, 23803],
  ]
  const [table] = read(values).tables
  const fieldAt = (column: number) => table.columns.find((one) => one.column === column)?.field
  expect([6, 7, 8, 9, 10].map(fieldAt)).toEqual([
    undefined,
    undefined,
    undefined,
    'closingHouseholds',
    'closingPersons',
  ])
})

test('电话 of a summary that counts letters, visits and calls is no telephone number', () => {
  const [table] = read(
    sheet(
      '信访件月度统计表',
      '月份 来访 来信 电话 网上 件数 人次',
      '1月 2 0 1 0 3 3',
      '2月 3 1 0 0 4 4',
      '3月 1 1 2 2 6 9',
    ),
  ).tables
  expect(table.columns.some(({ field }) => field === 'phone')).toBe(false)
})

describe('a line below the rows, in a clerk’s own words', () => {
  const TABLE = ['农村低保花名册', '序号 村 户主姓名 身份证号 家庭人口 保障人口 月保障金']
  const ROWS = [
    `1 丙灵村 韩素英 ${ID(2)} 1 1 300`,
    `2 丙灵村 蒲正华 ${ID(1)} 2 2 500`,
    `3 白马村 魏光琼 ${ID(4)} 3 3 700`,
  ]
  const whys = (...last: string[]) => {
    const [table] = read(sheet(...TABLE, ...ROWS, ...last)).tables
    expect(table.rowCount).toBe(3)
    return dropped(table).map(([, why]) => why)
  }
  test('共, and 两村共, are totals', () => {
    expect(whys('共 _ 3户 _ 6 6 1500')).toEqual(['total'])
    expect(whys('_ 两村共 3户 _ 6 6 1500')).toEqual(['total'])
  })
  test('several labels that wait for signatures, and the office with the day', () => {
    expect(whys('村委会（章）支书：监委会：需救6口')).toEqual(['note'])
    expect(whys('停洞镇社会事务办公室2021年11月5日')).toEqual(['note'])
  })
  test('a few words alone below numbers', () => {
    expect(whys('没领的下月补领')).toEqual(['note'])
  })
  test('a name alone below names is a row', () => {
    const [table] = read(sheet('户主姓名 身份证号 月保障金', `韩素英 ${ID(2)} 950`, '阿卜杜热合曼托合提')).tables
    expect(names(table)).toEqual(['韩素英', '阿卜杜热合曼托合提'])
  })
})
