import { ACCOUNT, CLOSING, CONDITION, HOUSEHOLD, PERIOD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 持证残疾人花名册, 残疾人证件及辅具台账: one row a person, or one an aid given to a person. */
export default registerKind({
  zh: '残疾人台账',
  en: 'register of disabled people',
  lists: 'people',
  role: 'list',
  keyFields: ['name', ['idNumber', 'disabilityCertificate']],
  rowIs: 'person',
  title: /残疾(人|儿童)?.{0,10}(花?名册|名单|台账|登记|信息|情况|一览|档案)|(?<!无)障碍患者|辅助?器?具/,
  notTitle: /补贴|津贴|补助|救助|慰问|资金|困难|低保|特困|就业|保障金|汇总|统计|走访/,
  fields: [
    ...PLACE,
    ...HOUSEHOLD,
    ...PERSON,
    ...CONDITION,
    'certificateDate',
    'guardianRelation',
    'category',
    'protected',
    'item',
    'quantity',
    'payDate',
    'receiptDate',
    ...PERIOD,
    ...ACCOUNT,
    ...CLOSING,
  ],
  essential: ['name'],
  telling: ['disabilityCertificate', 'certificateDate'],
  notWith: ['allowanceAmount', 'livingAllowance', 'careAllowance', 'paidAmount', 'monthlyAmount', 'aidAmount'],
  headers: {
    // of the certificate of disability
    持证人: 'name',
    持证人姓名: 'name',
    持证人身份证号: 'idNumber',
    持证人身份证号码: 'idNumber',
    类别: 'disabilityType',
    级别: 'disabilityLevel',
    等级: 'disabilityLevel',
    证件号: 'disabilityCertificate',
    关系: 'guardianRelation',
    与残疾人关系: 'guardianRelation',
  },
  key: ['name'],
})
