import { describe, expect, test } from 'vitest'
import { fenOf } from '../../extension/src/case/amount.ts'
import { pageDictionary } from '../../extension/src/case/dictionary.ts'
import { type PointedField, pathOf, pointAt } from '../../extension/src/page/pointed.ts'
import { Words } from '../../extension/src/page/words.ts'
import { groups, hints, pairs, parse, read } from './page.ts'

const FORM = `
  <form><p><span>户内存款合计数</span><input class="a" value="8000"></p>
  <p><span>姓名</span><input name="xm" value="张某"></p>
  <p><span>家庭人口</span><input value="2"></p>
  <p><span>联系电话</span><input value="13800138000"></p></form>`

/** As the official points at what the selector finds, and says what it is. */
function pointed(html: string, selector: string, field: PointedField['field']): PointedField[] {
  const document = parse(html)
  const { places } = read(document)
  const found = pointAt(document.querySelector(selector) as Element, new Words(pageDictionary), places)
  return found ? [{ ...found.place, id: '1', field, role: 'household' }] : []
}

describe('a field at which the official pointed', () => {
  test('is read as she said, on every page of its kind', () => {
    const kept = pointed(FORM, '.a', 'financialAssets')
    expect(pairs(read(FORM, {}, kept))).toContain('financialAssets=8000')
    const other = FORM.replace('8000', '9000').replace('张某', '李某')
    expect(pairs(read(other, {}, kept))).toContain('financialAssets=9000')
  })

  test('goes before what we make of it: a wrong reading is corrected', () => {
    const html = '<form><p><span>联系电话</span><input name="id" value="11010519491231002X"></p></form>'
    expect(pairs(read(html))).toEqual(['phone=11010519491231002X'])
    expect(pairs(read(html, {}, pointed(html, 'input', 'idNumber')))).toEqual(['idNumber=11010519491231002X'])
  })

  test('may be text that is only shown, or a cell of a list', () => {
    const html =
      '<div><i>甲方</i><b class="who">张某</b></div><table><tr><th>姓名</th><th>关系</th></tr><tr><td>李某</td><td class="k">x</td></tr></table>'
    expect(pairs(read(html, {}, pointed(html, '.who', 'name')))).toContain('name=张某')
    const cell = pointed(html, '.k', 'marital')
    expect(pairs(read(html, {}, cell))).toContain('marital=x')
    expect(pairs(read(html, {}, cell))).not.toContain('relation=x')
  })

  test('is never a password, and no selector of a file makes it one', () => {
    const html = '<p><span>姓名</span><input type="password" id="p" value="机密"></p>'
    expect(pointed(html, '#p', 'name')).toEqual([])
    const smuggled = {
      id: '1',
      selector: '#p',
      field: 'name',
      role: 'household',
      label: '姓名',
      path: 'blank',
      near: [],
    } as const
    expect(JSON.stringify(read(html, {}, [smuggled]).fields)).not.toContain('机密')
    expect(read(html, {}, [{ ...smuggled, selector: '((' }]).fields).toEqual([])
  })

  test('is not taken from what moved to its place: another label stands there now', () => {
    const kept = pointed(FORM, '.a', 'financialAssets')
    const moved = FORM.replace('户内存款合计数', '户内债务合计数')
    const reading = read(moved, {}, kept)
    expect(pairs(reading).join()).not.toContain('financialAssets')
    expect(reading.lost).toEqual(['1'])
  })

  test('that its page no longer has is lost; on another page or step it only is not there', () => {
    const kept = pointed(FORM, '.a', 'financialAssets')
    expect(read(FORM, {}, kept).lost).toEqual([])
    expect(read(FORM.replace(/<p>.*8000"><\/p>/, ''), {}, kept).lost).toEqual(['1'])
    expect(read('<p><span>开户银行</span><input value="某行"></p>', {}, kept).lost).toEqual([])
  })

  test('on another page is not what has the same label in the same place; an id in the address makes no other page', () => {
    const kept = pointed(FORM, '.a', 'financialAssets')
    expect(read(FORM, {}, [{ ...kept[0], path: '/aid/list' }]).fields.map(({ field }) => field)).not.toContain(
      'financialAssets',
    )
    const at = (pathname: string) => pathOf({ pathname, hash: '' } as Location)
    expect(at('/household/3f2a90bc-77aa-4c01-9f11-0a1b2c3d4e5f/edit')).toBe(at('/household/12/edit'))
  })

  test('keeps the unit of its label: 3.2 万元 are no 3.2 yuan', () => {
    const html = '<p><span>户内钱款（万元）</span><input class="a" value="3.2"></p>'
    const { fields } = read(html, {}, pointed(html, '.a', 'financialAssets'))
    expect(fields.map(fenOf)).toEqual([3_200_000])
  })

  const CELL = '<td>11010519491231002X</td><td>李某</td><td><div class="k">200</div></td>'
  const LISTS: [about: string, html: string][] = [
    ['a header of th', `<table><tr><th>证号</th><th>某某</th><th>钱款</th></tr><tr>${CELL}</tr></table>`],
    ['a header of td', `<table><tr><td>身份证号</td><td>姓名</td><td>钱款</td></tr><tr>${CELL}</tr></table>`],
    [
      'a header in a table of its own',
      `<div class="el-table"><div class="el-table__header-wrapper"><table><tr><th>身份证号</th><th>姓名</th><th>钱款</th></tr></table></div>
       <div class="el-table__body-wrapper"><table><tr class="el-table__row">${CELL}</tr></table></div></div>`,
    ],
    ['a number to its left', '<p>11010519491231002X <input class="k" value="200"></p>'],
  ]
  test.each(LISTS)('in a list with %s keeps nothing of a person', (_, html) => {
    const kept = pointed(html, '.k', 'monthlyIncome')
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toMatch(/李某|110105/)
    expect(pairs(read(html, {}, kept))).toContain('monthlyIncome=200')
  })

  test('in a person’s row is that person’s: it makes no second member, and no second reading of its cell', () => {
    const html = `<table><tr><th>姓名</th><th>身份证号</th><th>关系</th></tr>
      <tr><td>李某</td><td>11010519491231002X</td><td><span class="s">丧偶</span></td></tr></table>`
    expect(groups(read(html, {}, pointed(html, '.s', 'marital')))).toEqual([
      { role: 'members', name: '李某', idNumber: '11010519491231002X', marital: '丧偶' },
    ])
  })

  test('inside of a value that is only shown replaces what we make of it', () => {
    for (const html of [
      '<table><tr><td>联系电话</td><td><span class="w">11010519491231002X</span></td></tr></table>',
      '<dl><dt>联系电话</dt><dd><b class="w">11010519491231002X</b></dd></dl>',
      '<p>联系电话：<b class="w">11010519491231002X</b></p>',
    ]) {
      const reading = read(html, {}, pointed(html, '.w', 'idNumber'))
      expect(pairs(reading)).toEqual(['idNumber=11010519491231002X'])
      expect(hints(reading)).toEqual([])
    }
  })
})
