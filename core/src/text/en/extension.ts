/** The extension: hints on the page, side panel, options page */
export const extension = {
  'app.name': 'Nuandong assistance check',
  'severity.error': 'Error',
  'severity.doubt': 'Doubt',
  'severity.notice': 'Notice',

  'hint.heading': '{severity}: {title}',
  'hint.label': '{field}: {severity}, {title}. Press Enter for the explanation',
  'hint.more': ' (and {count} more)',
  'hint.close': 'Close the explanation',
  'hint.basis': 'Basis: {citation}',

  'hint.id-number.length': 'ID number has a wrong length',
  'hint.id-number.length.why':
    'It has {length} characters and should have 18. Enter it again from the ID card or household booklet.',
  'hint.id-number.characters': 'ID number has a wrong character',
  'hint.id-number.characters.why': 'The first 17 must be digits, the 18th a digit or the letter X. Enter it again.',
  'hint.id-number.birth-date': 'Date of birth in the ID number does not exist',
  'hint.id-number.birth-date.why':
    'Digits 7 to 14 are the date of birth; these are no date. Enter it again from the card.',
  'hint.id-number.check-digit': 'ID number fails its check digit',
  'hint.id-number.check-digit.why':
    'After these 17 digits the 18th should be {character}. An earlier digit may be the wrong one: compare the whole number with the card.',
  'hint.id-number.future': 'Date of birth in the ID number lies in the future',
  'hint.id-number.future.why':
    'Digits 7 to 14 are the date of birth and cannot be later than today. Enter it again from the card.',
  'hint.id-number.fifteen': 'This is an old 15-digit ID number',
  'hint.id-number.fifteen.why':
    'First-generation cards have been void since 1 January 2013. Enter the 18-character number.',
  'hint.sex.male': 'Sex does not match the ID number',
  'hint.sex.male.why': 'Digit 17 of the ID number is odd: male. Correct whichever of the two is wrong.',
  'hint.sex.female': 'Sex does not match the ID number',
  'hint.sex.female.why': 'Digit 17 of the ID number is even: female. Correct whichever of the two is wrong.',
  'hint.birth.date': 'Date of birth does not match the ID number',
  'hint.birth.date.why': 'By the ID number the date of birth is {birth}. Compare both with the card.',
  'hint.birth.date-masked': 'Date of birth does not match the ID number',
  'hint.birth.date-masked.why':
    'The date of birth differs from digits 7 to 14 of the ID number. Compare both with the card.',
  'hint.birth.age': 'Age does not match the ID number',
  'hint.birth.age.why': 'By the ID number the person is {age} today. If the page counts to another date, leave it.',
  'hint.duplicate-person': 'Same ID number as row {row}',
  'hint.duplicate-person.why':
    'Rows {row} and {own} of this table have the same ID number. Check whether a person was entered twice.',
  'hint.name.digits': 'Name contains digits',
  'hint.name.digits.why': 'Remove the digits.',
  'hint.name.title': 'Name carries a title',
  'hint.name.title.why': 'Enter only the name in the household booklet.',
  'hint.name.replaced-character': 'Name has a character that was lost',
  'hint.name.replaced-character.why':
    'A question mark, box or star stands for a character. Enter the character as on the ID card.',
  'hint.phone': 'Telephone number cannot be right',
  'hint.phone.why':
    'A mobile number has 11 digits and begins with 1; a fixed line has 7 or 8 and may have an area code.',
  'hint.account.characters': 'Account number has other characters than digits',
  'hint.account.characters.why': 'Account numbers consist of digits. Enter it again from the card or passbook.',
  'hint.account.length': 'Account number has a wrong length',
  'hint.account.length.why': 'Account numbers have 8 to 30 digits. Compare it with the card or passbook.',
  'hint.account.check-digit': 'Card number fails its check digit',
  'hint.account.check-digit.why':
    'One digit is wrong or two were exchanged. A passbook number need not pass: leave it then.',
  'hint.disability-certificate.form': 'Disability certificate number has a wrong form',
  'hint.disability-certificate.form.why':
    'A second-generation number has 20 characters: the ID number, the type, the level; a re-issue ends in B1 or the like.',
  'hint.disability-certificate.holder': 'Certificate number does not match the ID number',
  'hint.disability-certificate.holder.why':
    'Its first 18 characters are the holder’s ID number. Check whether it is another person’s certificate.',
  'hint.disability-certificate.type': 'Type of disability does not match the certificate',
  'hint.disability-certificate.type.why':
    'By digit 19 of the certificate the type is {type}. Compare it with the certificate.',
  'hint.disability-certificate.level': 'Level of disability does not match the certificate',
  'hint.disability-certificate.level.why':
    'By digit 20 of the certificate the level is {level}. Compare it with the certificate.',
  'hint.per-capita-income': 'Income a head does not recompute',
  'hint.per-capita-income.why':
    'Household income {income} yuan a month ÷ {persons} persons = {expected} yuan. Check all three.',
  'hint.income-sum': 'The heads of income do not add up to the total',
  'hint.income-sum.why': 'The heads on the page add up to {sum} yuan. Check them and the total.',
  'hint.month-and-year': 'Monthly and yearly income do not match',
  'hint.month-and-year.why':
    '{year} yuan a year are {expected} a month on average. If the monthly figure is this month’s own, leave it.',
  'hint.month-and-year.slip': 'Monthly and yearly income are the same',
  'hint.month-and-year.slip.why':
    'Both are {year} yuan: the yearly amount may stand in the monthly field. On average it is {expected} a month.',
  'hint.household-size.covered': 'More persons covered than in the household',
  'hint.household-size.covered.why': 'The household has {persons} persons; no more can be covered.',
  'hint.household-size.listed': 'Household size does not match the members listed',
  'hint.household-size.listed.why':
    'The size is {persons}, the table on the page lists {listed}. If the table has more pages, turn them; otherwise add the members or correct the size.',

  'site.label': 'This site',
  'site.unknown':
    'The address of this page is hidden from us. Click the toolbar icon first; the browser’s own pages cannot be checked.',
  'site.options': 'Add a site on the options page',
  'site.off':
    'Not switched on for {site} yet. Switched on, the extension reads forms and tables of this site and shows hints beside fields.',
  'site.grant': 'Switch on for this site',
  'site.promise':
    'It reads, never fills in or submits; nothing leaves this machine. Permission is given by site, with all its ports, and can be taken back.',
  'site.on': 'On',
  'site.paused': 'Off',
  'site.pause': 'Switch off for now',
  'site.resume': 'Switch on again',
  'site.revoke': 'Take permission back',

  'panel.nothing':
    'No fields of social assistance on this page. Open an application, a list of members or a case; it then shows here by itself. Just switched on and nothing happens: reload the page.',
  'panel.hints': '{count} hints on this page',
  'panel.hints.none': 'Nothing found in the fields that were checked.',
  'panel.failed': 'Not verified: {checks}. Reload the page; if that does not help, report it.',
  'panel.fields': '{count} fields read',
  'panel.fields.label': 'On the page',
  'panel.fields.meaning': 'Read as',
  'panel.fields.value': 'Value',
  'panel.fields.more': 'The first {shown} of {count}.',
  'panel.unread': '{count} fields not recognised',
  'panel.unread.explain':
    'Say what a label means and it is read that way on this site from now on. Of these fields only the label was taken, not the value.',
  'panel.unread.choose': 'Choose a meaning',
  'panel.unread.none': 'Not relevant',
  'panel.unread.forget': 'Forget the labels explained for this site',
  'panel.privacy': 'What the page shows is held in memory while it is open; it is not stored and not sent.',
  'role.household': 'household',
  'role.members': 'member',
  'role.supporters': 'supporter',
  'role.others': 'somebody else',
  'role.cases': 'list',

  choices: 'Place, date and language',
  'choices.place': 'Place',
  'choices.counties': 'counties',
  'choices.towns': 'towns',
  'choices.date': 'Date',
  'choices.date.page': 'from the page',
  'choices.date.today': 'today',
  'choices.date.reset': 'Do not fix the date',
  'choices.language': 'Language',

  'options.title': 'sites',
  'options.address': 'Address',
  'options.add': 'Add and permit',
  'options.sites': 'Permitted sites',
  'options.none':
    'No site yet. Enter the address of your system, or open it, click the toolbar icon and choose “Switch on for this site”.',
  'options.granted': '{site} is permitted. Its open pages can be used at once.',
  'options.refused': 'No permission for {site}. Add it again and choose “Allow” when the browser asks.',
  'options.bad-address': 'Not an address. Enter one like http://portal.example.gov.cn.',

  'panel.as-stated': 'As entered (supposing that all members live together and nobody pays maintenance): ',
  'panel.standard-source': 'standard from {source}',
  'panel.others': '{count} other programmes',
  'panel.household': 'This household',
  'panel.broken-packs': 'The local packs {packs} cannot be read and are not used. Add them again on the options page.',
  'hint.household-income': 'Income a head is not below the standard',
  'hint.household-income.why':
    'As entered, income a head is {perHead} yuan a month; the local standard is {standard}, and only below it a household qualifies. Single applications and the grace period have rules of their own; take out what does not count as income.',
  'hint.household-amount': 'Amount differs from the calculation',
  'hint.household-amount.why':
    'By standard and income it is {expected} yuan a month. Keep it where a supplement, a band or back pay explains it.',

  'packs.title': 'Local packs',
  'packs.explain':
    'Where a new document sets a local standard or property limit, a pack adds it, without waiting for an update. A pack names its document number. Kept on this machine only.',
  'packs.add': 'Add a pack file',
  'packs.none': 'None yet.',
  'packs.added': 'Added “{title}” ({version}).',
  'packs.remove': 'Remove',
  'packs.removed': 'Removed “{title}”.',
  'packs.problems': 'The pack was not added. Correct it and choose it again:',
}
