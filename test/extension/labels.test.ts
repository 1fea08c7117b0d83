import { describe, expect, test } from 'vitest'
import { groups, pairs, read } from './page.ts'

describe('the label of a control', () => {
  const ways: [source: string, html: string][] = [
    [
      'aria-labelledby',
      '<span id="a">身份证</span><b id="b">号码</b><div><input aria-labelledby="a b" value="1"></div>',
    ],
    [
      'framework',
      '<div class="el-form-item"><label class="el-form-item__label">身份证号:</label><div><input value="1"></div></div>',
    ],
    [
      'framework',
      '<div class="ant-form-item"><div class="ant-form-item-label"><label>身份证号码</label></div><input value="1"></div>',
    ],
    [
      'framework',
      '<div class="layui-form-item"><div class="layui-inline"><label class="layui-form-label">公民身份号码</label><input value="1"></div></div>',
    ],
    [
      'framework',
      '<div class="vxe-form--item"><div class="vxe-form--item-title">证件号码</div><div><input value="1"></div></div>',
    ],
    [
      'framework',
      '<div class="van-cell van-field"><div class="van-cell__title van-field__label"><label>身份证</label></div><div class="van-field__body"><input value="1"></div></div>',
    ],
    [
      'framework',
      '<div class="x-form-item x-field"><label class="x-form-item-label">身份证号码:</label><div class="x-form-item-body"><input value="1"></div></div>',
    ],
    ['framework', '<div class="form-group"><label>身份证号码</label><div><input value="1"></div></div>'],
    ['label', '<label for="x">* 身份证号</label><i><input id="x" value="1"></i>'],
    ['label', '<label>身份证号 <input value="1"></label>'],
    [
      'label',
      '<label class="textbox-label" for="t">身份证号:</label><span class="textbox"><input id="t" class="textbox-text" value="1"><input type="hidden" class="textbox-value" value="9"></span>',
    ],
    ['cell-left', '<table><tr><td>身份证号(必填)</td><td><input value="1"></td></tr></table>'],
    ['cell-left', '<table><tr><th>身份证号</th><td>　</td><td><input value="1"></td></tr></table>'],
    ['term', '<dl><dt>身份证号</dt><dd><input value="1"></dd></dl>'],
    ['aria-label', '<div><input aria-label="身份证号" value="1"></div>'],
    ['preceding', '<div><span>身份证号:</span><div><span><input value="1"></span></div></div>'],
    ['placeholder', '<div><input placeholder="请输入身份证号" value="1"></div>'],
  ]
  test.each(ways)('by %s: %s', (source, html) => {
    const { fields } = read(html)
    expect(fields.map(({ field, value, source }) => ({ field, value, source }))).toEqual([
      { field: 'idNumber', value: '1', source },
    ])
  })

  test('is the nearest way in the order of trust: a reference before a framework item', () => {
    const html = `<span id="ref">性别</span><div class="el-form-item"><label class="el-form-item__label">姓名</label><input aria-labelledby="ref" value="男"></div>`
    expect(pairs(read(html))).toEqual(['sex=男'])
  })

  test('is not the text of the control to its left', () => {
    const html = '<table><tr><td>姓名</td><td><input value="甲"></td><td><input value="2"></td></tr></table>'
    expect(pairs(read(html))).toEqual(['name=甲'])
  })

  test('carries whose fact it is: the applicant’s own, or somebody else’s', () => {
    const html = `<div><span>申请人身份证号码</span><input value="1"></div><div><span>代理人身份证号码</span><input value="2"></div>
      <div><span>监护人身份证号</span><input value="3"></div><div><span>赡养人姓名</span><input value="乙"></div>`
    expect(groups(read(html))).toEqual([
      { role: 'household', idNumber: '1', guardianIdNumber: '3' },
      { role: 'others', idNumber: '2' },
      { role: 'supporters', name: '乙' },
    ])
  })

  test('that nobody knows is listed without its value, once the field is filled', () => {
    const html = '<p><span>办件秘密</span><input value="不可外传"></p><p><span>空着的栏</span><input></p>'
    const reading = read(html)
    expect(reading.unread).toEqual(['办件秘密'])
    expect(JSON.stringify(reading.fields)).toBe('[]')
  })

  test('that the official explained once is read from then on', () => {
    const html = '<p><span>主申请对象证号</span><input value="1"></p>'
    expect(pairs(read(html))).toEqual([])
    expect(pairs(read(html, { 主申请对象证号: 'idNumber' }))).toEqual(['idNumber=1'])
    expect(read(html, { 主申请对象证号: '' }).unread).toEqual([])
  })
})

describe('the value of a control', () => {
  const field = (control: string, label = '户口性质') =>
    pairs(read(`<div class="el-form-item"><label class="el-form-item__label">${label}</label>${control}</div>`))

  test('is the text chosen in a select, not its code', () => {
    expect(field('<select><option value="">请选择</option><option value="2" selected>农业</option></select>')).toEqual([
      'hukouKind=农业',
    ])
    expect(field('<select><option value="" selected>请选择</option><option value="2">农业</option></select>')).toEqual(
      [],
    )
  })

  test('is the shown text of a drawn select', () => {
    const plus = `<div class="el-select"><div class="el-select__selected-item el-select__input-wrapper"><input></div><div class="el-select__selected-item el-select__placeholder"><span>农业</span></div></div>`
    expect(field(plus)).toEqual(['hukouKind=农业'])
    const empty = `<div class="el-select"><div class="el-select__selected-item el-select__input-wrapper"><input></div><div class="el-select__selected-item el-select__placeholder is-transparent"><span>请选择</span></div></div>`
    expect(field(empty)).toEqual([])
  })

  test('is the words beside the chosen radio', () => {
    const radios = `<label><input type="radio" name="h" value="1"> 农业</label><label><input type="radio" name="h" value="2" checked> 非农业</label>`
    expect(field(radios)).toEqual(['hukouKind=非农业'])
  })

  test('is taken from layui’s drawn controls, not from the hidden ones behind them', () => {
    const html = `<div class="layui-form-item"><label class="layui-form-label">性别</label><div class="layui-input-block">
      <input type="radio" name="s" value="男" title="男" style="display:none"><div class="layui-form-radio">男</div>
      <input type="radio" name="s" value="女" title="女" checked style="display:none"><div class="layui-form-radio layui-form-radioed">女</div></div></div>
      <div class="layui-form-item"><label class="layui-form-label">户口性质</label><div><select style="display:none"><option value="1" selected>农业</option></select>
      <div class="layui-form-select"><div class="layui-select-title"><input class="layui-input" readonly value="农业"></div></div></div></div>`
    expect(pairs(read(html))).toEqual(['sex=女', 'hukouKind=农业'])
  })

  test('is never that of a password, a one-time code, a file or a hidden field', () => {
    const types = ['password', 'hidden', 'file', 'submit']
    const html = types
      .map((type) => `<p><span>身份证号</span><input type="${type}" ${type === 'file' ? '' : 'value="秘密"'}></p>`)
      .join('')
    const reading = read(
      `${html}<p><span>身份证号</span><input autocomplete="one-time-code" value="秘密"></p><p><span>身份证号</span><input autocomplete="current-password" value="秘密"></p>`,
    )
    expect({ fields: reading.fields, unread: reading.unread }).toEqual({ fields: [], unread: [] })
  })

  test('is not read where a person cannot see it', () => {
    expect(
      pairs(
        read(
          '<div style="display:none"><span>姓名</span><input value="甲"></div><div hidden><span>姓名</span><input value="乙"></div>',
        ),
      ),
    ).toEqual([])
  })

  test('is read where the page only shows it', () => {
    const html = `<table><tr><td>姓名</td><td>甲</td><td>性别</td><td>女</td></tr><tr><td>家庭人口</td><td>3</td><td>家庭月收入(元)</td><td>1,200.00</td></tr></table>
      <dl><dt>婚姻状况</dt><dd>已婚</dd></dl>
      <table class="el-descriptions__table"><tr><th class="el-descriptions__cell el-descriptions__label">民族</th><td class="el-descriptions__cell">汉族</td></tr></table>
      <div class="van-cell"><div class="van-cell__title"><span>健康状况</span></div><div class="van-cell__value">重病</div></div>`
    const reading = read(html)
    expect(new Set(pairs(reading))).toEqual(
      new Set([
        'name=甲',
        'sex=女',
        'householdSize=3',
        'monthlyHouseholdIncome=1,200.00',
        'marital=已婚',
        'ethnicity=汉族',
        'health=重病',
      ]),
    )
    expect(reading.fields.every(({ editable }) => !editable)).toBe(true)
  })
})

describe('a table of persons', () => {
  const member = { role: 'members' }

  test('with a header row gives a person a row', () => {
    const html = `<h3>家庭成员</h3><table><tr><th>序号</th><th>姓名</th><th>与户主关系</th><th>月收入(元)</th></tr>
      <tr><td>1</td><td>甲</td><td>户主</td><td>600</td></tr><tr><td>2</td><td>乙</td><td>儿子</td><td>0</td></tr></table>`
    expect(groups(read(html))).toEqual([
      { ...member, name: '甲', relation: '户主', monthlyIncome: '600' },
      { ...member, name: '乙', relation: '儿子', monthlyIncome: '0' },
    ])
  })

  test('whose cells are controls is read the same way', () => {
    const html = `<table><thead><tr><td>姓名</td><td>身份证号码</td><td>与申请人关系</td></tr></thead>
      <tbody><tr><td><input value="甲"></td><td><input value="1"></td><td><select><option selected>配偶</option></select></td></tr></tbody></table>`
    expect(groups(read(html))).toEqual([{ ...member, name: '甲', idNumber: '1', relation: '配偶' }])
  })

  test('ends where label and value stand side by side again, in the one big table of a printed form', () => {
    const html = `<table><tr><td>申请人姓名</td><td><input value="甲"></td><td>与户主关系</td><td>户主</td></tr>
      <tr><td>家庭成员姓名</td><td>与申请人关系</td><td>身份证号</td><td>健康状况</td></tr>
      <tr><td>甲</td><td>户主</td><td>1</td><td>残疾</td></tr><tr><td>乙</td><td>儿子</td><td>2</td><td>健康</td></tr>
      <tr><td>家庭月收入(元)</td><td>1200</td><td>家庭人口</td><td>2</td></tr></table>`
    expect(groups(read(html))).toEqual([
      { ...member, name: '甲', relation: '户主', idNumber: '1', health: '残疾' },
      { ...member, name: '乙', relation: '儿子', idNumber: '2', health: '健康' },
      { role: 'household', name: '甲', relation: '户主' },
      { role: 'household', monthlyHouseholdIncome: '1200', householdSize: '2' },
    ])
  })

  const split: [library: string, html: string][] = [
    [
      'EasyUI',
      `<div class="datagrid-view"><div class="datagrid-view1"><div class="datagrid-body"><table><tr><td field="ck">1</td></tr></table></div></div>
        <div class="datagrid-view2"><div class="datagrid-header"><table><tr><td field="n">姓名</td><td field="r">与户主关系</td></tr></table></div>
        <div class="datagrid-body"><table><tr class="datagrid-row"><td field="n">甲</td><td field="r">户主</td></tr></table></div></div></div>`,
    ],
    [
      'vxe-table',
      `<div class="vxe-table"><div class="vxe-table--main-wrapper"><div><table class="vxe-table--header"><tr><th>姓名</th><th>与户主关系</th></tr></table></div>
        <div><table class="vxe-table--body"><tbody><tr class="vxe-body--row"><td>甲</td><td>户主</td></tr></tbody></table></div></div></div>`,
    ],
    [
      'Ext JS',
      `<div class="x-grid"><div class="x-grid-header-ct"><div class="x-column-header"><span>姓名</span></div><div class="x-column-header"><span>与户主关系</span></div></div>
        <div><table class="x-grid-item"><tbody><tr class="x-grid-row"><td class="x-grid-cell">甲</td><td class="x-grid-cell">户主</td></tr></tbody></table></div></div>`,
    ],
  ]
  test.each(split)('of %s is read by its columns', (_, html) => {
    expect(groups(read(html))).toEqual([{ ...member, name: '甲', relation: '户主' }])
  })

  test('with a header of two rows takes the lower one', () => {
    const html = `<table><tr><th rowspan="2">姓名</th><th rowspan="2">与户主关系</th><th colspan="2">残疾情况</th></tr><tr><th>残疾类别</th><th>残疾等级</th></tr>
      <tr><td>甲</td><td>户主</td><td>肢体</td><td>二级</td></tr></table>`
    expect(groups(read(html))).toEqual([
      { ...member, name: '甲', relation: '户主', disabilityType: '肢体', disabilityLevel: '二级' },
    ])
  })

  test('whose header and body are two tables is put together, without the copy of its fixed columns', () => {
    const html = `<div class="el-table"><div class="el-table__header-wrapper"><table><thead><tr><th>姓名</th><th>身份证号</th><th>与户主关系</th></tr></thead></table></div>
      <div class="el-table__body-wrapper"><table><tbody><tr class="el-table__row"><td><div class="cell">甲</div></td><td>1</td><td>户主</td></tr></tbody></table></div>
      <div class="el-table__fixed"><div class="el-table__fixed-body-wrapper el-table__body-wrapper"><table><tbody><tr class="el-table__row"><td>甲</td><td>1</td><td>户主</td></tr></tbody></table></div></div></div>`
    expect(groups(read(html))).toEqual([{ ...member, name: '甲', idNumber: '1', relation: '户主' }])
  })

  test('of supporters or of other households is not taken for members', () => {
    const supporters = `<h3>赡养人信息</h3><table><tr><th>姓名</th><th>身份证号</th><th>月收入</th></tr><tr><td>丙</td><td>1</td><td>5000</td></tr></table>`
    const cases = `<table><tr><th>户主姓名</th><th>身份证号</th><th>家庭人口</th></tr><tr><td>丁</td><td>1</td><td>3</td></tr></table>`
    expect(groups(read(supporters + cases)).map(({ role }) => role)).toEqual(['supporters', 'cases'])
  })
})

describe('persons in a form', () => {
  test('begin anew where a name comes again', () => {
    const person = (name: string, sex: string) =>
      `<p><span>姓名</span><input value="${name}"></p><p><span>性别</span><input value="${sex}"></p>`
    expect(groups(read(person('甲', '男') + person('乙', '女')))).toEqual([
      { role: 'household', name: '甲', sex: '男' },
      { role: 'household', name: '乙', sex: '女' },
    ])
  })

  test('are not mixed with the agent in a part of the page of its own', () => {
    const html = `<fieldset><legend>申请人信息</legend><p><span>姓名</span><input value="甲"></p></fieldset>
      <fieldset><legend>代理人信息</legend><p><span>身份证号</span><input value="1"></p></fieldset><h3>健康情况</h3><p><span>性别</span><input value="男"></p>`
    expect(groups(read(html))).toEqual([
      { role: 'household', name: '甲', sex: '男' },
      { role: 'others', idNumber: '1' },
    ])
  })
})

describe('texts that are only shown', () => {
  const pages: [name: string, html: string, expected: string[]][] = [
    [
      'label and value in one text',
      '<div><p>姓名：张三　性别：男</p><p>家庭人口：3</p></div>',
      ['name=张三', 'sex=男', 'householdSize=3'],
    ],
    ['a bold label before its text', '<p><b>姓名：</b>张三</p>', ['name=张三']],
    [
      'two elements side by side',
      '<ul><li><span>家庭月收入</span><span>2400元</span></li></ul>',
      ['monthlyHouseholdIncome=2400元'],
    ],
    [
      'by the names of their classes',
      '<div class="row"><div class="item-label">婚姻状况</div><div class="item-value">已婚</div><i></i></div>',
      ['marital=已婚'],
    ],
    [
      'two pairs in one row',
      '<div class="row"><div class="c-label">姓名：</div><div>张三</div><div class="c-label">性别：</div><div>女</div></div>',
      ['name=张三', 'sex=女'],
    ],
    [
      'form-control-static',
      '<div class="form-group"><label class="control-label">身份证号</label><div><p class="form-control-static">1</p></div></div>',
      ['idNumber=1'],
    ],
    ['a row of labels is none', '<div><span>姓名</span><span>性别</span></div>', []],
    [
      'a menu is none',
      '<ul><li><a>家庭人口</a></li><li><a>车辆情况</a></li></ul><div><h3>车辆情况</h3><div>填写说明</div></div>',
      [],
    ],
  ]
  test.each(pages)('are read in pairs: %s', (_, html, expected) => {
    expect(pairs(read(html)).sort()).toEqual([...expected].sort())
  })
})

describe('labels as portals write them', () => {
  test.each([
    ['1、申请人姓名', 'name'],
    ['（二）家庭人口', 'householdSize'],
    ['家庭月收入/元', 'monthlyHouseholdIncome'],
    ['紧急联系人姓名', 'name'],
    ['家庭成员人数', 'householdSize'],
    ['残疾证编号', 'disabilityCertificate'],
  ])('%s is %s', (label, field) => {
    expect(read(`<p><span>${label}</span><input value="甲"></p>`).fields.map((one) => one.field)).toEqual([field])
  })

  test('keep a unit behind a stroke: 万元 is ten thousand times as much', () => {
    expect(read('<p><span>家庭年收入/万元</span><input value="1.2"></p>').fields[0].label).toBe('家庭年收入(万元)')
  })

  test('that were read wrong are read as the official says', () => {
    expect(pairs(read('<p><span>1、户籍人口</span><input value="5"></p>', { 户籍人口: '' }))).toEqual([])
    expect(pairs(read('<p><span>金额</span><input value="5"></p>', { 金额: 'financialAssets' }))).toEqual([
      'financialAssets=5',
    ])
  })
})

describe('form rows of further libraries', () => {
  const row = (item: string, label: string, control: string) =>
    `<div class="${item}"><label class="${label}">户口性质</label><div>${control}</div></div>`
  test.each([
    [
      'iView',
      row(
        'ivu-form-item',
        'ivu-form-item-label',
        '<div class="ivu-select"><div class="ivu-select-selection"><input type="hidden" value="1"><span class="ivu-select-selected-value">农业</span></div></div>',
      ),
    ],
    [
      'Naive UI',
      row(
        'n-form-item',
        'n-form-item-label',
        '<div class="n-select"><div class="n-base-selection"><div class="n-base-selection-label"><input class="n-base-selection-input" readonly><div class="n-base-selection-input__content">农业</div></div></div></div>',
      ),
    ],
    [
      'Arco',
      row(
        'arco-form-item',
        'arco-form-item-label',
        '<span class="arco-select-view-single arco-select"><input class="arco-select-view-input"><span class="arco-select-view-value">农业</span></span>',
      ),
    ],
    [
      'TDesign',
      row(
        't-form__item',
        't-form__label',
        '<div class="t-select__wrap"><div class="t-input__wrap"><input class="t-input__inner" readonly value="农业"></div></div>',
      ),
    ],
    [
      'Ant Design Vue 1',
      row(
        'ant-form-item',
        'ant-form-item-label',
        '<div class="ant-select"><div class="ant-select-selection"><div class="ant-select-selection-selected-value">农业</div><input></div></div>',
      ),
    ],
  ])('%s: the chosen text of a select', (_, html) => {
    expect(pairs(read(html))).toEqual(['hukouKind=农业'])
  })
})

describe('what libraries draw without a control of the browser', () => {
  const radios = (checked: string) =>
    ['男', '女']
      .map((sex) => `<div role="radio" class="van-radio" aria-checked="${sex === checked}">${sex}</div>`)
      .join('')

  test('is read by what is chosen, never by all that could be: radios of Vant', () => {
    const field = (checked: string) =>
      `<div class="van-cell van-field"><div class="van-cell__title van-field__label"><label>性别</label></div><div class="van-cell__value van-field__value"><div class="van-field__body"><div class="van-radio-group" role="radiogroup">${radios(checked)}</div></div></div></div>`
    expect(pairs(read(field('女')))).toEqual(['sex=女'])
    expect(pairs(read(field('')))).toEqual([])
  })

  test('is read once: a select of Ant Design Vue 1 is no text in its row', () => {
    const html = `<div class="ant-row ant-form-item"><div class="ant-form-item-label"><label title="婚姻状况">婚姻状况</label></div><div class="ant-form-item-control-wrapper"><div class="ant-select"><div role="combobox"><div class="ant-select-selection__rendered"><div class="ant-select-selection-selected-value">丧偶</div></div></div></div></div></div>`
    expect(pairs(read(html))).toEqual(['marital=丧偶'])
  })

  test('is joined by rows: frozen columns of EasyUI', () => {
    const part = (view: number, header: string, ...cells: string[]) =>
      `<div class="datagrid-view${view}"><div class="datagrid-header"><table><tr><td field="h">${header}</td></tr></table></div><div class="datagrid-body"><table>${cells.map((cell) => `<tr class="datagrid-row"><td field="h">${cell}</td></tr>`).join('')}</table></div></div>`
    const html = `<h3>家庭成员</h3><div class="datagrid-view">${part(1, '姓名', '张某', '李某')}${part(2, '健康状况', '残疾', '健康')}</div>`
    expect(groups(read(html))).toEqual([
      { role: 'members', name: '张某', health: '残疾' },
      { role: 'members', name: '李某', health: '健康' },
    ])
  })

  test('a table that only keeps a control in its place has the label of its cell', () => {
    const html =
      '<table><tr><td>联系电话：</td><td><table><tr><td><input value="13800138000"></td></tr></table></td></tr></table>'
    expect(pairs(read(html))).toEqual(['phone=13800138000'])
  })
})

describe('several boxes in one cell of a hand-made form', () => {
  const row = (label: string, cell: string) => `<table><tr><th>${label}</th><td>${cell}</td></tr></table>`

  test('have the cell’s label only for the first; the others what stands between them', () => {
    const people = row('家庭人口', '<input value="3">人，其中申请保障 <input value="2"> 人')
    expect(pairs(read(people))).toEqual(['householdSize=3'])
    expect(read(people).unread).toEqual(['申请保障'])
    expect(pairs(read(row('家庭月总收入', '<input value="1500">元　人均 <input value="700">元')))).toEqual([
      'monthlyHouseholdIncome=1500',
    ])
  })

  test('are one thing where nothing stands between: neither part is the whole', () => {
    expect(pairs(read(row('住房情况', '<input value="1">套 <input value="88">平方米')))).toEqual([])
    const place = '<select><option>四川省</option></select><select><option>成都市</option></select><input value="3组">'
    expect(pairs(read(row('户籍所在地', place)))).toEqual([])
  })
})

describe('words between boxes', () => {
  test.each<[what: string, html: string, expected: string[]]>([
    [
      'of an address belong to the box before them: 镇(乡), 村, 组; none of the boxes is the address',
      '<table><tr><td>家庭住址</td><td><input value="禾丰镇">镇(乡)<input value="石坝村">村<input value="4">组</td></tr></table>',
      [],
    ],
    [
      'are the next box’s label where the row begins with one',
      '<p>姓名 <input value="甲"> 家庭人口 <input value="2"> 人</p>',
      ['name=甲', 'householdSize=2'],
    ],
    [
      'are its label behind a unit and a comma, too',
      '<table><tr><td>家庭人口</td><td><input value="3">人，保障人口<input value="2">人</td></tr></table>',
      ['householdSize=3', 'insuredPersons=2'],
    ],
    [
      'are not parted within brackets',
      '<p>金融资产（存款、理财等） <input value="0.8"> <span>万元</span></p>',
      ['financialAssets=0.8'],
    ],
  ])('%s', (_, html, expected) => {
    expect(pairs(read(html))).toEqual(expected)
  })

  test('劳动力 of two is a number of people, no capacity for work, and no second person', () => {
    const reading = read('<p>姓名 <input value="甲"></p><p>劳动力 <input value="2">人</p>')
    expect(pairs(reading)).toEqual(['name=甲'])
    expect(reading.unread).toEqual(['劳动力'])
    expect(pairs(read('<p>劳动力 <input value="无"></p>'))).toEqual(['labour=无'])
  })
})

test('the unit behind a box is part of what it says: 万元, 元/年', () => {
  const label = (html: string) => read(html).fields.map(({ label: text, value }) => `${text}=${value}`)
  expect(label('<p>家庭年收入 <input value="1.2">万元</p>')).toEqual(['家庭年收入(万元)=1.2'])
  expect(label('<p>家庭收入 <input value="900"><span>元/月</span></p>')).toEqual(['家庭收入(元/月)=900'])
  expect(label('<p>家庭年收入 <input value="12000">元</p>')).toEqual(['家庭年收入=12000'])
  expect(label('<p>家庭年收入(万元) <input value="1.2">万元</p>')).toEqual(['家庭年收入(万元)=1.2'])
  const layui = (text: string) =>
    `<div class="layui-form-item"><div class="layui-inline"><label class="layui-form-label">银行存款</label><div class="layui-input-inline"><input value="0.8"></div>${text}</div></div>`
  expect(label(layui('<div class="layui-form-mid">万元</div>'))).toEqual(['银行存款(万元)=0.8'])
  expect(label(layui('') + layui('<div>万元</div>'))).toEqual(['银行存款=0.8', '银行存款(万元)=0.8'])
  const beside = '<p>金融资产 <b><input value="8000"></b><b><input value="3">万元</b></p>'
  expect(label(beside)).toEqual(['金融资产=8000'])
})

test('a list whose header has a box to tick all rows is a list; its header is no pair of label and value', () => {
  const html = `<table><thead><tr><th><input type="checkbox"></th><th>户主姓名</th><th>银行卡号</th><th>操作</th></tr></thead>
    <tbody><tr><td><input type="checkbox"></td><td>刘某</td><td>6222021234567890128</td><td><a>查看</a></td></tr></tbody></table>`
  expect(groups(read(html))).toEqual([{ role: 'cases', name: '刘某', account: '6222021234567890128' }])
  expect(pairs(read('<table><tr><th>银行卡号</th><th>操作</th></tr></table>'))).toEqual([])
})

describe('a list', () => {
  const cells = '<td>户主</td><td><input value="5000"></td>'
  const row = (header: string) => `<table><tr>${header}</tr><tr>${cells}</tr></table>`
  const library = `<div class="el-table"><div class="el-table__header-wrapper">${row('<th>谁</th><th>存款数</th>').replace(/<tr><td.*<.tr>/, '')}</div>
    <div class="el-table__body-wrapper"><table><tr class="el-table__row">${cells}</tr></table></div></div>`
  test.each([
    ['of its own table', row('<th>关系</th><th>存款数</th>')],
    ['in a table of its own', library],
  ])('with a header %s has no label to the left of a box: that is another column’s value', (_, html) => {
    expect(pairs(read(html))).toEqual([])
  })

  test('beside a cell that names it has its members, and no more', () => {
    const html = `<table><tr><td>姓名</td><td>甲</td><td>性别</td><td>女</td></tr>
      <tr><td rowspan="3">家庭成员</td><td>姓名</td><td>关系</td><td>月收入</td></tr><tr><td>甲</td><td>本人</td><td>0</td></tr><tr><td>乙</td><td>子</td><td></td></tr>
      <tr><td>家庭人口</td><td colspan="3">2</td></tr></table>`
    expect(groups(read(html))).toEqual([
      { role: 'members', name: '甲', relation: '本人', monthlyIncome: '0' },
      { role: 'members', name: '乙', relation: '子' },
      { role: 'household', name: '甲', sex: '女' },
      { role: 'household', householdSize: '2' },
    ])
  })

  test('with columns that Ant Design Vue 1 draws twice has each member once', () => {
    const table = (part: string, cells: string, header: string) =>
      `<div class="${part}"><table><thead><tr>${header}</tr></thead><tbody><tr class="ant-table-row">${cells}</tr></tbody></table></div>`
    const html = `<div class="ant-table"><div class="ant-table-content">${table(
      'ant-table-scroll',
      '<td>甲</td><td>11010519491231002X</td><td>本人</td>',
      '<th>姓名</th><th>身份证</th><th>与户主关系</th>',
    )}${table('ant-table-fixed-left', '<td>甲</td>', '<th>姓名</th>')}</div></div>`
    expect(pairs(read(html))).toEqual(['name=甲', 'idNumber=11010519491231002X', 'relation=本人'])
  })

  test('is no value of the heading above it', () => {
    const html = `<div><div>法定赡养义务人</div><table><tr><th>姓名</th><th>关系</th></tr><tr><td>乙</td><td>女儿</td></tr></table></div>`
    expect(read(html).fields.map(({ field }) => field)).not.toContain('supporters')
  })

  const MEMBERS = '<tr><th>姓名</th><th>身份证号</th><th>月收入</th></tr>'
  test('has nobody in its foot: 合计 is no member', () => {
    const one = '<tr><td>李某</td><td>11010519491231002X</td><td>1000</td></tr>'
    for (const total of ['合计', '小　计', '本页合计：'])
      expect(
        groups(read(`<table>${MEMBERS}${one}<tr><td>${total}</td><td></td><td>1000</td></tr></table>`)),
      ).toHaveLength(1)
  })

  test('whose header has no cell above the boxes to tick is not read one column aside', () => {
    const tick = '<tr><td><input type="checkbox"></td><td>李某</td><td>11010519491231002X</td><td>1000</td></tr>'
    expect(pairs(read(`<table>${MEMBERS}${tick}</table>`))).toEqual([
      'name=李某',
      'idNumber=11010519491231002X',
      'monthlyIncome=1000',
    ])
    const open = tick.replace('</tr>', '<td>修改</td></tr>')
    const headed = MEMBERS.replace('<tr>', '<tr><th>选择</th>')
    expect(pairs(read(`<table>${headed}${open}</table>`))).toContain('name=李某')
  })
})
