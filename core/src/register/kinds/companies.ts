import { registerKind } from './kind.ts'

/** Companies and their legal representatives and shareholders, for comparison: one row a person and company. */
export default registerKind({
  zh: '工商登记名单',
  en: 'registered companies',
  rowIs: 'person',
  title: /工商|企业|市场主体|公司|法人/,
  fields: [
    'sequence',
    'name',
    'idNumber',
    'companyName',
    'creditCode',
    'companyRole',
    'companyCapital',
    'companyFounded',
    'companyStatus',
    'employees',
    'address',
    'remarks',
  ],
  essential: [],
  telling: ['companyName', 'creditCode', 'companyRole', 'companyCapital'],
  headers: {
    法定代表人: 'name',
    法定代表人姓名: 'name',
    负责人: 'name',
    经营者: 'name',
    股东: 'name',
    职务: 'companyRole',
    状态: 'companyStatus',
    住所: 'address',
    单位名称: 'companyName',
  },
  key: ['name', 'companyName'],
})
