export const payment = {
  'relation-of-holder.title': 'Account holder and relation',
  'relation-of-holder.fail': 'The account is in the name of the person, yet the relation says “{said}”.',
  'relation-of-holder.advice': 'Check the name and the relation; remark where two share a name.',
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
  'paid-after-recorded-death.fail.counted':
    'By the row the person died in {death}; in {month} the persons covered still count that person.',
  'paid-after-recorded-death.fail.stopped':
    'The row says that the person died in {death} and that payment stopped from {stop}, yet it pays for {month}.',
  'paid-after-recorded-death.answers': 'alive|paid after death: to be recovered|stopped and recovered',
  'paid-after-recorded-death.advice':
    'Check the date of death; stop the payment and recover what was overpaid, or note that it is back-pay or a burial grant.',
  'account-missing.title': 'No account',
  'account-missing.fail.cash': 'In place of an account number stands “{value}”: there is no account, cash is paid.',
  'account-missing.fail.missing': 'No account number is entered for this household.',
  'account-missing.advice': 'Pay through a bank; where cash must be paid, note why and keep the signed receipts.',
  'account-shared.title': 'Shared account',
  'account-shared.fail': 'One account serves {households} {households|household|households}.',
  'account-shared.fail.holders':
    'One card stands for {households} households, under the names “{one}” and “{other}”; a card has one holder.',
  'account-shared.advice': 'Check whether a number was mistyped; a managed account needs a written agreement.',
  'account-checksum.title': 'Account number',
  'account-checksum.fail.check-digit': 'The card’s check digit does not fit: a digit may be wrong.',
  'account-checksum.fail.id-number': 'This is an ID number, no account.',
  'account-checksum.fail.two': 'Two accounts stand in one cell.',
  'account-checksum.fail.length': 'The account number has {length} digits, which is unusual.',
  'account-checksum.fail.characters': 'The account number has characters other than digits.',
  'account-checksum.fail.unlike':
    'The account number has {length} digits, all others here have {usual}: a digit may be missing or too many.',
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
  'paid-after-death.answers': 'alive|paid after death: to be recovered|stopped and recovered',
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
  'starts-month-after-decision.fail.unlike':
    'Decided on {decided}, with benefit from {start}; nearly all others begin in the month after their decision.',
  'starts-month-after-decision.fail.at-once':
    '{count} grants of this table begin in the month of their decision; the rule is the month after, unless the place has ruled otherwise.',
  'starts-month-after-decision.advice':
    'Check both dates; note where the date is that of a later confirmation; pay what is due.',
  'paid-twice.title': 'Paid twice in a month',
  'paid-twice.fail': 'The same person was already paid for {month} and this purpose.',
  'paid-twice.fail.list': 'Paid twice for one purpose in this list, which names no month.',
  'paid-twice.advice': 'Check for a double payment; note what is a rest or back-pay.',
  'list-matches-batch.title': 'List, bank batch and voucher',
  'list-matches-batch.fail':
    'The {rows} {rows|payment|payments} of the batch add up to {sum} yuan; “{field}” is {stated}, a difference of {difference}.',
  'list-matches-batch.advice': 'Compare payment by payment with the bank and the treasury.',
  'return-paid-again.title': 'Returned payments',
  'return-paid-again.fail.open':
    'Returned on {returned} and not paid again for {days} {days|day|days}; the local limit is {limit}.',
  'return-paid-again.fail.late':
    'Returned on {returned} and paid again after {days} {days|day|days}; the local limit is {limit}.',
  'return-paid-again.advice': 'Check the account and pay again soon.',
  'back-pay-months.title': 'Months paid back',
  'back-pay-months.fail': '{months} {months|month is|months are} paid back at once; the local limit is {limit}.',
  'back-pay-months.fail.no-reason': '{months} {months|month is|months are} paid back at once, without a reason.',
  'back-pay-months.advice': 'Check the reason and the months.',
  'back-pay-of-its-months.title': 'Back-pay and its months',
  'back-pay-of-its-months.fail':
    '{stated} yuan are paid back; {months} {months|month|months} at {rate} yuan are {due} yuan at most.',
  'back-pay-of-its-months.advice': 'Check the amount; note other months that are in it.',
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
  'allowance-repeated.fail.other':
    'The person stands in two rows, both with {amount} under “{column}”, neither with a remark.',
  'allowance-repeated.advice': 'Both allowances together are lawful, each only once a month: check, and note arrears.',
  'amount-as-in-register.title': 'Amount paid and amount in the register',
  'amount-as-in-register.fail': '{stated} yuan are paid; the register has {due} yuan a month.',
  'amount-as-in-register.advice': 'Check changes, back-pay and what was taken back, and note them.',
  'account-of-its-card.title': 'Length of the card number',
  'account-of-its-card.fail': '{length} digits; the other cards of this kind here have {usual}.',
  'account-of-its-card.fail.form':
    'A number that begins with 62 is of a card of 16 to 19 digits; this one has {length}.',
  'account-of-its-card.advice': 'Check against the card: digits were left out or typed twice.',
  'months-of-a-row.title': 'Months of a row',
  'months-of-a-row.fail.gap': 'Nothing paid for {month}, while the months around it were; no remark says why.',
  'months-of-a-row.fail.double': '{month} has twice the {usual} yuan of the months around it; no remark says why.',
  'months-of-a-row.fail.after': 'The remark says “{remark}”; paid for {month} all the same.',
  'months-of-a-row.fail.before': 'The remark says “{remark}”; paid for {month} already.',
  'months-of-a-row.fail.count':
    'The remark says “{remark}”: {most} {most|month|months} of the list at most; {count} are entered.',
  'months-of-a-row.fail.granted': 'The grant begins in {start}; paid for {month} already.',
  'months-of-a-row.fail.decided':
    'The sheet has grants begin in the month after their decision, here of {decided}: {most} {most|month|months} of the list at most; {count} are entered.',
  'months-of-a-row.fail.since':
    'The grant begins in {start}: {most} {most|month|months} of the list at most; {count} are entered.',
  'months-of-a-row.fail.unlike':
    '{month} has {stated} yuan; the months before and after it have {usual}, and no remark says why.',
  'months-of-a-row.fail.late':
    '{month} still has {stated} yuan, and {usual} from the next month on; nearly all others change with {month}, and no remark says why.',
  'months-of-a-row.advice': 'Check the month: pay what was left out, and note back-pay, interruptions and new starts.',
  'aid-paid-as-decided.title': 'Temporary aid paid and decided',
  'aid-paid-as-decided.fail.absent': 'On the list of payments, and not in the ledger.',
  'aid-paid-as-decided.fail.amount': 'Paid {paid} yuan; the ledger has {due}.',
  'aid-paid-as-decided.fail.again': 'Paid {times} {times|time|times}, {paid} yuan in all; the ledger has {due}.',
  'aid-paid-as-decided.fail.early': 'Paid on {paidOn}; decided on {decided} by the ledger.',
  'aid-paid-as-decided.fail.unpaid': 'Decided, and not on the list of payments.',
  'aid-paid-as-decided.advice':
    'Check the ledger, the list and the receipts of the bank; note payment in parts or over months.',
  'result-and-reason.title': 'Result and reason',
  'result-and-reason.fail.paid': '“{status}”, yet with a reason for its return, “{reason}”.',
  'result-and-reason.fail.blank': '“{status}”, without a reason.',
  'result-and-reason.advice': 'Check status and reason against the receipt of the bank.',
  'paid-after-leaving.title': 'Paid after leaving the home',
  'paid-after-leaving.fail': 'Left in {left}, and days are counted or money is paid still.',
  'paid-after-leaving.advice': 'Check the day: stop and recover, enter the new admission, or note what is paid back.',
  'aided-after-death.title': 'Aid after a recorded death',
  'aided-after-death.fail.applied': 'The row says that the person died in {death}, yet has an application of {month}.',
  'aided-after-death.fail.paid':
    'The row says that the person, who lived alone, died in {death}, and pays for {month}.',
  'aided-after-death.answers': 'alive|paid after death: to be recovered|the family applied: name corrected',
  'aided-after-death.advice':
    'Check the date of death and who applied; enter the relative who did, and recover what should not have been paid.',
  'starts-month-of-application.title': 'First month of the allowance',
  'starts-month-of-application.fail':
    'Applied for on {applied}: reckoned from that month, {expected}; entered is {start}, before it.',
  'starts-month-of-application.advice':
    'Check both dates; say so where the date is that of a new certificate or application, and recover what was overpaid.',
  'returned-as-in-list.title': 'Returned payments and the list paid',
  'returned-as-in-list.fail': 'This returned payment does not match the payment list.',
  'returned-as-in-list.fail.absent':
    'The payment list has neither this person nor this account; most of the others who are listed here stand there.',
  'returned-as-in-list.fail.account': 'The account of the return is not the one that the list paid into ({account}).',
  'returned-as-in-list.fail.amount': '{stated} yuan came back; the list paid {paid} yuan.',
  'returned-as-in-list.advice':
    'Compare with the bank’s receipt; note in the remarks if the return is of another batch or an earlier month.',
  'paid-past-own-stop.title': 'Paid after the end in its own row',
  'paid-past-own-stop.fail.current': 'The row gives {stop} as the end; its state in {month} is still “{status}”.',
  'paid-past-own-stop.fail.paid': 'The row gives {stop} as the end, and an amount for {month}.',
  'paid-past-own-stop.fail.tekun': 'Extremely poor from {stop} on by the remark; dibao is paid still for {month}.',
  'paid-past-own-stop.advice':
    'Check the month of the end, the state and the amount; enter the new start, or note the back-pay.',
  'repaid-as-returned.title': 'What is paid again and what came back',
  'repaid-as-returned.fail': 'This repayment does not match the list of returns.',
  'repaid-as-returned.fail.amount': '{stated} yuan were paid again; {returned} yuan had come back.',
  'repaid-as-returned.fail.early': 'Paid again on {day}, before it came back on {returned}.',
  'repaid-as-returned.advice':
    'Compare amount and date with the bank’s receipt; note in the remarks if other months were paid along.',
  'gap-before-stop.title': 'Months unpaid before the end',
  'gap-before-stop.fail':
    'Last paid for {last}, stopped from {stop}; {months} {months|month|months} between them were not paid, and nothing says why.',
  'gap-before-stop.advice': 'Check whether a payment was left out, returned or held back; note the reason.',
}
