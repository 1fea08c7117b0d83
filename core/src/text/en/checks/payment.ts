export const payment = {
  'account-holder.title': 'Account holder',
  'account-holder.fail': 'The account holder “{holder}” is not a listed member of the household.',
  'account-holder.fail.similar':
    'The holder “{holder}” sounds like “{name}” of the household but is written otherwise.',
  'account-holder.fail.self':
    'The account is said to be the person’s own, but its holder “{holder}” is no member of the household.',
  'account-holder.advice':
    'Pay into a member’s account; where a guardian or another manages it, keep the agreement on file and note it.',
  'paid-after-recorded-death.title': 'Paid after a recorded death',
  'paid-after-recorded-death.fail.paid': 'The row says that the person died in {death} and pays for {month}.',
  'paid-after-recorded-death.fail.stopped':
    'The row says that the person died in {death} and that payment stopped from {stop}, yet it pays for {month}.',
  'paid-after-recorded-death.advice':
    'Check the date of death; stop the payment and recover what was overpaid, or note that it is back-pay or a burial grant.',
  'account-missing.title': 'No account',
  'account-missing.fail.cash': 'In place of an account number stands “{value}”: there is no account, cash is paid.',
  'account-missing.fail.missing': 'No account number is entered for this household.',
  'account-missing.advice': 'Pay through a bank; where cash must be paid, note why and keep the signed receipts.',
  'account-shared.title': 'Shared account',
  'account-shared.fail': 'One account serves {households} households.',
  'account-shared.advice': 'Check whether a number was mistyped; a managed account needs a written agreement.',
  'account-checksum.title': 'Account number',
  'account-checksum.fail.check-digit': 'The card’s check digit does not fit: a digit may be wrong.',
  'account-checksum.fail.id-number': 'This is an ID number, no account.',
  'account-checksum.fail.two': 'Two accounts stand in one cell.',
  'account-checksum.fail.length': 'The account number has {length} digits, which is unusual.',
  'account-checksum.fail.characters': 'The account number has characters other than digits.',
  'account-checksum.advice':
    'Compare with the card or passbook; passbook numbers have no check digit, so a compared one is in order.',
  'account-of-cadre.title': 'Whose account',
  'account-of-cadre.fail.cadre':
    'The account holder “{holder}” is a cadre or handler named in the registers, not of the household.',
  'account-of-cadre.fail.organisation': 'The account holder “{holder}” is no person.',
  'account-of-cadre.advice':
    'Check that the household gets the money; note a mere namesake; a care home or guardian needs an agreement.',
  'paid-after-death.title': 'Paid after death',
  'paid-after-death.fail.paid':
    'Died on {death} by the list of deaths, yet paid for {month}, month {after} after the death.',
  'paid-after-death.fail.other-name':
    'The same ID number, under another name, died on {death} by the list of deaths; paid for {month}, month {after} after it.',
  'paid-after-death.advice':
    'Check the date and the number; stop and recover what was overpaid. Note where the household goes on, or a burial grant.',
  'paid-after-stop.title': 'Paid after the grant ended',
  'paid-after-stop.fail.later': 'The grant ended in {stop}, yet {month} was paid.',
  'paid-after-stop.fail.month-itself': 'The list of grants ended gives {stop}, and that month was paid.',
  'paid-after-stop.advice': 'Check when it ended; note a new grant or back-pay, else stop and recover.',
  'starts-month-after-decision.title': 'First month of benefit',
  'starts-month-after-decision.fail.early':
    'Decided on {decided}: the benefit starts in {expected}; {start} is earlier.',
  'starts-month-after-decision.fail.late': 'Decided on {decided}: the benefit starts in {expected}; {start} is later.',
  'starts-month-after-decision.advice':
    'Check both dates; note where the date is that of a later confirmation; pay what is due.',
  'paid-twice.title': 'Paid twice in a month',
  'paid-twice.fail': 'The same person was already paid for {month} and this purpose.',
  'paid-twice.fail.list': 'Paid twice for one purpose in this list, which names no month.',
  'paid-twice.advice': 'Check for a double payment; note what is a rest or back-pay.',
  'list-matches-batch.title': 'List, bank batch and voucher',
  'list-matches-batch.fail':
    'The {rows} payments of the batch add up to {sum} yuan; “{field}” is {stated}, a difference of {difference}.',
  'list-matches-batch.advice': 'Compare payment by payment with the bank and the treasury.',
  'return-paid-again.title': 'Returned payments',
  'return-paid-again.fail.open':
    'Returned on {returned} and not paid again for {days} days; the local limit is {limit}.',
  'return-paid-again.fail.late': 'Returned on {returned} and paid again after {days} days; the local limit is {limit}.',
  'return-paid-again.advice': 'Check the account and pay again soon.',
  'back-pay-months.title': 'Months paid back',
  'back-pay-months.fail': '{months} months are paid back at once; the local limit is {limit}.',
  'back-pay-months.advice': 'Check the reason and the months.',
  'account-as-in-register.title': 'Account paid and account on record',
  'account-as-in-register.fail': 'Paid into another account than the register has.',
  'account-as-in-register.advice':
    'Check for a change of card and its papers; note where programmes pay into different accounts.',
  'account-changed.title': 'Change of account',
  'account-changed.fail': 'The account of {month} differs from that of {before}.',
  'account-changed.advice': 'Check the papers of the change and the holder.',
  'cash-payment.title': 'Cash',
  'cash-payment.fail': 'Paid by “{value}”.',
  'cash-payment.advice': 'Pay into an account; where cash is needed, keep the receipt.',
  'payment-gap.title': 'Gap in payments',
  'payment-gap.fail': 'Paid for {before} and {after}, not for {missing}, with no record of a change or of back-pay.',
  'payment-gap.advice': 'Find the reason; pay what was left out, or add the record.',
  'paid-by-tenth.title': 'Paid by the 10th',
  'paid-by-tenth.fail': 'Dibao of {month} was paid on {paid}; it was due by day {day}.',
  'paid-by-tenth.advice': 'Note quarterly payment in rural areas.',
  'allowance-repeated.title': 'Allowance twice',
  'allowance-repeated.fail.living': 'The living allowance of the disabled stands twice for one person.',
  'allowance-repeated.fail.care': 'The care allowance stands twice for one person.',
  'allowance-repeated.advice': 'Both allowances together are lawful, each only once a month: check, and note arrears.',
  'amount-as-in-register.title': 'Amount paid and amount in the register',
  'amount-as-in-register.fail': '{stated} yuan are paid; the register has {due} yuan a month.',
  'amount-as-in-register.advice': 'Check changes, back-pay and what was taken back, and note them.',
}
