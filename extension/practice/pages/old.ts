import type { FieldId } from '@nuandong/core/page'
import type { Written } from '@nuandong/core/practice'
import { demonstrate, practised } from '../demo/begin.tsx'
import { element, portalFrame } from './frame.ts'

const exercise = practised('old')
const { own, members } = exercise.page.households[0]

/** Rows of label and value, two pairs a row, as forms were laid out before there were style sheets. */
const FORM: readonly (readonly [label: string, field: FieldId][])[] = [
  [
    ['户主姓名', 'name'],
    ['身份证号', 'idNumber'],
  ],
  [
    ['性别', 'sex'],
    ['出生年月日', 'birth'],
  ],
  [
    ['婚姻状况', 'marital'],
    ['联系电话', 'phone'],
  ],
  [
    ['家庭人口', 'householdSize'],
    ['保障人口', 'insuredPersons'],
  ],
  [
    ['家庭月收入(元)', 'monthlyHouseholdIncome'],
    ['人均月收入(元)', 'perCapitaIncome'],
  ],
  [
    ['保障标准(元/月)', 'standard'],
    ['月保障金(元)', 'monthlyAmount'],
  ],
  [
    ['开户银行', 'bank'],
    ['银行账号', 'account'],
  ],
]
const MEMBERS: readonly (readonly [label: string, field: FieldId])[] = [
  ['姓名', 'name'],
  ['与户主关系', 'relation'],
  ['身份证号', 'idNumber'],
  ['性别', 'sex'],
  ['出生日期', 'birth'],
]

function box(written: Written, field: FieldId): HTMLElement {
  const input = element('input', '')
  input.name = field
  input.value = String(written[field] ?? '')
  return element('td', '', input)
}

function form(): HTMLElement {
  const written = { ...own, ...members[0] }
  const rows = FORM.map((pairs) =>
    element('tr', '', ...pairs.flatMap(([label, field]) => [element('td', 'old-label', label), box(written, field)])),
  )
  return element('table', 'old-form', element('tbody', '', ...rows))
}

function family(): HTMLElement {
  const head = element('tr', '', ...MEMBERS.map(([label]) => element('th', '', label)))
  const rows = members.map((member) =>
    element('tr', '', ...MEMBERS.map(([, field]) => element('td', '', String(member[field] ?? '')))),
  )
  const caption = element('caption', '', '家庭成员')
  return element('table', 'old-form', caption, element('thead', '', head), element('tbody', '', ...rows))
}

portalFrame('old', exercise.seed).append(
  element('h2', 'old-title', '居民最低生活保障审批表'),
  form(),
  family(),
  element('p', 'old-foot', '经办人：李文静　　审核人：赵国栋　　2025年6月20日'),
)
demonstrate('old', exercise)
