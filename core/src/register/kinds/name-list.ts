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
  key: ['name'],
})
