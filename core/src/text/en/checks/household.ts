export const household = {
  'size-matches-rows.title': 'Household size',
  'size-matches-rows.fail': 'The household size is given as {stated}, but {rows} {rows|member is|members are} listed.',
  'size-matches-rows.advice': 'Compare with the household booklet: add the member left out, or correct the size.',
  'relation-contradicts-sex.title': 'Relation and sex',
  'relation-contradicts-sex.fail.relation':
    'The relation “{relation}” means “{expected}”; the sex (or ID number) says otherwise.',
  'relation-contradicts-sex.fail.spouse': 'The spouse has the same sex as the head.',
  'relation-contradicts-sex.advice':
    'Compare with the household booklet; correct the relation, the sex or the ID number.',
  'needy-within-size.title': 'Persons in need and household size',
  'needy-within-size.fail': '{needy} {needy|person is|persons are} in need, but the household has {size}.',
  'needy-within-size.advice': "Check the household booklet and the household's report; correct the figure.",
  'covered-within-size.title': 'Persons covered and household size',
  'covered-within-size.fail': '{insured} {insured|person is|persons are} covered, but the household has {size}.',
  'covered-within-size.fail.none': 'Nobody is covered, yet ¥{amount} a month is granted.',
  'covered-within-size.fail.single': 'The remark tells of a single-person grant, and {insured} persons are covered.',
  'covered-within-size.advice': 'Check the household booklet and the decision; correct the figure.',
  'spouse-missing.title': 'Spouse missing',
  'spouse-missing.fail': 'The head is “{value}”, and no spouse is listed.',
  'spouse-missing.advice':
    'A spouse is a member: enter him or her; note a divorce, a death, prison or a single application.',
  'minor-child-missing.title': 'Minor child missing',
  'minor-child-missing.fail': 'The roster has {children} more minor children in this household.',
  'minor-child-missing.advice': 'Enter them; note a child who lives with the other parent or has support of its own.',
  'partial-enrolment.title': 'Only some members covered',
  'partial-enrolment.fail': '{leftOut} {leftOut|member is|members are} not covered and nothing says why.',
  'partial-enrolment.fail.many':
    '{count} households of this table have members who are not covered, and nothing says why.',
  'partial-enrolment.advice':
    'But for single applications the whole household is enrolled; note prison, a declared disappearance or other support.',
  'person-in-two-households.title': 'One person in two households',
  'person-in-two-households.fail': 'The same person stands in another household.',
  'person-in-two-households.advice':
    'Keep the person where he or she lives; take those who married or moved out of the other.',
  'age-gap.title': 'Ages within the family',
  'age-gap.fail.parent': 'The relation is “{relation}”, the ages are {years} {years|year|years} apart.',
  'age-gap.fail.reversed':
    'The relation is “{relation}”, but the ages are the wrong way round (by {years} {years|year|years}).',
  'age-gap.fail.spouses': 'Husband and wife are {years} {years|year|years} apart.',
  'age-gap.advice': 'Check relation and ID number; say where a child is adopted or a stepchild.',
  'excluded-member-covered.title': 'Member who does not count',
  'excluded-member-covered.fail.imprisoned': 'The member is “{value}”: prisoners are no members of the household.',
  'excluded-member-covered.fail.compulsory-rehabilitation':
    'The member is “{value}”: those in compulsory rehabilitation are no members of the household.',
  'excluded-member-covered.fail.missing':
    'The member is “{value}”: those declared missing are no members of the household.',
  'excluded-member-covered.fail.paid': 'The row says “{value}” and pays: nothing is due while in prison.',
  'excluded-member-covered.advice': 'Find out how it stands: take the member out, or correct the state if he is back.',
  'prisoner-covered.title': 'Prisoner covered',
  'prisoner-covered.fail': 'The person is on the list of prisoners and still counted.',
  'prisoner-covered.advice': 'Ask the prison; nobody counts while inside; see whether money is to be recovered.',
  'clergy-covered.title': 'Clergy',
  'clergy-covered.fail': 'Clergy who left for religious premises long enough ago are no members of the family.',
  'clergy-covered.advice': 'Find out where the person lives; in hardship he or she may apply alone.',
  'parent-elsewhere-covered.title': 'Parent who lives apart',
  'parent-elsewhere-covered.fail': 'The parent lives in “{value}”, the head in “{head}”.',
  'parent-elsewhere-covered.advice':
    'From July 2021 parents count only where they live with the household; else they are supported relatives.',
  'grown-student-covered.title': 'Grown children at school',
  'grown-student-covered.fail.postgraduate':
    'The grown child attends “{value}”; beyond a first degree children no longer count as dependent.',
  'grown-student-covered.fail.part-time':
    'The grown child attends “{value}”; part-time study does not make a child dependent.',
  'grown-student-covered.advice':
    'Note it where the child lives with the household for long or cannot work; else take it out.',
  'residence-apart-unmarked.title': 'Hukou and residence apart',
  'residence-apart-unmarked.fail': 'Hukou in “{hukou}”, residence in “{residence}”: different towns, and no remark.',
  'residence-apart-unmarked.advice': 'Note it, and see where the application belongs and whether both places pay.',
  'recent-split-same-address.title': 'Split recently, same address',
  'recent-split-same-address.fail':
    'Split off within a year (“{value}”); {households} other {households|household has|households have} the same address.',
  'recent-split-same-address.advice': 'Visit and see whether they keep house apart; if not, count them as one.',
  'recent-divorce-same-address.title': 'Divorced recently, same address',
  'recent-divorce-same-address.fail':
    'Divorced within a year; {households} other {households|household has|households have} the same address.',
  'recent-divorce-same-address.advice':
    'Visit and see whether the two still live together; note it where parents or children live there.',
  'obligors-not-listed.title': 'Supporters not listed',
  'obligors-not-listed.fail': 'All members are sixty or older; no supporter is listed, nor that there is none.',
  'obligors-not-listed.advice': 'Enter the children and their income; write “无” where there is none.',
  'relation-of-another.title': 'Relation and sex',
  'relation-of-another.fail': 'The relation is “{relation}” ({expected}), yet neither ID number is of that sex.',
  'relation-of-another.advice': 'Check the relation and the ID numbers of both.',
  'marital-contradicts.title': 'Marital status',
  'marital-contradicts.fail.spouse': 'Unmarried by the column, yet the household has a spouse.',
  'marital-contradicts.fail.widowed': 'Widowed by the column, yet the household has a spouse.',
  'marital-contradicts.fail.age': '{age} {age|year|years} old and “{marital}”: below the age of marriage.',
  'marital-contradicts.advice': 'Check marital status, relation to the head and ID number.',
  'village-of-household.title': 'One household, one village',
  'village-of-household.fail': 'The household stands under “{other}”, this member under “{own}”.',
  'village-of-household.advice': 'Check the household number and the village; note members whose hukou is elsewhere.',
  'age-of-another.title': 'Relation and age',
  'age-of-another.fail.near': 'The relation is “{relation}”, and the two are only {years} {years|year|years} apart.',
  'age-of-another.fail.reversed':
    'The relation is “{relation}”, and the wrong one of the two is older ({years} {years|year|years}).',
  'age-of-another.advice': 'Check the relation and both ID numbers; note step- and adopted children.',
  'size-of-names.title': 'Household size and names',
  'size-of-names.fail': 'The household size is {stated}; the row names {rows} {rows|person|persons}.',
  'size-of-names.advice': 'Check the size and the names of the members.',
  'size-of-members-sheet.title': 'Size and the sheet of members',
  'size-of-members-sheet.fail': 'The size is {stated}; “{sheet}” has {rows} {rows|member|members} of the household.',
  'size-of-members-sheet.advice': 'Check the sheet of members and the size.',
  'two-spouses.title': 'Spouse',
  'two-spouses.fail': '{spouses} {spouses|member is|members are} entered as the spouse of the head.',
  'two-spouses.advice':
    'Check the household book: enter children-in-law as such, and members of another household there.',
  'order-of-children.title': 'Rank of children',
  'order-of-children.fail': '“{relation}” was born before “{other}” of the same household.',
  'order-of-children.advice':
    'Check relation and ID number; note it where each side of a second marriage counts its own children.',
  'household-agrees.title': 'Rows of a household',
  'household-agrees.fail':
    '“{field}” is “{value}”, another than in row {row} of the same household; other households’ rows agree.',
  'household-agrees.advice':
    'Check the household booklet and the decision; note it where members have standards or accounts of their own.',
  'condition-contradicts.title': 'Health, disability and cause',
  'condition-contradicts.fail.type': 'There is a level of disability and no type.',
  'condition-contradicts.fail.healthy': 'Health is “{value}” beside a disability.',
  'condition-contradicts.fail.disabled': 'The cause of hardship is a disability, and none is entered.',
  'condition-contradicts.fail.ill': 'The cause of hardship is an illness, yet health is “{value}”.',
  'condition-contradicts.fail.unnamed': 'Health is “{value}”, with no type or level of disability.',
  'condition-contradicts.fail.child-labour': 'Below 16, and the ability to work is “{value}”.',
  'condition-contradicts.fail.able': 'A disability of the first level, and well and able to work.',
  'condition-contradicts.advice': 'Check these columns; note it where another of the household is ill or disabled.',
  'several-of-the-alone.title': 'Persons of a household without support',
  'several-of-the-alone.fail.others':
    'The household is “{kind}”, and has {size} {size|person|persons}; the others of this kind have one or two.',
  'several-of-the-alone.fail.only':
    'The household is “{kind}”, and has {size} {size|person|persons}; such a household has one or two.',
  'several-of-the-alone.fail.paid': '“{kind}” is paid for {size} persons; the others of this kind for one each.',
  'several-of-the-alone.advice':
    'Check kind and size; note who only lives there, or siblings who are supported together.',
  'member-left-off.title': 'A member left off',
  'member-left-off.fail':
    '“{field}” says {stated}, but only {rows} {rows|member is|members are} listed; {alike} households of this table list as many as they count.',
  'member-left-off.advice':
    'Compare with the household booklet: add the member left out, or note who lives elsewhere or is not covered.',
}
