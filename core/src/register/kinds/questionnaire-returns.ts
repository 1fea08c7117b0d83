import { registerKind } from './kind.ts'

/** 问卷回收: one row a household's questionnaire, or one row a village with its counts. Columns: notes §4.5, §5b J01. */
export default registerKind({
  zh: '问卷回收',
  en: 'questionnaires returned',
  rowIs: 'household',
  title: /问卷|调查表.{0,4}(回收|发放|登记)/,
  notTitle: /满意度|测评/,
  fields: [
    'sequence', 'town', 'village', 'group', 'questionnaireNumber', 'headName', 'headIdNumber', 'name', 'idNumber', 'householdNumber', 'householdSize', 'phone', 'address', 'totalHouseholds',
    'questionnairesOut', 'questionnairesBack', 'returnRate', 'questionnaireReturned', 'questionnaireDate', 'surveyor', 'satisfaction', 'problem', 'demand', 'signature', 'remarks',
  ],
  essential: [],
  telling: ['questionnaireNumber', 'questionnairesBack', 'questionnaireReturned', 'questionnairesOut'],
  headers: { 姓名: 'headName', 受访人: 'headName', 被调查人: 'headName', 被调查户: 'headName', 调查人: 'surveyor', 调查员: 'surveyor', 编号: 'questionnaireNumber', 日期: 'questionnaireDate', 调查日期: 'questionnaireDate', 户数: 'totalHouseholds', 调查时间: 'questionnaireDate', 诉求: 'demand' },
  key: ['questionnaireNumber', 'headName', 'name', 'village'],
})
