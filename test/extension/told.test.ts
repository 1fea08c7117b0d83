import { describe, expect, test } from 'vitest'
import { programmesNamed } from '../../core/src/determination.ts'
import { loadPolicy, pageKind } from '../../core/src/page-checks.ts'
import { checkTab } from '../../extension/src/case/check-tab.ts'
import { factsFrom } from '../../extension/src/case/facts.ts'
import { peopleOf } from '../../extension/src/case/people.ts'
import { namesOf, reportedFields } from '../../extension/src/case/reported.ts'
import { subjectsOf } from '../../extension/src/case/subjects.ts'
import { fictionalId } from '../core/checks/fictional-id.ts'
import { groups, hints, pairs, read, reportOf } from './page.ts'

const form = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([label, value]) => `<p><span>${label}</span><input value="${value}"></p>`)
    .join('')

const told = (html: string) => reportOf(read(html)).fields.map(({ field, value }) => `${field}=${value}`)
const wholes = (html: string) => groups(read(html)).map(({ role, ...facts }) => `${role}: ${Object.values(facts)}`)

describe('of two labels for one date', () => {
  test('each is a date of its own, and their order is looked at', () => {
    const days = (accepted: string) => form({ 家庭人口: '1', 申请日期: '2025-03-10', 受理日期: accepted })
    expect(told(days('2025-03-12'))).toContain('receivedDate=2025-03-12')
    expect(hints(days('2025-03-12'))).toEqual([])
    expect(hints(days('2025-03-03'))).toEqual(['error dates-in-order@receivedDate'])
    expect(told(form({ 审核时间: '2025-04-02', 审批时间: '2025-04-10' }))).toEqual([
      'firstReviewDate=2025-04-02',
      'decisionDate=2025-04-10',
    ])
    const reviewed = (day: string) => form({ 家庭人口: '1', 审核日期: day, 审批日期: '2025-04-10' })
    expect(told(reviewed('2025-04-02'))).toContain('firstReviewDate=2025-04-02')
    expect(hints(reviewed('2025-04-02'))).toEqual([])
    expect(hints(reviewed('2025-04-20'))).toEqual(['doubt dates-in-order@decisionDate'])
  })

  test('the one that has no other meaning is not read, and said to be unknown unless the day is told already', () => {
    const report = (day: string) => reportOf(read(form({ 审批日期: '2025-04-10', 认定时间: day })))
    expect(report('2025-04-11').fields.map(({ value }) => value)).toEqual(['2025-04-10'])
    expect(report('2025-04-11').unread).toEqual(['认定时间'])
    expect(report('2025-04-10').unread).toEqual([])
  })

  test('so it is in the columns of a list', () => {
    const list = `<table><tr><th>户主姓名</th><th>审核日期</th><th>审批日期</th><th>月保障金</th></tr><tr><td>甲某</td><td>2025-03-01</td><td>2025-03-11</td><td>600</td></tr></table>`
    expect(told(list)).toEqual([
      'name=甲某',
      'firstReviewDate=2025-03-01',
      'decisionDate=2025-03-11',
      'monthlyAmount=600',
    ])
  })

  test('公示期 is the days of the notice, or its two ends', () => {
    expect(told(form({ 公示期: '7' }))).toEqual(['noticeDays=7'])
    expect(told(form({ 公示期: '2025-06-02 至 2025-06-09' }))).toEqual(['noticeStart=2025-06-02 至 2025-06-09'])
  })

  test('alone it is what it most likely is', () => {
    expect(told(form({ 受理日期: '2025-03-12', 审核日期: '2025-04-02' }))).toEqual([
      'applicationDate=2025-03-12',
      'decisionDate=2025-04-02',
    ])
    expect(told(form({ 认定日期: '2025-04-02' }))).toEqual(['decisionDate=2025-04-02'])
  })
})

describe('of what programme a page is', () => {
  const kindOf = (html: string, title: string) => {
    const report = { ...reportOf(read(html)), titles: [title] }
    const names = namesOf(
      [{ report }],
      report.fields.map((field) => ({ ...field, frame: 0 })),
    )
    return [pageKind(names), names.map(programmesNamed).find((found) => found.length > 0)?.[0]]
  }

  test('is told by what is applied for, then by its title, and only then by the class of its people', () => {
    const people = form({ 救助对象类别: '低保对象' })
    expect(kindOf(people, '医疗救助详情')).toEqual(['medical-assistance', 'medical-assistance'])
    expect(kindOf(people, '救助详情')).toEqual(['dibao', 'dibao'])
    expect(kindOf(form({ 申请类别: '特困供养' }), '最低生活保障系统')).toEqual(['tekun', 'tekun'])
    expect(kindOf(people, '临时救助办理')).toEqual(['temporary-assistance', 'temporary-assistance'])
    expect(kindOf(form({ 补贴类型: '重度残疾人护理补贴' }), '残疾人两项补贴')).toEqual([
      'disability-allowance',
      'disability-care-allowance',
    ])
  })

  test('基本生活补贴 is that of children', () => {
    expect(programmesNamed('事实无人抚养儿童基本生活补贴审批表')).toEqual(['child-support'])
    expect(programmesNamed('困难残疾人生活补贴')).toEqual(['disability-living-allowance'])
  })

  test('a list of 医疗救助 has people of every class; one of 低保 has none of 特困', () => {
    const list = (title: string) => {
      const rows = ['低保对象', '特困人员'].map(
        (of, at) =>
          `<tr><td>${'甲乙'[at]}某</td><td>${fictionalId('1968-03-21', '男', at + 1)}</td><td>${of}</td><td>700</td></tr>`,
      )
      return `<h2>${title}</h2><table><tr><th>申请人姓名</th><th>身份证号</th><th>对象类别</th><th>救助金额</th></tr>${rows.join('')}</table>`
    }
    expect(hints(list('医疗救助管理'))).toEqual([])
    expect(hints(list('低保对象管理'))).toEqual(['doubt other-grant-in-row@category'])
  })

  test('temporary aid is not held to the line of dibao', () => {
    const rich = form({ 家庭人口: '2', 家庭月收入: '2600' })
    expect(hints(`<h2>低保申请</h2>${rich}`)).toEqual(['doubt income-below-standard.in-force@monthlyHouseholdIncome'])
    expect(hints(`<h2>临时救助申请</h2>${rich}`)).toEqual([])
    // but it is a household as any other
    const wrong = form({ 家庭人口: '2', 家庭月收入: '2600', 月人均收入: '1200' })
    expect(hints(`<h2>临时救助申请</h2>${wrong}`)).toEqual(['error per-capita-income@perCapitaIncome'])
    const early = form({ 家庭人口: '2', 申请日期: '2025-03-10', 受理日期: '2025-03-08' })
    expect(hints(`<h2>临时救助申请</h2>${early}`)).toEqual([])
  })
})

describe('whose a fact is', () => {
  const child = `<tr><td rowspan="2">儿童<br>情况</td><td>姓名</td><td>甲某</td><td>性别</td><td>女</td></tr><tr><td>身份证号</td><td colspan="3">${fictionalId('2015-06-17', '女', 7)}</td></tr>`
  const parent = (of: string, name: string, id: string) =>
    `<tr><td>${of}<br>情况</td><td>${name}</td><td>乙某</td><td>${id}</td><td>${fictionalId('1987-07-07', '男', 1)}</td></tr>`

  test('a row of the father or the mother is of neither the child nor a household', () => {
    for (const [of, name, id] of [
      ['父亲', '姓名', '身份证号'],
      ['母亲', '母亲姓名', '母亲身份证号'],
    ]) {
      const html = `<h2>事实无人抚养儿童基本生活补贴审批表</h2><table>${child}${parent(of, name, id)}</table>`
      expect(wholes(html)).toEqual([
        `household: 甲某,女,${fictionalId('2015-06-17', '女', 7)}`,
        `others: 乙某,${fictionalId('1987-07-07', '男', 1)}`,
      ])
      expect(hints(html)).toEqual([])
    }
  })

  test('a guardian beside a father in parts of their own is not without a name', () => {
    const guardian = `<tr><td>监护人<br>情况</td><td>监护人姓名</td><td>丙某</td><td>身份证号</td><td>${fictionalId('1956-12-30', '女', 4)}</td></tr>`
    const wrong = guardian.replace('监护人姓名</td><td>丙某', '监护人姓名</td><td>丙某</td><td>性别</td><td>男')
    const page = (row: string) =>
      `<h2>孤儿审批表</h2><table>${child}${row}${parent('父亲', '姓名', '身份证号')}</table>`
    expect(hints(page(guardian))).toEqual([])
    const report = reportOf(read(page(wrong)))
    const settings = { place: '510185', isPlaceChosen: true, date: '2025-06-20', locale: 'zh-CN' } as never
    expect(checkTab([{ frame: 0, report }], loadPolicy(), settings).hints.map(({ who }) => who)).toEqual(['丙某'])
  })

  test('what labels say of a guardian behind the parents is the guardian’s', () => {
    const [father, mother] = [fictionalId('1979-05-02', '男', 1), fictionalId('1982-12-11', '女', 2)]
    const guardian = fictionalId('1952-03-27', '男', 3)
    const own = form({ 儿童姓名: '甲某', 身份证号: fictionalId('2015-06-17', '女', 7) })
    const parents = form({ 父亲姓名: '乙某', 父亲身份证号: father, 母亲姓名: '丙某', 母亲身份证号: mother })
    const of = (birth: string, sex = '男') =>
      form({
        监护人姓名: '丁某',
        监护人身份证号: guardian,
        监护人性别: sex,
        监护人出生日期: birth,
        监护人电话: '13550301988',
      })
    const page = (...parts: string[]) => `<h2>孤儿基本生活保障</h2><div>${own}${parts.join('')}</div>`
    for (const parts of [[parents, of('1952-03-27')], [of('1952-03-27'), parents], [of('1952-03-27')]])
      expect(hints(page(...parts))).toEqual([])
    for (const parts of [[parents, of('1953-03-27')], [of('1953-03-27'), parents], [of('1953-03-27')]])
      expect(hints(page(...parts))).toEqual(['error birth-matches-id-number.birth@birth'])
    expect(hints(page(parents, of('1952-03-27', '女')))).toEqual(['error sex-matches-id-number@sex'])
    expect(hints(page(parents.replace(mother, fictionalId('1982-12-11', '女', 2).replace(/.$/, 'A'))))).toHaveLength(1)
  })

  test('a certificate with a listed member’s number is that member’s, unless it is called the applicant’s', () => {
    const [head, wife] = [fictionalId('1974-03-12', '男', 1), fictionalId('1976-08-25', '女', 2)]
    const list = (other: string) =>
      `<table><tr><th>姓名</th><th>与户主关系</th><th>身份证号码</th></tr><tr><td>甲某</td><td>户主</td><td>${head}</td></tr><tr><td>乙某</td><td>配偶</td><td>${other}</td></tr></table>`
    const page = (label: string, other = wife) =>
      `<h2>低保申请</h2>${form({ 申请人姓名: '甲某', 身份证号码: head, 家庭人口: '2', [label]: `${wife}43`, 残疾等级: '三级' })}${list(other)}`
    expect(hints(page('残疾人证号'))).toEqual([])
    expect(hints(page('申请人残疾证号'))).toEqual(['error certificate-of-holder@disabilityCertificate'])
    expect(hints(page('残疾人证号', fictionalId('1976-08-25', '女', 4)))).toEqual([
      'error certificate-of-holder@disabilityCertificate',
    ])
    const { fields } = reportOf(read(page('残疾人证号')))
    expect(
      factsFrom(reportedFields([{ frame: 0, report: { ...reportOf(read('')), fields } }])).household.members,
    ).toEqual([
      expect.objectContaining({ name: '甲某' }),
      expect.objectContaining({ name: '乙某', disability: { type: '肢体', level: 3 } }),
    ])
  })

  test('of a choice that is printed with its boxes what is ticked is said', () => {
    const page = (said: string) =>
      `<h2>特困人员救助供养</h2><table><tr><td>姓名</td><td>甲某</td><td>供养方式</td><td>${said}</td></tr><tr><td>照料人姓名</td><td>乙某</td><td>照料人身份证号</td><td>${fictionalId('1972-09-19', '女', 1)}</td></tr></table>`
    for (const said of ['□集中供养 ☑分散供养', '√分散供养 □集中供养', '□集中供养 □分散供养'])
      expect(hints(page(said))).toEqual([])
    expect(hints(page('☑集中供养 □分散供养'))).toEqual(['doubt scattered-in-a-home.carer@carer'])
  })

  test('the title above an account with its bank is no account', () => {
    const rows = [
      ['开户银行', '中国农业银行'],
      ['户名', '甲某'],
      ['银行卡号', '6228480469110200000'],
    ]
    const list = rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')
    const html = `<div class="card"><div class="card-header">银行账户</div><div class="card-body"><dl>${list}</dl></div></div>`
    const report = reportOf(read(html))
    expect(reportedFields([{ frame: 0, report }]).map(({ field, value }) => `${field}=${value}`)).toEqual([
      'bank=中国农业银行',
      'accountName=甲某',
      'account=6228480469110200000',
    ])
  })

  test('what a part of the parents says of them is said of the child', () => {
    const orphan = (father: string) =>
      `<h2>孤儿基本生活保障</h2><h3>儿童信息</h3>${form({ 姓名: '甲某', 对象类别: '孤儿' })}<h3>父母信息</h3>${form({ 父亲姓名: '乙某', 父亲情况: father, 母亲情况: '死亡' })}`
    expect(hints(orphan('死亡'))).toEqual([])
    expect(hints(orphan('健在'))).toEqual(['error orphan-with-parent.orphan@father'])
  })

  test('a row of pairs beside whom they are of is no header of a list', () => {
    const row = (cells: string) => `<tr><td>父亲<br>情况</td>${cells}</tr>`
    const pairsOf = (...texts: string[]) => row(texts.map((text) => `<td>${text}</td>`).join(''))
    for (const html of [
      pairsOf('姓名', '乙某', '联系电话', '13550301988', '状况', '失联'),
      pairsOf('姓名', '乙某', '年龄', '41', '状况', '失联'),
    ])
      expect(wholes(`<table>${child}${html}</table>`)).toEqual([
        `household: 甲某,女,${fictionalId('2015-06-17', '女', 7)}`,
        expect.stringMatching(/^others: 乙某,.*,失联$/),
      ])
  })

  test('two labels of one fact are no second person; a second name is', () => {
    const person = form({ 姓名: '甲某', 自理能力: '部分丧失', 护理等级: '半护理', 本人月收入: '0' })
    expect(new Set(read(person).fields.map(({ group }) => group)).size).toBe(1)
    const two = form({ 姓名: '甲某', 自理能力: '部分丧失' }) + form({ 姓名: '乙某', 自理能力: '全自理' })
    expect(new Set(read(two).fields.map(({ group }) => group)).size).toBe(2)
  })

  test('a carer has a part of his own, with his telephone', () => {
    const carer = form({ 照料人姓名: '乙某', 与特困人员关系: '弟弟', 照料人电话: '13550301988' })
    expect(wholes(`<h3>人员信息</h3>${form({ 姓名: '甲某' })}<h3>照料护理人</h3>${carer}`)).toEqual([
      'household: 甲某',
      'others: 乙某,弟弟,13550301988',
    ])
  })

  test('a guardian or carer in a part of his own is that of whom the page is about', () => {
    const own = fictionalId('1949-08-12', '男', 14)
    const page = (number: string) =>
      `<h2>特困人员认定</h2>${form({ 姓名: '甲某', 身份证号: own, 供养方式: '分散' })}<h3>照料护理人</h3>${form({ 照料人姓名: '乙某', 照料人身份证号: number })}`
    expect(hints(page(fictionalId('1955-03-27', '男', 14)))).toEqual([])
    expect(hints(page(own))).toEqual(['error one-person-two-roles@carerIdNumber'])
    expect(hints(page(`${own.slice(0, 17)}${own[17] === '1' ? '2' : '1'}`))).toEqual([
      'error id-number-checksum@carerIdNumber',
    ])
  })

  test('supporters may stand as pairs below a row of their own, up to the next', () => {
    const pair = (name: string) => `<tr><td>姓名</td><td>${name}</td><td>月收入</td><td>5200</td></tr>`
    const row = (title: string) => `<tr><td colspan="4">${title}</td></tr>`
    const html = `<table>${pair('甲某')}${row('赡养（抚养、扶养）人情况')}${pair('乙某')}${row('其他')}<tr><td>家庭人口</td><td>1</td><td>联系电话</td><td>13550301988</td></tr></table>`
    expect(wholes(html)).toEqual(['household: 甲某,5200,13550301988', 'supporters: 乙某,5200', 'household: 1'])
  })

  test('与老人关系 is said of who comes for him', () => {
    const html = form({ 姓名: '甲某', 代办人姓名: '乙某', 与老人关系: '儿子' })
    expect(wholes(html)).toEqual(['household: 甲某', 'others: 乙某,儿子'])
  })

  test('a list of those whose cases an office works through is of cases, one of its officials of nobody', () => {
    const list = (headers: string[], values: string[]) =>
      `<div class="panel"><div class="panel-heading">审核台账</div><table><tr>${headers.map((one) => `<th>${one}</th>`).join('')}</tr>${`<tr>${values.map((one) => `<td>${one}</td>`).join('')}</tr>`.repeat(2)}</table></div>`
    const cases = list(['姓名', '身份证号', '补贴类型'], ['甲某', fictionalId('1972-08-24', '女', 7), '护理补贴'])
    expect(new Set(read(cases).fields.map(({ role }) => role))).toEqual(new Set(['cases']))
    const officials = list(['姓名', '身份证号', '联系电话'], ['乙某', fictionalId('1972-08-24', '女', 7), '28000000'])
    expect(new Set(read(officials).fields.map(({ role }) => role))).toEqual(new Set(['others']))
  })

  test('who stands twice in a list of one allowance is told on a page too', () => {
    const row = (name: string, number: number) =>
      `<tr><td>${name}</td><td>${fictionalId('1972-08-24', '女', number)}</td><td>重度残疾人护理补贴</td><td>90</td></tr>`
    const list = (rows: string) =>
      `<h2>残疾人两项补贴</h2><p>审核台账</p><table><tr><th>姓名</th><th>身份证号</th><th>补贴类型</th><th>补贴金额</th></tr>${rows}</table>`
    const both = list(row('甲某', 7) + row('乙某', 8) + row('甲某', 7)).replace(/<p>审核台账/, '<h3>审核台账</h3><p>')
    expect(hints(both)).toEqual(['error allowance-repeated.care@idNumber'])
  })
})

describe('a list in one big table', () => {
  const member = (name: string) =>
    `<td>${name}</td><td>之子</td><td>男</td><td>${fictionalId('1972-08-24', '男', 7)}</td>`
  const own = '<td>家庭人口</td><td>2人</td><td>保障人口</td><td>2人</td>'
  const header = '<td>姓名</td><td>与户主关系</td><td>性别</td><td>身份证号</td>'
  const roles = (html: string) => groups(read(`<table>${html}</table>`)).map(({ role }) => role)

  test('ends where the cell beside it ends', () => {
    const html = `<tr><td rowspan="2">家庭成员</td>${header}</tr><tr>${member('甲某')}</tr>
      <tr><td rowspan="2">家庭经济状况</td>${own}</tr><tr><td>家庭年收入</td><td>9360元</td><td>人均年收入</td><td>4680元</td></tr>`
    expect(roles(html)).toEqual(['members', 'household'])
  })

  test('has the title above it for itself', () => {
    expect(
      roles(`<tr><td colspan="4">家庭成员</td></tr><tr>${header}</tr><tr>${member('甲某')}</tr><tr>${own}</tr>`),
    ).toEqual(['members', 'household'])
  })
})

test('a telephone of 联系人 is the applicant’s alone, and the contact’s beside one', () => {
  const phone = { 联系人电话: '1330000072' }
  const applicant = { 姓名: '甲某', 身份证号: fictionalId('1946-09-02', '女', 7), 低保类别: '城市低保' }
  const contact = { 紧急联系人: '乙某', 联系人身份证号: fictionalId('1970-08-17', '男', 7) }
  const whose = (fields: Record<string, string>) => {
    const reported = reportedFields([{ frame: 0, report: reportOf(read(form(fields))) }])
    return reported.find(({ field }) => field === 'phone')?.role
  }
  expect(whose({ ...applicant, ...phone })).toBe('household')
  expect(whose({ ...applicant, ...contact, ...phone })).toBe('others')
  expect(whose({ ...applicant, 紧急联系人: '乙某', ...phone })).toBe('others')
})

test('the standard of dibao on a page of tekun is not judged as tekun’s own', () => {
  const standards = (label: string) => {
    const html = `<h2>特困人员详情</h2>${form({ 姓名: '甲某', 供养方式: '分散供养', [label]: '1120' })}`
    const [household] = subjectsOf([{ frame: 0, report: reportOf(read(html)) }], '2025年6月20日')
    return household.rows.flat().filter(({ field }) => field === 'standard').length
  }
  expect(standards('低保标准')).toBe(0)
  expect(standards('基本生活标准')).toBe(1)
})

test('how many more were chosen is none of them; what stands below a label is no part of it', () => {
  const tags = `<div class="el-form-item"><label class="el-form-item__label">致贫原因</label><div class="el-select"><span class="el-select__tags-text">因残</span><span class="el-select__tags-text">+ 1</span><input readonly></div></div>`
  expect(pairs(read(tags))).toEqual(['hardshipCause=因残'])
  const cell =
    '<div class="van-cell"><div class="van-cell__title"><span>受理日期</span><div class="van-cell__label">某镇 乙某</div></div><div class="van-cell__value">2025-11-03</div></div>'
  expect(read(cell)).toMatchObject({ unread: [], fields: [{ label: '受理日期', value: '2025-11-03' }] })
})

describe('what a text says', () => {
  test('ends before the day of a signature, not within a span', () => {
    expect(pairs(read('<p>经办人：乙某　2025年4月28日</p>'))).toEqual(['handler=乙某'])
    expect(pairs(read('<p>公示时间：2025年4月1日 至 2025年4月8日</p>'))).toEqual([
      'noticeStart=2025年4月1日 至 2025年4月8日',
    ])
  })

  test('ends at a stroke', () => {
    expect(pairs(read('<p>禾丰镇民政办 | 经办人：乙某 | 028-27981166</p>'))).toEqual(['handler=乙某'])
  })

  const cell = (title: string, text: string) => `<table><tr><td>${title}</td><td>${text}</td></tr></table>`

  test('a reason is not who signed it, and the day of the signature is that of the application', () => {
    const html = cell('申请理由', '家中无人劳动。<div>申请人（签章）：甲某　　2025年4月7日</div>')
    expect(pairs(read(html))).toEqual(['hardshipCause=家中无人劳动。', 'applicationDate=2025年4月7日'])
    for (const remark of ['家中无人劳动，2025年4月7日来过', '住在敬老院。领取人：乙某'])
      expect(pairs(read(cell('备注', remark)))).toEqual([`remarks=${remark}`])
  })

  test('opinions have their days behind the signatures', () => {
    const town = (day: string) => cell('乡镇（街道）<br>意见', `同意上报。<p>负责人：乙某（盖章）　${day}</p>`)
    const county = cell(
      '县级民政部门意见',
      '同意，自2025年6月起发放。<p>经办人：丙某　负责人：丁某（盖章）　2025年5月8日</p>',
    )
    const html = `<h2>低保审批表</h2>${form({ 家庭人口: '1' })}${town('2025年5月6日')}${county}`
    const days = read(html).fields.filter(({ field }) => /Date|Month/.test(field))
    expect(days.map(({ field, value }) => `${field}=${value}`)).toEqual([
      'firstReviewDate=2025年5月6日',
      'startMonth=2025年6月',
      'decisionDate=2025年5月8日',
    ])
    expect(hints(html)).toEqual([])
    expect(hints(html.replace('5月6日', '5月14日'))).toEqual(['doubt dates-in-order@decisionDate'])
    expect(pairs(read(cell('村（社区）意见', '同意。负责人：乙某　2025年5月8日')))).toEqual([])
  })

  test('opinions have their days in a line of their own, and tell when a notice stood', () => {
    const town = cell(
      '乡镇审核意见',
      '<p>于2025年4月23日至2025年4月30日公示，无异议，拟同意上报。</p><p>经办人：乙某　负责人：丙某　（盖章）</p><p>2025年5月6日</p>',
    )
    const county = (day: string) =>
      cell('县级民政部门审批意见', `<p>同意。</p><p>经办人：丁某　（盖章）</p><p>日期：${day}</p>`)
    const application = cell('申请', '<p>申请救助供养。</p><p>申请人（签字）：甲某　　2025年4月13日</p>')
    const html = (day: string) => `<h2>低保审批表</h2>${form({ 家庭人口: '1' })}${application}${town}${county(day)}`
    const days = read(html('2025年5月8日')).fields.filter(({ field }) => /Date|notice/.test(field))
    expect(days.map(({ field, value }) => `${field}=${value}`)).toEqual([
      'applicationDate=2025年4月13日',
      'noticeStart=2025年4月23日至2025年4月30日',
      'firstReviewDate=2025年5月6日',
      'decisionDate=2025年5月8日',
    ])
    expect(hints(html('2025年5月8日'))).toEqual([])
    expect(hints(html('2025年4月28日'))).toEqual([
      'doubt dates-in-order@decisionDate',
      'error decision-after-notice.during@decisionDate',
    ])
  })

  describe('of the six things of self-care', () => {
    const ITEMS = ['自主吃饭', '自主穿衣', '自主上下床', '自主如厕', '室内自主行走', '自主洗澡']
    const OF_TEKUN = `<h2>特困人员救助供养审批表</h2>${form({ 姓名: '甲某', 身份证号: fictionalId('1950-08-24', '男', 7) })}`
    const result = (words: string) => form({ 评估结果: words })
    const inText = (failed: number) =>
      cell(
        '生活自理能力评估',
        ITEMS.map((item, at) => `${item}（${at < failed ? '　能 √不能' : '√能 　不能'}）`).join(' '),
      )
    const inCells = (failed: number) =>
      `<table>${ITEMS.map((item, at) => `<tr><td>${item}</td><td>${at < failed ? '不能' : '能'}</td></tr>`).join('')}</table>`

    test.each([
      ['in one text', inText],
      ['in cells of their own', inCells],
    ])('how many somebody cannot do is counted, %s', (_, items) => {
      expect(hints(OF_TEKUN + items(5) + result('半护理'))).toEqual(['error care-tier-of-items@selfCare'])
      expect(hints(OF_TEKUN + items(5) + result('全护理'))).toEqual([])
      expect(hints(OF_TEKUN + items(2) + result('半护理'))).toEqual([])
    })

    test('nothing is counted where one of them is not told', () => {
      for (const item of ['自主洗澡', '自主如厕'])
        expect(hints(OF_TEKUN + inCells(5).replace(item, '自主购物') + result('半护理'))).toEqual([])
      expect(hints(OF_TEKUN + inCells(5).replace('>不能<', '>需协助<') + result('半护理'))).toEqual([])
    })

    test('a result of something else is none of self-care', () => {
      expect(hints(OF_TEKUN + inCells(5) + result('C级'))).toEqual([])
    })
  })
})

describe('two boxes under one label', () => {
  const boxes = (label: string, from: string, to: string) =>
    `<table><tr><td>${label}</td><td><input value="${from}"> 至 <input value="${to}"></td></tr></table>`

  test('are the two ends of a notice', () => {
    expect(pairs(read(boxes('公示日期', '2025-10-08', '2025-10-15')))).toEqual(['noticeStart=2025-10-08 ~ 2025-10-15'])
    const one = `<div class="el-form-item"><label class="el-form-item__label">公示时间</label><div class="el-form-item__content"><div class="el-date-editor el-date-editor--daterange"><input class="el-range-input" value="2025-10-08"><span>至</span><input class="el-range-input" value="2025-10-15"></div></div></div>`
    expect(pairs(read(one))).toEqual(['noticeStart=2025-10-08 ~ 2025-10-15'])
  })

  test('of another day neither is it: a list may be searched by them', () => {
    expect(pairs(read(boxes('申请日期', '2025-10-08', '2025-10-15')))).toEqual([])
    expect(pairs(read(boxes('公示日期', '2025-10-08', '')))).toEqual([])
  })
})

test('a text whose label is not known is listed, as a box is; an empty one is not', () => {
  const item = (label: string, value: string) =>
    `<div class="ant-descriptions"><table><tr><td class="ant-descriptions-item"><span class="ant-descriptions-item-label">${label}</span><span class="ant-descriptions-item-content">${value}</span></td></tr></table></div>`
  expect(read(item('照料协议签订日期', '2025-04-02')).unread).toEqual(['照料协议签订日期'])
  expect(read(item('照料协议签订日期', '')).unread).toEqual([])
})

describe('whose and what a page’s amounts, illnesses and results are', () => {
  const members = `<h3>家庭成员</h3><table><tr><th>姓名</th><th>与申请人关系</th></tr><tr><td>甲某</td><td>本人</td></tr><tr><td>乙某</td><td>妻</td></tr></table>`
  const page = (title: string, fields: Record<string, string>, rest = '') =>
    read(`<h1>${title}</h1>${form(fields)}${rest}`)
  const facts = (reading: ReturnType<typeof read>) => reportedFields([{ frame: 0, report: reportOf(reading) }])

  test('money called that of another programme is not this one’s', () => {
    const amounts = (title: string) =>
      facts(page(title, { 申请人姓名: '甲某', 医疗救助金额: '6000', '救助金额(元)': '6840', 医疗总费用: '86500' }))
        .filter(({ field }) => field === 'aidAmount' || field === 'medicalExpense')
        .map(({ value }) => value)
    expect(amounts('临时救助申请登记')).toEqual(['6840', '86500'])
    expect(amounts('医疗救助申请')).toEqual(['6000', '6840', '86500'])
    expect(amounts('申请登记')).toEqual(['6000', '6840', '86500'])
  })

  test('an illness behind 患病人员 is of who is named there; a count of them names nobody', () => {
    const ill = (whom: string) =>
      peopleOf(
        facts(page('临时救助申请登记', { 申请人: '甲某', 性别: '男', 患病人员: whom, 病种: '尿毒症' }, members)),
      ).map(({ fields }) => `${fields.get('name')?.value} ${fields.get('illness')?.value ?? ''}`)
    expect(ill('乙某')).toEqual(['甲某 ', '乙某 尿毒症'])
    expect(ill('1人')).toEqual(['甲某 尿毒症', '乙某 '])
  })

  test('so it is on a card whose title ends in the state of the case', () => {
    const card = `<div class="layui-card"><div class="layui-card-header">临时救助 &gt; 申请登记<b>已审批</b></div>${form({ 申请人: '甲某', 患病人员: '乙某', 病种: '尿毒症' })}</div>`
    expect(groups(read(card))).toEqual([
      { role: 'household', name: '甲某' },
      { role: 'household', name: '乙某', illness: '尿毒症' },
    ])
  })

  test('the standard is that of the household’s own area', () => {
    const standards = (area: string) =>
      facts(page('低保审批', { 城乡类型: area, 城市低保标准: '900', 农村低保标准: '700' }))
        .filter(({ field }) => field === 'standard')
        .map(({ value }) => value)
    expect([standards('农村'), standards('城市'), standards('不详')]).toEqual([['700'], ['900'], []])
  })

  test('what is deducted, however it is called, leaves of a lower income a head at most a doubt', () => {
    const income = { 申请人姓名: '甲某', 家庭人口: '5', 家庭年总收入: '22800', 家庭月人均收入: '280' }
    const said = (label: string) => hints(page('低保申请', { ...income, [label]: '6000' }))
    for (const label of ['就业成本扣减额', '因病支出核减', '核减项', '可扣除支出', '豁免收入', '不计入收入'])
      expect(said(label)).toEqual(['doubt per-capita-income@perCapitaIncome'])
    for (const label of ['家庭情况说明', '核减人数', '减免原因'])
      expect(said(label)).toEqual(['error per-capita-income@perCapitaIncome'])
  })

  test('a parent who died after the decision contradicts nothing', () => {
    const child = { 儿童姓名: '甲某', 出生日期: '2014-03-10', 申请日期: '2024-03-01', 审批日期: '2024-03-20' }
    const said = (parents: Record<string, string>) => hints(page('事实无人抚养儿童', { ...child, ...parents }))
    expect(said({ 父亲姓名: '乙某', 父亲死亡日期: '2024-08-02', 母亲状况: '失联' })).toEqual([])
    expect(said({ 父亲状况: '死亡', 父亲死亡时间: '2024-08-02', 人员状态: '正常' })).toEqual([])
    expect(said({ 死亡日期: '2013-08-02' })).not.toEqual([])
  })

  test('the words of 43号 for self-care are compared with the items that somebody cannot do', () => {
    const said = (words: string) =>
      hints(page('特困人员救助供养', { 姓名: '甲某', 不能自主完成项数: '4项', 评估结论: words }))
    expect(said('部分丧失生活自理能力')).toEqual(['error care-tier-of-items@selfCare'])
    expect(said('部分自理')).toEqual(['error care-tier-of-items@selfCare'])
    expect(said('完全丧失生活自理能力')).toEqual([])
    expect(said('C级')).toEqual([])
  })
})

describe('several boxes under one label', () => {
  const select = (...words: string[]) =>
    `<select><option></option>${words.map((word) => `<option selected>${word}</option>`).join('')}</select>`
  const cell = (label: string, ...boxes: string[]) =>
    `<table><tr><td>${label}</td><td>${boxes.join('')}</td></tr></table>`
  const values = (html: string) => {
    const report = reportOf(read(html))
    return [...reportedFields([{ frame: 0, report }]).map(({ field, value }) => `${field}=${value}`), ...report.unread]
  }

  test('are read where what is chosen tells which is which', () => {
    expect(values(cell('残疾类别等级', select('精神'), select('三级')))).toEqual(['disabilityLevel=精神三级'])
    expect(values(cell('残疾类别', select('精神'), select('三级')))).toEqual(['disabilityType=精神'])
    expect(values(cell('户籍地址', select('四川省'), select('简阳市'), select('禾丰镇')))).toEqual([
      'hukouPlace=四川省 / 简阳市 / 禾丰镇',
    ])
    expect(values(cell('出生日期', select('1980'), select('5'), select('6')))).toEqual(['birth=1980-5-6'])
  })

  test('so that a certificate is compared with its two boxes', () => {
    const id = fictionalId('1991-03-10', '男', 1)
    const page = (level: string) =>
      cell('姓名', '<input value="甲某">') +
      cell('残疾人证号', `<input value="${id}62">`) +
      cell('残疾类别等级', select('精神'), select(level))
    expect(hints(page('三级'))).toEqual(['error certificate-type-and-level.level@disabilityLevel'])
    expect(hints(page('二级'))).toEqual([])
  })

  test('are said to be unread where they hold figures, and nothing is said of empty ones', () => {
    expect(values(cell('住房情况', '<input value="3">', '<input value="80">'))).toEqual(['住房情况'])
    expect(values(cell('住房情况', '<input>', '<input>'))).toEqual([])
  })
})
