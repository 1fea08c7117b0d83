import { describe, expect, test } from 'vitest'
import { factsFrom } from '../../extension/src/case/facts.ts'
import { peopleOf } from '../../extension/src/case/people.ts'
import { groups, hints, pairs, read } from './page.ts'

describe('pages of shapes that no library of components has', () => {
  const pages: [what: string, html: string, expected: string[]][] = [
    [
      'a label that floats behind its control',
      '<div class="form-floating"><input placeholder="x" value="甲"><label>申请人姓名</label></div>',
      ['name=甲'],
    ],
    [
      'but not the words of a radio, which stand behind it too',
      '<div><b>婚姻状况</b><i><input type="radio" name="m" id="m1"><label for="m1">未婚</label></i><i><input type="radio" name="m" id="m2" checked><label for="m2">丧偶</label></i></div>',
      ['marital=丧偶'],
    ],
    [
      'a box to tick that only its own words name',
      '<div><input type="checkbox" id="c" checked><label for="c">是否重残</label></div><p><label><input type="checkbox"> 是否残疾</label></p>',
      ['severelyDisabled=是'],
    ],
    [
      'a date in three boxes under a bare text: none of them is the date',
      '<p>出生日期：<select><option>1958</option></select>年<select><option>3</option></select>月<select><option>2</option></select>日</p>',
      [],
    ],
    [
      'a bare text with an element behind it, which is no value by itself',
      '<p><b>家庭住址：</b>禾丰镇双河村 <i>定位</i></p>',
      ['address=禾丰镇双河村'],
    ],
    [
      'labels and values that take turns in a row',
      '<div><span class="k">姓名</span><span class="v">甲</span><span class="k">与户主关系</span><span class="v">户主</span></div>',
      ['name=甲', 'relation=户主'],
    ],
    [
      'links that do something with the value before them',
      '<dl><dt>身份证号</dt><dd>510185********9521 <a>查看</a></dd><dt>家庭成员</dt><dd><a>查看</a></dd></dl>',
      ['idNumber=510185********9521'],
    ],
    [
      'dashes where nothing is filled in',
      '<dl><dt>月保障金额</dt><dd>--</dd><dt>家庭人口</dt><dd>3</dd></dl><p>残疾证号 <input value="/"></p>',
      ['householdSize=3'],
    ],
    [
      'a header whose last column we do not know, in a table of its own',
      '<table><tr><td>姓名</td><td>与户主关系</td><td>月收入</td><td>操作</td></tr></table><table><tr><td>姓名</td><td>与户主关系</td><td>月收入</td><td>某栏</td></tr></table>',
      [],
    ],
    [
      'but not a cell that names a group of pairs',
      '<table><tr><td rowspan="2">申请人</td><td>姓名</td><td>甲</td></tr><tr><td>性别</td><td>女</td></tr></table>',
      ['name=甲', 'sex=女'],
    ],
    [
      '月收入 between a household’s figures, and beside a person’s',
      '<p>家庭人口 <input value="2"></p><p>月收入 <input value="1500"></p><p>人均月收入 <input value="750"></p><p>姓名 <input value="甲"></p><p>月收入 <input value="9"></p>',
      ['householdSize=2', 'monthlyHouseholdIncome=1500', 'perCapitaIncome=750', 'name=甲', 'monthlyIncome=9'],
    ],
    [
      'a cell over two columns once',
      '<table><tr><th>姓名</th><th>关系</th><th colspan="2">身份证号</th></tr><tr><td>甲</td><td>本人</td><td colspan="2">1</td></tr></table>',
      ['name=甲', 'relation=本人', 'idNumber=1'],
    ],
  ]
  test.each(pages)('%s', (_, html, expected) => {
    expect(pairs(read(html))).toEqual(expected)
  })

  test('switches by the word that they show: layui in either notation, Element', () => {
    const layui = (own: string) =>
      `<div class="layui-form-item"><label class="layui-form-label">是否重病</label><div class="layui-input-block"><input type="checkbox" lay-skin="switch" ${own}><div class="layui-form-switch"><i></i></div></div></div>`
    expect(pairs(read(layui('title="是|否" checked')))).toEqual(['seriouslyIll=是'])
    expect(pairs(read(layui('title="是|否"')))).toEqual(['seriouslyIll=否'])
    expect(pairs(read(layui('lay-text="有|无"')))).toEqual(['seriouslyIll=无'])
    const element =
      '<div class="el-form-item"><label class="el-form-item__label">车辆情况</label><div class="el-switch"><input type="checkbox" role="switch"><span class="el-switch__label is-active">无</span><span class="el-switch__label">有</span></div></div>'
    expect(pairs(read(element))).toEqual(['vehicle=无'])
  })

  test('grids of Ext JS 3, a table a row; frozen columns of EasyUI beside a number of the row', () => {
    const row = (cells: string[], name: string) =>
      `<table><tr>${cells.map((cell) => `<td class="${name}"><div>${cell}</div></td>`).join('')}</tr></table>`
    const ext = `<div class="x-grid3"><div class="x-grid3-header">${row(['', '姓名', '与户主关系', '操作'], 'x-grid3-hd')}</div>
      <div class="x-grid3-row">${row(['1', '甲', '本人', '<a>修改</a>'], 'x-grid3-cell')}</div></div>`
    expect(pairs(read(ext))).toEqual(['name=甲', 'relation=本人'])
    const view = (n: 1 | 2, head: string, body: string) =>
      `<div class="datagrid-view${n}"><div class="datagrid-header"><table><tr>${head}</tr></table></div><div class="datagrid-body"><table><tr>${body}</tr></table></div></div>`
    const easyui = `<div class="datagrid-view">${view(1, '<td></td><td field="n">姓名</td>', '<td class="datagrid-td-rownumber">1</td><td field="n">甲</td>')}${view(2, '<td field="r">与户主关系</td>', '<td field="r">本人</td>')}</div>`
    expect(pairs(read(easyui))).toEqual(['name=甲', 'relation=本人'])
  })
})

describe('whose facts a part of the page holds', () => {
  const PAIRS = '<p>姓名：甲</p><p>家庭人口：3</p>'
  const roles = (html: string) => read(html).fields.map(({ role, field }) => `${role}/${field}`)

  test.each(['最低生活保障审核确认表', '社会救助审核确认申请表', '低保审批', '待审核', '社会救助经办服务平台'])(
    'the household’s under %s, whoever fills it in',
    (title) => {
      expect(roles(`<h2>${title}</h2>${PAIRS}`)).toEqual(['household/name', 'household/householdSize'])
    },
  )

  test('an office’s own, where the applicant was named before: its dates stay the case’s', () => {
    const html = `${PAIRS}<h4>审批信息</h4><p>姓名：乙</p><p>审批日期：2025-06-20</p><p>审核意见：同意</p>`
    expect(roles(html).slice(2)).toEqual(['others/name', 'household/decisionDate', 'household/conclusion'])
  })

  test('a member’s in a card that is called by him, under the heading of the members', () => {
    const card = (title: string, body: string) =>
      `<div class="card"><div class="card-header">${title}<a>编辑</a></div><dl>${body}</dl></div>`
    const html = `<p>申请人姓名：甲</p><h5>家庭成员</h5>${card('李某', '<dt>与户主关系</dt><dd>儿子</dd><dt>健康状况</dt><dd>健康</dd>')}${card('账户信息', '<dt>开户银行</dt><dd>某行</dd>')}`
    expect(groups(read(html))).toEqual([
      { role: 'household', name: '甲' },
      { role: 'members', relation: '儿子', health: '健康' },
      { role: 'household', bank: '某行' },
    ])
  })
})

describe('a number that is masked in the form and whole in the list', () => {
  const form = (name: string, id: string) =>
    `<p>申请人姓名：<b>${name}</b></p><p>身份证号：<b>${id}</b></p><p>家庭人口：<b>2</b></p>`
  const list = `<h4>家庭成员</h4><table><tr><th>姓名</th><th>与户主关系</th><th>身份证号</th></tr>
    <tr><td>张某</td><td>户主</td><td>11010519491231002X</td></tr><tr><td>李某</td><td>儿子</td><td>440308199901101512</td></tr></table>`
  const people = (html: string) =>
    factsFrom(read(html).fields).household.members?.map(({ name, idNumber }) => [name, idNumber])

  test.each([
    ['张某', '110105********002X'],
    ['张*', '1101**********02X'],
  ])('is one person: %s %s', (name, id) => {
    expect(people(form(name, id) + list)).toEqual([
      ['张某', '11010519491231002X'],
      ['李某', '440308199901101512'],
    ])
    expect(hints(form(name, id) + list)).toEqual([])
  })

  test('is another’s where what is seen of it differs', () => {
    expect(peopleOf(read(form('张某', '110105********0011') + list).fields)).toHaveLength(3)
  })
})
