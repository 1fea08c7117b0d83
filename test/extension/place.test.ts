import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../core/src/page-checks.ts'
import { checkTab } from '../../extension/src/case/check-tab.ts'
import { dateOnPage } from '../../extension/src/case/dates.ts'
import { factsFrom } from '../../extension/src/case/facts.ts'
import { reportedFields } from '../../extension/src/case/reported.ts'
import { fictionalId } from '../core/checks/fictional-id.ts'
import { read, reportOf } from './page.ts'

const policy = loadPolicy()
const settings = { place: '510185', date: '2026-09-08', locale: 'zh-CN' } as Parameters<typeof checkTab>[2]

const form = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([label, value]) => `<p><span>${label}</span><input value="${value}"></p>`)
    .join('')

const checked = (titles: string[], fields: Record<string, string>, isPlaceChosen = false) =>
  checkTab([{ frame: 0, report: { ...reportOf(read(form(fields))), titles } }], policy, { ...settings, isPlaceChosen })

/** Somebody first registered in another province: 422822. */
const FAR = '422822196805179511'
const PAGE = { 申请类别: '农村低保', 申请人姓名: '甲某', 低保标准: '590', 月保障金额: '590' }

describe('a page is judged by the figures of the place that it names', () => {
  const places: [titles: string[], fields: Record<string, string>, name: string, from: string][] = [
    [['低保申请 - 建始县社会救助管理信息系统'], {}, '建始县', 'page'],
    [['湖北省恩施州建始县民政局'], {}, '湖北省恩施州建始县', 'page'],
    [['低保申请'], { 户籍地址: '建始县业州镇罗家坝村' }, '建始县', 'page'],
    [['低保申请'], { '县(市、区)': '乐至县' }, '乐至县', 'page'],
    [['低保申请'], { 现住址: '四川省 / 资阳市 / 安岳县' }, '安岳县', 'page'],
    [['简阳市社会救助系统'], { 户籍地址: '建始县业州镇罗家坝村' }, '简阳市', 'page'],
    [['成都市社会救助系统'], { 现住址: '简阳市禾丰镇双河村' }, '简阳市', 'page'],
    [['低保申请'], { 乡镇: '禾丰镇' }, '简阳市', 'page'],
    [['成都市民政局服务专区 网上办事专区 新市民 困难县'], { 现住址: '工人家属区3栋' }, '简阳市', 'supposed'],
    [['低保申请'], { 身份证号: fictionalId('1968-05-17', '男') }, '简阳市', 'chosen'],
    [['低保申请'], { 身份证号: FAR }, '简阳市', 'supposed'],
  ]
  test.each(places)('%s %o is of %s', (titles, fields, name, from) => {
    const { place } = checked(titles, { ...PAGE, ...fields })
    expect([place.name, place.from]).toEqual([name, from])
  })

  const severities = (titles: string[], fields: Record<string, string> = {}, isChosen = false) =>
    checked(titles, { ...PAGE, ...fields }, isChosen).hints.map(({ check, severity }) => `${severity} ${check}`)
  test('a standard of another county is not compared with ours, and its people are no strangers', () => {
    expect(severities(['建始县社会救助管理信息系统'], { 身份证号: FAR })).toEqual([])
    expect(severities(['简阳市社会救助管理信息系统'], { 身份证号: FAR })).toEqual([
      'error standard-in-force',
      'notice id-number-elsewhere',
    ])
  })
  test('where no place is named and none was chosen, what rests on it is a doubt', () => {
    expect(severities(['低保申请'], { 身份证号: FAR })).toEqual(['doubt standard-in-force'])
    expect(severities(['低保申请'], { 身份证号: FAR }, true)).toEqual([
      'error standard-in-force',
      'notice id-number-elsewhere',
    ])
  })
})

describe('a page is of the day of what it tells last', () => {
  const OLD = { 姓名: '甲某', 身份证号: '510185193512039746' }
  const found = (title: string, fields: Record<string, string>) =>
    checkTab([{ frame: 0, report: { ...reportOf(read(form(fields))), titles: [title] } }], policy, {
      ...settings,
      date: '',
      isPlaceChosen: true,
    })
      .hints.filter(({ severity }) => severity !== 'notice')
      .map(({ check, severity }) => `${severity} ${check}`)
  test('an age fits the day of the approval, that on which the page is read, and those between', () => {
    const aged = (age: string) => found('高龄津贴', { ...OLD, 年龄: age, 审批日期: '2016-12-22' })
    expect(aged('81')).toEqual([])
    expect(aged('89')).toEqual([])
    expect(aged('60')).toEqual(['error birth-matches-id-number'])
    expect(aged('140')).toContain('error birth-matches-id-number')
  })
  test('a review or payment since, not one to come, makes the date of the page', () => {
    const dated = (fields: Record<string, string>) => dateOnPage(read(form(fields)).fields, '2026-11-30')
    expect(dated({ 批准日期: '2020-05-08', 本次复核日期: '2026-11-16' })).toBe('2026-11-16')
    expect(dated({ 批准日期: '2020-05-08', 复核日期: '2026-11-16' })).toBe('2026-11-16')
    expect(dated({ 审批日期: '2025-12-22', 死亡日期: '2026-08-19' })).toBe('2026-08-19')
    expect(dated({ 批准日期: '2020-05-08', 复核日期: '2027-11-16' })).toBe('2020-05-08')
    expect(dated({ 批准日期: '2026-05-08', 复核日期: '2025-11-16' })).toBe('2026-05-08')
    expect(dated({ 批准日期: '2020-05-08', 发放月份: '2026年10月' })).toBe('2026-10-01')
  })
})

describe('what a page says with several labels', () => {
  const cards = (title: string, fields: Record<string, string>) =>
    checkTab([{ frame: 0, report: { ...reportOf(read(form(fields))), titles: [title] } }], policy, {
      ...settings,
      isPlaceChosen: true,
    }).hints

  test('a second class, of the people, hides not what kind of aid it is', () => {
    const aid = { 申请人姓名: '甲某', 申请日期: '2026-08-12', 审批日期: '2026-08-10', 救助类型: '支出型' }
    const checks = (fields: Record<string, string>) => cards('临时救助', fields).map(({ check }) => check)
    expect(checks(aid)).toContain('application-first')
    expect(checks({ ...aid, 救助对象类别: '低保边缘家庭成员' })).toContain('application-first')
    expect(checks({ 救助对象类别: '低保边缘家庭成员', ...aid, 救助类型: '急难型' })).not.toContain('application-first')
  })
  test('a finding names the label of its own field, and two dates of one label by what they are', () => {
    const parents = { 儿童姓名: '甲某', 父亲姓名: '乙某', 父亲死亡日期: '2019-10-07', 母亲姓名: '丙某' }
    const [odd] = cards('孤儿', { ...parents, 母亲死亡日期: '2020-02-30' }).filter(({ why }) =>
      why.includes('2020-02-30'),
    )
    expect(odd.why).toContain('母亲死亡日期')
    expect(odd.why).not.toContain('父亲死亡日期')
    const [span] = cards('临时救助', { 申请人姓名: '甲某', 公示时间: '2026-08-18 至 2026-08-14' }).filter(({ why }) =>
      why.includes('早于'),
    )
    expect(span.why).toContain('“公示止”（2026-08-14）早于“公示起”')
  })
})

describe('of a page about a child', () => {
  const child = {
    儿童姓名: '甲某',
    身份证号: '510185201403089661',
    儿童类别: '事实无人抚养儿童',
    申请日期: '2026-08-20',
  }
  const OLD = '510185195707019672'
  const members = (relation: string, ofChild: string, ofOther: string) =>
    `<h3>家庭成员</h3><table><tr><th>姓名</th><th>${relation}</th><th>身份证号</th></tr>
      <tr><td>甲某</td><td>${ofChild}</td><td>510185201403089661</td></tr>
      <tr><td>乙某</td><td>${ofOther}</td><td>${OLD}</td></tr></table>`
  const doubts = (html: string) =>
    checkTab([{ frame: 0, report: { ...reportOf(read(html)), titles: ['事实无人抚养儿童认定'] } }], policy, {
      ...settings,
      isPlaceChosen: true,
    })
      .hints.filter(({ severity }) => severity !== 'notice')
      .map(({ check }) => check)

  test('who is listed beside it is no grown child, and it heads no household', () => {
    expect(doubts(form(child) + members('与儿童关系', '本人', '祖父'))).toEqual([])
    expect(doubts(form(child) + members('与户主关系', '孙女', '户主'))).toEqual([])
    expect(doubts(form({ ...child, 身份证号: OLD }))).toContain('child-grown')
    expect(doubts(form(child) + members('与儿童关系', '本人', '祖父').replace(OLD, '510185195707019673'))).toEqual([
      'id-number-checksum',
    ])
  })
  test('与儿童关系 of a member is his relation', () => {
    const frames = [{ frame: 0, report: reportOf(read(form(child) + members('与儿童关系', '本人', '祖父'))) }]
    const relations = reportedFields(frames).filter(({ field }) => field === 'relation')
    expect(relations.map(({ value }) => value)).toEqual(['本人', '祖父'])
  })
})

describe('what befell a household', () => {
  const event = (fields: Record<string, string>) => factsFrom(read(form(fields)).fields).household.event
  test('is read of the cause of the aid', () => {
    expect(event({ 申请人姓名: '甲某', 困难原因: '火灾' })).toEqual({ kind: 'fire' })
    expect(event({ 申请人姓名: '甲某', 救助原因: '突发重大疾病', 自付费用: '27000' })).toMatchObject({
      kind: 'illness',
    })
  })
  test('is nothing where a lasting cause stands there, or none', () => {
    expect(event({ 申请人姓名: '甲某', 致贫原因: '因病' })).toBeUndefined()
    expect(event({ 申请人姓名: '甲某', 致贫原因: '因残' })).toBeUndefined()
    expect(event({ 申请人姓名: '甲某', 家庭人口: '3' })).toBeUndefined()
  })
})
