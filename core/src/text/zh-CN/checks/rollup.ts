export const rollup = {
  'total-row.title': '合计行',
  'total-row.fail': '“{field}”合计登记为 {stated}，明细相加为 {expected}，相差 {difference}。',
  'total-row.advice': '请核对明细和合计；合计最好用公式。',
  'summary-matches-sheets.title': '汇总与分表',
  'summary-matches-sheets.fail': '{place}“{field}”汇总为 {stated}，分表实有 {expected}，相差 {difference}。',
  'summary-matches-sheets.advice': '请以分表为准更正汇总，或补齐分表。',
}
