import { describe, expect, test } from 'vitest'
import { Tables } from '../../extension/src/page/matrix.ts'
import { type PointedField, pointAt } from '../../extension/src/page/pointed.ts'
import { pairs, parse, read } from './page.ts'

const FORM = `
  <form><p><span>户内存款合计数</span><input class="a" value="8000"></p>
  <p><span>姓名</span><input name="xm" value="张某"></p>
  <p><span>家庭人口</span><input value="2"></p>
  <p><span>联系电话</span><input value="13800138000"></p></form>`

/** As the official points at what the selector finds, and says what it is. */
function pointed(html: string, selector: string, field: PointedField['field']): PointedField[] {
  const document = parse(html)
  const { places } = read(document)
  const found = pointAt(document.querySelector(selector) as Element, new Tables(), places)
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
      path: '',
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
})
