import { ACCOUNT, CLOSING, HOUSEHOLD, PERIOD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 高龄津贴: one row a person of 80 and more. Columns: notes §2.4. */
export default registerKind({
  zh: '高龄津贴',
  en: 'old-age allowance',
  lists: 'people',
  role: 'register',
  programmes: ['old-age-allowance'],
  keyFields: ['name', 'idNumber', ['allowanceAmount', 'paidAmount']],
  rowIs: 'person',
  title: /高龄|长寿(补贴|津贴|金)|老年人?津贴|百岁老人/,
  fields: [
    ...PLACE,
    ...HOUSEHOLD,
    ...PERSON,
    'allowanceKind',
    'allowanceAmount',
    'paidMonths',
    'paidAmount',
    'category',
    'status',
    'applicationDate',
    'decisionDate',
    'reviewDate',
    ...PERIOD,
    ...ACCOUNT,
    ...CLOSING,
  ],
  essential: ['name'],
  telling: ['allowanceAmount'],
  headers: {
    金额: ['allowanceAmount', 'paidAmount'],
    发放金额: ['allowanceAmount', 'paidAmount'],
    补贴金额: ['allowanceAmount', 'paidAmount'],
    标准: 'allowanceAmount',
    月标准: 'allowanceAmount',
    发放标准: 'allowanceAmount',
    月津贴额: 'allowanceAmount',
    年龄段: 'allowanceKind',
  },
  key: ['name'],
})
