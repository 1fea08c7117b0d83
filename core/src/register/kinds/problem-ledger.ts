import { registerKind } from './kind.ts'

/** 问题台账与销号: one row a problem. Columns: notes §4.5. */
export default registerKind({
  zh: '问题台账与销号',
  en: 'problems and their settling',
  rowIs: 'case',
  title: /问题.{0,8}(台账|销号|清单|登记|整改|汇总|收集)|销号|诉求.{0,6}(台账|登记|办理)|信访.{0,4}台账/,
  notTitle: /督查|督办通报/,
  fields: [
    'sequence', 'problemNumber', 'town', 'village', 'group', 'receivedDate', 'problemSource', 'problemHousehold', 'idNumber', 'phone', 'problem', 'problemKind', 'responsibleUnit',
    'responsiblePerson', 'leader', 'deadline', 'progress', 'closedDate', 'struckOff', 'evidence', 'satisfaction', 'reopenedCount', 'visitDate', 'remarks',
  ],
  essential: ['problem'],
  telling: ['struckOff', 'closedDate', 'deadline', 'responsibleUnit', 'problemSource'],
  headers: {
    姓名: 'problemHousehold', 户主: 'problemHousehold', 户主姓名: 'problemHousehold', 类别: 'problemKind', 诉求: 'problem', 反映问题: 'problem', 诉求与建议: 'problem', 群众诉求: 'problem', 诉求内容: 'problem',
    措施: 'progress', 完成时间: 'closedDate', 日期: 'receivedDate', 受理时间: 'receivedDate', 解决措施: 'progress', 处理情况: 'progress', 申请日期: 'receivedDate',
  },
  key: ['problemNumber', 'problem'],
})
