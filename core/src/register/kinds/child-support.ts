import { ACCOUNT, CLOSING, HOUSEHOLD, PERIOD, PERSON, PLACE, PROCEDURE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 孤儿 and 事实无人抚养儿童 基本生活保障: one row a child. */
export default registerKind({
  zh: '孤儿和事实无人抚养儿童',
  en: 'orphans and de facto unattended children',
  rowIs: 'person',
  title: /孤儿|事实无人抚养|困境儿童|孤弃/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, 'category', 'health', 'disabilityType', 'disabilityLevel', 'disabilityCertificate', 'schooling', 'father', 'mother', 'livelihood', 'careHome',
    'guardianRelation', 'standard', 'monthlyAmount', ...ACCOUNT, ...PROCEDURE, ...PERIOD, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['father', 'mother', 'guardian', 'guardianRelation'],
  headers: { 金额: 'monthlyAmount', 发放金额: 'monthlyAmount', 月补贴标准: 'standard', 补贴标准: 'standard', 儿童类别: 'category', 养育方式: 'livelihood', 养育标准: 'standard', 月补贴金额: 'monthlyAmount', 补贴金额: 'monthlyAmount', 月基本生活费: 'monthlyAmount', 基本生活费: 'monthlyAmount' },
  key: ['name'],
})
