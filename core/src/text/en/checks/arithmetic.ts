export const arithmetic = {
  'per-capita-income.title': 'Income a head',
  'per-capita-income.fail': '¥{income} a month ÷ {persons} persons = ¥{expected}; the register has ¥{stated}.',
  'per-capita-income.advice': 'Check the household’s income, its size and the income a head.',
  'amount-is-difference.title': 'Amount of the allowance',
  'amount-is-difference.fail': 'By difference: standard ¥{standard} × {persons} − income ¥{income} = ¥{expected}; the register has ¥{stated}.',
  'amount-is-difference.advice': 'Tiers, a supplement, a grace period or back-pay explain another amount; else work it out again.',
  'amount-above-full-standard.title': 'Amount above the full standard',
  'amount-above-full-standard.fail': '¥{stated} a month is more than the full ¥{standard} × {persons} = ¥{full}.',
  'amount-above-full-standard.advice': 'A supplement, back-pay, several months in one row or a price subsidy explain it; else reduce it.',
}
