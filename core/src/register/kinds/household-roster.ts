import { CLOSING, HOUSEHOLD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 户籍花名册: every household of a village; one row a member, or one row a household. */
export default registerKind({
  zh: '户籍花名册',
  en: 'household roster',
  lists: 'people',
  role: 'roster',
  keyFields: ['name', 'idNumber'],
  rowIs: 'member',
  title: /户籍|户口|常住(人口|户)|(全村|农户|村民|家庭成员|住户|居民).{0,6}(花名册|名册|台账|登记)/,
  notTitle: /困难|低保|五保|特困/,
  fields: [
    ...PLACE,
    ...HOUSEHOLD,
    ...PERSON,
    'marital',
    'health',
    'disabilityType',
    'disabilityLevel',
    'labour',
    'employment',
    'employer',
    'schooling',
    'familyType',
    'category',
    'status',
    ...CLOSING,
  ],
  essential: ['name'],
  telling: ['hukouKind', 'schooling'],
  headers: {
    户号: 'householdNumber',
    户口簿号: 'householdNumber',
    人口: 'householdSize',
    人数: 'householdSize',
    家庭成员: 'name',
  },
  key: ['householdNumber', 'headName', 'name'],
})
