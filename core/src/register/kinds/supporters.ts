import { PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/**
 * 赡养人情况表: those with a legal duty who live apart, one row a supporter of somebody in dibao. No register of those
 * who get a grant.
 */
export default registerKind({
  zh: '赡养人情况',
  en: 'supporters living apart',
  lists: 'supporters',
  role: 'ledger',
  keyFields: ['name', 'supporters'],
  rowIs: 'case',
  title: /[赡抚扶]([(（][抚扶、]+[)）])?养(义务)?人|法定义务人/,
  ofAProgramme: true,
  fields: [
    'sequence',
    ...PLACE,
    'householdNumber',
    'name',
    'idNumber',
    'category',
    'supporters',
    'supporterRelation',
    'supporterIdNumber',
    'employer',
    'supporterIncome',
    'maintenance',
    'phone',
    'signature',
    'remarks',
  ],
  essential: ['supporters', 'name'],
  telling: ['supporterIdNumber', 'supporterRelation', 'supporterIncome', 'maintenance'],
  headers: {
    低保对象姓名: 'name',
    // beside 被赡养人 it is the supporter's
    姓名: ['supporters', 'name'],
    低保对象: 'name',
    低保对象身份证号: 'idNumber',
    低保对象身份证号码: 'idNumber',
    与被赡养人关系: 'supporterRelation',
    被赡养人: 'name',
    被赡养人姓名: 'name',
    被赡养人身份证号: 'idNumber',
    户主姓名: 'name',
    户主身份证号: 'idNumber',
    关系: 'supporterRelation',
    与低保对象关系: 'supporterRelation',
    与申请人关系: 'supporterRelation',
    申请人: 'name',
    申请人身份证号: 'idNumber',
    月应付赡养费: 'maintenance',
    与户主关系: 'supporterRelation',
    家庭收入: 'supporterIncome',
    赡养人家庭月收入: 'supporterIncome',
    月收入: 'supporterIncome',
    赡养费用: 'maintenance',
    月赡养费: 'maintenance',
  },
  key: ['name', 'supporters'],
})
