export const eligibility = {
  'income-below-standard.title': '月人均收入与保障标准',
  'income-below-standard.fail': '月人均收入 {perCapita} 元 ≥ 保障标准 {standard} 元（{source}），不低于标准。',
  'income-below-standard.advice': '渐退期、低保边缘家庭单人保、依法扣减的收入等情形可以解释；属于这些情形的请在备注注明，否则应复核。',
  'standard-in-force.title': '保障标准',
  'standard-in-force.fail': '保障标准登记为 {stated} 元，当地当期执行标准为 {expected} 元（自 {from} 起，{source}）。',
  'standard-in-force.advice': '请按现行标准更正，并重新核定保障金额。',
}
