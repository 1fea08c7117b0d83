import { registerKind } from './kind.ts'

/** People paid by the treasury, for comparison: one row a person. */
export default registerKind({
  zh: '财政供养人员名单',
  en: 'public payroll',
  lists: 'wages',
  role: 'comparison',
  keyFields: ['name', 'idNumber'],
  rowIs: 'person',
  title: /财政供养|在编|公职|财政统发|机关事业/,
  fields: [
    'sequence',
    'county',
    'town',
    'name',
    'idNumber',
    'sex',
    'birth',
    'payrollUnit',
    'payrollKind',
    'cadrePost',
    'payrollWage',
    'phone',
    'remarks',
  ],
  essential: [],
  telling: ['payrollUnit', 'payrollKind', 'payrollWage'],
  headers: {
    单位: 'payrollUnit',
    单位名称: 'payrollUnit',
    工作单位: 'payrollUnit',
    人员类别: 'payrollKind',
    职务: 'cadrePost',
    所在单位: 'payrollUnit',
    人员类型: 'payrollKind',
  },
  key: ['name'],
})
