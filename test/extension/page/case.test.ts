import { describe, expect, test } from 'vitest'
import { pageDictionary } from '../../../extension/src/case/dictionary.ts'
import { CaseMemory } from '../../../extension/src/page/case.ts'
import { finished } from '../../../extension/src/page/matrix.ts'
import { type SiteLabels, Words } from '../../../extension/src/page/words.ts'
import { read } from '../page.ts'

const ADDRESS = 'http://portal.example/edit'

/** Reads one step after the other, each with what the official said by then. */
function remembered(...steps: [html: string, said?: SiteLabels][]): string[] {
  const memory = new CaseMemory()
  let before: SiteLabels = {}
  let fields: string[] = []
  for (const [html, said = before] of steps) {
    if (said !== before) memory.relearn(new Words(pageDictionary, said))
    before = said
    const taken = finished(memory.take(read(html, said), ADDRESS, 'page'))
    fields = taken.map(({ field, value, earlier }) => `${field}=${value}${earlier ? ' earlier' : ''}`)
  }
  return fields
}

const input = (label: string, value: string) => `<p>${label} <input value="${value}"></p>`
const FIRST = input('家庭人口', '3') + input('金融资产', '12000')
const SECOND = input('家庭年收入', '24000')

describe('what an earlier step of a case showed', () => {
  test('is kept while another step is shown', () => {
    expect(remembered([FIRST], [SECOND])).toEqual([
      'yearlyHouseholdIncome=24000',
      'householdSize=3 earlier',
      'financialAssets=12000 earlier',
    ])
  })

  test('is kept in a last step that has no field, and in one whose table of members is hidden', () => {
    expect(remembered([FIRST], ['<p>本人承诺 <input type="checkbox"></p>'])).toEqual([
      'householdSize=3 earlier',
      'financialAssets=12000 earlier',
    ])
    const members = (hidden: string) =>
      `<div class="el-table" ${hidden}><div class="el-table__header-wrapper"><table><tr><th>姓名</th><th>与申请人关系</th></tr></table></div>
        <div class="el-table__body-wrapper"><table><tr class="el-table__row"><td>甲</td><td>本人</td></tr></table></div></div>`
    expect(remembered([members('')], [FIRST + members('hidden')])).toEqual([
      'householdSize=3',
      'financialAssets=12000',
      'name=甲 earlier',
      'relation=本人 earlier',
    ])
  })

  test('is kept beside a list of what was granted before, and gone where a list names other people', () => {
    const applicant = '<p>申请人姓名 <input value="甲某"></p>'
    const list = (...names: string[]) =>
      `<table><tr><th>救助项目</th><th>申请人</th><th>救助金额</th><th>申请日期</th></tr>${names.map((name) => `<tr><td>临时救助</td><td>${name}</td><td>3000</td><td>2024-03-01</td></tr>`).join('')}</table>`
    const nameless =
      '<table><tr><th>救助项目</th><th>救助金额</th><th>申请日期</th></tr><tr><td>临时救助</td><td>3000</td><td>2024-03-01</td></tr></table>'
    for (const history of [list('甲某', '甲某'), nameless])
      expect(remembered([applicant + FIRST], [history], [SECOND])).toContain('householdSize=3 earlier')
    expect(remembered([applicant + FIRST], [list('甲某', '乙某')], [SECOND])).toEqual(['yearlyHouseholdIncome=24000'])
  })

  test('is not what the official says is no fact: neither of this step nor of an earlier one', () => {
    const said = { 金融资产: '' } as const
    expect(remembered([FIRST], [FIRST, said])).toEqual(['householdSize=3'])
    expect(remembered([FIRST], [SECOND], [SECOND, said])).toEqual([
      'yearlyHouseholdIncome=24000',
      'householdSize=3 earlier',
    ])
  })
})

describe('a list of members with further pages', () => {
  const pager = '<ul class="pagination"><li>1</li><li>2</li></ul>'
  const members = (...names: string[]) =>
    `<table><tr><th>姓名</th><th>与申请人关系</th></tr>${names.map((name) => `<tr><td>${name}</td><td>之子</td></tr>`).join('')}</table>`
  const take = (memory: CaseMemory, html: string) =>
    finished(memory.take(read(html), ADDRESS, 'page')).map(({ field, value }) => `${field}=${value}`)

  test('is the same case on its next page, and known to be in parts on another tab', () => {
    const memory = new CaseMemory()
    take(memory, FIRST)
    expect(memory.isPaged).toBe(false)
    take(memory, members('甲', '乙', '丙') + pager)
    const next = take(memory, members('丁', '戊') + pager)
    expect(next).toContain('householdSize=3')
    take(memory, SECOND)
    expect(memory.isPaged).toBe(true)
  })

  test('has no others where the pager has but one number', () => {
    const memory = new CaseMemory()
    take(memory, `${members('甲', '乙')}<ul class="pagination"><li>上一页</li><li>1</li><li>下一页</li></ul>`)
    expect(memory.isPaged).toBe(false)
  })

  test('without one, a table that changes as a whole is of another household', () => {
    const memory = new CaseMemory()
    take(memory, FIRST)
    take(memory, members('甲', '乙', '丙'))
    expect(take(memory, members('丁', '戊'))).not.toContain('householdSize=3')
    expect(memory.isPaged).toBe(false)
  })
})
