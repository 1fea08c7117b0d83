export const arithmetic = {
  'per-capita-income.title': '月人均收入计算',
  'per-capita-income.fail': '家庭月收入 {income} 元 ÷ {persons} 人 = {expected} 元，月人均收入登记为 {stated} 元。',
  'per-capita-income.advice': '请核对家庭月收入、人口和月人均收入。',
  'amount-is-difference.title': '保障金额计算',
  'amount-is-difference.fail': '按补差计算：标准 {standard} 元 × {persons} 人 − 收入 {income} 元 = {expected} 元，登记为 {stated} 元。',
  'amount-is-difference.advice': '分档补助、增发、渐退期、补发等情形可以解释；否则请重新核算。',
  'amount-above-full-standard.title': '保障金额超过全额',
  'amount-above-full-standard.fail': '月保障金 {stated} 元，超过全额 {standard} 元 × {persons} 人 = {full} 元。',
  'amount-above-full-standard.advice': '增发、补发、一次发放数月或物价补贴可以解释；否则请核减。',
}
