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
  'reason.nobody-alone': '{number}. Nor may any member apply alone. Basis: {citation}.',
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
}
