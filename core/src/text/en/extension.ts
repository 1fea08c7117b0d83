/** The extension: hints on the page, side panel, options page */
export const extension = {
  'app.name': 'Nuandong assistance check',
  'severity.error': 'Error',
  'severity.doubt': 'Doubt',
  'severity.notice': 'Notice',

  'hint.heading': '{severity}: {title}',
  'hint.label': '{field}: {heading}. {why}',
  'hint.more': ' (and {count} more)',
  'hint.close': 'Close the explanation',
  'hint.pick': 'Click the field you mean; with the keyboard, move to it and press Enter. Esc cancels.',
  'hint.basis': 'Basis: {citation}',

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
  'site.rests': 'Off until {time}',
  'site.rest': 'Off for an hour',
  'site.pause': 'Switch off for now',
  'site.resume': 'Switch on again',
  'site.revoke': 'Take permission back',
  'site.inner': 'The page shows part of another site, {site}, which is not granted and so not read.',
  'site.inner.grant': 'Switch on there too',

  'panel.nothing':
    'No fields of social assistance on this page. Open an application, a list of members or a case; it then shows here by itself. Just switched on and nothing happens: reload the page.',
  'panel.place.page':
    'Judged as of {place}, which the page names. Those of its local standards that this tool does not hold are left out.',
  'panel.place.chosen': 'Judged as of {place}, the place chosen in this tool.',
  'panel.place.supposed':
    'The page names no place: {place} is assumed, as delivered. What rests on local standards is told as a doubt only.',
  'panel.place.choose': 'It is {place}',
  'panel.hints': '{count} {count|hint|hints} on this page',
  'panel.hints.none': 'Nothing found in the fields that were checked.',
  'panel.failed': 'Not verified: {checks}. Reload the page; if that does not help, report it.',
  'panel.failed.page':
    'This page could not be read; hints may be missing. Reload the page; if that does not help, tell us.',
  'panel.failed.signs': 'This page keeps taking our signs away; the hints stand only here.',
  'panel.failed.fields': 'The page has too many fields; the first 20,000 were read.',
  'panel.failed.size':
    'The page holds too much (more than 400,000 elements) and was not read. Filter it or turn to a shorter page.',
  'panel.failed.changes':
    'A table of before and after a change was not read: it does not tell which column holds now. See the hints on the registration page.',
  'panel.failed.lists':
    'A table with names was not read: it does not tell whether they are members of this household. Check the tab of the members.',
  'panel.unplaced':
    '{count} {count|hint has|hints have} no free place beside {count|its|their} field; click to see it: ',
  'list.comma': ', ',
  'panel.quiet': '{count} {count|hint|hints} without a sign, as you chose',
  'panel.quiet.do': 'No sign beside this field',
  'panel.quiet.undo': 'Show the sign again',
  'panel.unverified': 'Not verified: {count}',
  'panel.fields.earlier': 'earlier tab',
  'store.unreadable':
    'What is stored on this computer cannot be read; the first settings are used. Clear it and begin anew, or close the browser and try again.',
  'store.full':
    'Not kept: the disk is full, or the browser refuses to write. The change is lost when the browser closes. Make room and try again, or clear all and begin anew.',
  'store.clear': 'Clear and begin anew',
  'panel.fields.correct': '“{label}” means',
  'panel.fields': '{count} {count|field|fields} read',
  'panel.fields.explain':
    'Click a label to see the field; where it was taken for something else, click the meaning to correct it for this site.',
  'panel.fields.label': 'On the page',
  'panel.fields.meaning': 'Read as',
  'panel.fields.value': 'Value',
  'panel.fields.more': 'The first {shown} of {count}.',
  'panel.unread': '{count} {count|field|fields} not recognised',
  'panel.unread.explain':
    'Say what a label means and it is read that way on this site from now on. Of these fields only the label was taken, not the value.',
  'panel.unread.earlier': 'How it was before takes no part in the checks: {labels}.',
  'panel.unread.known':
    'Not read, please check yourself: {labels} (several boxes for one thing, or what stands there is of something else).',
  'panel.unread.choose': 'Choose a meaning',
  'panel.unread.none': 'Not relevant',
  'panel.unread.forget': 'Forget the labels explained for this site',
  'pointed.title': 'Point at a field',
  'pointed.explain':
    'A field that was read wrongly or not at all: point at it on the page and say what it is. Kept for this site.',
  'pointed.begin': 'Point at a field on the page',
  'pointed.now': 'Click the field on the page; the page does not notice.',
  'pointed.cancel': 'Cancel',
  'pointed.at': 'You pointed at “{label}”, which holds:',
  'pointed.meaning': 'What this field is',
  'pointed.whose': 'Whose',
  'pointed.keep': 'Read it so',
  'pointed.lost': 'The page has changed and lacks this field; switched off. Point at it again, or remove it.',

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
  'choices.provinces': 'Other provinces',
  'choices.date': 'Date',
  'choices.date.page': 'from the page',
  'choices.date.today': 'today',
  'choices.date.reset': 'Do not fix the date',
  'choices.language': 'Language',

  'options.title': 'Options',
  'options.address': 'Address',
  'options.add': 'Add and permit',
  'options.part': 'Only pages below this address (a VPN or a common gateway, where several systems share one address)',
  'options.sites': 'Permitted sites',
  'options.none':
    'No site yet. Enter the address of your system, or open it, click the toolbar icon and choose “Switch on for this site”.',
  'options.granted': '{site} is permitted. Its open pages can be used at once.',
  'options.refused': 'No permission for {site}. Add it again and choose “Allow” when the browser asks.',
  'options.bad-address': 'Not an address. Enter one like http://portal.example.gov.cn.',

  'options.classroom': 'The classroom: change a sum or a date and see how the decision changes',
  'options.clear.title': 'Kept on this computer',
  'options.clear.explain':
    'Settings, meanings of labels, policy packs and cases made up for the classroom; nothing about any person.',
  'options.clear': 'Clear everything',
  'options.clear.sure':
    'All settings, meanings of labels, policy packs, made-up cases and permissions are removed for good. Go on?',

  'profiles.title': 'Meanings of labels by site',
  'profiles.explain':
    'What you explained, by site. Export it for colleagues, who need not explain it again. The file holds labels and no personal data.',
  'profiles.none': 'Nothing explained yet.',
  'profiles.site': '{site}: {count}',
  'profiles.export': 'Export meanings',
  'profiles.import': 'Import meanings',
  'profiles.imported': 'Meanings of {count} {count|site|sites} imported.',
  'profiles.bad-file': 'Not imported: this is no file of exported meanings.',

  'thresholds.own': 'This household: {value} yuan a head and month',
  'thresholds.dibao': 'dibao {value} yuan',
  'thresholds.dibao-edge': 'dibao edge {value} yuan',

  'panel.as-stated': 'As entered (supposing that all members live together and nobody pays maintenance): ',
  'panel.standard-source': 'standard from {source}',
  'panel.members-open':
    'No full list of the household was read. Open the tab of the members, or compare the household size on the page with the members listed; then it goes on by itself.',
  'panel.not-judged':
    'This page is about {programme}: no rule of this place is known, so it is not judged. A local pack can add one.',
  'panel.alone':
    'The page names one person and no household size: worked out for him or her alone. Where others live in, open the tab of the members.',
  'panel.late':
    'Where the place has a new standard, look up the document and add a local pack on the options page; where national rules changed, update this extension.',
  'panel.others': '{count} other {count|programme|programmes}',
  'panel.household': 'This household',
  'panel.broken-packs': 'The local packs {packs} cannot be read and are not used. Add them again on the options page.',

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
