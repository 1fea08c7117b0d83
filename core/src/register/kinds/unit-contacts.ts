import { registerKind } from './kind.ts'

/**
 * 挂点联系: leaders and departments over towns and communities (2009: 46 and 69 over 55 and 17); one row a unit served.
 * Columns: notes §0.
 */
export default registerKind({
  zh: '挂点联系',
  en: 'leaders and departments by town',
  lists: 'leaders',
  role: 'plan',
  keyFields: [['targetUnit', 'leader']],
  rowIs: 'unit',
  title: /挂点|挂联|挂包|联系点|(领导|部门).{0,12}(联系|挂)|联系.{0,6}(乡镇|社区)/,
  fields: [
    'sequence',
    'county',
    'leader',
    'leaderPost',
    'department',
    'departmentHead',
    'targetUnit',
    'town',
    'village',
    'cadre',
    'cadrePost',
    'phone',
    'remarks',
  ],
  essential: [],
  telling: ['leader', 'department', 'targetUnit'],
  headers: {
    领导: 'leader',
    领导姓名: 'leader',
    姓名: 'leader',
    职务: 'leaderPost',
    部门: 'department',
    单位: 'department',
    乡镇: 'targetUnit',
    联系单位: 'targetUnit',
    乡镇社区: 'targetUnit',
    乡镇或社区: 'targetUnit',
    联系社区: 'targetUnit',
    联络员: 'cadre',
    联系人: 'cadre',
  },
  key: ['targetUnit', 'leader'],
})
