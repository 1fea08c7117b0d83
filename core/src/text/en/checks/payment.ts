export const payment = {
  'account-holder.title': 'Account holder',
  'account-holder.fail': 'The account holder “{holder}” is not a listed member of the household.',
  'account-holder.advice': 'Pay into a member’s account; where a guardian or another manages it, keep the agreement on file and note it.',
  'account-shared.title': 'Shared account',
  'account-shared.fail': 'One account serves {households} households.',
  'account-shared.advice': 'Check whether a number was mistyped; a managed account needs a written agreement.',
  'account-checksum.title': 'Account number',
  'account-checksum.fail.check-digit': 'The card’s check digit does not fit: a digit may be wrong.',
  'account-checksum.fail.length': 'The account number has {length} digits, which is unusual.',
  'account-checksum.fail.characters': 'The account number has characters other than digits.',
  'account-checksum.advice': 'Compare with the card or passbook; passbook numbers have no check digit, so a compared one is in order.',
}
