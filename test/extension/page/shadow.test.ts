import { expect, test } from 'vitest'
import { groups, pairs, parse, read } from '../page.ts'

const inShadow = (tag: string, inside: string, slotted = '') =>
  `<${tag}><template shadowrootmode="open">${inside}</template>${slotted}</${tag}>`

const ID = '510185197209509628'

const box = (value: string) => inShadow('x-input', `<div class="box"><input value="${value}"></div>`)

test('a form that stands in a shadow root is read as any other', () => {
  const form = `<form><p><label for="n">姓名</label> <input id="n" value="张建国"></p>
    <p>身份证号码 <input value="${ID}"></p><p>婚姻状况：已婚</p></form>`
  expect(pairs(read(inShadow('my-form', form)))).toEqual(['name=张建国', `idNumber=${ID}`, 'marital=已婚'])
})

test.each([
  ['in the page before it', `<p>姓名 ${box('张建国')}</p><p>家庭人口 ${box('3')}</p>`],
  [
    'in a form row of the page',
    ['姓名/张建国', '家庭人口/3']
      .map((pair) => pair.split('/'))
      .map(
        ([label, value]) =>
          `<div class="el-form-item"><label class="el-form-item__label">${label}</label><div>${box(value)}</div></div>`,
      )
      .join(''),
  ],
  ['in a cell', `<table><tr><td>姓名</td><td>${box('张建国')}</td><td>家庭人口</td><td>${box('3')}</td></tr></table>`],
  [
    'beside it',
    ['姓名/张建国', '家庭人口/3']
      .map((pair) => pair.split('/'))
      .map(([label, value]) => inShadow('sl-input', `<label for="i">${label}</label><input id="i" value="${value}">`))
      .join(''),
  ],
  [
    'given to its slot',
    ['姓名/张建国', '家庭人口/3']
      .map((pair) => pair.split('/'))
      .map(([label, value]) => inShadow('x-field', `<label><slot></slot></label><input value="${value}">`, label))
      .join(''),
  ],
])('a box of its own shadow root has its label %s', (_, body) => {
  expect(pairs(read(body))).toEqual(['name=张建国', 'householdSize=3'])
})

test('a list whose cells or rows have shadow roots is one list', () => {
  const rows = [
    ['张建国', '户主', ID],
    ['李秀英', '配偶', '510185197509509627'],
  ]
    .map((row) => `<tr>${row.map((cell) => `<td>${inShadow('x-cell', `<span>${cell}</span>`)}</td>`).join('')}</tr>`)
    .join('')
  const list = `<table><tr><th>姓名</th><th>与户主关系</th><th>身份证号</th></tr>${rows}</table>`
  const expected = [
    { role: 'members', name: '张建国', relation: '户主', idNumber: ID },
    { role: 'members', name: '李秀英', relation: '配偶', idNumber: '510185197509509627' },
  ]
  expect(groups(read(list))).toEqual(expected)
  expect(groups(read(inShadow('member-list', list)))).toEqual(expected)
})

test('a shadow root in another is read too', () => {
  expect(pairs(read(inShadow('my-portal', inShadow('my-form', `<p>姓名 ${box('张建国')}</p>`))))).toEqual([
    'name=张建国',
  ])
})

test('whose facts a part of the page holds says the heading around the shadow root', () => {
  const body = `<h3>家庭成员信息</h3>${inShadow('my-card', '<p>姓名 <input value="张小宝"></p>')}`
  expect(groups(read(body))).toEqual([{ role: 'members', name: '张小宝' }])
})

test('passwords stay unread there too', () => {
  expect(pairs(read(inShadow('my-form', '<p>姓名 <input type="password" value="张建国"></p>')))).toEqual([])
})

test('shadow roots are named, so that changes in them are noticed', () => {
  const document = parse(inShadow('my-form', box('张建国')))
  const outer = document.querySelector('my-form')?.shadowRoot
  const inner = outer?.querySelector('x-input')?.shadowRoot
  expect(read(document).roots).toEqual([document, outer, inner])
})
