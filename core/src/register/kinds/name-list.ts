import { ACCOUNT, HOUSEHOLD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 人员名单: a list that is none of the registers and names people with their ID numbers; only these are checked. */
export default registerKind({
  zh: '人员名单',
  en: 'list of people',
  lists: 'people',
  role: 'list',
  rowsAPerson: 'several',
  keyFields: ['name', 'idNumber'],
  rowIs: 'person',
  title: /^人员名单$/,
  fields: [...PLACE, ...HOUSEHOLD, ...PERSON, 'status', ...ACCOUNT, 'remarks'],
  essential: ['name', 'idNumber'],
  // a list of those who have a duty to support somebody names only them
  headers: {
    赡养人: 'name',
    赡养人姓名: 'name',
    义务人姓名: 'name',
    法定义务人: 'name',
    法定义务人姓名: 'name',
    赡抚养人姓名: 'name',
    抚养人姓名: 'name',
    子女姓名: 'name',
    赡养人身份证号: 'idNumber',
    赡养人身份证号码: 'idNumber',
    义务人身份证号: 'idNumber',
    义务人身份证号码: 'idNumber',
    法定义务人身份证号: 'idNumber',
    法定义务人身份证号码: 'idNumber',
    赡抚养人身份证号: 'idNumber',
    子女身份证号: 'idNumber',
    被赡养人: 'headName',
    被赡养人姓名: 'headName',
    老人姓名: 'headName',
    被赡养人身份证号: 'headIdNumber',
    老人身份证号: 'headIdNumber',
    与被赡养人关系: 'relation',
    与老人关系: 'relation',
  },
  key: ['name'],
})
