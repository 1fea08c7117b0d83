import { registerKind } from './kind.ts'

/** 每月20日汇总表 of the 2009 campaign: one row a village or town. Columns: notes §4.1. */
export default registerKind({
  zh: '20日汇总表',
  en: 'summary due on the 20th',
  rowIs: 'place',
  title: /20日|二十日|走访.{0,8}(汇总|统计)|困难(群众|户|家庭).{0,10}(汇总|统计)/,
  fields: [
    'sequence', 'county', 'town', 'village', 'villages', 'totalHouseholds', 'visitedHouseholds', 'visitRate', 'hardHouseholds', 'hardPersons', 'hardDibao', 'hardWubao',
    'hardDisabled', 'hardIll', 'hardDisaster', 'hardEdge', 'demands', 'demandsSolved', 'demandsAbove', 'reporter', 'reviewer', 'reportDate', 'remarks',
  ],
  essential: [],
  telling: ['visitedHouseholds', 'hardHouseholds', 'hardPersons', 'demands', 'visitRate'],
  headers: { 日期: 'reportDate', 困难群众: 'hardPersons', 困难户: 'hardHouseholds', 低保: 'hardDibao', 五保: 'hardWubao', 残疾: 'hardDisabled', 大病: 'hardIll', 受灾: 'hardDisaster', 边缘: 'hardEdge', 户数: 'totalHouseholds' },
  key: ['town', 'village'],
})
