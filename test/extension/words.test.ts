import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isOfEarlierState } from '../../core/src/page.ts'
import { LOOKS } from '../../extension/profiles/index.ts'
import { mayBeNeeded, pageDictionary } from '../../extension/src/case/dictionary.ts'
import { learnLooks } from '../../extension/src/page/selectors.ts'
import { Words } from '../../extension/src/page/words.ts'

learnLooks(LOOKS)

const words = new Words(pageDictionary)
const shown = (label: string) => {
  const meaning = words.meaningOf(label, 'household')
  return meaning && `${meaning.field}${meaning.role === 'household' ? '' : `@${meaning.role}`}`
}

describe('labels usual on application forms of portals', () => {
  const usual = readFileSync(new URL('../fixtures/portal-labels.tsv', import.meta.url), 'utf8')
  const lines = usual.trimEnd().split('\n')

  test('are all read, each as what it says', () => {
    expect(lines.length).toBeGreaterThan(240)
    expect(lines.map((line) => line.split('\t')[0]).map((label) => `${label}\t${shown(label)}`)).toEqual(lines)
  })

  test('are read with numbers before them and units behind them', () => {
    expect(['1、申请人姓名', '（二）家庭人口', '家庭月收入/元', '③ 联系电话：'].map(shown)).toEqual([
      'name',
      'householdSize',
      'monthlyHouseholdIncome',
      'phone',
    ])
  })
})

test('labels that name the person of the page first are that person’s; a count of them is none', () => {
  const labels = ['儿童身份证号', '孤儿姓名', '老人联系电话', '特困人员身份证号码', '残疾人证号', '残疾人数']
  expect(labels.map(shown)).toEqual(['idNumber', 'name', 'phone', 'idNumber', 'disabilityCertificate', undefined])
  expect(['认定日期', '拟保障人口', '社保卡银行账号', '现行低保标准'].map(shown)).toEqual([
    'decisionDate',
    'appliedPersons',
    'account',
    'standard',
  ])
})

test('a label that says nothing we need is not put to the official', () => {
  const asked = ['业务编号', '咨询电话', '审核人', '发放状态', '家庭特殊情形'].filter(mayBeNeeded)
  expect(asked).toEqual(['家庭特殊情形'])
})

test('labels that tell of an earlier state, or of another office’s step, mean nothing of the household now', () => {
  const earlier = ['原申请日期', '原审批日期', '原保障标准', '变更前月保障金', '上期保障标准']
  expect(earlier.map(shown)).toEqual(earlier.map(() => undefined))
  expect(earlier.filter(isOfEarlierState)).toEqual(earlier)
  expect(['原因', '原籍', '原保障金额', '现保障标准', '原告'].filter(isOfEarlierState)).toEqual([])
  expect(['上报县级日期', '县局受理编号', '镇级日期', '月度', '县审批人'].map(shown)).toEqual(Array(5).fill(undefined))
})

test('what stands on no page of a household is not in the dictionary that a page gets', () => {
  const ids = pageDictionary.fields.map(([id]) => id)
  expect(ids).toContain('name')
  expect(ids).not.toContain('voucherAmount')
  expect(new Set(ids).size).toBe(ids.length)
})
