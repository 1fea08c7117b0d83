import { describe, expect, test } from 'vitest'
import { determine, loadPolicy } from '../../core/src/determination.ts'
import { factsFrom } from '../../extension/src/case/facts.ts'
import { caseOf, describesHousehold, incomeAsStated } from '../../extension/src/case/household.ts'
import { amountOf, read } from './page.ts'

/** Published samples of GB 11643-1999. */
const WOMAN_1949 = '11010519491231002X'
const MAN_1999 = '440308199901101512'

const form = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([label, value]) => `<p><span>${label}</span><input value="${value}"></p>`)
    .join('')
const table = (title: string, header: string[], ...rows: string[][]) => {
  const row = (cells: string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<h3>${title}</h3><table>${row(header, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`
}
const facts = (html: string) => factsFrom(read(html).fields)

test('a child whose parents are both dead is an orphan, one with a missing parent is not said to be', () => {
  const child = (mother: string) =>
    facts(form({ 儿童姓名: '甲某', 身份证号: MAN_1999, 家庭人口: '1', 父亲状况: '死亡', 母亲状况: mother })).household
      .members
  expect(child('已故')).toMatchObject([{ orphan: 'orphan' }])
  expect(child('失踪')?.[0]).not.toHaveProperty('orphan')
})

describe('amounts as pages write them', () => {
  const cases: [label: string, value: string, fen: number | undefined][] = [
    ['家庭月收入', '1,200.50', 120_050],
    ['家庭月收入(万元)', '1.2', 1_200_000],
    ['家庭月收入', '1.2万元', 1_200_000],
    ['家庭月收入', '¥1200元/月', 120_000],
    ['家庭月收入', '１２００元', 120_000],
    ['家庭月收入', '0', 0],
    ['家庭月收入', '1,200元（土地流转）', 120_000],
    ['家庭月收入', '1200（其中低保金300）', undefined],
    ['家庭月收入', '约1200', undefined],
    ['家庭月收入', '无', undefined],
  ]
  test.each(cases)('%s: %s', (label, value, fen) => {
    expect(amountOf(label, value)).toBe(fen)
  })
})

describe('of near labels on one page the one that names the fact counts, wherever it stands', () => {
  const dates: [nearer: string, other: string][] = [
    ['审批日期', '审核日期'],
    ['审批时间', '审核时间'],
    ['县级审批日期', '乡镇审核日期'],
  ]
  const pages: [name: string, page: (pairs: [string, string][]) => string][] = [
    ['a form', (pairs) => form(Object.fromEntries(pairs))],
    ['text', (pairs) => pairs.map(([label, value]) => `<p>${label}：${value}</p>`).join('')],
    [
      'cells',
      (pairs) =>
        `<table><tr>${pairs
          .flat()
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr></table>`,
    ],
    ['a form below what is shown', ([first, ...rest]) => `<p>${first.join('：')}</p>${form(Object.fromEntries(rest))}`],
  ]
  for (const [nearer, other] of dates)
    test.each(pages)(`${nearer} beside ${other} in %s`, (_, page) => {
      const pairs: [string, string][] = [
        [nearer, '2024-03-15'],
        [other, '2024-02-20'],
      ]
      expect(facts(page(pairs)).date).toBe('2024-03-15')
      if (page !== pages[3][1]) expect(facts(page([...pairs].reverse())).date).toBe('2024-03-15')
    })

  test('where only one stands there it is read, and what can be changed counts before what is only shown', () => {
    expect(facts(form({ 审核日期: '2024-02-20' })).date).toBe('2024-02-20')
    expect(facts(`<p>审批日期：2024-02-20</p>${form({ 审批日期: '2024-03-15' })}`).date).toBe('2024-03-15')
  })
})

describe('the facts of a page', () => {
  test('count a sum in the unit and period that stand behind its box', () => {
    const income = (label: string, unit: string) =>
      facts(`<p>${label} <input value="1200">${unit}</p>`).household.income
    expect(income('家庭收入', '元/月')).toBe(120_000)
    expect(income('家庭年收入', '元')).toBe(10_000)
    expect(income('家庭月收入', '元/年')).toBe(10_000)
    expect(income('家庭年收入', '万元')).toBe(100_000_000)
  })

  test('are told by yes and no too: 是否残疾, 是否重病, 是否有劳动能力, 是否共同生活, 城乡类型', () => {
    const own = { 申请人姓名: '张某', 家庭人口: '1', 城乡类型: '农村' }
    const said = (answers: Record<string, string>) => {
      const { household } = facts(form({ ...own, ...answers }))
      const { disability, health, labour, resides } = household.members?.[0] ?? {}
      return { area: household.area, disability, health, labour, resides }
    }
    expect(said({ 是否残疾: '否', 是否重病: '否', 是否有劳动能力: '否', 是否共同生活: '是' })).toEqual({
      area: 'rural',
      disability: 'none',
      health: undefined,
      labour: 'none',
      resides: true,
    })
    expect(said({ 是否残疾: '是', 是否重病: '是', 是否有劳动能力: '是', 是否共同生活: '否' })).toEqual({
      area: 'rural',
      disability: { type: undefined, level: undefined },
      health: 'serious-illness',
      labour: 'able',
      resides: false,
    })
  })

  test('who is at no school, or has left it, is no student', () => {
    const student = (said: string) =>
      facts(form({ 儿童姓名: '张某', 家庭人口: '1', 就学状况: said })).household.members?.[0]?.student
    for (const said of ['未就读', '不在读', '未上学', '未入学', '辍学', '已毕业', '高中毕业'])
      expect(student(said)).toBe('none')
    expect(student('高中')).toBe('senior-secondary')
    expect(student('大学即将毕业')).toBe('undergraduate')
  })

  test('who works nowhere because he is at school is a student; who left school is none', () => {
    const student = (said: string) =>
      facts(form({ 申请人姓名: '张某', 家庭人口: '1', '就业(就学)状况': said })).household.members?.[0]?.student
    expect(student('全日制本科在校生')).toBe('undergraduate')
    expect(student('高中在读')).toBe('senior-secondary')
    for (const said of ['大学毕业待业', '灵活就业', '学生家长', '学院职工']) expect(student(said)).toBeUndefined()
  })

  test('a stay in hospital for which somebody paid is an event; whether it came suddenly stays open', () => {
    const event = (fields: Record<string, string>) => facts(form({ 家庭人口: '3', ...fields })).household.event
    const paid = { 救助类型: '支出型', 入院日期: '2026-08-05', 个人自付费用: '23000' }
    expect(event(paid)).toEqual({ date: 20260805, expense: 2_300_000 })
    expect(event({ ...paid, 困难原因: '突发重病' })).toEqual({ kind: 'illness', expense: 2_300_000 })
    expect(event({ ...paid, 个人自付费用: '0' })).toBeUndefined()
    expect(event({ 救助类型: '支出型', 个人自付费用: '23000' })).toBeUndefined()
  })

  test('property told in one sentence is read where it is sure', () => {
    const assets = (said: string) => facts(form({ 家庭人口: '1', 财产状况: said })).household.assets
    expect(assets('存款3,600元,无车辆、无商业用房')).toEqual({ financial: 360_000, vehicles: [] })
    expect(assets('存款约3600元')).toBeUndefined()
    expect(assets('本人存款3600元，妻子存款200元，有车')).toBeUndefined()
    expect(assets('轿车一辆，无车贷')).toBeUndefined()
  })

  describe('of one person', () => {
    const tekun = (fields: Record<string, string>, ...names: string[]) =>
      factsFrom(read(form({ 姓名: '张某', 身份证号: WOMAN_1949, ...fields })).fields, names).alone

    test('what his household has is what he has', () => {
      expect(tekun({ 月收入合计: '180元' })?.members?.[0]?.income).toMatchObject({ other: 18_000 })
      expect(tekun({})?.members?.[0]?.income).toBeUndefined()
    })

    test('the class by which he is helped is told where the page is about something else', () => {
      const allowance = '残疾人两项补贴申请'
      expect(tekun({ 家庭困难类型: '特困人员' }, allowance)?.receives).toEqual(['tekun'])
      expect(tekun({ 家庭困难类型: '低保家庭' }, allowance)?.receives).toEqual(['dibao'])
      expect(tekun({ 是否享受低保: '是' }, allowance)?.receives).toEqual(['dibao'])
      expect(tekun({ 是否享受低保: '否', 家庭困难类型: '其他' }, allowance)?.receives).toBeUndefined()
      expect(tekun({ 家庭困难类型: '低保家庭', 是否特困: '是' }, allowance)?.receives).toBeUndefined()
      expect(tekun({ 家庭困难类型: '低保家庭' }, '最低生活保障申请')?.receives).toBeUndefined()
      const child = { 姓名: '张某', 出生日期: '2015-01-02', 家庭困难类型: '低保家庭', 审批日期: '2025-01-02' }
      expect(factsFrom(read(form(child)).fields, [allowance]).alone?.receives).toBeUndefined()
    })
  })

  test('leave unknown what the page leaves open', () => {
    expect(facts(form({ 家庭人口: '3' })).household).toEqual({ size: 3 })
    expect(facts(form({ 备注: '无' })).household).toEqual({})
  })

  test('take the income a month: as stated, a twelfth of the year, or a head times the heads', () => {
    const income = (fields: Record<string, string>) => facts(form(fields)).household.income
    expect(income({ 家庭月收入: '1200', 家庭年收入: '99' })).toBe(120_000)
    expect(income({ 家庭年收入: '14400' })).toBe(120_000)
    expect(income({ 家庭人口: '2', 月人均收入: '600' })).toBe(120_000)
    expect(income({ 月人均收入: '600' })).toBeUndefined()
  })

  test('take a member’s wages for wages: his income is what all heads of 57号第十三条 come to, of a stated time', () => {
    const income = (unit: string, heads: Record<string, string>, total: string[] = []) =>
      facts(
        table(
          '家庭成员',
          [
            '姓名',
            '与户主关系',
            ...Object.keys(heads).map((head) => head + unit),
            ...(total.length ? ['月收入合计'] : []),
          ],
          ['张某', '户主', ...Object.values(heads), ...total],
        ),
      ).household.income
    const four = { 工资性收入: '0', 经营净收入: '200', 财产净收入: '0', 转移净收入: '100' }
    expect(income('（元/月）', four)).toBe(30_000)
    expect(income('（元/年）', { ...four, 其他收入: '12' })).toBe(2_600)
    expect(income('', four, ['400'])).toBe(40_000)
    expect(income('', four)).toBeUndefined()
    expect(income('（元/月）', { 工资性收入: '800' })).toBeUndefined()
  })

  test('sum the members’ own incomes only when every member has one', () => {
    const members = (second: string) =>
      table('家庭成员', ['姓名', '与户主关系', '月收入'], ['甲', '户主', '500'], ['乙', '妻', second])
    expect(facts(members('700')).household.income).toBe(120_000)
    expect(facts(members('')).household.income).toBeUndefined()
  })

  test('take a member’s own 年收入 for twelve months of his, and 家庭年收入 in his row for none', () => {
    const members = (label: string) =>
      table('家庭成员', ['姓名', '与户主关系', label], ['甲', '户主', '0'], ['乙', '子', '18,000'])
    expect(facts(members('年收入（元）')).household.income).toBe(150_000)
    expect(facts(members('家庭年收入（元）')).household.members?.map(({ income }) => income)).toEqual([
      undefined,
      undefined,
    ])
  })

  test('take birth and sex from a valid ID number, and code the words of the form', () => {
    const html = table(
      '家庭成员',
      [
        '姓名',
        '与户主关系',
        '身份证号',
        '户口性质',
        '婚姻状况',
        '健康状况',
        '残疾类别',
        '残疾等级',
        '劳动能力',
        '职业状况',
      ],
      ['甲', '户主', WOMAN_1949, '非农业户口', '丧偶', '重病', '肢体', '二级', '无劳动能力', '退休'],
      ['乙', '儿子', MAN_1999, '农业', '未婚', '健康或良好', '无', '', '部分丧失劳动能力', '未登记失业'],
    )
    expect(facts(html).household.members).toEqual([
      {
        name: '甲',
        relation: '户主',
        idNumber: WOMAN_1949,
        birth: 19491231,
        sex: '女',
        hukou: { kind: 'non-agricultural' },
        marital: 'widowed',
        health: 'serious-illness',
        disability: { type: '肢体', level: 2 },
        labour: 'none',
        employment: 'retired',
      },
      {
        name: '乙',
        relation: '儿子',
        idNumber: MAN_1999,
        birth: 19990110,
        sex: '男',
        hukou: { kind: 'agricultural' },
        marital: 'never-married',
        health: 'healthy',
        disability: 'none',
        labour: 'partial',
        employment: 'unemployed',
      },
    ])
  })

  test('count the applicant once, though he stands in the form and in the list', () => {
    const html =
      form({ 申请人姓名: '甲', 身份证号: WOMAN_1949, 婚姻状况: '已婚' }) +
      table('家庭成员', ['姓名', '与申请人关系', '身份证号'], ['甲', '本人', WOMAN_1949], ['乙', '儿子', MAN_1999])
    const { members } = facts(html).household
    expect(members?.map(({ name, relation, marital }) => ({ name, relation, marital }))).toEqual([
      { name: '甲', relation: '本人', marital: 'married' },
      { name: '乙', relation: '儿子', marital: undefined },
    ])
  })

  test('know the applicant as 本人 of members who are told by what they are to him, unless they have another head', () => {
    const own = { 申请人姓名: '甲某', 身份证号码: MAN_1999, 家庭人口: '2' }
    const relations = (relation: string) =>
      facts(form(own) + table('家庭成员', ['姓名', '关系'], ['乙某', relation])).household.members?.map(
        ({ relation }) => relation,
      )
    expect(relations('配偶')).toEqual(['本人', '配偶'])
    expect(relations('户主')).toEqual([undefined, '户主'])
  })

  test('list an applicant who is not in the list; a list that is only partly shown is not taken for the household', () => {
    const list = table('家庭成员', ['姓名', '与申请人关系'], ['乙', '儿子'])
    const two = facts(form({ 申请人姓名: '甲', 家庭人口: '2' }) + list).household
    expect(two.members?.map(({ name }) => name)).toEqual(['甲', '乙'])
    const five = facts(form({ 申请人姓名: '甲', 家庭人口: '5' }) + list).household
    expect(five).toEqual({ size: 5 })
  })

  test('tell no vehicle from an unknown one, and a scooter for the disabled from a car', () => {
    const vehicles = (text: string) => facts(form({ 车辆情况: text })).household.assets?.vehicles
    expect(vehicles('无')).toEqual([])
    expect(vehicles('小型轿车')).toEqual([{ kind: 'car' }])
    expect(vehicles('残疾人代步车')).toEqual([{ kind: 'disabled-scooter' }])
    expect(vehicles('见附件')).toEqual([{}])
    expect(facts(form({ 家庭人口: '1' })).household.assets).toBeUndefined()
  })

  test('keep supporters apart from members, with their own household', () => {
    const html = table(
      '赡养人信息',
      ['姓名', '与申请人关系', '月收入', '家庭月总收入', '家庭总人口', '月赡养费'],
      ['丙', '女儿', '4000', '9000', '3', '300'],
    )
    expect(facts(html).household).toEqual({
      supporters: [
        { relation: '女儿', ownIncome: 400_000, householdIncome: 900_000, householdSize: 3, payment: 30_000 },
      ],
    })
    expect(facts(form({ 赡养人数: '0' })).household).toEqual({ supporters: [] })
  })

  test('of a list of cases are nobody’s household', () => {
    const html = table('待办', ['户主姓名', '身份证号', '家庭人口', '月保障金额'], ['甲', WOMAN_1949, '2', '700'])
    expect(facts(html).household).toEqual({})
  })

  test('carry the date of the decision, else of the application', () => {
    expect(facts(form({ 申请日期: '2025年6月1日', 审批日期: '2025-06-20' })).date).toBe('2025-06-20')
    expect(facts(form({ 申请日期: '2025.6.1' })).date).toBe('2025-06-01')
  })
})

describe('the household against the standard', () => {
  const policy = loadPolicy()
  const settings = {
    locale: 'zh-CN',
    place: '510185',
    isPlaceChosen: true,
    date: '',
    portals: [],
    resting: {},
    quiet: {},
  } as const
  const stated = (fields: Record<string, string>, date: string) => {
    const found = incomeAsStated(
      policy,
      caseOf(read(form(fields)).fields, { ...settings, paused: [], portals: [], date }, policy),
    )
    return (
      found && [found.income.outcome, found.income.values.perHead, found.income.values.standard, found.income.citation]
    )
  }

  test('income below it passes, equal to it fails (令649第九条), in Jianyang in 2025: 950 yuan', () => {
    const clause = '国务院令第649号 第九条'
    expect(stated({ 家庭人口: '2', 家庭月收入: '1899' }, '2025-06-20')).toEqual([
      'pass',
      949.5,
      950,
      expect.stringContaining(clause),
    ])
    expect(stated({ 家庭人口: '2', 家庭月收入: '1900' }, '2025-06-20')).toEqual([
      'fail',
      950,
      950,
      expect.stringContaining(clause),
    ])
  })

  test('follows the date: 1,120 yuan from 2026; nothing is said for 2024, whose standard was not found', () => {
    expect(stated({ 家庭人口: '2', 家庭月收入: '1900' }, '2026-01-01')?.slice(0, 3)).toEqual(['pass', 950, 1120])
    expect(stated({ 家庭人口: '2', 家庭月收入: '1900' }, '2024-06-20')).toBeUndefined()
  })

  test('is not told without an income', () => {
    expect(stated({ 家庭人口: '2' }, '2025-06-20')).toBeUndefined()
  })
})

describe('a household is described', () => {
  const list = table(
    '低保对象列表',
    ['户主姓名', '身份证号码', '保障人口'],
    ['张某', WOMAN_1949, '2'],
    ['李某', MAN_1999, '1'],
  )
  const pages: [what: string, html: string, isHousehold: boolean][] = [
    ['by a form', form({ 申请人姓名: '张某' }), true],
    ['not by a list', list, false],
    ['not by a list and the place for which it is searched', form({ 乡镇: '禾丰镇', 村: '双河村' }) + list, false],
  ]
  test.each(pages)('%s', (_, html, isHousehold) => {
    expect(describesHousehold(read(html).fields)).toBe(isHousehold)
  })
})

describe('a page of one person of tekun', () => {
  const PERSON = { 供养人员姓名: '周长贵', 身份证号: WOMAN_1949, 特困供养类型: '集中供养', 自理能力: '半自理' }
  const settings = { place: '510185', date: '2025-05-06', locale: 'zh-CN' as const, quiet: {}, resting: {}, paused: [] }
  const of = (fields: Record<string, string>) => {
    const { alone, ...rest } = caseOf(read(form(fields)).fields, settings as never, loadPolicy())
    return { alone, ...rest }
  }

  test('that names no household is worked out for him alone, and asks no more who is in it', () => {
    const { alone, household, place, date } = of(PERSON)
    expect(household.members).toBeUndefined()
    expect(alone?.members).toHaveLength(1)
    const [tekun] = determine(loadPolicy(), { place, date, household: alone ?? {} }, { programmes: ['tekun'] })
    expect(tekun.outcome).toBe('undetermined')
    expect(tekun.missing).not.toContain('household.members')
  })

  test('that says of how many the household is, or lists others, is of them', () => {
    expect(of({ ...PERSON, 家庭人口: '2' }).alone).toBeUndefined()
    const list = table('家庭成员', ['姓名', '与户主关系'], ['乙某', '配偶'])
    expect(caseOf(read(form(PERSON) + list).fields, settings as never, loadPolicy()).alone).toBeUndefined()
  })
})
