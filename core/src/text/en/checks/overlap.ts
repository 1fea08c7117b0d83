export const overlap = {
  'dibao-and-tekun.title': 'Dibao and tekun',
  'dibao-and-tekun.fail': 'The same person is in the registers of dibao and of tekun.',
  'dibao-and-tekun.advice':
    'Tekun ends dibao: check for a change of programme, or a member who is listed without being covered; else stop one.',
  'resident-paid-at-home.title': 'Residents of care homes',
  'resident-paid-at-home.fail.home': 'Lives in a care home, yet is paid at home as “{purpose}”.',
  'resident-paid-at-home.fail.own':
    'Lives in a care home and is on a payment list ({purpose}): the money may belong to the home.',
  'resident-paid-at-home.advice': 'Check the kind of care and who is paid; note pocket money.',
  'child-support-and-tekun.title': 'Child support and tekun',
  'child-support-and-tekun.fail': 'The same child is in the registers of child support and of tekun.',
  'child-support-and-tekun.advice': 'One of them is to be chosen; note a top-up.',
  'disability-allowance-and-tekun.title': 'Disability allowance and tekun',
  'disability-allowance-and-tekun.fail': 'In tekun and paid a disability allowance.',
  'disability-allowance-and-tekun.advice':
    'Tekun covers living and care; the allowances are generally not paid beside it: check the rule of the province.',
  'living-allowance-and-orphan.title': 'Living allowance and child support',
  'living-allowance-and-orphan.fail':
    'Paid the support of orphans or unattended children and the living allowance too.',
  'living-allowance-and-orphan.advice':
    'Not for orphans; for unattended children note a top-up. The care allowance may be paid.',
  'disability-allowance-and-injury-pension.title': 'Disability allowance and work injury',
  'disability-allowance-and-injury-pension.fail': 'Draws a work-injury pension and a disability allowance.',
  'disability-allowance-and-injury-pension.advice': 'Not beside the care money of a work injury: check what is drawn.',
  'old-age-band.title': 'Band of the old-age allowance',
  'old-age-band.fail.young': 'Aged {age}, younger than {from}.',
  'old-age-band.fail.amount': 'Aged {age}: the amount is {expected} yuan a month ({source}), {stated} is given.',
  'old-age-band.advice': 'Check the date of birth; a county’s own bands can be put into a local pack.',
  'dibao-in-two-counties.title': 'Dibao in two counties',
  'dibao-in-two-counties.fail': 'The same person is in the dibao registers of {there} and of {here}.',
  'dibao-in-two-counties.advice': 'Ask the other county whether the grant was moved or ended.',
  'temporary-aid-repeated.title': 'Temporary assistance again',
  'temporary-aid-repeated.fail':
    'Aided on {before} for the same cause “{cause}”: another application for it needs a good reason.',
  'temporary-aid-repeated.fail.limit':
    'Aided on {before} for the same cause “{cause}”; the local interval is {limit} months.',
  'temporary-aid-repeated.advice': 'Check for a new need; give the reason for aid again.',
  'temporary-aid-yearly-cap.title': 'Temporary assistance in a year',
  'temporary-aid-yearly-cap.fail':
    '{times} {times|grant|grants} in {year} come to {sum} yuan, above the yearly cap of {cap} ({source}).',
  'temporary-aid-yearly-cap.advice': 'Check the amounts; attach the approval where more was granted.',
  'two-statuses-one-bill.title': 'One bill, two statuses',
  'two-statuses-one-bill.fail': 'Aided for one bill as “{before}” and again as “{status}”.',
  'two-statuses-one-bill.advice': 'Several statuses count once, the highest: check.',
  'relief-beyond-scale.title': 'Scale of winter relief',
  'relief-beyond-scale.fail': 'Cash {cash} and goods {goods} come to {total} yuan, beyond the local scale of {limit}.',
  'relief-beyond-scale.advice':
    'Check the persons in need and the amounts, and whether cash and goods were given for the same need.',
  'pension-undeclared.title': 'Pension not declared',
  'pension-undeclared.fail.amount':
    'On the list of pensions ({amount} yuan a month); the household declares no pension or transfer.',
  'pension-undeclared.fail.listed': 'On the list of pensions; the household declares no pension or transfer.',
  'pension-undeclared.fail.less':
    'The list of pensions says ¥{amount} a month; the household declares ¥{declared}, less than half of it.',
  'pension-undeclared.advice': 'Check kind and amount; note what does not count by rule.',
  'wage-undeclared.title': 'Wage seems not declared',
  'wage-undeclared.fail': 'On the public payroll; the household declares no wage.',
  'wage-undeclared.fail.less':
    'The payroll says ¥{wage} a month; the household declares ¥{declared}, less than half of it.',
  'wage-undeclared.advice': 'Check the wage. Public staff in the household is no bar: income and property decide.',
  'kin-on-record.title': 'Kin on record',
  'kin-on-record.fail.not-on-record': 'Marked as kin of a handler, but not in the register of kin.',
  'kin-on-record.fail.not-marked': 'In the register of kin, but not marked in the dibao register.',
  'kin-on-record.advice':
    'Complete the record or the mark; the county visits these households; the grant is not affected.',
  'status-not-in-register.title': 'Status claimed',
  'status-not-in-register.fail': 'Aided as “{claimed}”, but in no such register given.',
  'status-not-in-register.advice': 'Check status and number; use the register of the same month.',
  'added-and-stopped.title': 'Taken in and taken out in one month',
  'added-and-stopped.fail': 'Stands in the tables of those taken in and of those taken out of the same month.',
  'added-and-stopped.advice': 'Check; note a divided household, a move or another class.',
  'other-grant-in-row.title': 'Another grant by the row itself',
  'other-grant-in-row.fail': 'The row says “{said}” as well, which is not drawn in full beside the grant of this list.',
  'other-grant-in-row.advice': 'Check both grants: remark what has ended or was set off; else one of them ends.',
  'charity-twice.title': 'The same gift twice',
  'charity-twice.fail': 'The same person stands twice in the list, with the same gift of the same day.',
  'charity-twice.advice': 'Check whether it was paid twice; where there were two gifts, remark by whom.',
  'scattered-in-a-home.title': 'Way of support, residence and care',
  'scattered-in-a-home.fail.carer': 'Supported in a home by the register, with a carer of his own.',
  'scattered-in-a-home.fail.home': 'Supported at home by the register, yet “{field}” says “{home}”.',
  'scattered-in-a-home.fail.no-home':
    'Supported in a home by the register, which does not say in which; others have theirs.',
  'scattered-in-a-home.advice':
    'Check the way of support; who lives in a home is supported there, who pays himself is noted.',
  'kin-on-record.fail.other-name': 'On the record of kin this ID number has the name “{other}”, here “{value}”.',
  'kin-record-number.title': 'Number of the record of kin',
  'kin-record-number.fail.missing': 'Kinship is entered, and no number of its record.',
  'kin-record-number.fail.idle': 'No kinship is entered, yet a record “{number}” is.',
  'kin-record-number.fail.twice': 'The number “{number}” is that of row {row} too.',
  'kin-record-number.advice': 'Compare with the register of kin, and add numbers that are missing.',
  'disaster-of-this-winter.title': 'Disaster of this winter',
  'disaster-of-this-winter.fail': 'The disaster of {date} is none of the year whose winter ({winter}) is relieved.',
  'disaster-of-this-winter.fail.kind': '“{said}” is no natural disaster.',
  'disaster-of-this-winter.advice': 'Check the date; where another disaster came in the year, enter that one.',
  'allowance-before-its-age.title': 'Allowance before its age',
  'allowance-before-its-age.fail': 'Paid from {month} at the age of {age}, below {from}.',
  'allowance-before-its-age.fail.months':
    'Paid for {months} {months|month|months}, from {month} on, when below {from}.',
  'allowance-before-its-age.advice':
    'Check the month and the ID number; where the place paid the younger at that time, its rule then counts.',
  'salaried-without-income.title': 'Service of the state and no income',
  'salaried-without-income.fail':
    'A member is “{employment}”, and the household has no income; the wage seems left out.',
  'salaried-without-income.advice': 'Enter the wage; note who left the service. Service is no bar, only income counts.',
  'excluded-in-one-list.title': 'Two grants of which one is allowed',
  'excluded-in-one-list.fail': 'One person draws “{other}” and “{item}” for one time: only one of them may be drawn.',
  'excluded-in-one-list.answers': 'one only: the other stopped|drawn for a relative|back-pay for earlier months',
  'excluded-in-one-list.advice':
    'Find out which is due, stop and recover the other; note payment for a relative or back-pay.',
  'kin-in-remark.title': 'Near kin by the remark',
  'kin-in-remark.fail': 'The column of near kin says “{value}”, the remark “{said}”.',
  'kin-in-remark.advice':
    'Find out whether the household is near kin of a handler or committee member: put it on record, or correct the remark.',
  'old-age-item-of-age.title': 'Age of those with old-age allowance',
  'old-age-item-of-age.fail': 'Paid old-age allowance for {month} at the age of {age}, below {from}.',
  'old-age-item-of-age.advice':
    'Check the ID number and what the payment is for; where the place pays the younger, its own rule counts.',
}
