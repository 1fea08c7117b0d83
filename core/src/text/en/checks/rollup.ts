export const rollup = {
  'total-row.title': 'Total row',
  'total-row.fail.field':
    'The total of “{field}” is given as {stated}; rows {rows} add up to {expected}, a difference of {difference}.',
  'total-row.fail.item':
    'The total of “{item}” is given as {stated}; rows {rows} add up to {expected}, a difference of {difference}.',
  'total-row.fail.unread':
    '“{field}” totals {stated}; what was read in rows {rows} adds up to {expected}, a difference of {difference} that {missing} unread {missing|cell|cells} cannot make up.',
  'total-row.advice': 'Check the rows and the total; a formula is best.',
  'summary-matches-sheets.title': 'Summary and sheets',
  'summary-matches-sheets.fail':
    '{place}: “{field}” is {stated} in the summary, {expected} in the sheets, a difference of {difference}.',
  'summary-matches-sheets.advice': 'Correct the summary from the sheets, or complete the sheets.',
  'summary-matches-summaries.title': 'Summary and lower summary',
  'summary-matches-summaries.fail':
    '{place}: “{field}” is {stated} here; the {rows} {rows|row|rows} of its own summary add up to {expected}, a difference of {difference}.',
  'summary-matches-summaries.advice':
    'Check that both summaries are of the same months and mean the same, and correct them.',
  'persons-or-times.title': 'Persons, person-times and households',
  'persons-or-times.fail.households':
    '{persons} {persons|person is|persons are} fewer than {households} {households|household|households}: a household has one person at least.',
  'persons-or-times.fail.times':
    '{times} person-times are fewer than {persons} {persons|person|persons}: each is helped once at least.',
  'persons-or-times.fail.months':
    'The table covers {months} {months|month|months} and gives {persons} {persons|person|persons} without person-times. If the months were added up these are person-times: {persons} ÷ {months} ≈ {monthly} {monthly|person|persons} a month.',
  'persons-or-times.advice':
    'Check whether persons, person-times or households are meant; sums over months are person-times, with the number at the end beside them.',
  'average-within-band.title': 'Average a head',
  'average-within-band.fail.times':
    '{amount} yuan ÷ {divisor} person-times = {average} yuan each, above the monthly standard of {bound} yuan a head ({source}).',
  'average-within-band.fail.persons':
    '{amount} yuan ÷ {divisor} (persons × {months} {months|month|months}) = {average} yuan a head and month, above the standard of {bound} yuan ({source}).',
  'average-within-band.advice':
    'Check the units (yuan, 10,000 yuan; persons, person-times, households), the decimal point, and whether several funds were added; note one-off payments and supplements.',
  'opening-and-closing.title': 'Opening, changes and closing',
  'opening-and-closing.fail':
    '{opening} at opening + {added} new − {stopped} ended = {expected}; “{field}” is given as {stated}.',
  'opening-and-closing.fail.changed':
    '{opening} at opening + {added} new − {stopped} ended, {changed} within households, = {expected}; “{field}” is given as {stated}.',
  'opening-and-closing.advice': 'Check the lists of new and ended grants; count other moves in and out too.',
  'month-on-month.title': 'Change from month to month',
  'month-on-month.fail':
    '{place}: “{field}” went from {before} to {after} ({change} %), beyond the local mark of {limit} %.',
  'month-on-month.advice': 'Find the reason and attach the lists of new and ended grants.',
  'paid-person-in-register.title': 'Payments and registers',
  'paid-person-in-register.fail.absent': 'On the payment list, but in none of the registers given.',
  'paid-person-in-register.fail.similar':
    'The ID number is in none of the registers given; they have “{name}” with the same account, household number or telephone, perhaps the same person.',
  'paid-person-in-register.advice':
    'Check the ID number; if the register of this programme was not given, check again together with it.',
  'ledger-covers-grantees.title': 'Ledger covers the registers',
  'ledger-covers-grantees.fail': 'In a register of dibao, tekun or the like, but not in the ledger of people in need.',
  'ledger-covers-grantees.advice':
    'Add the household to the ledger; if the ledger covers only some people, note its scope.',
  'households-within-village.title': 'No more households than the village has',
  'households-within-village.fail':
    '“{field}” {stated} is more than the {total} {total|household|households} of the village.',
  'households-within-village.advice': 'Check both figures; count households, not persons.',
  'households-within-roster.title': 'Households and roster',
  'households-within-roster.fail':
    '{place}: “{field}” is {stated}, the roster has {households} {households|household|households}.',
  'households-within-roster.advice': 'Check the summary, or bring the roster up to date.',
  'visits-match-log.title': 'Households visited and visit log',
  'visits-match-log.fail': '{place}: {stated} {stated|household|households} visited, the log names {logged}.',
  'visits-match-log.advice': 'Complete the log or correct the figure; a household visited twice counts once.',
  'rate-recomputes.title': 'Shares and averages',
  'rate-recomputes.fail.share': '{above} ÷ {below} = {expected} %, given as {stated} %.',
  'rate-recomputes.fail.average': '{above} ÷ {below} = {expected}, given as {stated}.',
  'rate-recomputes.fail.months': '{above} ÷ {months} months ÷ {below} = {expected} a month, given as {stated}.',
  'rate-recomputes.advice': 'Work it out again; a formula is best.',
  'dates-within-period.title': 'Dates and period of the table',
  'date-later-than-table.fail': '“{field}” {date} is later than the table of {latest}.',
  'dates-within-period.fail': '“{field}” {month} is outside the period of the table, {from} to {to}.',
  'dates-within-period.fail.year': '{date} stands between two rows of {year}; the year should be {year}.',
  'dates-within-period.advice': 'Check the date; note back-pay and rows added later.',
  'ten-thousands-of-yuan.title': 'Yuan and ten thousands',
  'ten-thousands-of-yuan.fail': '“{total}” is {stated}; “{source}” is {amount} yuan, {expected} ten thousands.',
  'ten-thousands-of-yuan.advice': 'Check the decimal point and the unit.',
  'unit-slip.title': 'Units',
  'unit-slip.fail.large':
    '“{field}” {stated} yuan, {average} a head (household), is about {times} times the usual {median} of the column: perhaps yuan in a column of 10,000 yuan.',
  'unit-slip.fail.small':
    '“{field}” {stated} yuan, {average} a head (household), is about 1/{times} of the usual {median} of the column: perhaps 10,000 yuan in a column of yuan.',
  'unit-slip.advice': 'Check whether this row is in yuan or in 10,000 yuan.',
  'category-of-its-era.title': 'Names of categories and their time',
  'category-of-its-era.fail.replaced': '“{value}” is an old name; since {since} it is “{other}”.',
  'category-of-its-era.fail.early':
    '“{value}” did not exist on the date of the table (it came with {since}); the name was “{other}”.',
  'category-of-its-era.advice': 'Use the categories of the date of the table; mind the change when comparing years.',
  'versions-differ.title': 'Two versions of one table',
  'versions-differ.fail.changed':
    'Differs from the same row of “{other}” in {cells} {cells|cell|cells}; “{field}” is “{before}” there and “{value}” here.',
  'versions-differ.fail.added': 'This row is not in “{other}”.',
  'versions-differ.fail.removed': 'This row is no longer in “{other}”.',
  'versions-differ.advice': 'Decide which version counts; a change needs a ground and a name; do not report the other.',
  'date-not-in-calendar.title': 'No such date',
  'date-not-in-calendar.fail': '“{field}” says {date}: the calendar has no such day.',
  'date-not-in-calendar.fail.lunar':
    '“{field}” says {date}: no such day, unless by the farmers’ calendar; write the day of the household register.',
  'date-not-in-calendar.advice': 'Correct the date from the papers.',
  'cell-not-read.title': 'Cells that were not read',
  'cell-not-read.fail':
    '“{field}” says “{value}”, which is no number or date: taken for blank, and what rests on it was not checked.',
  'cell-not-read.fail.lunar':
    '“{field}” gives the lunar date “{value}”, which cannot be compared with the ID number; enter the date of the household booklet.',
  'cell-not-read.fail.members':
    'The cell of members reads “{value}”: who they are, or which number is whose, was not made out, so they were not checked one by one. Write name (relation) number, divided by semicolons.',
  'cell-not-read.fail.column':
    '“{field}” has {count} {count|cell that is|cells that are} no number or date (“{value}”): taken for blank, and what rests on them was not checked.',
  'cell-not-read.fail.formula':
    '“{field}” has {count} {count|formula|formulas} whose results the file does not hold, so that what rests on them was not checked: open it in Excel or WPS, recalculate and save.',
  'cell-not-read.fail.failed':
    '“{field}” has {count} {count|formula|formulas} that failed ({value}): taken for blank, and what rests on them was not checked. Mend the {count|formula|formulas}.',
  'cell-not-read.advice': 'Check again once it is mended; put words into the remarks.',
  'dates-in-order.title': 'Order of dates',
  'dates-in-order.fail': '“{field}” ({after}) is earlier than “{other}” ({before}).',
  'dates-in-order.advice':
    'Check both dates against the papers and correct the wrong one; if the order was really reversed, note why.',
  'date-later-than-table.title': 'Dates later than the table',
  'date-later-than-table.advice': 'Check the date; note rows added after the table was made.',
  'average-within-band.fail.times-average':
    '{amount} yuan ÷ {divisor} person-times = {average} yuan each, above the published average standard of {bound} yuan a head and month ({source}; the local standard is not known).',
  'average-within-band.fail.persons-average':
    '{amount} yuan ÷ {divisor} (persons × {months} {months|month|months}) = {average} yuan a head and month, above the published average standard of {bound} yuan ({source}; the local standard is not known).',
  'days-of-a-span.title': 'Days',
  'days-of-a-span.fail': '{expected} {expected|day|days} from the first to the last; {stated} are written down.',
  'days-of-a-span.advice': 'Check both days and their count.',
  'stated-count.title': 'Count of households and persons',
  'stated-count.fail': 'The total says “{stated}”; the table has {expected}.',
  'stated-count.advice': 'Check the rows and the total.',
  'part-above-whole.title': 'Part and whole',
  'part-above-whole.fail': '“{part}” {stated} is more than “{whole}” {total}.',
  'part-above-whole.advice': 'Check the whole and its part.',
  'opening-and-closing-rows.title': 'Opening, changes and closing',
  'opening-and-closing-rows.fail':
    '“{total}”: {opening} at opening + {added} granted − {stopped} ended is {expected}; closing is {stated}.',
  'opening-and-closing-rows.fail.changed':
    '“{total}”: {opening} at opening + {added} granted − {stopped} ended + {changed} changed is {expected}; closing is {stated}.',
  'opening-and-closing-rows.fail.money':
    '“{total}”: {opening} brought forward + {added} received − {stopped} spent is {expected}; {stated} is carried over.',
  'opening-and-closing-rows.advice': 'Check what was granted and ended; list other changes too.',
  'changes-in-summary.title': 'Summary and tables of changes',
  'changes-in-summary.fail': '“{field}” is {stated}; “{sheet}” has {expected}.',
  'changes-in-summary.advice': 'Check summary and table and correct one of the two.',
  'value-left-out.title': 'Left blank',
  'value-left-out.fail': 'The other rows fill this column; this one does not.',
  'value-left-out.fail.class': 'Blank, where the other rows of its class fill it.',
  'value-left-out.advice': 'Fill it in, or say in the remarks that there is none.',
  'beyond-its-limit.title': 'The limits that the sheet states',
  'beyond-its-limit.fail': 'The sheet states “{sentence}”; “{total}” is entered as {stated}, which breaks it.',
  'beyond-its-limit.advice': 'Check the row; explain an exception in the remarks.',
  'edition-without-entry.title': 'Two months and the lists of changes',
  'edition-without-entry.fail.left':
    'Registered in {before} and not in {month}; no list of ended or changed grants has the household.',
  'edition-without-entry.fail.came':
    'Not registered in {before}, registered in {month}; no list of new or changed grants has the household.',
  'edition-without-entry.fail.number':
    'The registers of {before} and {month} have the same name and village with ID numbers that hardly differ.',
  'edition-without-entry.fail.changed':
    '“{field}” was {from} in {before} and is {to} in {month}; no list of changes has the household.',
  'edition-without-entry.fail.account':
    'The account of {month} is not that of {before}; neither list nor remarks explain it.',
  'edition-without-entry.fail.members':
    '{from} {from|person was|people were} registered in {before}, {to} in {month}; no list of changes has the household.',
  'edition-without-entry.fail.renamed': 'The same number: “{from}” in {before}, “{to}” in {month}.',
  'edition-without-entry.advice':
    'Complete the lists of changes or check the two registers; open missing lists with them.',
  'entry-without-effect.title': 'Lists of changes and two months',
  'entry-without-effect.fail.still': 'Ended by the list, and still registered in {month}.',
  'entry-without-effect.fail.unknown': 'Changed by the list, and not registered in {before}.',
  'entry-without-effect.fail.previous': '{stated} yuan before the change; the register of {before} has {own} yuan.',
  'entry-without-effect.fail.current': '{stated} yuan after the change; the register of {month} has {own} yuan.',
  'entry-without-effect.advice': 'Check the list, the month from which it counts and the two registers.',
  'footer-in-prose.title': 'Figures in a line beside the table',
  'footer-in-prose.fail': 'The sentence below says “{stated}”; the table has {expected}.',
  'footer-in-prose.fail.above': 'The line above says “{stated}”; the table has {expected}.',
  'footer-in-prose.advice': 'Check the rows and the sentence, and correct the one that is wrong.',
  'dates-as-in-other-rows.title': 'Days in another order than in other rows',
  'dates-as-in-other-rows.fail':
    '“{total}” ({after}) is before “{other}” ({before}); in {holds} {holds|row|rows} “{other}” comes first.',
  'dates-as-in-other-rows.advice': 'Check both days; often the year or the month is mistyped.',
  'place-listed-twice.title': 'Place listed twice',
  'place-listed-twice.fail': '“{place}” stands in row {other} too.',
  'place-listed-twice.advice':
    'Check the name; write the class where a place has several rows, and the town where two bear one name.',
  'balance-in-prose.title': 'Balance in a sentence',
  'balance-in-prose.fail': '{opening} + {added} − {removed} = {expected}{unit}; the sentence says {closing}.',
  'balance-in-prose.fail.goods':
    '{opening} + {added} − {removed} = {expected}{unit}; the sentence says {closing} are left.',
  'balance-in-prose.fail.goods-open':
    '{added} − {removed} = {expected}{unit}; the sentence says {closing} are left. Say what was there before, or lost, too.',
  'balance-in-prose.advice': 'Check what there was, came, went and is.',
  'granted-yet-unpaid.title': 'Granted and not paid',
  'granted-yet-unpaid.fail': 'In the register, and nobody of the household on the payment list of {month}.',
  'granted-yet-unpaid.advice': 'Check for a payment left out, returned or on another list; note an interruption.',
  'unlike-its-like.title': 'Unlike other rows of the same',
  'unlike-its-like.fail':
    'In the {rows} other {rows|row|rows} whose “{other}” is “{like}”, “{field}” is “{usual}”; only here it is “{value}”.',
  'unlike-its-like.fail.number':
    'In the {rows} other {rows|row|rows} whose “{other}” is “{like}”, “{field}” is one and the same; only here it is another.',
  'unlike-its-like.advice': 'Check the column; two places or persons of one name need no correction.',
  'one-character-off.title': 'A slip of the pen?',
  'one-character-off.fail': '“{value}” stands in this row alone; was “{meant}” meant?',
  'one-character-off.advice': 'Check the spelling; another class or place needs no correction.',
  'fewer-persons-than-households.title': 'Fewer persons than households',
  'fewer-persons-than-households.fail':
    '{households} {households|household|households} with {persons} {persons|person|persons}: each has one at least.',
  'fewer-persons-than-households.advice': 'Check both figures; they may have been exchanged, or a digit left out.',
  'unlike-all-others.title': 'Unlike all other rows',
  'unlike-all-others.fail': 'In the {rows} other {rows|row|rows} “{field}” is {usual}; only here it is {value}.',
  'unlike-all-others.fail.rate': 'In the {rows} other {rows|row|rows} “{total}” is {usual}; only here it is {stated}.',
  'unlike-all-others.advice': 'Check the row; note another batch or class in the remarks.',
  'digit-too-many.title': 'Far greater than all others',
  'digit-too-many.fail': '“{field}” is {stated}; the greatest of the other rows is {usual}. One digit too many?',
  'digit-too-many.fail.goods':
    '{stated} of “{item}” were taken; no other household took more than {usual}. A digit too many, or another unit?',
  'digit-too-many.advice': 'Check the decimal point and the digits; note it where the figure is right.',
  'village-of-sheet.title': 'Village of a sheet',
  'village-of-sheet.fail': 'The sheet is of “{own}”, this row of “{other}”.',
  'village-of-sheet.advice':
    'Check the village: move the row to its own sheet, or note a merged village or a hukou elsewhere.',
  'changes-in-register.title': 'Changes and the register of the month',
  'changes-in-register.fail.missing': 'Added by this list, and not in the register of {month}; the other {others} are.',
  'changes-in-register.fail.still':
    'Stopped by this list, and still in the register of {month}; the other {others} are not.',
  'changes-in-register.fail.amount':
    'The new amount is {stated} yuan, in the register of {month} it is {own}; the other {others} agree.',
  'changes-in-register.advice':
    'Check list and register: take out who was stopped, enter who was added, pay what was decided.',
  'unlike-its-class.title': 'Unlike its class',
  'unlike-its-class.fail':
    'All {rows} other rows whose “{by}” is “{like}” have “{usual}” in “{total}”; this one alone has “{stated}”.',
  'unlike-its-class.advice': 'Check both columns; if it is right, say why in the remarks.',
  'left-blank-alone.title': 'Left blank',
  'left-blank-alone.fail': 'All {rows} other rows fill “{total}”; this one alone leaves it blank.',
  'left-blank-alone.advice': 'Fill it in, or say in the remarks that there is none.',
  'band-of-its-figure.title': 'Band and figure',
  'band-of-its-figure.fail':
    '“{bands}” says “{band}”, and “{total}” {stated}; in the {rows} other rows it lies within.',
  'band-of-its-figure.advice': 'Check both columns and correct the one that is wrong.',
  'summary-matches-headers.title': 'Columns of summary and sheets',
  'summary-matches-headers.fail':
    '“{total}” of {place} is {stated} in the summary; the sheets have {expected}, a difference of {difference}.',
  'summary-matches-headers.advice': 'Check summary and sheets, and correct one of them.',
  'rate-unlike-others.title': 'A rate unlike all others',
  'rate-unlike-others.fail': '“{total}” is {usual} in {rows} households (rows) of this table, and {stated} only here.',
  'rate-unlike-others.advice': 'Check the rate; if another one is in force for this row, note why.',
  'summary-matches-columns.title': 'Summary and the sheet of that name',
  'summary-matches-columns.fail': '“{total}” is {stated} in the summary, {expected} in the sheet “{sheet}”.',
  'summary-matches-columns.advice': 'Correct the summary from the sheet, or complete the sheet.',
  'months-of-a-span.title': 'Months of a span',
  'months-of-a-span.fail':
    '“{total}” is {stated}; from the first month to the last there are {expected}, as nearly all other rows have it.',
  'months-of-a-span.advice': 'Check the months and their number; note a gap between them.',
  'share-of-total.title': 'Shares of the total',
  'share-of-total.fail': '“{total}” is {stated}%; of the sum of “{part}” it is {expected}%.',
  'share-of-total.advice': 'Work the share out again and check the figure that it is of.',
  'share-in-prose.title': 'Share in a sentence',
  'share-in-prose.fail': '{part} ÷ {whole} = {expected}; the sentence says “{stated}”.',
  'share-in-prose.advice': 'Check the share; if it is of others than those counted, say of whom.',
  'sheets-agree.title': 'One case in two lists',
  'sheets-agree.fail':
    '“{field}” is “{value}” here and “{before}” in row {row} of “{sheet}”; the lists agree on {rows} others.',
  'sheets-agree.fail.number': '“{field}” is not what row {row} of “{sheet}” has; the lists agree on {rows} others.',
  'sheets-agree.advice':
    'Check both lists and correct the one that is wrong; if it changed between them, say so in the remarks.',
  'filled-in-its-class.title': 'Filled in unlike its class',
  'filled-in-its-class.fail.filled':
    'None of the {rows} other rows whose “{by}” is “{like}” has anything in “{total}”; this one alone has.',
  'filled-in-its-class.fail.blank':
    'All {rows} other rows whose “{by}” is “{like}” have something in “{total}”; this one alone has nothing.',
  'filled-in-its-class.advice':
    'Check both columns and correct the one that is wrong; if it is right, say why in the remarks.',
}
