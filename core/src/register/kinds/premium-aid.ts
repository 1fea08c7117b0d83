import { HOUSEHOLD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/**
 * 资助参保: whose premium of the residents' medical insurance is paid, 低保, 特困 and others alike, once a year. One
 * row a person.
 */
export default registerKind({
  zh: '资助参保人员名册',
  en: 'list of those whose insurance premium is paid',
  lists: 'people',
  role: 'list',
  keyFields: ['name', 'idNumber'],
  rowIs: 'person',
  title:
    /资助.{0,8}参(加|保)|参保(资助|补助|缴费|代缴)|(医保|医疗保险)(费|缴费|保费)?.{0,4}(资助|代缴|代扣代缴)|代缴.{0,8}(医保|医疗保险)/,
  notTitle: /医疗救助/,
  isAlone: true,
  fields: [
    ...PLACE,
    ...HOUSEHOLD,
    ...PERSON,
    'specialGroup',
    'category',
    'startMonth',
    'aidAmount',
    'payDate',
    'remarks',
  ],
  essential: ['name'],
  headers: {
    参保人: 'name',
    参保人姓名: 'name',
    参保人员: 'name',
    参保人员姓名: 'name',
    资助金额: 'aidAmount',
    财政资助金额: 'aidAmount',
    资助标准: 'aidAmount',
    代缴金额: 'aidAmount',
    政府资助金额: 'aidAmount',
    财政补助金额: 'aidAmount',
    参保缴费日期: 'payDate',
    参保缴费时间: 'payDate',
    参保登记日期: 'payDate',
    参保日期: 'payDate',
    参保时间: 'payDate',
    缴费日期: 'payDate',
    缴费时间: 'payDate',
    参保年度: 'startMonth',
    缴费年度: 'startMonth',
    年度: 'startMonth',
  },
  key: ['name'],
})
