export const eligibility = {
  'age-of-its-band.title': 'Age and band',
  'age-of-its-band.fail.young':
    '{age} {age|year|years} old by the ID number, below the band from {from} that is filled in.',
  'age-of-its-band.fail.old':
    '{age} {age|year|years} old by the ID number, above the band {from}–{to} that is filled in.',
  'age-of-its-band.fail.below-all':
    'By the ID number {age} {age|year|years} old, below the lowest age ({from}) for which the sheet states an amount.',
  'age-of-its-band.fail.paid': '{stated} yuan are paid, but the band of the age says {expected} yuan.',
  'age-of-its-band.advice': 'Check the ID number, the band and the amount.',
  'urgent-cause.title': 'Cause of urgent aid',
  'urgent-cause.fail.lasting': 'Given as “{kind}”, yet the cause is “{cause}”: what lasts for years is no emergency.',
  'urgent-cause.fail.foreseen': 'Given as “{kind}”, yet the cause is “{cause}”: outlays of education are no emergency.',
  'urgent-cause.advice':
    'Check the kind of aid: outlays have their notice and means test; remark what else befell them.',
  'child-grown.title': 'Children of 18',
  'child-grown.fail': 'The child is {age} {age|year|years} old, and nothing says that it is still in school.',
  'child-grown.advice': 'Note the school of a child who goes on being supported; else support ends.',
  'stopped-below-standard.title': 'Ended for income above the standard',
  'stopped-below-standard.fail':
    'Ended for “{reason}”, yet the income a head is ¥{income} a month, below the standard of ¥{standard}.',
  'stopped-below-standard.advice': 'Check the income and the reason; a grant ended in error is restored and paid back.',
  'income-below-standard.title': 'Income a head and the standard',
  'income-below-standard.fail.in-force':
    'Monthly income a head ¥{perCapita} ≥ the standard ¥{standard} ({source}): not below it.',
  'income-below-standard.fail.stated':
    '{perCapita} yuan a head and month, not below the standard of this table, {standard}.',
  'income-below-standard.advice':
    'A grace period, a single-person application from an edge household or lawful deductions explain it: note which one applies, else review the case.',
  'standard-in-force.title': 'Standard in force',
  'standard-in-force.fail':
    'The register uses ¥{stated}; the standard in force here is ¥{expected} (from {from}, {source}).',
  'standard-in-force.advice': 'Use the standard in force and work out the amount again.',
  'standard-of-its-tier.title': 'Tier of the standard',
  'standard-of-its-tier.fail': '¥{stated} is the standard of {other}; here it is ¥{expected}.',
  'standard-of-its-tier.advice': 'If the town follows {other}, say so in a policy pack; else correct the standard.',
  'edge-income-between-lines.title': 'Income of an edge household',
  'edge-income-between-lines.fail.below': '¥{perCapita} a head is below the dibao standard of ¥{standard}.',
  'edge-income-between-lines.fail.above':
    '¥{perCapita} a head is not below the edge line (dibao standard ¥{standard}).',
  'edge-income-between-lines.fail.above-multiple':
    '¥{perCapita} a head is not below the edge line of ¥{line} ({multiple} times the dibao standard of ¥{standard}).',
  'edge-income-between-lines.advice':
    'Property above the dibao limit, or a change before the next review, explains it; else pass it to dibao or end it.',
  'single-person-ground.title': 'Ground for a single application',
  'single-person-ground.fail':
    'Entered as a single application, but no severe disability, serious illness or other ground is recorded.',
  'single-person-ground.fail.said':
    'By the remark a single application; the disability is “{said}”, with no serious illness or other ground.',
  'single-person-ground.advice':
    'Enter disability or illness and see whether the family is an edge household; note a ground of the county’s own.',
  'tekun-disability-listed.title': 'Disability in the tekun register',
  'tekun-disability-listed.fail':
    'Disability “{type}”, level {level}, is not among those that count as inability to work.',
  'tekun-disability-listed.advice':
    'Listed are intellectual and mental 1–3, physical 1–2, visual 1; note a ground that the province adds.',
  'age-flag.title': 'Age group',
  'age-flag.fail.elderly': 'Entered as “{value}”, but {age} {age|year|years} old, below sixty.',
  'age-flag.fail.minor': 'Entered as “{value}”, but {age} {age|year|years} old, eighteen or more.',
  'age-flag.fail.adult': 'Entered as no minor (“{value}”), but {age} {age|year|years} old, below eighteen.',
  'age-flag.advice': 'Correct the group by the age of the ID number, or check the number.',
  'able-relative-in-roster.title': 'Relative who can support',
  'able-relative-in-roster.fail':
    'The roster has {relatives} spouse or children of 18 to 59 without disability in the same household.',
  'able-relative-in-roster.advice': 'See whether they can support; note which case of article 8 applies.',
  'obligor-without-evidence.title': 'Evidence on supporters',
  'obligor-without-evidence.fail.told':
    'The remarks tell of a child who could support (“{remark}”), and nothing says why he or she cannot.',
  'obligor-without-evidence.fail.listed': '“{value}” is bound to support, and nothing says why he or she cannot.',
  'obligor-without-evidence.advice': 'Note the case of article 8 and keep the proof.',
  'tekun-three-lacks.title': 'The three lacks',
  'tekun-three-lacks.fail.labour': 'Between 16 and 59 and no disability is entered: not unable to work.',
  'tekun-three-lacks.fail.income': 'The income entered is not below the line: not without livelihood.',
  'tekun-three-lacks.advice':
    'Check disability, ability to work and income; note a ground of the province or income that does not count.',
  'tekun-minor-in-child-support.title': 'Tekun or children’s support',
  'tekun-minor-in-child-support.fail':
    'A minor in the tekun register is also entered as “{value}”: only one of the two.',
  'tekun-minor-in-child-support.advice': 'Find out which the guardian chose; note a top-up.',
  'tekun-minor-grown.title': 'Grown former minor',
  'tekun-minor-grown.fail': 'Taken in as a minor (“{value}”), now eighteen or older and at no school.',
  'tekun-minor-grown.advice':
    'Support goes on in compulsory or senior secondary school: enter the school; else determine anew.',
  'wubao-villager.title': 'Hukou of a wubao person',
  'wubao-villager.fail': 'Hukou “{value}”; until May 2014 wubao was for villagers.',
  'wubao-villager.advice': 'Townspeople with the three lacks got urban dibao in full; check the hukou.',
  'category-matches-hukou.title': 'Kind of dibao and hukou',
  'category-matches-hukou.fail': 'The kind is “{category}”, the head’s hukou “{hukou}”.',
  'category-matches-hukou.advice': 'Until July 2021 the hukou decided; note a unified hukou judged by residence.',
  'idle-able-member.title': 'Able to work, without income',
  'idle-able-member.fail':
    '{age} {age|year|years} old, able, healthy, covered for more than half a year, no income and no record of jobs offered.',
  'idle-able-member.advice':
    'Find out about income and jobs and keep a record; note who must care for a severely disabled relative.',
  'employment-cost-deducted.title': 'Cost of employment',
  'employment-cost-deducted.fail': 'At work with an income, and no cost of employment deducted.',
  'employment-cost-deducted.advice':
    'The necessary cost of employment may be deducted; note it where the wage is entered net.',
  'exempt-pension-counted.title': 'Pensions that do not count',
  'exempt-pension-counted.fail.entitlement': '¥{amount} of entitlement pension seems to have been counted.',
  'exempt-pension-counted.fail.basic':
    '¥{amount} of pension seems to have been counted; the residents’ basic pension does not count.',
  'exempt-pension-counted.advice':
    'Neither counts: work the income out again. An employee’s pension does count; leave it.',
  'assistance-counted.title': 'Assistance counted as income',
  'assistance-counted.fail': '¥{amount} of assistance seems to have been counted as income.',
  'assistance-counted.advice': 'From July 2021 assistance does not count: work the income out again.',
  'dibao-paid-to-edge.title': 'Dibao for an edge household',
  'dibao-paid-to-edge.fail': '¥{amount} a month is entered for a household that has no dibao.',
  'dibao-paid-to-edge.advice': 'Note a single application; if it is other aid, correct the column; else stop it.',
  'edge-on-dibao-payment-list.title': 'Edge household on the dibao list',
  'edge-on-dibao-payment-list.fail':
    'The household has edge or rigid-expenditure status and no dibao, yet is on the dibao payment list.',
  'edge-on-dibao-payment-list.advice':
    'See whether it is a single application or a recent change; else stop and recover.',
  'rigid-and-other-class.title': 'Two classes at once',
  'rigid-and-other-class.fail.dibao': 'The person is also in the dibao register.',
  'rigid-and-other-class.fail.tekun': 'The person is also in the tekun register.',
  'rigid-and-other-class.fail.dibao-edge': 'The person is also in the edge register.',
  'rigid-and-other-class.advice':
    'A household is in one class only; where it changed this month, bring the registers up to date.',
  'rigid-window.title': 'Rigid expenditure',
  'rigid-window.fail.no-ratio': 'The share of rigid expenditure is not entered.',
  'rigid-window.fail.no-window': 'The months over which expenditure was counted are not entered.',
  'rigid-window.fail.length':
    'Counted over {months} {months|month|months}; it should be the {expected} before the application.',
  'rigid-window.advice': 'Count the bills of the twelve months before the application.',
  'rigid-status-expired.title': 'Determination run out',
  'rigid-status-expired.fail.run-out': 'Valid until {value}: run out by {date}.',
  'rigid-status-expired.fail.too-old':
    'Determined on {value}: more than the {months} {months|month|months} for which it holds.',
  'rigid-status-expired.fail.too-long':
    'Valid until {value}: longer than {months} {months|month|months} from the determination.',
  'rigid-status-expired.advice': 'Determine anew or end it; where that was done, enter the date.',
  'care-allowance-level.title': 'Level for the care allowance',
  'care-allowance-level.fail':
    'Care allowance paid for {type} level {level}; the national rule names levels 1 and 2 with need of long-term care.',
  'care-allowance-level.fail.stated':
    'The sheet says “{sentence}”; the care allowance is paid for {type} level {level}.',
  'care-allowance-level.advice':
    'Check the certificate; where the province added intellectual and mental levels 3 and 4, put that into a local pack.',
  'living-allowance-without-dibao.title': 'Living allowance without dibao',
  'living-allowance-without-dibao.fail':
    'Draws the living allowance of the disabled but stands in no dibao register given.',
  'living-allowance-without-dibao.advice':
    'Check whether the household still receives dibao; note the class where the scope was extended.',
  'tekun-standard.title': 'Tekun standard',
  'tekun-standard.fail.differs':
    'The standard is given as {stated} yuan; {expected} yuan is in force (from {from}, {source}).',
  'tekun-standard.fail.floor':
    'The standard is given as {stated} yuan, below the lowest of the province, {expected} yuan (from {from}, {source}).',
  'tekun-standard.advice': 'Use the standard in force; what is paid after income belongs in the column of amounts.',
  'orphan-with-parent.title': 'Parents of an orphan or unattended child',
  'orphan-with-parent.fail.orphan': 'Entered as an orphan, yet “{field}” says “{said}”.',
  'orphan-with-parent.fail.unattended': 'Entered as unattended, yet “{field}” says “{said}” and names no ground.',
  'orphan-with-parent.fail.both-dead': 'Both parents are dead: the child is an orphan, not de facto unattended.',
  'orphan-with-parent.fail.of-the-other':
    'Entered as an orphan, yet “{field}” says “{said}”: with a parent alive the child may be unattended, no orphan.',
  'orphan-with-parent.fail.guardian': 'Entered as an orphan, yet the guardian is “{said}”.',
  'orphan-with-parent.fail.less': '“{said}” is less than the list asks for (six months; a severe disability).',
  'orphan-with-parent.fail.cause': 'Listed as an orphan for “{said}”: one of the parents lives.',
  'orphan-with-parent.advice':
    'Check the parents’ situation; who is no orphan may be an unattended child, else the grant ends.',
  'rigid-ratio-below.title': 'Share of rigid expenditure too low',
  'rigid-ratio-below.fail': 'Rigid expenditure is {stated}% of income, less than {least}% ({source}).',
  'rigid-ratio-below.advice': 'Check income and expenditure; below the share the household is not one of the class.',
  'guardian-under-age.title': 'Age of guardian and carer',
  'guardian-under-age.fail.carer': 'By the ID number the carer is {age}: a minor cannot sign an agreement of care.',
  'guardian-under-age.fail.guardian': 'By the ID number the guardian is {age}: a minor cannot be a guardian.',
  'guardian-under-age.advice':
    'Check the ID number; else another able person, the committee or the civil affairs office is guardian.',
  'care-tier-of-items.title': 'Tier of care and self-care',
  'care-tier-of-items.fail':
    '{items} {items|item|items} cannot be done alone: that is “{expected}”; “{stated}” is written down.',
  'care-tier-of-items.advice': 'Check the assessment of self-care and the tier.',
  'schooling-of-age.title': 'School and age',
  'schooling-of-age.fail': '{age} {age|year|years} old, at “{schooling}”: not of that age.',
  'schooling-of-age.advice': 'Check the school and the ID number.',
  'living-allowance-of-others.title': 'Who gets the living allowance',
  'living-allowance-of-others.fail': 'Of the class “{said}”, and drawing the living allowance of the disabled.',
  'living-allowance-of-others.fail.not-dibao': 'Said not to receive dibao, and draws the living allowance.',
  'living-allowance-of-others.fail.stated':
    'The sheet says “{sentence}”; the row says “{said}”, and the living allowance is paid.',
  'living-allowance-of-others.fail.blank':
    'Draws the living allowance with no dibao written down; the others without any do not draw it.',
  'living-allowance-of-others.advice':
    'Check whether it is a household in need; note the local rule where it is wider.',
  'age-of-its-ground.title': 'Age as the ground',
  'age-of-its-ground.fail': '“{header}” is given as “{said}”; by the ID number the age is {age}.',
  'age-of-its-ground.advice': 'Check the ID number and the ground, and enter the one that applies.',
  'tekun-age-without-ground.title': 'Age and ground of tekun',
  'tekun-age-without-ground.fail.now':
    '{age} {age|year|years} old, and the register gives no disability or other ground.',
  'tekun-age-without-ground.fail.entry':
    '{age} {age|year|years} old when taken in, and the register gives no disability or other ground.',
  'tekun-age-without-ground.fail.able':
    '{age} {age|year|years} old, able to work by the remark “{remarks}”, and no ground is given.',
  'tekun-age-without-ground.fail.unlisted':
    '{age} {age|year|years} old; “{ground}” is no type and level of disability that counts as unable to work.',
  'tekun-age-without-ground.advice': 'Note type and level of disability or the ground of then, or check the day.',
  'standard-of-title.title': 'The standard in the title',
  'standard-of-title.fail': 'The title states {stated} yuan; from {from} the standard is {expected} yuan ({source}).',
  'standard-of-title.advice': 'Check from when the standard counts; note it where the papers came late.',
  'rigid-income-above.title': 'Income a head of rigid-expenditure households',
  'rigid-income-above.fail':
    'The yearly income of {income} yuan a head is not below last year’s disposable income of {line}.',
  'rigid-income-above.advice':
    'Check the income; enter what is left after lawful deductions and note them, else revoke.',
  'other-class-in-row.title': 'Another class of rigid-expenditure households',
  'other-class-in-row.fail': 'Listed as a rigid-expenditure household, and the row says “{said}”.',
  'other-class-in-row.advice': 'Such a household is in none of the other classes; check it, and note who has left one.',
  'tekun-married.title': 'Spouse of a person supported',
  'tekun-married.fail':
    'Marital status “{value}”, with no spouse in the list and no word of one; spouses are bound to support.',
  'tekun-married.advice': 'Check it; note a spouse who is supported too, in prison, missing or unable.',
}
