import { registerKind } from './kind.ts'

/** 干部包户, 结对帮扶: one row a household and its cadre. Columns: notes §4.3. */
export default registerKind({
  zh: '干部包户',
  en: 'cadres and their households',
  rowIs: 'household',
  title: /包户|结对|帮扶|联系户|一对一|一帮一/,
  fields: [
    'sequence', 'town', 'village', 'group', 'cadre', 'cadreUnit', 'cadreLevel', 'cadrePost', 'cadrePhone', 'cadreIdNumber', 'headName', 'headIdNumber', 'name', 'idNumber', 'sex', 'age', 'phone',
    'address', 'householdNumber', 'householdSize', 'category', 'familyType', 'hardshipCause', 'health', 'labour', 'measure', 'measureDeadline', 'aidAmount', 'item', 'visitCount', 'visitDate',
    'effect', 'kinRelation', 'signature', 'remarks',
  ],
  essential: ['name', 'cadre'],
  telling: ['cadre', 'cadreUnit', 'measure', 'cadrePhone', 'effect'],
  headers: {
    单位: 'cadreUnit', 时间: 'visitDate', 物资: 'item', 困难原因: 'hardshipCause', 责任人: 'cadre', 工作单位: 'cadreUnit', 与干部关系: 'kinRelation', 帮扶对象: 'headName', 帮扶对象姓名: 'headName',
    帮扶户: 'headName', 包户: 'headName', 联系户: 'headName', 困难户: 'headName', 困难群众姓名: 'headName', 困难户姓名: 'headName', 帮扶户主: 'headName', 责任人隶属: 'cadreLevel',
  },
  key: ['headName', 'name', 'cadre'],
})
