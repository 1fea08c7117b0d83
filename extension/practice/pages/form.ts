import 'element-plus/dist/index.css'
import type { Written } from '@nuandong/core/practice'
import {
  ElButton,
  ElCard,
  ElCol,
  ElConfigProvider,
  ElForm,
  ElFormItem,
  ElInput,
  ElMessage,
  ElOption,
  ElRadio,
  ElRadioGroup,
  ElRow,
  ElSelect,
  ElTable,
  ElTableColumn,
} from 'element-plus'
import zhCn from 'element-plus/es/locale/lang/zh-cn'
import { createApp, h, reactive } from 'vue'
import { demonstrate, practised } from '../demo/begin.tsx'
import { portalFrame } from './frame.ts'

const exercise = practised('form')
const { own, members } = exercise.page.households[0]
const [head, ...rest] = members
/** What the form holds; the trainee may put it right. */
const applicant = reactive<Record<string, string>>(asTexts({ ...own, ...head }))
/** The applicant stands in the list of members too. */
const family = [applicant, ...rest.map((member) => reactive(asTexts(member)))]

function asTexts(written: Written): Record<string, string> {
  return Object.fromEntries(Object.entries(written).map(([field, value]) => [field, String(value)]))
}

const MARITAL = ['未婚', '已婚', '丧偶', '离婚']

function item(label: string, control: ReturnType<typeof h>, span = 12) {
  return h(ElCol, { span }, () => h(ElFormItem, { label }, () => control))
}

const change = (field: string) => ({
  modelValue: applicant[field],
  'onUpdate:modelValue': (value: unknown) => {
    applicant[field] = String(value ?? '')
  },
})
const input = (label: string, field: string, span?: number) => item(label, h(ElInput, change(field)), span)

const sex = () =>
  item(
    '性别',
    h(ElRadioGroup, change('sex'), () => ['男', '女'].map((value) => h(ElRadio, { value }, () => value))),
  )
const marital = () =>
  item(
    '婚姻状况',
    h(ElSelect, change('marital'), () => MARITAL.map((value) => h(ElOption, { value, label: value }))),
  )

const card = (title: string, content: () => unknown) =>
  h(ElCard, { shadow: 'never' }, { header: () => title, default: content })

const person = () =>
  card('申请人', () =>
    h(ElRow, { gutter: 12 }, () => [
      input('申请人姓名', 'name'),
      input('身份证号码', 'idNumber'),
      sex(),
      input('出生日期', 'birth'),
      marital(),
      input('联系电话', 'phone'),
      input('家庭住址', 'address', 24),
    ]),
  )

const money = () =>
  card('家庭收入与保障', () =>
    h(ElRow, { gutter: 12 }, () => [
      input('家庭人口', 'householdSize'),
      input('保障人口', 'insuredPersons'),
      input('家庭月收入(元)', 'monthlyHouseholdIncome'),
      input('月人均收入(元)', 'perCapitaIncome'),
      input('低保标准(元/月)', 'standard'),
      input('月保障金额(元)', 'monthlyAmount'),
    ]),
  )

const payment = () =>
  card('发放账户', () =>
    h(ElRow, { gutter: 12 }, () => [
      input('开户银行', 'bank'),
      input('开户人', 'accountName'),
      input('银行账号', 'account', 24),
    ]),
  )

const COLUMNS = [
  ['成员姓名', 'name', 90],
  ['与户主关系', 'relation', 100],
  ['身份证号码', 'idNumber', 190],
  ['性别', 'sex', 70],
  ['出生日期', 'birth', 120],
] as const

const listed = () =>
  card('家庭成员', () =>
    h(ElTable, { data: family, border: true }, () =>
      COLUMNS.map(([label, prop, minWidth]) => h(ElTableColumn, { label, prop, minWidth })),
    ),
  )

const notSent = () => ElMessage.info('这是练习网页，什么也不会提交。')

const Form = () =>
  h(ElConfigProvider, { locale: zhCn }, () =>
    h(ElForm, { labelWidth: '126px', model: applicant }, () => [
      h('h2', {}, '最低生活保障申请录入'),
      person(),
      listed(),
      money(),
      payment(),
      h(ElButton, { type: 'primary', onClick: notSent }, () => '提交审核'),
      h(ElButton, { onClick: notSent }, () => '暂存'),
    ]),
  )

createApp(Form).mount(portalFrame('form', exercise.seed))
demonstrate('form', exercise)
