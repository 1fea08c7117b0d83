import { describe, expect, test } from 'vitest'
import { factsFrom } from '../../extension/src/case/facts.ts'
import { describesHousehold } from '../../extension/src/case/household.ts'
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
      'a date in three boxes under a bare text',
      '<p>出生日期：<select><option>1958</option></select>年<select><option>3</option></select>月<select><option>2</option></select>日</p>',
      ['birth=1958-3-2'],
    ],
    [
      'boxes right beside each other under one label: none is the whole, but year and month are a month',
      '<div class="form-group"><label>住房</label><input value="1"><input value="80"></div><div class="form-group"><label>出生日期</label><select><option>1958</option></select><select><option>3</option></select></div>',
      ['birth=1958-3'],
    ],
    [
      'a sum whose unit is chosen beside it',
      '<div class="el-form-item"><label class="el-form-item__label">家庭收入</label><div class="el-input"><input value="28800"><div class="el-input-group__append"><div class="el-select"><div class="el-select__selected-item">元/年</div><input></div></div></div></div><div class="form-group"><label>月支出</label><input value="9"><select><option>万元</option></select></div>',
      ['yearlyHouseholdIncome=28800', 'monthlyExpense=9'],
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

  describe('of no library whose header is a table of its own', () => {
    const HEADER = '<tr><th>序号</th><th>姓名</th><th>与户主关系</th><th>身份证号</th><th></th></tr>'
    const rows = (...names: string[]) =>
      names.map((name) => `<tr><td>1</td><td>${name}</td><td>之子</td><td><input value="1"></td></tr>`).join('')
    const boxed = (inner: string) => `<div><div><table>${inner}</table></div></div>`

    test('is one list, beside its own rows or in boxes of their own', () => {
      for (const html of [
        `<table>${HEADER}</table><table>${rows('甲', '乙')}</table>`,
        `<div>${boxed(HEADER)}${boxed(rows('甲', '乙'))}</div>`,
      ])
        expect(groups(read(html))).toEqual([
          { role: 'members', name: '甲', relation: '之子', idNumber: '1' },
          { role: 'members', name: '乙', relation: '之子', idNumber: '1' },
        ])
    })

    test('has no rows of a table that is another', () => {
      const apart = `${boxed(HEADER)}<p>以上为家庭成员</p>${boxed(rows('甲'))}`
      const pairs = `${boxed(HEADER)}${boxed('<tr><td>户主姓名</td><td>甲</td><td>家庭人口</td><td>3</td></tr>')}`
      const wider = `${boxed(HEADER)}${boxed('<tr><td>甲</td><td>乙</td><td>丙</td><td>丁</td><td>戊</td><td>己</td></tr>')}`
      for (const html of [apart, pairs, wider])
        expect(groups(read(html)).filter(({ role }) => role === 'members')).toEqual([])
    })
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

describe('what stood before a change', () => {
  const size = (persons: number) => `<p>家庭人口：${persons}</p>`

  test.each([
    ['in bold', `<p><b>变更前</b></p>${size(4)}<p><b>变更后</b></p>${size(3)}`],
    ['in plain lines', `<div>调整前情况：</div>${size(4)}<div>调整后情况：</div>${size(3)}`],
    [
      'in rows of their own',
      '<table><tr><td colspan="2">变更前</td></tr><tr><td>家庭人口</td><td>4</td></tr><tr><td colspan="2">变更后</td></tr><tr><td>家庭人口</td><td>3</td></tr></table>',
    ],
    ['in headings', `<h4>上次核定情况（2024年9月）</h4>${size(4)}<h4>本次复核情况</h4>${size(3)}`],
    ['in headings of what was granted', `<h4>上年度救助</h4>${size(4)}<h4>本次申请</h4>${size(3)}`],
    ['in headings before a dialog', `<h4>上次核定情况</h4>${size(4)}<div role="dialog">${size(3)}</div>`],
    ['in headings of what was registered', `<h4>原登记信息</h4>${size(4)}<h4>现登记信息</h4>${size(3)}`],
  ])('%s is not read', (_, html) => {
    expect(pairs(read(html))).toEqual(['householdSize=3'])
  })

  test.each([['修改前请先核对以下信息'], ['原因说明'], ['上年度家庭收入情况'], ['原籍情况说明']])(
    '%s announces no earlier state',
    (title) => {
      expect(pairs(read(`<h4>${title}</h4>${size(3)}`))).toEqual(['householdSize=3'])
    },
  )

  test('a choice between the two is no heading', () => {
    expect(pairs(read(`<label><input type="radio" name="t" checked>变更前</label>${size(3)}`))).toEqual([
      'householdSize=3',
    ])
  })
})

test('a dialog without a heading is of whom its label names', () => {
  const dialog = (label: string, name: string) =>
    `<div role="dialog" aria-label="${label}"><div>明细</div><table><tr><th>姓名</th><th>与户主关系</th></tr><tr><td>${name}</td><td>儿子</td></tr></table></div>`
  const found = read(`${dialog('家庭成员', '张某')}${dialog('赡养人信息', '李某')}`)
  const roles = found.fields.filter(({ field }) => field === 'name').map(({ role, value }) => [value, role])
  expect(roles).toEqual([
    ['张某', 'members'],
    ['李某', 'supporters'],
  ])
})

describe('what an official finds on pages that others made', () => {
  const pages: [what: string, html: string, expected: string[]][] = [
    ['a label of no control before its value', '<li><label>家庭人口：</label><span>3</span></li>', ['householdSize=3']],
    [
      'but not the words of a choice',
      '<label><input type="checkbox" checked>残疾</label><span>李某</span><label for="h">健康状况</label><i>好</i><input type="hidden" id="h">',
      [],
    ],
    [
      'label and value in one cell; an explanation is none',
      '<table><tr><td>姓名：甲某</td><td>性别：男</td></tr><tr><td>家庭人口：指共同生活的家庭成员人数，按户口簿和居住情况填写</td></tr></table>',
      ['name=甲某', 'sex=男'],
    ],
    [
      'the telephone of who made the portal, and of an official',
      '<p>家庭人口：3</p><p>技术支持：某公司 联系电话：028-27001234</p><p>经办人：乙某 联系电话：028-27221234</p><div class="footer">联系电话：028-27001234</div>',
      ['householdSize=3', 'handler=乙某'],
    ],
    [
      'what a list says of one person below headers; a number of the row is nobody',
      '<p>家庭人口：3</p><table><tr><th>姓名</th><th>核对项目</th><th>核对结果</th><th>金额</th></tr><tr><td>乙某</td><td>车辆</td><td>无</td><td>-</td></tr></table><table><tr><th>序号</th><th>项目</th><th>内容</th></tr><tr><td>1</td><td>家庭住址</td><td>某村3组</td></tr></table>',
      ['householdSize=3', 'address=某村3组'],
    ],
    [
      'where who is signed in is reached, above a form',
      '<div>当前用户：乙某 单位：某街道办事处 电话：028-27001234</div><p>欢迎您，经办人：乙某 | 所属机构：某镇民政办 | 退出</p><p>家庭人口：3</p>',
      ['handler=乙某', 'householdSize=3'],
    ],
    [
      'the telephone behind a name and behind an address',
      '<p>姓名：甲某 联系电话：13800138000</p><p>家庭住址：某村3组 联系电话：13800138000</p>',
      ['name=甲某', 'phone=13800138000', 'address=某村3组', 'phone=13800138000'],
    ],
    [
      'a heading names no box below it',
      '<h2>困难群众救助申请</h2><p><input placeholder="请输入申请人姓名" value="甲某"></p>',
      ['name=甲某'],
    ],
    [
      'what is said of a row before its first label',
      '新增：姓名 <input value="甲某"> 关系 <input value="子">',
      ['name=甲某', 'relation=子'],
    ],
    [
      'a list of roles, without any table',
      '<div role="table"><div role="row"><div role="columnheader">姓名</div><div role="columnheader">性别</div></div><div role="row"><div role="cell">甲某</div><div role="cell">男</div></div></div>',
      ['name=甲某', 'sex=男'],
    ],
    [
      'people in columns, whose names stand in a row further down',
      '<table><tr><th>项目</th><th>成员一</th><th>成员二</th></tr><tr><th>姓名</th><td>甲某</td><td>乙某</td></tr><tr><th>身份证号</th><td>1</td><td>2</td></tr></table>',
      ['name=甲某', 'idNumber=1', 'name=乙某', 'idNumber=2'],
    ],
    [
      'a column that stands still, drawn above the place that is kept for it',
      `<div class="el-table"><div class="el-table__header-wrapper"><table><tr><th class="is-hidden">姓名</th><th>与户主关系</th></tr></table></div>
        <div class="el-table__body-wrapper"><table><tr class="el-table__row"><td class="is-hidden"><div style="visibility:hidden"><input value="甲某"></div></td><td><div>户主</div></td></tr></table></div>
        <div class="el-table__fixed"><div class="el-table__fixed-body-wrapper"><table><tr class="el-table__row"><td><div><input value="甲某"></div></td><td class="is-hidden"><div style="visibility:hidden">户主</div></td></tr></table></div></div></div>`,
      ['name=甲某', 'relation=户主'],
    ],
    [
      'labels usual on portals',
      '<dl><dt>经营性净收入</dt><dd>1</dd><dt>财产性净收入</dt><dd>2</dd><dt>转移性净收入</dt><dd>3</dd><dt>是否有机动车</dt><dd>否</dd><dt>拟保障金额</dt><dd>4</dd><dt>医疗费用支出</dt><dd>5</dd></dl>',
      ['businessIncome=1', 'propertyIncome=2', 'transferIncome=3', 'vehicle=否', 'monthlyAmount=4', 'medicalExpense=5'],
    ],
  ]
  test.each(pages)('%s', (_, html, expected) => {
    expect(pairs(read(html))).toEqual(expected)
  })
})

describe('what a list is searched by', () => {
  const list =
    '<table><tr><th>户主姓名</th><th>身份证号</th><th>保障人口</th></tr><tr><td>甲</td><td>5101**********9512</td><td>2</td></tr></table>'
  const FOUND = ['name=甲', 'idNumber=5101**********9512', 'insuredPersons=2']
  const field = (label: string, value: string) => `<label>${label} <input value="${value}"></label>`
  const fields = `${field('户主姓名', '甲')}${field('身份证号', '51018519')}${field('家庭人口', '9')}`
  const cells = '<td>身份证号：</td><td><input value="51018519"></td><td>家庭人口：</td><td><input value="9"></td>'

  test.each([
    [
      'Ant Design puts a space into 查 询',
      `<form>${fields}<button><span>查 询</span></button><button>重 置</button></form>`,
    ],
    ['a lens without words', `<div>${fields}<button><i class="layui-icon layui-icon-search"></i></button></div>`],
    ['a link for a button', `<div>${fields}<a class="l-btn"><span>查询</span></a></div>`],
    [
      'above a list that is changed in place',
      `<form>${fields}<a>查询</a></form><button>新增</button><button>保存</button>`,
    ],
    ['a row of a table', `<table><tr>${cells}<td><input type="button" value="查 询"></td></tr></table>`],
    [
      'a table of several rows',
      `<table><tr>${cells}</tr><tr><td>姓名：</td><td><input value="甲"></td><td><input type="submit" value="查询"></td></tr></table>`,
    ],
  ])('tells of no household: %s', (_, html) => {
    expect(pairs(read(html + list))).toEqual(FOUND)
    expect(hints(html + list)).toEqual([])
    const persons = list.replace('户主姓名', '姓名').replace('保障人口', '性别').replace('>2<', '>男<')
    expect(describesHousehold(read(html + persons).fields)).toBe(false)
  })

  test('nor above a list that found nothing', () => {
    const empty = list.replace(/<td>.*<\/tr>/, '<td colspan="3">暂无数据</td></tr>')
    expect(pairs(read(`<form>${fields}<button>查询</button></form>${empty}`))).toEqual([])
  })

  const members = '<table><tr><th>姓名</th><th>与户主关系</th></tr><tr><td>甲</td><td>户主</td></tr></table>'
  test.each([
    [
      'a number that is looked up within a form',
      `<p>${fields}<button>查询</button></p><p>${field('联系电话', '1')}</p>${list}`,
    ],
    ['a form above the household’s members', `<form>${fields}<button>查询</button></form>${members}`],
    [
      'a form that is handed in, whose last number is looked up',
      `<form>${fields}<p>${field('银行账号', '1')}<button>查询</button></p><p><button>提 交</button></p></form>${list}`,
    ],
    [
      'a form that ends below its list',
      `<form>${fields}<p>${field('银行账号', '1')}<button>查询</button></p></form>${list}<button>下一步</button>`,
    ],
    ['a form without a list', `<form>${fields}<button>查询</button></form>`],
    ['a form above a list that nothing searches', `<form>${fields}<button>保存</button></form>${list}`],
    ['a form with a button that empties it', `<form>${fields}<button>重置</button><button>提交</button></form>`],
    [
      'a form whose first number is looked up',
      `<form>${fields}<button>查询</button><button>确定</button><button>重置</button></form>`,
    ],
    [
      'a number that is looked up anew',
      `<p>${field('身份证号', '1')}<button>查询</button><button>清空</button></p>${fields}`,
    ],
    ['a form in a bar of tools that hands it in', `<div role="toolbar">${fields}<a>查询</a><a>保存</a></div>`],
  ])('but %s is read', (_, html) => {
    expect(pairs(read(html))).toContain('householdSize=9')
  })

  const form = '<p>户主姓名：<input value="乙某"></p><p>家庭人口：<input value="1"></p>'
  test.each([
    ['a bar of tools', `<div role="toolbar">${fields}<a role="button">查询</a></div>`],
    [
      'a box that says so',
      `<fieldset><legend>查询条件</legend>${fields}<a>搜一下</a></fieldset><fieldset><legend>基本信息</legend>`,
    ],
    ['a heading that says so', `<h4>检索条件</h4>${fields}<h4>家庭情况</h4>`],
    ['a bar with a button that empties it', `<div>${fields}<button>查询</button><button>重置</button></div>`],
    ['the same with its buttons apart', `<form>${fields}<p><button>查询</button><button>清 空</button></p></form>`],
  ])('nor is what a household is looked up by, above its form: %s', (_, bar) => {
    expect(pairs(read(bar + form))).toEqual(['name=乙某', 'householdSize=1'])
  })
})

test('what stood before a change is no fact: 变更前 beside 变更后, in cards and under headings', () => {
  const figures = (income: string) => `<p>家庭月收入：${income}</p>`
  const card = (title: string, body: string) =>
    `<div class="el-card"><div class="el-card__header">${title}</div>${body}</div>`
  for (const html of [
    card('变更前', figures('1400')) + card('变更后', figures('900')),
    `<h4>变更前信息</h4>${figures('1400')}<h4>变更后信息</h4>${figures('900')}`,
    card('变更前', `<h5>收入</h5>${figures('1400')}`) + card('变更后', `<h5>收入</h5>${figures('900')}`),
  ])
    expect(pairs(read(html))).toEqual(['monthlyHouseholdIncome=900'])
})

test('of a table that compares before and after only what holds now is read; a register of changes is one of facts', () => {
  const table = (...rows: string[][]) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const compared = read(
    table(['变更项目', '变更前', '变更后'], ['家庭月收入', '1400', '900'], ['户主姓名', '甲', '乙']),
  )
  expect(pairs(compared)).toEqual(['monthlyHouseholdIncome=900', 'name=乙'])
  const edited = table(['项目', '原值', '新值'], ['家庭人口', '<input disabled value="4">', '<input value="3">'])
  expect(pairs(read(edited))).toEqual(['householdSize=3'])
  expect(compared.leftOut).toEqual([])
  const beside =
    '<table><tr><td rowspan="2">变更前</td><td>家庭人口</td><td>4</td></tr><tr><td>家庭月收入</td><td>900</td></tr><tr><td rowspan="2">变更后</td><td>家庭人口</td><td>3</td></tr></table>'
  expect(pairs(read(beside))).toEqual(['householdSize=3'])
  const lists = (...names: string[]) =>
    `<td>姓名</td><td>与户主关系</td></tr>${names.map((name) => `<tr><td>${name}</td><td>子</td></tr>`).join('')}`
  const changed = `<table><tr><td rowspan="3">变更前</td>${lists('甲某', '乙某')}<tr><td rowspan="2">变更后</td>${lists('甲某')}</table>`
  expect(pairs(read(changed))).toEqual(['name=甲某', 'relation=子'])
  const record = read(table(['变更时间', '变更类型', '变更前金额', '变更后金额'], ['2025-01-05', '提标', '600', '660']))
  expect([record.fields, record.leftOut]).toEqual([[], []])
  const register = table(['户主姓名', '身份证号', '调整前金额'], ['甲', '1', '500'])
  expect(pairs(read(register))).toEqual(['name=甲', 'idNumber=1', 'previousAmount=500'])
})

test('a table with a column a member is as many people, one with two pairs a row is one', () => {
  const table = (...rows: string[][]) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const people = [
    { role: 'members', name: '甲', relation: '户主', idNumber: '1', health: '健康' },
    { role: 'members', name: '乙', relation: '妻', idNumber: '2', health: '残疾' },
  ]
  const rest = [
    ['与户主关系', '户主', '妻'],
    ['身份证号', '1', '2'],
    ['健康状况', '健康', '残疾'],
  ]
  expect(groups(read(table(['姓名', '甲', '乙'], ...rest)))).toEqual(people)
  expect(groups(read(table(['项目', '甲', '乙'], ...rest)))).toEqual(people)
  expect(pairs(read(table(['姓名', '甲', '性别', '女'], ['身份证号', '1', '民族', '汉族'])))).toEqual([
    'name=甲',
    'sex=女',
    'idNumber=1',
    'ethnicity=汉族',
  ])
})

test('Ant Design 3: the place that a cascader shows; nothing of a tab that is drawn and not seen', () => {
  const item = (label: string, body: string) =>
    `<div class="ant-form-item"><div class="ant-form-item-label"><label>${label}</label></div>${body}</div>`
  const place = item(
    '现居住地',
    '<span class="ant-cascader-picker"><span class="ant-cascader-picker-label">四川省 / 成都市</span><input class="ant-input ant-cascader-input" readonly value=""></span>',
  )
  const left = `<div class="ant-tabs-tabpane ant-tabs-tabpane-inactive">${item('年龄', '<input class="ant-input" value="82">')}</div>`
  expect(pairs(read(place + left))).toEqual(['residence=四川省 / 成都市'])
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

  test('the applicant’s where the office’s part names him itself, but for who comes after him in it', () => {
    const html = `<h4>低保家庭复核</h4><p>户主：甲</p><p>身份证号：${'1'.repeat(18)}</p><p>家庭人口：3</p>`
    expect(roles(html)).toEqual(['household/name', 'household/idNumber', 'household/householdSize'])
    expect(roles(`${html}<p>姓名：乙</p>`).slice(3)).toEqual(['others/name'])
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

describe('a row for adding to a list of members', () => {
  const ID = { 张建国: '51018519720912951X', 李秀英: '51018519750912952X' }
  const cells = (...parts: string[]) => `<tr>${parts.map((part) => `<td>${part}</td>`).join('')}</tr>`
  const list = (more = '') =>
    `<table><tr><th>姓名</th><th>与户主关系</th><th>身份证号</th><th>操作</th></tr>${cells('张建国', '户主', ID.张建国, '<a>编辑</a>')}${cells('李秀英', '配偶', ID.李秀英, '<a>编辑</a>')}${more}</table>`
  const relation = (chosen = '') =>
    `<select>${['配偶', '子女'].map((one) => `<option${one === chosen ? ' selected' : ''}>${one}</option>`)}</select>`
  const form = (name: string, id: string, chosen?: string) =>
    `<div><label>姓名 <input value="${name}"></label> <label>与户主关系 ${relation(chosen)}</label> <label>身份证号 <input value="${id}"></label> <button>新增一行</button></div>`
  const size = '<p>家庭人口 <input value="2"></p>'
  const names = (page: string) => peopleOf(read(page).fields).map(({ fields }) => fields.get('name')?.value ?? '')

  const BOTH = ['张建国', '李秀英']
  const pages: [name: string, page: string][] = [
    [
      'in it, empty, with a choice made already',
      list(cells('<input>', relation(), '<input>', '<button>添加</button>')),
    ],
    ['in it, of words alone', list(cells('新增一行', '', '', ''))],
    ['below it, empty', list() + form('', '')],
    ['below it, empty, under the heading of the members', `<h3>家庭成员信息</h3>${list()}${form('', '')}`],
    ['below it, being filled in', list() + form('王', '')],
    ['below it, being filled in, under the heading of the members', `<h3>家庭成员信息</h3>${list()}${form('王', '')}`],
  ]
  test.each(pages)('%s is nobody', (_, page) => {
    expect(names(size + page)).toEqual(BOTH)
    expect(hints(size + page)).toEqual([])
  })

  test('is checked all the same: a number in it is wrong or right by itself', () => {
    expect(hints(size + list() + form('王某', '510185200509129531', '子女'))).toEqual([
      'error id-number-checksum@idNumber',
    ])
  })

  test('but a row that is changed in place, and a form that opens one, are of their persons', () => {
    const changed = list(cells('<input value="张小宝">', relation('子女'), '<input>', '<button>保存</button>'))
    expect(names(changed)).toEqual([...BOTH, '张小宝'])
    expect(names(list() + form('李秀英', ID.李秀英, '配偶'))).toEqual(BOTH)
  })
})

describe('a list whose headers are cells like all others, few of them known', () => {
  const table = (...rows: string[][]) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const people = (...columns: [string, string, string][]) =>
    table(...[0, 1, 2].map((row) => columns.map((c) => c[row])))
  const names: [string, string, string] = ['姓名', '张建国', '李秀英']

  const BOTH_NAMES = ['name=张建国', 'name=李秀英']
  const lists: [what: string, html: string, expected: string[]][] = [
    [
      'with relations',
      people(['序号', '1', '2'], names, ['称谓', '户主', '妻'], ['爱好', '棋', '书'], ['特长', '', '书']),
      ['name=张建国', 'relation=户主', 'name=李秀英', 'relation=妻'],
    ],
    ['of names alone, below a title that says whose', `<h3>家庭成员</h3>${people(names)}`, BOTH_NAMES],
    [
      'with a box to tick',
      `<h3>家庭成员</h3>${people(['', '<input type="checkbox">', ''], names, ['操作', '看', '看'])}`,
      BOTH_NAMES,
    ],
    [
      'below what names the list',
      table(['家庭成员'], ['姓名', '身份证号', '学校', '年级'], ['甲', '5101', '', '']),
      ['name=甲', 'idNumber=5101'],
    ],
  ]
  test.each(lists)('is read %s', (_, html, expected) => {
    const { fields, leftOut } = read(html)
    expect(pairs(read(html))).toEqual(expected)
    expect([...new Set(fields.map(({ role }) => role)), leftOut]).toEqual(['members', []])
  })

  const unclear: [what: string, html: string][] = [
    ['of two columns, for it may be pairs', people(names, ['特长', '篮球', '书法'])],
    ['of the cadres of a village', people(['序号', '1', '2'], names, ['职务', '会计', '主任'], ['分工', '', ''])],
    ['of names that nothing says whose', people(names)],
  ]
  test.each(unclear)('is left out, which is said, and its headers are no values: %s', (_, html) => {
    const { fields, leftOut } = read(html)
    expect([fields, leftOut]).toEqual([[], ['lists']])
  })

  const described: [what: string, html: string, expected: string[]][] = [
    ['whose second label is known', table(['姓名', '甲某'], ['性别', '女']), ['name=甲某', 'sex=女']],
    [
      'of which a value tells',
      table(['姓名', '甲某', '性别', '女'], ['爱好', '', '特长', '']),
      ['name=甲某', 'sex=女'],
    ],
    ['whose labels are in bold', table(['<b>姓名</b>', '甲某'], ['<b>特长</b>', '书法']), ['name=甲某']],
    [
      'beside a photograph',
      '<table><tr><td>姓名</td><td>甲某</td><td rowspan="2">照片</td></tr><tr><td>性别</td><td>女</td></tr></table>',
      ['name=甲某', 'sex=女'],
    ],
    ['to fill in', table(['姓名', '<input value="甲某">', '必填'], ['特长', '<input>', '选填']), ['name=甲某']],
  ]
  test.each(described)('is none where it is pairs: %s', (_, html, expected) => {
    expect([pairs(read(html)), read(html).leftOut]).toEqual([expected, []])
  })
})

describe('what was taken for something else on portals', () => {
  test('of several boxes under one label each is called by the words before it', () => {
    const cell = (inner: string) => `<table><tr><td>住房情况：</td><td>${inner}</td></tr></table>`
    expect(pairs(read(cell('结构 <select><option>砖木</option></select> 层数 <input value="2">')))).toEqual([])
    expect(pairs(read(cell('<input value="自有"> 层数 <input value="2">')))).toEqual(['housing=自有'])
    expect(pairs(read(cell('现为 <input value="自有">')))).toEqual(['housing=自有'])
    const item = `<div class="layui-form-item"><label class="layui-form-label">家庭情况</label><div class="layui-input-block">家庭人口 <input value="4"> 人，家庭月收入 <input value="3200"> 元</div></div>`
    expect(pairs(read(item))).toEqual(['householdSize=4', 'monthlyHouseholdIncome=3200'])
  })

  test('a heading above a box is no label, and the box no value', () => {
    const cells = (title: string) =>
      `<div><div class="van-cell-group__title">${title}</div><div class="van-cell-group"><div class="van-cell"><div class="van-cell__title">张建国</div><div class="van-cell__value">本人</div></div></div></div>`
    expect(pairs(read(cells('家庭成员')))).toEqual([])
  })

  test('a list of several applicants is one of cases, and none of members', () => {
    const list = (header: string, ...names: string[]) =>
      `<table><tr><th>${header}</th><th>身份证号</th><th>乡镇</th></tr>${names.map((name) => `<tr><td>${name}</td><td>5101</td><td>禾丰镇</td></tr>`).join('')}</table>`
    const roles = (html: string) => [...new Set(read(html).fields.map(({ role }) => role))]
    for (const header of ['申请人', '申请人姓名', '救助对象'])
      expect(roles(list(header, '甲某', '乙某'))).toEqual(['cases'])
    expect(roles(list('姓名', '甲某', '乙某'))).toEqual(['members'])
    expect(roles(`<h3>家庭成员</h3>${list('申请人', '甲某', '乙某')}`)).toEqual(['members'])
    expect(roles(list('申请人', '甲某'))).toEqual(['members'])
  })

  test('supporters are told by their title, however it abbreviates them; their figures are not the household’s', () => {
    const page = (title: string) =>
      `<p>家庭人口：2</p><p>家庭月收入：900</p><h3>${title}</h3><table><tr><th>姓名</th><th>关系</th><th>家庭月收入</th></tr><tr><td>甲某</td><td>女</td><td>5200</td></tr></table>`
    for (const title of ['赡(抚、扶)养人信息', '赡养、抚养、扶养义务人', '赡（扶）养人情况'])
      expect(groups(read(page(title))).map(({ role }) => role)).toEqual(['supporters', 'household'])
  })

  const SUPPORTERS =
    '<tr><td>姓名</td><td>与申请人关系</td><td>家庭人口</td><td>月收入</td></tr><tr><td>乙某</td><td>兄</td><td>3</td><td>5200</td></tr>'
  const HEAD = '<tr><td>户主姓名</td><td>甲某</td><td>家庭人口</td><td>1</td></tr>'
  test.each([
    [
      'beside a cell with a table of its own',
      `<table>${HEAD}<tr><td>赡养人<br>情况</td><td colspan="3"><table>${SUPPORTERS}</table></td></tr></table>`,
    ],
    [
      'in a row above that table',
      `<table>${HEAD}<tr><td colspan="4">赡养人情况</td></tr><tr><td colspan="4"><table>${SUPPORTERS}</table></td></tr></table>`,
    ],
    ['in a row above them', `<table>${HEAD}<tr><td colspan="4">赡养人情况</td></tr>${SUPPORTERS}</table>`],
    [
      'in a cell that reaches down beside them',
      `<table>${HEAD}${SUPPORTERS.replace('<td>', '<td rowspan="2">赡养人情况</td><td>')}</table>`,
    ],
    ['in a caption', `<table>${HEAD}</table><table><caption>赡养人情况</caption>${SUPPORTERS}</table>`],
    ['before their table', `<table>${HEAD}</table><p>赡养（抚养、扶养）人：</p><table>${SUPPORTERS}</table>`],
    [
      'before its tools',
      `<table>${HEAD}</table><div>赡养人信息</div><div><div><button>新增</button></div><table>${SUPPORTERS}</table></div>`,
    ],
  ])('supporters are told by what stands %s', (_, html) => {
    expect(groups(read(html)).map(({ role, name }) => `${role} ${name}`)).toEqual([
      'supporters 乙某',
      'household 甲某',
      'household undefined',
    ])
    expect(hints(html)).toEqual([])
  })

  test.each([['有无赡养人：无'], ['家庭成员及赡养人情况'], ['请先填写家庭成员，赡养人、抚养人和扶养人在下一页填写']])(
    'members are not, below %s',
    (before) => {
      const list = SUPPORTERS.replace('兄', '儿子')
      const roles = groups(read(`<p>${before}</p><table>${list}</table>`)).map(({ role }) => role)
      expect(roles.filter((role) => role !== 'household')).toEqual(['members'])
    },
  )

  test('a cell at the head of a row, or beside several, says of whom its pairs are', () => {
    const PAIRS = '<td>姓名</td><td>乙某</td><td>家庭人口</td><td>3</td>'
    const own = '<tr><td>月收入</td><td>5000</td><td>联系电话</td><td>13550301988</td></tr>'
    const rest = '<tr><td>家庭住址</td><td colspan="3">禾丰镇双河村3组</td></tr>'
    const roles = (cell: string, rows = '') =>
      groups(read(`<table>${HEAD}<tr>${cell}${PAIRS}</tr>${rows}${rest}</table>`)).map(
        ({ role, ...facts }) => `${role}: ${Object.values(facts)}`,
      )
    const head = ['household: 甲某', 'household: 1,禾丰镇双河村3组']
    expect(roles('<td rowspan="2">赡养人</td>', own)).toEqual([...head, 'supporters: 乙某,3,5000,13550301988'])
    expect(roles('<td>赡养人</td>')).toEqual([...head, 'supporters: 乙某,3'])
    expect(roles('<td rowspan="2">监护人<br>情况</td>', own)).toContainEqual(expect.stringMatching(/^others: 乙某/))
    expect(roles('<td rowspan="2">上次核定</td>', own)).toEqual(head)
    // no more than the applicant's own
    expect(roles('<td rowspan="2">基本情况</td>', own)).toContainEqual(expect.stringMatching(/^household: 乙某/))
  })

  test('a cell of links beside the page is no title of it', () => {
    const links = '<td><a>基本信息</a><a>家庭成员</a><a>赡养人</a></td>'
    expect(groups(read(`<table><tr>${links}<td><table>${HEAD}</table></td></tr></table>`))).toEqual([
      { role: 'household', name: '甲某' },
      { role: 'household', householdSize: '1' },
    ])
  })

  test('a table in a cell is no value, but for one that holds nothing else; what stood before stays so in it', () => {
    const row = '<tr><td>性别</td><td>女</td><td>婚姻状况</td><td>丧偶</td></tr>'
    const page = (label: string, inner: string) =>
      `<table>${HEAD}${row}${row}<tr><td>${label}</td><td colspan="3"><table>${inner}</table></td></tr></table>`
    const account = '<tr><td>户名：</td><td>甲某</td><td>账号：</td><td>6214583100299812531</td></tr>'
    const head = ['name=甲某', 'householdSize=1', ...Array(2).fill(['sex=女', 'marital=丧偶']).flat()]
    expect(pairs(read(page('银行账户', account)))).toEqual([...head, 'accountName=甲某', 'account=6214583100299812531'])
    expect(pairs(read(page('家庭住址', '<tr><td></td><td>禾丰镇双河村</td></tr>')))).toEqual([
      ...head,
      'address=禾丰镇双河村',
    ])
    expect(pairs(read(page('上次核定情况', '<tr><td>家庭人口</td><td>4</td></tr>')))).toEqual(head)
  })

  test('heads of income above their sums are the household’s; sums of a list of cases are not', () => {
    const heads = '<td>工资性收入</td><td>经营净收入</td><td>财产净收入</td><td>转移净收入</td>'
    const sums = '<td>1200</td><td><input value="180"></td><td>0</td><td>100</td>'
    const rest = '<tr><td>人均月收入</td><td>370</td></tr>'
    const page = (title: string) =>
      `<table><tr><td rowspan="2">${title}</td>${heads}<td>月收入合计</td></tr><tr>${sums}<td>1480</td></tr>${rest}</table>`
    const found = ['wageIncome=1200', 'businessIncome=180', 'propertyIncome=0', 'transferIncome=100']
    expect(pairs(read(page('家庭收入')))).toEqual([...found, 'monthlyHouseholdIncome=1480', 'perCapitaIncome=370'])
    expect(read(page('家庭年收入')).fields.map(({ label }) => label)).toContain('工资性收入(元/年)')
    const past = `<table><tr><td colspan="5">上次核定情况</td></tr><tr>${heads}</tr><tr>${sums}</tr></table>`
    expect(pairs(read(past))).toEqual([])
    const rows = `<table><tr><td>村名</td>${heads}</tr>${`<tr><td>某村</td>${sums}</tr>`.repeat(2)}</table>`
    expect(new Set(read(rows).fields.map(({ role }) => role))).toEqual(new Set(['cases']))
  })

  test('a telephone beside who is signed in is not the head’s', () => {
    const bar = '<div>用户[乙某] 单位[某镇民政办] 电话：028-27460033</div>'
    expect(pairs(read(`${bar}<p>户主姓名：甲某 电话：13550301988</p>`))).toEqual(['name=甲某', 'phone=13550301988'])
    const cell = '<table><tr><td>当前用户：<b>乙某</b> 联系电话：<b>028-27460033</b></td></tr></table>'
    expect(pairs(read(`${cell}<p>户主姓名：甲某</p>`))).toEqual(['name=甲某'])
    expect(pairs(read(`<header>经办人：乙某 13880001122</header><p>户主姓名：甲某</p>`))).toEqual(['name=甲某'])
  })

  test('a date ends before what is said of it; underlined in a cell it is one too', () => {
    const cell = (inner: string) => pairs(read(`<table><tr><td>公示情况</td><td>${inner}</td></tr></table>`))
    expect(cell('调查日期：2026年10月23日。该户情况属实。')).toEqual(['investigationDate=2026年10月23日'])
    const days = ['noticeStart=2026年11月2日', 'noticeEnd=2026年11月9日']
    expect(cell('公示开始日期：<u>2026年11月2日</u>　公示结束日期：<u>2026年11月9日</u>　无异议')).toEqual(days)
    expect(cell('公示开始日期：2026年11月2日 公示结束日期：2026年11月9日 无异议')).toEqual(days)
  })

  test('a value ends where another label begins, with a colon or without', () => {
    const html = '<p>同意上报。经办人：乙某 电话 13540220015</p><p>照料人联系电话 <input value="13540220016"></p>'
    expect(read(html).fields.map(({ role, field, value }) => `${role} ${field}=${value}`)).toEqual([
      'household handler=乙某',
      'others phone=13540220016',
    ])
  })

  test('year and month in boxes of a table that only keeps them in their places', () => {
    const boxes =
      '<table><tr><td><input value="1958"></td><td>年</td><td><input value="3"></td><td>月</td></tr></table>'
    expect(pairs(read(`<table><tr><td>出生日期</td><td>${boxes}</td></tr></table>`))).toEqual(['birth=1958-3'])
    expect(read(`<table><tr><td>某栏</td><td>${boxes}</td></tr></table>`).unread).not.toContain('年')
  })

  test('年收入 of a member is his own, and no 家庭年收入', () => {
    const page = (label: string) =>
      `<p>家庭人口：2</p><p>家庭月收入：1200</p><table><tr><th>姓名</th><th>与申请人关系</th><th>${label}</th></tr><tr><td>甲某</td><td>本人</td><td>0</td></tr><tr><td>乙某</td><td>配偶</td><td>14400</td></tr></table>`
    expect(hints(page('年收入'))).toEqual([])
    expect(hints(page('家庭年收入'))).toEqual(['error month-is-twelfth-of-year@monthlyHouseholdIncome'])
  })
})
