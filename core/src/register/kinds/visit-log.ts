import { registerKind } from './kind.ts'

/** 民情日志 with the 五必访: one row a visit. Columns: notes §4.2, §4.4. */
export default registerKind({
  zh: '民情日志',
  en: 'visit log',
  rowIs: 'visit',
  title: /民情日[志记]|五必访|走访(日[志记]|记录|登记|台账|情况)|入户走访|大走访/,
  fields: [
    'sequence', 'town', 'village', 'group', 'visitDate', 'visitStart', 'visitEnd', 'visitPlace', 'visitType', 'visitee', 'visiteeIdNumber', 'phone', 'age', 'sex', 'visitor',
    'cadreUnit', 'recorder', 'background', 'situation', 'difficulty', 'demand', 'followUp', 'reflection', 'signature', 'remarks',
  ],
  essential: [],
  telling: ['visitee', 'visitor', 'visitDate', 'visitPlace', 'situation', 'visitType'],
  headers: {
    时间: 'visitDate', 日期: 'visitDate', 地点: 'visitPlace', 对象: 'visitee', 情况: 'situation', 姓名: 'visitee', 户主: 'visitee', 户主姓名: 'visitee', 身份证号: 'visiteeIdNumber',
    身份证号码: 'visiteeIdNumber', 单位: 'cadreUnit', 类别: 'visitType', 类型: 'visitType', 困难: 'difficulty', 诉求: 'demand', 打算: 'followUp', 下步措施: 'followUp', 干部姓名: 'visitor',
  },
  key: ['visitDate', 'visitee'],
})
