/** Programmes, outcomes and a sentence for every condition. Sums in yuan. */
export const en = {
  'programme.dibao': 'Minimum living allowance (dibao)',
  'programme.dibao-edge': 'Dibao-edge household',
  'programme.tekun': 'Support of people in extreme difficulty (tekun)',
  'programme.rigid-expenditure': 'Household in hardship from rigid expenditure',
  'programme.temporary-assistance': 'Temporary assistance',
  'programme.medical-assistance': 'Medical assistance',
  'programme.charity-assistance': 'Charity',
  'programme.winter-relief': 'Winter and spring relief after a disaster',
  'programme.disability-living-allowance': 'Living allowance for hard-up disabled people',
  'programme.disability-care-allowance': 'Care allowance for severely disabled people',
  'programme.old-age-allowance': 'Old-age allowance',
  'programme.child-support': 'Living support of orphans and children without care',
  'short.dibao': 'Dibao',
  'short.dibao-edge': 'Edge',
  'short.tekun': 'Tekun',
  'short.rigid-expenditure': 'Rigid outlay',
  'short.temporary-assistance': 'Temporary',
  'short.medical-assistance': 'Medical',
  'short.charity-assistance': 'Charity',
  'short.winter-relief': 'Winter',
  'short.disability-living-allowance': 'Disabled: living',
  'short.disability-care-allowance': 'Disabled: care',
  'short.old-age-allowance': 'Old age',
  'short.child-support': 'Children',
  'short.dibao-edge.2009': 'Low income',
  'short.tekun.2009': 'Wubao',
  'programme.dibao.2009': 'Minimum living allowance (urban, rural)',
  'programme.dibao-edge.2009': 'Urban low-income family',
  'programme.tekun.2009': 'Rural five guarantees (wubao)',
  'outcome.eligible': 'eligible',
  'outcome.ineligible': 'not eligible',
  'outcome.undetermined': 'cannot be determined yet',
  'outcome.not-applicable': 'not applicable',
  'criterion.pass': 'met',
  'criterion.fail': 'not met',
  'criterion.unknown': 'not verified',
  'value.none': 'unknown',
  'value.noneInYuan': 'unknown yuan',
  'value.noneInYears': 'unknown years',
  'value.stated': ' (income stated so far: {sum} yuan a month; the rest is not filled in).',
  'value.atLeast': 'at least {from}',
  'value.atMost': 'at most {to}',
  'value.between': '{from} to {to}',
  'amount.per-month.exactly': '{value} yuan a month',
  'amount.per-month.at-least': 'at least {value} yuan a month',
  'amount.per-month.at-most': 'at most {value} yuan a month',
  'amount.once.exactly': '{value} yuan once',
  'amount.once.at-least': 'at least {value} yuan once',
  'amount.once.at-most': 'at most {value} yuan once',
  'amount.nothing': 'nothing to be paid at present',
  'amount.nothing.medical-assistance':
    'entitled; no medical cost was self-paid in the last 12 months, so that there is nothing to reimburse at present',
  'amount.nothing.temporary-assistance':
    'no cost was self-paid, or the cap of the year is reached: nothing to be paid at present',
  'absence.later': 'it exists only from {from}',
  'absence.ended': 'it has ended',
  'absence.not-here': 'it did not exist there at the time',
  'tier.self-care': 'self-care',
  'tier.half-care': 'half care',
  'tier.full-care': 'full care',
  'dibao.hukou.pass':
    'The kind of the head’s hukou is the one of the time: non-agricultural in town, agricultural in the country, or unified.',
  'dibao.hukou.fail':
    'The kind of the head’s hukou does not fit; at that time non-agricultural hukou applied for urban, agricultural for rural dibao.',
  'dibao.hukou.unknown': 'Whether the kind of the head’s hukou fits cannot be checked yet.',
  'dibao.hukou-place.pass': 'The head has a local hukou.',
  'dibao.hukou-place.fail':
    'Nobody has a local hukou; at that time it was a basic condition, and one applied where registered.',
  'dibao.hukou-place.unknown':
    'Whether one of another county’s hukou may apply here hangs on local rules, or the place is not given.',
  'dibao.members.pass': 'Members counted: {size}.',
  'dibao.members.fail': 'Nobody counts as a member.',
  'dibao.members.unknown': 'Members counted: {size} (something of them is still to be filled in).',
  'dibao.not-tekun.pass': 'Nobody is supported as tekun.',
  'dibao.not-tekun.fail':
    'Supported as tekun already, and so no longer counted for dibao, neither in persons nor in the sum.',
  'dibao.not-tekun.unknown': 'Whether he is supported as tekun, and still counts for dibao, cannot be verified yet.',
  'dibao.income.pass': 'Monthly income a head {perHead} yuan < standard {standard} yuan.',
  'dibao.income.fail': 'Monthly income a head {perHead} yuan ≥ standard {standard} yuan.',
  'dibao.income.unknown': 'Monthly income a head {perHead} yuan, standard {standard} yuan: cannot be compared yet.',
  'dibao.property.pass':
    'Property is within the limits (savings {financial} yuan, homes {homes}, vehicles {vehicles}).',
  'dibao.property.fail':
    'Property is over a limit (savings {financial} yuan, limit {limit} yuan; homes {homes}, vehicles {vehicles}).',
  'dibao.property.unknown':
    'Whether property is within the limits cannot be verified yet (savings {financial} yuan, homes {homes}, vehicles {vehicles}).',
  'dibao.single-hardship.pass': 'Severely disabled or seriously ill in a dibao-edge household: may apply alone.',
  'dibao.single-hardship.fail': 'Neither severely disabled nor seriously ill in a dibao-edge household.',
  'dibao.single-hardship.unknown':
    'Whether severely disabled or seriously ill in a dibao-edge household cannot be verified yet.',
  'dibao.single-clergy.pass': 'Clergy who have lived apart for three years: may apply alone.',
  'dibao.single-clergy.fail': 'Not clergy who have lived apart for three years.',
  'dibao.single-clergy.unknown': 'Whether clergy who have lived apart for three years cannot be verified yet.',
  'dibao.single-jobless.pass': 'A grown, severely disabled person out of work: may apply as a household of one.',
  'dibao.single-jobless.fail': 'Not a grown, severely disabled person out of work.',
  'dibao.single-jobless.unknown': 'Whether a grown, severely disabled person out of work cannot be verified yet.',
  'dibao.single-income.pass': 'Own monthly income {income} yuan < standard {standard} yuan.',
  'dibao.single-income.fail': 'Own monthly income {income} yuan ≥ standard {standard} yuan.',
  'dibao.single-income.unknown': 'Own monthly income {income} yuan, standard {standard} yuan: cannot be compared yet.',
  'dibao.single-property.pass': 'Property is within the limits (savings {financial} yuan).',
  'dibao.single-property.fail': 'Property is over a limit (savings {financial} yuan, limit {limit} yuan).',
  'dibao.single-property.unknown':
    'Whether property is within the limits cannot be verified yet (savings {financial} yuan).',
  'dibao-edge.members.pass': 'Members counted: {size}.',
  'dibao-edge.members.fail': 'Nobody counts as a member.',
  'dibao-edge.members.unknown': 'Members counted: {size} (something of them is still to be filled in).',
  'dibao-edge.urban.pass': 'An urban family.',
  'dibao-edge.urban.fail': 'Not an urban family; only urban low-income families were recognised then.',
  'dibao-edge.urban.unknown': 'Whether it is an urban family cannot be verified yet.',
  'dibao-edge.income.pass': 'Monthly income a head {perHead} yuan < edge line {line} yuan.',
  'dibao-edge.income.fail': 'Monthly income a head {perHead} yuan ≥ edge line {line} yuan.',
  'dibao-edge.income.unknown': 'Monthly income a head {perHead} yuan, edge line {line} yuan: cannot be compared yet.',
  'dibao-edge.property.pass':
    'Property is within the limits (savings {financial} yuan, homes {homes}, vehicles {vehicles}).',
  'dibao-edge.property.fail': 'Property is over a limit (savings {financial} yuan, limit {limit} yuan).',
  'dibao-edge.property.unknown':
    'Whether property is within the limits cannot be verified yet (savings {financial} yuan).',
  'dibao-edge.not-tekun.pass': 'Nobody is supported as tekun.',
  'dibao-edge.not-tekun.fail': 'Supported as tekun already, and so no edge household.',
  'dibao-edge.not-tekun.unknown': 'Whether there is tekun support cannot be verified yet.',
  'dibao-edge.not-dibao.pass': 'Income or property does not meet the dibao conditions, so it may be an edge household.',
  'dibao-edge.not-dibao.fail': 'Income and savings are within the dibao lines: it belongs in dibao, not on the edge.',
  'dibao-edge.not-dibao.unknown': 'Whether it meets the dibao conditions cannot be determined yet.',
  'tekun.villager.pass': 'A villager.',
  'tekun.villager.fail': 'Not a villager; the rural five guarantees are for villagers.',
  'tekun.villager.unknown': 'Whether a villager cannot be verified yet.',
  'tekun.present.pass': 'Not dead, declared missing or in prison.',
  'tekun.present.fail': 'Dead, declared missing or in prison.',
  'tekun.present.unknown': 'The status is not given and cannot be verified yet.',
  'tekun.no-labour.pass': 'Unable to work (aged {age}).',
  'tekun.no-labour.fail': 'None of the cases of inability to work (aged {age}).',
  'tekun.no-labour.unknown': 'Inability to work cannot be verified yet (aged {age}).',
  'tekun.income.pass': 'Own monthly income {income} yuan < {line} yuan: no livelihood.',
  'tekun.income.fail': 'Own monthly income {income} yuan ≥ {line} yuan: has a livelihood.',
  'tekun.income.unknown': 'Own monthly income {income} yuan, line {line} yuan: cannot be compared yet.',
  'tekun.property.pass': 'Property is within the limits (savings {financial} yuan).',
  'tekun.property.fail': 'Property is over a limit (savings {financial} yuan, limit {limit} yuan).',
  'tekun.property.unknown': 'Whether property is within the limits cannot be verified yet (savings {financial} yuan).',
  'tekun.obligors.pass': 'Nobody is bound to support, or nobody bound is able to (living apart: {supporters}).',
  'tekun.obligors.fail': 'Somebody bound to support is able to.',
  'tekun.obligors.unknown':
    'Whether those bound to support are able to cannot be verified yet (living apart: {supporters}).',
  'tekun.not-orphan.pass': 'No orphan who belongs to the support of orphans.',
  'tekun.not-orphan.fail': 'An orphan under 16 belongs to the support of orphans and is not tekun.',
  'tekun.not-orphan.unknown': 'Whether this is an orphan who belongs to the support of orphans cannot be checked yet.',
  'tekun.not-child-support.pass': 'Has not chosen the support of orphans and children without care.',
  'tekun.not-child-support.fail':
    'Already has the support of orphans or children without care, so is not tekun as well.',
  'tekun.not-child-support.unknown':
    'Whether the support of orphans or children without care is already given cannot be verified yet.',
  'rigid-expenditure.members.pass': 'Members counted: {size}.',
  'rigid-expenditure.members.fail': 'Nobody counts as a member.',
  'rigid-expenditure.members.unknown': 'Members counted: {size} (something of them is still to be filled in).',
  'rigid-expenditure.outside-others.pass': 'Not in dibao or tekun and not recognised as dibao-edge.',
  'rigid-expenditure.outside-others.fail': 'Already in dibao or tekun, or recognised as dibao-edge.',
  'rigid-expenditure.outside-others.unknown': 'Whether already in dibao, tekun or dibao-edge cannot be verified yet.',
  'rigid-expenditure.income.pass':
    "Monthly income a head {perHead} yuan < last year's disposable income ({line} yuan a month).",
  'rigid-expenditure.income.fail':
    "Monthly income a head {perHead} yuan ≥ last year's disposable income ({line} yuan a month).",
  'rigid-expenditure.income.unknown':
    "Monthly income a head {perHead} yuan, last year's disposable income {line} yuan a month: cannot be compared yet.",
  'rigid-expenditure.property.pass': 'Property is within the limits (savings {financial} yuan).',
  'rigid-expenditure.property.fail': 'Property is over a limit (savings {financial} yuan, limit {limit} yuan).',
  'rigid-expenditure.property.unknown':
    'Whether property is within the limits cannot be verified yet (savings {financial} yuan).',
  'rigid-expenditure.ratio.pass':
    'Rigid outlay of 12 months, {outlay} yuan, is over the set share ({ratio}) of income, {income} yuan.',
  'rigid-expenditure.ratio.fail':
    'Rigid outlay of 12 months, {outlay} yuan, is not over the set share ({ratio}) of income, {income} yuan.',
  'rigid-expenditure.ratio.unknown':
    'Rigid outlay of 12 months {outlay} yuan, income {income} yuan, set share {ratio}: cannot be compared yet.',
  'rigid-expenditure.local-conditions.pass': 'The place has no further conditions.',
  'rigid-expenditure.local-conditions.fail': 'A further local condition is not met.',
  'rigid-expenditure.local-conditions.unknown':
    'The place may have further conditions; none were found, and the office has to check.',

  'temporary-assistance.event.pass': 'An event calls for temporary assistance.',
  'temporary-assistance.event.fail': 'No event calls for temporary assistance.',
  'temporary-assistance.event.unknown': 'Whether an event calls for temporary assistance is not known yet.',
  'temporary-assistance.living.pass': 'There is somebody of the household to help.',
  'temporary-assistance.living.fail':
    'All of the household have died, are declared missing or in prison: nobody is left to help.',
  'temporary-assistance.living.unknown': 'Whether there is somebody of the household to help cannot be verified yet.',
  'temporary-assistance.place.pass': 'Dealt with here (a hukou of the city, or open to all).',
  'temporary-assistance.place.fail': 'No hukou of the city: not dealt with here.',
  'temporary-assistance.place.unknown':
    'No hukou of the city found: dealt with here only with a residence permit, which cannot be verified yet.',
  'temporary-assistance.hardship.pass': 'It happened within a year; how grave the hardship is the office judges.',
  'temporary-assistance.hardship.fail': 'Nothing has thrown the basic living into passing hardship.',
  'temporary-assistance.hardship.unknown':
    'It is a year or more past, or has no date: whether it still means passing grave hardship is for the office to say.',
  'temporary-assistance.local-rules.pass': 'The local rules give temporary assistance.',
  'temporary-assistance.local-rules.fail': 'The local rules give no temporary assistance.',
  'temporary-assistance.local-rules.unknown': 'Left to local rules then; those of this place were not found.',
  'temporary-assistance.kind.pass': 'One of the urgent or outlay cases that the rules name.',
  'temporary-assistance.kind.fail': 'None of the urgent or outlay cases that the rules name.',
  'temporary-assistance.kind.unknown':
    'Whether it is an urgent, outlay or other case of hardship cannot be verified yet.',
  'temporary-assistance.quick-aid.pass':
    "A sudden mishap, injury or serious illness: quick aid where it happened, before papers, without a means test or publicity, at most one month's local dibao standard ({limit} yuan) in its highest tier; who, why and how much is recorded. More by the ordinary procedure.",
  'temporary-assistance.quick-aid.fail': 'No sudden mishap, injury or serious illness: not for quick aid.',
  'temporary-assistance.quick-aid.unknown':
    'Whether it is a sudden mishap, injury or serious illness (for which there is quick aid) is not known yet.',
  'temporary-assistance.yearly-cap.pass': 'Received this year {received} yuan < yearly cap {cap} yuan.',
  'temporary-assistance.yearly-cap.fail':
    'Received this year {received} yuan: the yearly cap of {cap} yuan is reached.',
  'temporary-assistance.yearly-cap.unknown':
    'Received this year {received} yuan, yearly cap {cap} yuan: cannot be compared yet.',
  'medical-assistance.status.pass': 'One of the groups entitled to medical assistance (helped by the highest status).',
  'medical-assistance.status.fail': 'Not found to be in dibao, tekun or another entitled group.',
  'medical-assistance.status.unknown': 'Whether in dibao, tekun or another entitled group cannot be verified yet.',
  'medical-assistance.made-poor-by-illness.pass':
    'Somebody is seriously ill and self-paid cost of 12 months, {cost} yuan ≥ threshold {line} yuan.',
  'medical-assistance.made-poor-by-illness.fail':
    'Nobody is seriously ill, or the self-paid cost is below the threshold (cost {cost} yuan, threshold {line} yuan).',
  'medical-assistance.made-poor-by-illness.unknown':
    'Whether illness made the family poor cannot be verified yet (self-paid cost {cost} yuan, threshold {line} yuan).',
  'charity-assistance.income.pass':
    'Monthly income a head {perHead} yuan < line published by the organisation {line} yuan.',
  'charity-assistance.income.fail':
    'Monthly income a head {perHead} yuan ≥ line published by the organisation {line} yuan.',
  'charity-assistance.income.unknown':
    'There is no statutory test; a local pack must give the one that an organisation published.',
  'winter-relief.living.pass': 'There is somebody of the household to help.',
  'winter-relief.living.fail':
    'All of the household have died, are declared missing or in prison: nobody is left to help.',
  'winter-relief.living.unknown': 'Whether there is somebody of the household to help cannot be verified yet.',
  'winter-relief.disaster.pass': 'Hit by a natural disaster ({kind}).',
  'winter-relief.disaster.fail': 'Not hit by a natural disaster.',
  'winter-relief.disaster.unknown': 'Whether hit by a natural disaster cannot be verified yet.',
  'winter-relief.season.pass': 'The disaster was this year, or last year and it is not later than May.',
  'winter-relief.season.fail': 'Outside the winter of the disaster year and the spring after it.',
  'winter-relief.season.unknown': 'The date of the disaster is not given and cannot be verified yet.',
  'winter-relief.need.pass': 'Lacks food, clothing or heating.',
  'winter-relief.need.fail': 'Lacks neither food nor clothing nor heating.',
  'winter-relief.need.unknown': 'Whether food, clothing or heating is lacking cannot be verified yet.',
  'disability-living-allowance.disabled.pass': 'Holds a disability certificate.',
  'disability-living-allowance.disabled.fail': 'Holds no disability certificate.',
  'disability-living-allowance.disabled.unknown': 'Whether there is a disability certificate cannot be verified yet.',
  'disability-living-allowance.dibao.pass': 'Member of a dibao household.',
  'disability-living-allowance.dibao.fail': 'Not found to be a member of a dibao household.',
  'disability-living-allowance.dibao.unknown': 'Whether a member of a dibao household cannot be verified yet.',
  'disability-living-allowance.not-tekun.pass': 'Has no tekun support.',
  'disability-living-allowance.not-tekun.fail': 'Already has tekun support, so no allowance beside it.',
  'disability-living-allowance.not-tekun.unknown': 'Whether tekun support is already given cannot be verified yet.',
  'disability-living-allowance.not-orphan.pass': "Has no orphan's living support.",
  'disability-living-allowance.not-orphan.fail': "Already has an orphan's living support, so no allowance beside it.",
  'disability-living-allowance.not-orphan.unknown':
    "Whether an orphan's living support is already given cannot be verified yet.",
  'disability-care-allowance.severe.pass': 'The level of disability is within the care allowance.',
  'disability-care-allowance.severe.fail':
    'Holds no disability certificate, or one of a level that has no care allowance.',
  'disability-care-allowance.severe.unknown':
    'Whether the level of disability is within the care allowance cannot be verified yet.',
  'disability-care-allowance.care-need.pass': 'Needs long-term care.',
  'disability-care-allowance.care-need.fail': 'Manages all six items of self-care and needs no long-term care.',
  'disability-care-allowance.care-need.unknown':
    'Whether long-term care is needed cannot be checked yet (whether the level alone is enough was not found).',
  'disability-care-allowance.not-tekun.pass': 'Has no tekun support.',
  'disability-care-allowance.not-tekun.fail': 'Already has tekun support, so no allowance beside it.',
  'disability-care-allowance.not-tekun.unknown': 'Whether tekun support is already given cannot be verified yet.',
  'old-age-allowance.age.pass': 'Aged {age}, {from} or over.',
  'old-age-allowance.age.fail': 'Aged {age}, below {from}.',
  'old-age-allowance.age.unknown': 'Aged {age}; whether {from} or over cannot be verified yet.',
  'child-support.orphan.pass': 'Determined as an orphan.',
  'child-support.orphan.fail': 'Not determined as an orphan.',
  'child-support.orphan.unknown': 'Whether determined as an orphan cannot be verified yet.',
  'child-support.orphan-or-unattended.pass': 'Determined as an orphan or a child without care.',
  'child-support.orphan-or-unattended.fail': 'Not determined as an orphan or a child without care.',
  'child-support.orphan-or-unattended.unknown':
    'Whether determined as an orphan or a child without care cannot be verified yet.',
  'child-support.age.pass': 'Aged {age}, under {ageLimit}.',
  'child-support.age.fail': 'Aged {age}; support ends at {ageLimit}.',
  'child-support.age.unknown': 'Aged {age}; whether under {ageLimit} cannot be verified yet.',
  'referral.text.education': 'Education assistance (fees remitted, grants, living subsidies, work at school, loans)',
  'referral.condition.education':
    'a member is in pre-school, compulsory, senior-secondary (vocational included) or higher education',
  'referral.applyAt.education': 'the school',
  'referral.text.housing': 'Housing assistance (public rental housing, rent subsidy, rebuilding of unsafe rural homes)',
  'referral.condition.housing': 'housing hardship by the local standard',
  'referral.condition.housing-at-home': 'supported at home, and housing hardship by the local standard',
  'referral.applyAt.housing': 'the town or street of the hukou, or the housing department of the county or above',
  'referral.text.employment': 'Employment assistance (hiring by firms, public-welfare posts and the like)',
  'referral.condition.employment': 'a member is able to work and jobless',
  'referral.applyAt.employment': 'the town or street of the hukou',
  'referral.text.price-subsidy': 'Temporary price subsidy',
  'referral.condition.price-subsidy': 'prices have risen as far as the local rules require',
  'referral.applyAt.price-subsidy': 'paid out by the county or above; to whom, the local rules say',
  'not-modelled.dibao.local-grounds':
    'Further single applications and further members that province or county name are for the office to decide.',
  'not-modelled.dibao.place-of-application':
    'Where to apply (hukou, residence) is not part of the determination; applications go to the place of hukou.',
  'not-modelled.dibao.local-income':
    'Further income that a city leaves out, and outlay for disability or illness that may be deducted, are not included.',
  'not-modelled.dibao.rural-2007': 'Rural dibao before 2012 followed local rules; only income is compared here.',
  'not-modelled.dibao.single-2012':
    'A grown, severely disabled person unable to work with a household register of his own could apply alone (220, article 10); not included.',
  'not-modelled.dibao.mixed-hukou-1999':
    'Of a household with both kinds of hukou, that of the head decides; it is not split (Order 271, article 2, speaks of residents with non-agricultural hukou only).',
  'not-modelled.dibao.mixed-hukou':
    'Households with urban and rural hukou mostly apply apart (220, article 11); they are not split.',
  'not-modelled.dibao-edge.no-cash': 'Recognition as an edge household carries no cash of its own.',
  'not-modelled.dibao-edge.higher-multiple': 'Some provinces allow more than 1.5 times; a local pack has to give it.',
  'not-modelled.tekun.others-of-the-act':
    '“The old, minors, the disabled and others” in article 16 of the Social Assistance Act is an open list; the province or the office adds to it.',
  'not-modelled.dibao.special-hardship':
    'People in real special hardship in an edge family may be taken into dibao too (Social Assistance Act, article 21); the locality says who.',
  'not-modelled.provincial-recognition':
    "How income and property are recognised is for the province (Social Assistance Act, article 23); the province's rules after July 2026 were not found, and the ministry's rules in force are used.",
  'not-modelled.tekun.local-grounds':
    'Further cases of inability to work or to support that the province names are for the office to decide.',
  'not-modelled.tekun.care-amount': 'The care allowance is not in the amount.',
  'not-modelled.tekun.obligors-before-2016':
    'How inability to support was judged before July 2021 was not found; the office decides.',
  'not-modelled.rigid-expenditure.local-conditions':
    'Further conditions and further rigid outlay that the county names are not included.',
  'not-modelled.temporary-assistance.gravity': 'How grave the hardship is and how much is given, the office judges.',
  'not-modelled.temporary-assistance.in-principle':
    'The income condition on outlay cases is one "in principle"; the office may be lenient.',
  'not-modelled.temporary-assistance.opinions-2026':
    'What of the 2018 opinions (民发〔2018〕23号) ended with those of January 2026 was not found; outlay cases are still judged by them. Whether one month of the standard counts by head or by household, the local rules say.',
  'not-modelled.temporary-assistance.after-other-aid':
    'Families still in hardship after dibao, tekun or special assistance may get it too, as the office finds.',
  'not-modelled.medical-assistance.severe-only':
    'In dibao, edge and rigid-expenditure families, help with medical cost is for “the gravely ill and others” (Social Assistance Act, article 24); the medical-security office says who they are.',
  'not-modelled.medical-assistance.other-people':
    'Other hard-up people named by the county may apply too; not being listed here is no refusal.',
  'not-modelled.medical-assistance.scope':
    'Which cost is in scope and how premiums are met, the medical insurance office decides.',
  'not-modelled.charity-assistance.organisation':
    'Charity is decided openly and fairly by the organisation; there is no statutory test.',
  'not-modelled.winter-relief.self-help':
    'Whether the family can help itself, the village appraises and the town checks.',
  'not-modelled.disability-living-allowance.extension':
    'Local extension to other low-income disabled people is not included.',
  'not-modelled.disability.work-injury':
    'Care pay after a work injury excludes the allowance and has to be checked apart.',
  'not-modelled.old-age-allowance.local': 'Counties may set amounts and conditions of their own.',
  'not-modelled.child-support.after-18': 'Whether support goes on after 18 while at school is a local rule.',
  'not-modelled.child-support.institution': 'The amount is that for children at home; institutions have another.',
  'because.deceased': 'Has died; nothing is due any more.',
  'because.life-open': 'The rest is met; only status (whether alive) is not entered.',
  'because.away': 'In prison or declared missing: whether it goes on meanwhile is a local rule.',
  'because.over': ' Over the limit: {parts}.',
  'because.open': ' Not verified yet: {parts}.',
  'because.savings': 'savings',
  'because.homes': 'homes',
  'because.vehicles': 'vehicles',
  'because.business': 'being the legal representative of a company or employing staff',

  'notice.line': 'Note: {text} ({citation})',
  'notice.apply-first.eligible':
    'By the facts stated the household meets the conditions of {programme} and has only not been found to yet. Apply for {programme} first; once found, this can be applied for.',
  'notice.apply-first.undetermined':
    'By the facts stated it is open whether the household belongs to {programme}. Settle that first; once found, this can be applied for.',
  'notice.apply-elsewhere':
    'The hukou is in {where}: one applies, as a rule, at the township (street) of the hukou; with a residence permit, as local rules allow, where one lives. This answer follows the standard of the place of residence; an application at the hukou follows the standard there.',
  'notice.child-recognition':
    'By what is stated, the parents of {who} may both be dead, missing, in prison or compulsory rehabilitation, out of contact, severely disabled or seriously ill: the child may be an orphan or a de facto unattended child. Ask what became of both parents; if so, let the guardian apply at the township (street) of the hukou for recognition, after which this can be had.',
  'notice.jobs-refused':
    'A member has refused suitable work {times} {times|time|times} without good reason: the county may reduce or stop that person’s own share, not that of the others. By how much is for the county; the sum here is the most.',
  'notice.hardship-doubtful':
    'By the income and savings stated the outlay can be paid and each person still has the dibao standard: say why the basic living is in passing grave hardship.',
  'notice.illness-not-grave':
    'The event is an illness, and no member is entered as seriously ill: only a sudden serious illness is urgent; of others the outlay, income and property are looked at. Check it.',
  'notice.winter-not-yet':
    'Winter relief is for want in the winter of that year and the next spring, assessed by the end of October: it is early for it. For what is lacking now apply for emergency and transitional relief.',
  'notice.supporter-not-listed':
    '{who} lives apart, counts for no member, and is bound to support, but is not among the supporters: nothing paid is in the income. Ask, add it and determine again.',
  'notice.income-of-one-away':
    '{who} is in prison or under compulsory rehabilitation and counts for no member, yet has an income: what is given to the family is not in the income. Ask, enter it among the supporters and determine again.',
  'notice.wage-not-stated':
    '{who} is in work or paid by public finance, and the wage is entered as 0 yuan: it may not have been entered. Check it and determine again; who somebody is decides nothing.',
  'notice.multiple-disability':
    '{who} has a multiple disability: where one of the types on the certificate, at its level, is among those of the rule (intellectual, say), enter that type and level and determine again.',
  'notice.tekun-in-household':
    'Somebody of this household is supported as tekun: that member no longer counts for dibao, neither in persons nor in the sum. Find out who it is and apply for the others alone.',
  'notice.tekun-or-dibao':
    'Whoever meets the conditions of dibao and of tekun cannot have both: who is found to be tekun no longer counts for dibao, neither in persons nor in the sum.',
  'notice.tekun-or-child-support':
    'The same child meets the conditions of tekun and of support for orphans and unattended children and cannot have both: where that support is chosen, the child is no longer tekun.',

  'conflict.marital-age':
    '{who} is only {age}, but is entered as married, divorced or widowed; neither was used. Check which is right.',
  'conflict.retired-age': '{who} is only {age}, but is entered as retired; neither was used. Check which is right.',
  'conflict.spouse-age':
    '{who} is entered as the spouse, and is {age} on the day of the determination; neither was used. Check which is right.',
  'conflict.parent-age':
    '{who} are entered as parent and child, with less than {least} years between them; none of it was used. Check it; say so where it is a step-parent.',
  'conflict.two-heads': '{who} are all entered as the head; none was used. Check which is right.',
  'conflict.two-spouses': '{who} are all entered as the spouse of the head; none was used. Check which is right.',
  'conflict.spouse-unmarried':
    '{who}: entered as never married, and yet there is a spouse; the marital status was not used. Check which is right.',
  'conflict.spouse-former':
    '{who}: entered as divorced or widowed, and yet there is a spouse; neither was used. Check it; where they are divorced, enter a former husband or wife.',
  'conflict.spouse-unregistered':
    '{who}: entered as never married, and yet there is a spouse, too young for a marriage by custom before February 1994; neither was used. Check it; whoever is not registered as married is by law no spouse.',
  'conflict.spouse-apart':
    '{who}: the spouse is listed among the members and among those who live apart; neither was used. Check it and enter the spouse once.',
  'conflict.spouse-sex':
    '{who} are entered as husband and wife, and of one sex; the sex was not used. Check which is right.',
  'conflict.relation-sex':
    'The sex of {who} does not go with the relation to the head; the sex was not used. Check which is right.',
  'conflict.orphan-parent':
    '{who} is entered as an orphan, and a living parent is among the members; neither was used. Check which is right.',
  'conflict.unattended-parent':
    '{who} is entered as a child without care, and the parent who lives in is neither severely disabled nor ill, in prison or out of contact; the finding was not used. Check it.',
  'conflict.supporter-income':
    'The own income of {who} is more than that of the whole household; neither was used. Check which is right.',
  'conflict.tekun-receives':
    '{who} is entered as tekun, and tekun is not among what the household receives; neither was used. Check which is right.',
  'conflict.same-person': '{who} have one name and one date of birth; they may be one person entered twice. Check it.',
  'conflict.status-later':
    'The status of {who} begins on {since}, after the day of the determination {day}; what it is on that day is open, and neither was used. Check it.',
  'conflict.event-later':
    'The event is dated {date}, after the day of the determination {day}; it was not used. Check it.',
  'conflict.disaster-later':
    'The disaster is dated {date}, after the day of the determination {day}; it was not used. Check it.',
  'conflict.and': ' and ',
  'conflict.id-number': 'The ID number of {who} is invalid, and no date of birth can rest on it. Check it.',
  'conflict.same-id-number':
    'The ID numbers of {who} are the same; they may be one person entered twice; neither date of birth was used. Check them.',
  'conflict.birth':
    'The birth of {who} is stated as {birth}; the ID number says another day; neither was used. Check which is right.',
  'conflict.birth-later':
    'The date of birth of {who}, {birth}, is after the date of the case, {day}, and was not used. Check it.',
  'conflict.birth-earlier':
    'The date of birth of {who} is stated as {birth}, more than {age} {age|year|years} before the day of the determination; it was not used. Check it.',
  'conflict.sex': 'The sex of {who} does not agree with the ID number and was not used. Check which is right.',
  'conflict.income':
    'The household income says {income} yuan a month, the incomes of the members add up to {sum}; neither was used. Keep the right one.',
  'conflict.size':
    'The size says {size}, but {members} {members|member is|members are} listed; neither was used. Check which is right.',
  'cli.conflict': 'Contradiction: {text}',

  'cli.explain': 'say what one household is due, why, and what is still missing',
  'cli.case-test': 'compare the determination of case files with what they expect',
  'cli.case': 'case file (YAML or JSON)',
  'cli.cases': 'case files, or folders of case files',
  'cli.place': "code of the place; else the case's, else 510185",
  'cli.date': "date of the determination (YYYY-MM-DD); else the case's, else today",
  'cli.pack': 'local pack, may be repeated; one that ships by its name: jianyang-2009',
  'cli.format': 'format of the output',
  'cli.head': '{title}  place {place}  date {date}',
  'cli.stamp': 'packs {pack} {version} ({hash})',
  'cli.overview': '{count} {count|programme|programmes} at a glance (each explained below):',
  'cli.brief':
    '{count} {count|programme|programmes} at a glance (for one in full name it under programmes in the case; --verbose shows all):',
  'cli.because': ' - {reason}',
  'cli.brief.ask': '{count} {count|thing|things} to find out (then determine again):',
  'cli.brief.assumed': 'Provided that (to be verified): {assumed}',
  'cli.brief.numbers': ' (ask first: {numbers})',
  'cli.brief.gap':
    'Local figures not found, whatever the applicant answers; the office looks up the documents ({count}): {gap}',
  'cli.programme': '{programme}: {outcome}',
  'cli.amount': 'Amount: {amount}',
  'cli.amountOpen': 'The amount cannot be worked out yet; {reasons}',
  'cli.tier': 'Care tier: {tier}',
  'cli.person': '{who}{outcome}',
  'cli.criterion': '[{outcome}] {sentence}  Basis: {citation}',
  'cli.ask': 'Still to be asked:',
  'cli.parameter': '{label} {value}, from {from}, {source} ({confidence})',
  'cli.parameters': 'Figures used:',
  'referral.heading': 'May also be applied for (not part of this determination):',
  'referral.line': '{text}: where {condition}; apply: {applyAt}. ({citation})',
  'cli.notModelled': 'Not part of the determination:',
  'cli.verbose': 'list everything, fold nothing',
  'cli.more': '… {count} more lines (--verbose lists all)',
  'cli.foldedPersons': '{count} criteria of single persons are not listed.',
  'cli.foldedAsk': '{count} facts and figures are open; --verbose lists each.',
  'cli.foldedNotModelled': '{count} rules are not part of the determination; --verbose lists them.',
  'cli.passed': 'met      {file}  {title}',
  'cli.failed': 'not met  {file}  {title}',
  'cli.difference': '    {programme} {what}: expected {expected}, got {actual}',
  'cli.summary': '{count} cases, {passed} as expected, {failed} not.',
  'cli.noExpectation': '{file}: no expect, so there is nothing to compare. Write down the outcome you expect.',
  'cli.noCases': '{file}: no case files in it (.yaml, .yml, .json).',
  'problem.too-many': 'Too many under “{name}”; at most {limit}.',
  'problem.nobody': 'There is at least one person.',
  'problem.negative': '{value} is negative; it cannot be below 0 here.',
  'problem.empty-file': 'The file is empty. Write down household and what is known of it.',
}
