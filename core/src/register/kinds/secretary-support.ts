import { registerKind } from './kind.ts'

/** 书记定点帮扶 with its 增收 plan: one row a household. Columns: notes §5b L11, L12. */
export default registerKind({
  zh: '书记定点帮扶',
  en: "households in a secretary's care",
  rowIs: 'household',
  title: /书记.{0,8}(帮扶|联系|定点|结对)|定点帮扶|增收(计划|方案|帮扶)/,
  fields: [
    'sequence', 'town', 'village', 'group', 'secretary', 'cadrePost', 'cadreUnit', 'headName', 'headIdNumber', 'name', 'idNumber', 'phone', 'address', 'householdNumber', 'householdSize',
    'category', 'hardshipCause', 'incomeBefore', 'incomeTarget', 'measure', 'measureDeadline', 'cadre', 'cadrePhone', 'visitCount', 'visitDate', 'effect', 'remarks',
  ],
  essential: ['name'],
  telling: ['secretary', 'incomeTarget', 'incomeBefore', 'measureDeadline'],
  headers: {
    姓名: 'headName', 帮扶对象: 'headName', 帮扶对象姓名: 'headName', 帮扶户: 'headName', 年收入: 'incomeBefore', 时限: 'measureDeadline', 完成时限: 'measureDeadline', 责任人: 'cadre', 单位: 'cadreUnit',
    回访时间: 'visitDate', 回访日期: 'visitDate', 回访次数: 'visitCount', 职务: 'cadrePost',
  },
  key: ['headName', 'name', 'secretary'],
})
