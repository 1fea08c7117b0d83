export const visits = {
  'household-not-surveyed.title': 'No household left out',
  'household-not-surveyed.fail.absent':
    'The household is on the roster, but neither among the questionnaires that came back nor in the log of visits.',
  'household-not-surveyed.fail.number':
    '“{other}” of the same village there has another ID number and cannot be taken for this household.',
  'household-not-surveyed.fail.similar':
    'The household is not there; “{other}” of the same village has a similar name, perhaps the same person.',
  'household-not-surveyed.fail.village':
    '{village} has {households} {households|household|households} on the roster; the questionnaires and logs given have none of them.',
  'household-not-surveyed.advice':
    'Visit the household and collect its questionnaire; note on the roster who is away or refuses; correct names and numbers.',
  'needy-household-not-visited.title': 'Every household in need is visited',
  'needy-household-not-visited.fail.absent':
    'The household is in the ledger of people in need, but the log has no visit to it.',
  'needy-household-not-visited.fail.number':
    '“{other}” of the same village in the log has another ID number and cannot be taken for this household.',
  'needy-household-not-visited.fail.similar':
    'The log does not have the household; “{other}” of the same village has a similar name, perhaps the same person.',
  'needy-household-not-visited.fail.village':
    '{village} has {households} {households|household|households} in the ledger; the logs given have none of them.',
  'needy-household-not-visited.advice':
    'Visit the household and write it down; if it was visited, check the log together with the ledger.',
  'survey-covers-roster.title': 'Questionnaires and households',
  'survey-covers-roster.fail':
    '{place}: {back} {back|questionnaire|questionnaires} came back, the roster has {households} {households|household|households}, {missing} more.',
  'survey-covers-roster.advice': 'Collect the rest, or attach a list of the households that are away.',
  'household-without-cadre.title': 'Every household in need has a cadre',
  'household-without-cadre.fail.absent':
    'The household is in the ledger of people in need, but not in the list of cadres and their households, and its own row names no cadre.',
  'household-without-cadre.fail.number':
    '“{other}” of the same village in the list has another ID number and cannot be taken for this household.',
  'household-without-cadre.fail.similar':
    'The list does not have the household; “{other}” of the same village has a similar name, perhaps the same person.',
  'household-without-cadre.fail.village':
    '{village} has {households} {households|household|households} in the ledger; the list given has none of them.',
  'household-without-cadre.advice': 'Assign a cadre and write it down.',
  'cadre-blank-in-ledger.title': 'Cadre left blank',
  'cadre-blank-in-ledger.fail': 'No cadre is named for this household; other households of the table have one.',
  'cadre-blank-in-ledger.advice': 'Assign and name one, or check the list of cadres together with the ledger.',
  'not-on-roster.title': 'People on the roster',
  'not-on-roster.fail.absent': '“{value}” is not on the roster.',
  'not-on-roster.fail.number': '“{other}” of the same village on the roster has another ID number.',
  'not-on-roster.fail.similar':
    '“{value}” is not on the roster; “{other}” of the same village has a similar name, perhaps the same person.',
  'not-on-roster.fail.village':
    '{village} has {households} {households|row|rows}; the roster given has no household of this village.',
  'not-on-roster.advice':
    'Check name and number; note who lives here without hukou; complete the roster if it lacks people.',
  'visit-outside-campaign.title': 'Date of the visit',
  'visit-outside-campaign.fail': 'The visit of {date} is outside the campaign, {from} to {until}.',
  'visit-outside-campaign.advice':
    'Check the date, often the year or month is wrong; keep other visits in another log.',
  'two-places-at-once.title': 'One cadre in two places',
  'two-places-at-once.fail': 'On {date} the cadre was in “{place}”, while a visit in “{other}” from {time} overlaps.',
  'two-places-at-once.advice': 'Check times and visitors; name the unit where two cadres share a name.',
  'visit-elements.title': 'Four elements of the log',
  'visit-elements.fail': 'The visit lacks “{field}”.',
  'visit-elements.advice': 'Write down time, place, person and situation.',
  'visit-text-copied.title': 'Same words in many logs',
  'visit-text-copied.fail':
    'These words of “{field}” stand in the logs of {households} {households|household|households}, more than the local limit of {limit}.',
  'visit-text-copied.advice': 'Make sure that each household was visited, and describe each as it is.',
  'visits-a-month.title': 'Visits a month',
  'visits-a-month.fail': 'Fewer than {least} visits in {months} ({visits} in the first of these months).',
  'visits-a-month.advice': 'Visit, or write down visits that were made; note if the household was away.',
  'demand-not-in-problems.title': 'Demands in the ledger of problems',
  'demand-not-in-problems.fail.absent': 'The demand “{value}” of this visit is not in the ledger of problems.',
  'demand-not-in-problems.fail.similar':
    'The demand “{value}” of this visit is not in the ledger under this name; “{other}” of the same village has a similar one.',
  'demand-not-in-problems.fail.stranger':
    'The demand “{value}” of this visit is not in the ledger under this name; the same demand stands there for “{other}”, whom no visit names: perhaps a wrong name.',
  'demand-not-in-problems.advice': 'Enter it; note if several households share a row or if it was settled on the spot.',
  'five-visits.title': 'Five who must be visited',
  'five-visits.fail': 'The log of {village} has no visit to: {missing}.',
  'five-visits.advice': 'Visit them and name the kind of visit; note if the village has no such person.',
  'unit-without-leader.title': 'Leader and department',
  'unit-without-leader.fail.leader': '“{unit}” has no leader.',
  'unit-without-leader.fail.department': '“{unit}” has no department.',
  'unit-without-leader.advice': 'Each town and community has one leader and one department at least; assign them.',
  'unit-not-served.title': 'Town or community not in the list of contacts',
  'unit-not-served.fail': '“{value}” is not in the list of leaders and departments given.',
  'unit-not-served.advice': 'Add it; if only the name is written differently, make the two the same.',
  'cadre-load.title': 'Households of one cadre',
  'cadre-load.fail':
    'This cadre looks after {households} {households|household|households}, more than the local limit of {most}.',
  'cadre-load.advice': 'Share the work; name the unit where two cadres share a name.',
  'cadre-related.title': 'Cadre and household',
  'cadre-related.fail.stated': 'The list says that cadre and household are related: “{value}”.',
  'cadre-related.fail.self': "The cadre's ID number is a member's of this household.",
  'cadre-related.advice':
    'Kin must stand aside and be on record: assign another cadre, or correct the relation or the number.',
  'cadre-kin-on-record.title': 'Cadre of recorded kin',
  'cadre-kin-on-record.fail': "The record of handlers' kin names this household as kin of its cadre ({relation}).",
  'cadre-kin-on-record.advice': 'Assign another cadre, or note that the kinship is on record.',
  'more-visited-than-exist.title': 'Households visited and households',
  'more-visited-than-exist.fail':
    '{visited} {visited|household|households} visited are more than the {all} of the village.',
  'more-visited-than-exist.advice': 'Count households: one that was visited twice counts once.',
  'report-late.title': 'Date of the report',
  'report-late.fail': 'The report of {date} is after day {due} of the month, when it was due.',
  'report-late.advice': 'Report in time; note if it completes or corrects an earlier report.',
  'size-differs-from-roster.title': 'Household size and roster',
  'size-differs-from-roster.fail': 'The household size is given as {stated}, the roster has {roster}.',
  'size-differs-from-roster.advice':
    'Check the household booklet and who lives there; note splits, marriages and members elsewhere.',
  'visit-entered-twice.title': 'One visit entered twice',
  'visit-entered-twice.fail': 'Same day, household, visitor and words: already entered above.',
  'visit-entered-twice.advice':
    'Delete one of them; if there were two visits, write down the time and findings of each.',
  'visit-element-forgotten.title': 'Left out of one visit',
  'visit-element-forgotten.fail': 'All other visits of this log give “{field}”, this one does not.',
  'visit-element-forgotten.advice': 'Fill it in; write “none” where there was nothing.',
  'visit-ends-before-start.title': 'Time of the visit',
  'visit-ends-before-start.fail': '“{shown}”: the visit ends before it begins.',
  'visit-ends-before-start.fail.clock': '“{shown}” is no time of day.',
  'visit-ends-before-start.advice': 'Check both times.',
  'alone-yet-several.title': 'The situation and the size of the household',
  'alone-yet-several.fail': '{size} {size|person|persons}, and the log tells of somebody who lives alone.',
  'alone-yet-several.advice': 'Check the size and the log.',
  'visit-outside-stated-span.title': 'Day of the visit and time of the campaign',
  'visit-outside-stated-span.fail': '{date} is outside the time that the table gives, {from} to {until}.',
  'visit-outside-stated-span.fail.stated': 'The sheet says “{sentence}”; the visit is of {date}.',
  'visit-outside-stated-span.advice': 'Check the day of the visit.',
  'visit-tells-later.title': 'Situation and day of the visit',
  'visit-tells-later.fail.event': 'Visited on {visited}, and tells of what happened on {told}.',
  'visit-tells-later.fail.dead': 'It says “{said}”, and also what the person said or was like.',
  'visit-tells-later.advice': 'Check the day of the visit and what is written.',
  'visits-as-the-sheet-asks.title': 'Visits and what the sheet asks',
  'visits-as-the-sheet-asks.fail': '{visitor} made {visits} visits in {month}; the sheet asks for {least} a month.',
  'visits-as-the-sheet-asks.advice': 'Add the missing visits or check the days; note leave or a transfer.',
  'fewer-visitors.title': 'Number of visitors',
  'fewer-visitors.fail': 'The other visits of the log were made by two or more, this one by one alone.',
  'fewer-visitors.fail.twice': 'Both visitors are {name}.',
  'fewer-visitors.advice': 'Enter who went along; note it where one went alone.',
  'pairing-and-visits.title': 'List of pairings and log of visits',
  'pairing-and-visits.fail.unvisited': 'On the list of pairings, and not in the log; nearly all others were visited.',
  'pairing-and-visits.fail.unlisted': 'Visited, and not on the list of pairings; nearly all others are.',
  'pairing-and-visits.fail.size': '{own} {own|person|persons} by the log, {listed} by the list of pairings.',
  'pairing-and-visits.advice':
    'Check list and log: visit who was left out; note who is not on the list, or came and went.',
  'visit-text-as-above.title': 'Visit as in the row above',
  'visit-text-as-above.fail': 'Word for word what the row above says of another household.',
  'visit-text-as-above.fail.copied':
    'These words of “{field}” stand in the rows of {households} {households|household|households}.',
  'visit-text-as-above.advice': 'Check that each household was visited, and write what is so there.',
}
