import { registerKind } from './kind.ts'

/** 满意度测评: one row a unit measured. Columns: notes §4.5. */
export default registerKind({
  zh: '满意度测评',
  en: 'satisfaction survey',
  rowIs: 'unit',
  title: /满意度|测评|群众评议/,
  fields: ['sequence', 'county', 'inspectedUnit', 'town', 'village', 'surveyItem', 'questionnairesOut', 'questionnairesBack', 'returnRate', 'satisfied', 'mostlySatisfied', 'dissatisfied', 'satisfactionRate', 'visitDate', 'reporter', 'reportDate', 'remarks'],
  essential: [],
  telling: ['satisfied', 'mostlySatisfied', 'dissatisfied', 'satisfactionRate'],
  headers: { 发放: 'questionnairesOut', 收回: 'questionnairesBack', 回收: 'questionnairesBack', 满意度: 'satisfactionRate', 群众满意度: 'satisfactionRate', 被测评单位: 'inspectedUnit', 测评单位: 'inspectedUnit', 单位: 'inspectedUnit', 测评日期: 'visitDate', 测评时间: 'visitDate', 日期: 'visitDate', 有效票: 'questionnairesBack', 发票: 'questionnairesOut', 收票: 'questionnairesBack' },
  key: ['inspectedUnit', 'town', 'village'],
})
