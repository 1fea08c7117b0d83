import type { zh } from '../zh-CN/notice.ts'

export const en: Record<keyof typeof zh, string> = {
  'cli.undetermined': '{programme}: not settled, so there is no notice. See with explain what is still missing.',
  'cli.eligible':
    '{programme}: the conditions are met and nothing is drawn; there is no refusal, reduction or ending to tell.',
  'cli.no-sum':
    '{programme}: the conditions are still met; there is no monthly sum, or none that is exact, so no reduction and no notice.',
  'cli.not-applicable': '{programme}: not there at that place and time, so there is no notice.',
  'cli.no-act': '{programme}: not decided by the social assistance office, so there is no notice.',

  draft:
    '[DRAFT] Written by software from the facts entered. It has no force until the facts are checked, the blanks filled in, and an official has signed and sealed it.',
  'title.refusal': 'Notice of refusal: {programme}',
  'title.reduction': 'Notice of reduction: {programme}',
  'title.ending': 'Notice of ending: {programme}',
  number: 'No. ____________',
  addressee: 'To {who}:',
  somebody: 'the applicant',
  'decision.refusal':
    'Your application for {programme} was examined by the rules and figures of {place} on {date}. The conditions are not met, and it is refused.',
  'decision.reduction':
    'Your {programme} was reviewed by the rules and figures of {place} on {date}: {amount}. So far ________ yuan; reduced from ________ on. (Not to be used where the new sum is not below the old one.)',
  'decision.ending':
    'Your {programme} was reviewed by the rules and figures of {place} on {date}. The conditions are no longer met, and it ends from ________ on.',
  reasons: '1. Facts and reasons',
  reason: '{number}. {sentence} Basis: {citation}.',
  figures: '2. Figures used',
  figure: '{label}: {value}, from {from}. Source: {source}.',
  'figure.none': 'No published local figure was used.',
  heard: '3. What was heard',
  'heard.refusal': 'What you said of the findings: ________________________________.',
  'heard.before':
    'Before the decision you were heard on ____________ (in person, by telephone): ________________________________. What was accepted: ____________________.',
  remedy: '4. Remedy',
  'remedy.within':
    'You may apply for administrative review within sixty days of knowing of this decision, or bring an action before a people’s court within six months (行政复议法, 行政诉讼法).',
  'remedy.plain': 'You may apply for administrative review or bring an action before a court.',
  'remedy.where': 'Reviewing authority: ____________________; court: ____________________.',
  besides: '5. What else you can apply for',
  'besides.programme': 'By the facts entered you meet the conditions of {programme} and may apply for it.',
  written: '(Basis for telling in writing with reasons: {citation})',
  cited: ' (Basis: {citation})',
  signature: 'Handled by: ____________  Checked by: ____________  Responsible official: ____________  (seal)',
  dated: 'Date: ____________',
  'decision.reduction.jobs':
    'Your {programme} was reviewed by the rules and figures of {place} on {date}: a member refused jobs offered without good reason, and that member’s share is reduced. So far ________ yuan; less ________ yuan, from ________ on.',
  'decision.ending.dead': '{who} died on {since}; {programme} ends from ________ on (rules of {place} on {date}).',
  'addressee.kin': 'To the family of {who}:',
  authority: '____________________ (authority)',
  delivered: 'Delivered by ____________________; received by ________________; date ____________',
  published:
    '(Before support ends it is published for seven days in the village (community) or institution; the village (residents’) committee is told the reasons in writing. Basis: {citation}. Published from ____________)',
  grace:
    'Grace period: where a member took work and the income is now above the standard, one may be given, as a rule of at most six months. Here: ____ months / none, because ____________________. (Basis: {citation})',
  'heard.dead': 'The recipient has died and can no longer be heard.',
  'reason.jobs': '{who} refused {times} jobs offered without good reason.',
  'reason.nobody-alone': 'Of the grounds that are listed for applying alone no member meets any.',
  'reason.nobody-alone.act':
    'Of the grounds that are listed for applying alone no member meets any (people in real special hardship of an edge family are recognised locally).',
  'reason.nobody-counts': 'Nobody is left who counts as a member.',
  'reason.obligors': ' They are: {who}.',
  'reason.total': ' ({size} {size|member|members} count, {total} yuan a month together).',
  'reason.total.about': ' ({size} {size|member|members} count, about {total} yuan a month together).',
  'reason.home': 'members of the household',
  'reason.own-income': '{who} (own income {income} yuan a month)',
  'status.deceased': 'Died on {since}. ',
  'status.missing': 'Declared missing on {since}. ',
  'status.imprisoned': 'In prison since {since}. ',
  'status.compulsory-rehabilitation': 'In compulsory rehabilitation since {since}. ',
  day: '{year}-{month}-{day}',
  'day.blank': '____________',
  'figure.untitled': '“____________________” {number}',
  'cli.dead': '{programme}: the applicant has died, which ends the application; no notice.',
  'cli.not-asked':
    '{programmes}: neither applied for (programmes of the case) nor drawn (receives), so there is no notice.',
}
