export const arithmetic = {
  'per-capita-income.title': 'Income a head',
  'per-capita-income.fail': '¥{income} a month ÷ {persons} persons = ¥{expected}; the register has ¥{stated}.',
  'per-capita-income.advice': 'Check the household’s income, its size and the income a head.',
  'amount-is-difference.title': 'Amount of the allowance',
  'amount-is-difference.fail':
    'By difference: standard ¥{standard} × {persons} − income ¥{income} = ¥{expected}; the register has ¥{stated}.',
  'amount-is-difference.advice':
    'Tiers, a supplement, a grace period or back-pay explain another amount; else work it out again.',
  'amount-above-full-standard.title': 'Amount above the full standard',
  'amount-above-full-standard.fail': '¥{stated} a month is more than the full ¥{standard} × {persons} = ¥{full}.',
  'amount-above-full-standard.advice':
    'A supplement, back-pay, several months in one row or a price subsidy explain it; else reduce it.',
  'income-is-sum-of-heads.title': 'Total income',
  'income-is-sum-of-heads.fail': 'The heads of income add up to ¥{sum}; the register has ¥{stated}.',
  'income-is-sum-of-heads.advice': 'Check heads and total; enter other income and deductions in columns of their own.',
  'month-is-twelfth-of-year.title': 'Month and year',
  'month-is-twelfth-of-year.fail': '¥{yearly} a year ÷ 12 = ¥{expected}; the month has ¥{stated}.',
  'month-is-twelfth-of-year.advice': 'Check both against the period of the investigation.',
  'rounded-per-head.title': 'Rounding',
  'rounded-per-head.fail':
    '¥{stated} comes from rounding for one head; ¥{standard} × {persons} − ¥{income} = ¥{expected}.',
  'rounded-per-head.advice':
    'Work out the household’s difference first, then round; leave it where the place rounds a head.',
  'rigid-expense-is-sum.title': 'Unavoidable expenses',
  'rigid-expense-is-sum.fail': 'The parts add up to ¥{sum}, the total says ¥{stated}.',
  'rigid-expense-is-sum.advice':
    'Check the parts; note other expenses that the county approved, or that only the self-paid part of a bill counts.',
  'amount-positive.title': 'Amount nought or below',
  'amount-positive.fail.negative': '¥{amount} a month: below nought.',
  'amount-positive.fail.paid': '¥{amount} paid: below nought.',
  'amount-positive.fail.nought': 'An enrolled household has nothing.',
  'amount-positive.advice': 'Enter when and why it ended or was suspended; else determine anew.',
  'same-amount-for-all.title': 'One amount for all',
  'same-amount-for-all.fail.per-household': 'All {households} households get ¥{amount}.',
  'same-amount-for-all.fail.per-head': 'In all {households} households each person gets ¥{amount}.',
  'same-amount-for-all.advice': 'In order with tiers; else amounts follow the income of each household.',
  'amount-of-a-band.title': 'Bands',
  'amount-of-a-band.fail': '¥{perHead} a head is none of the bands (¥{bands}).',
  'amount-of-a-band.advice': 'Determine it by the bands; enter supplements and back-pay apart.',
  'supplement-once-a-person.title': 'Supplement counted twice',
  'supplement-once-a-person.fail': 'Of the types {types}: ¥{stated} is just {each}.',
  'supplement-once-a-person.advice':
    'A person of several types gets one supplement; leave it where the local rule adds them.',
  'supplement-only-for-dibao.title': 'Who may get a supplement',
  'supplement-only-for-dibao.fail': 'A supplement for somebody without dibao.',
  'supplement-only-for-dibao.advice': 'It is for members of dibao households; note a local rule, else take it out.',
  'maintenance-entered.title': 'Maintenance not entered',
  'maintenance-entered.fail': 'Supporters are listed, but not what they pay.',
  'maintenance-entered.advice': 'Work it out and enter it; write 0 where they can pay nothing.',
  'maintenance-plausible.title': 'Amount of maintenance',
  'maintenance-plausible.fail.negative': '¥{sum} of maintenance: below nought.',
  'maintenance-plausible.fail.above-income':
    '¥{sum} of maintenance is more than the ¥{income} that the supporters earn.',
  'maintenance-plausible.fail.nought': 'The supporters earn ¥{income}, more than the standard, yet pay nothing.',
  'maintenance-plausible.advice': 'Work it out by the local formula; note what the office disregards.',
  'income-just-below-standard.title': 'One yuan below the standard',
  'income-just-below-standard.fail': '¥{perCapita} a head is just one yuan below the standard of ¥{standard}.',
  'income-just-below-standard.advice': 'Chance explains one; with many, see whether incomes were really worked out.',
  'income-after-grace.title': 'After the grace period',
  'income-after-grace.fail':
    'The grace period is over; income and amount are ¥{perHead} a head, not below the edge line (standard ¥{standard}).',
  'income-after-grace.advice': 'Review and end it; where it was determined anew, bring the date up to date.',
  'month-or-year.title': 'Year for month',
  'month-or-year.fail.same': 'Month and year have the same figure, ¥{figure}.',
  'month-or-year.fail.times-twelve':
    '¥{figure} against ¥{other}: a factor of twelve, a year’s figure for a month’s or the other way round.',
  'month-or-year.fail.amount': '¥{figure} a month is twelve times the difference of ¥{other}.',
  'month-or-year.advice': 'Check the header’s unit and the figures; note a year paid at once.',
  'disability-allowance-amount.title': 'Disability allowance standard',
  'disability-allowance-amount.fail.living':
    'The living allowance of the disabled is ¥{expected} a month ({source}); the register says ¥{stated}.',
  'disability-allowance-amount.fail.care':
    'The care allowance of this level is ¥{expected} a month ({source}); the register says ¥{stated}.',
  'disability-allowance-amount.advice':
    'Check the level, the months and any arrears; where the county pays otherwise, put that into a local pack.',
  'allowances-sum.title': 'Total of both allowances',
  'allowances-sum.fail':
    'The total is ¥{stated}; both allowances come to ¥{sum} a month, of which it is no whole number.',
  'allowances-sum.advice': 'Check both amounts and the months paid; give arrears a column of their own.',
}
