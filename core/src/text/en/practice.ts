import type { practice as zh } from '../zh-CN/practice.ts'

/** Exercises: registers and portal pages made from one number, with planted slips. */
export const practice: Record<keyof typeof zh, string> = {
  'index.title': 'Hints on web pages · practice',
  'index.lead':
    'The invented county of Hechuan has a practice portal, in Chinese as portals are. Its four pages show invented households, each page with a few planted slips; the hints appear as a page opens.',
  'index.open': 'Open the page',
  'index.planted': '{count} {count|slip is|slips are} planted in it',
  'index.notOpened': 'not opened yet',
  'index.found': 'the hints name {found} of {count}',
  'index.made': 'Made with {library}',
  'index.plain': 'A hand-written page of tables',
  'index.seed': 'Number of the exercise',
  'index.seed.what':
    'One number always gives the same people and the same slips, so that a whole class can work on one.',
  'index.seed.open': 'Make this exercise',
  'index.next': 'Another exercise',
  'index.register': 'The practice register of this number',
  'index.licences': 'Licences of the components used',

  'page.form': 'Application form',
  'page.form.what': 'A form filled in field by field, with a table of members (低保申请录入).',
  'page.detail': 'Household details',
  'page.detail.what': 'What a reviewer reads; nothing can be edited (家庭详情).',
  'page.list': 'List of recipients',
  'page.list.what': 'One row a household below a search form (低保对象列表).',
  'page.old': 'Approval form of an old system',
  'page.old.what': 'Laid out with nested tables (老式审批表).',

  'panel.title': 'Practice page',
  'panel.demo':
    'A demonstration that needs no extension: reading, checks and signs are the extension’s own programs, run inside this page. They fill in, click and send nothing.',
  'panel.install': 'How to install it for your own portal',
  'panel.install.build': 'Run npm run build in the folder of this tool; it makes extension/build/chrome-mv3-prod.',
  'panel.install.load':
    'Open chrome://extensions (edge://extensions) in Chrome or Edge, switch on “Developer mode”, choose “Load unpacked” and pick that folder.',
  'panel.install.grant': 'Open your portal, click the icon in the toolbar, then “Enable on this site”.',
  'panel.index': 'All practice pages',
  'panel.waiting': 'Reading the page…',
  'panel.score': '{count} {count|slip is|slips are} planted in this page; the hints name {found}.',
  'answers.show': 'Show the answers',
  'answers.hide': 'Hide the answers',
  'answers.wrote': '{name} · {label}: written {wrote}, right {right}.',
  'answers.mark.missed': 'not named',
  'answers.mark.found': 'named',

  'slip.id-digit': 'One digit of the ID number is wrong',
  'slip.id-short': 'The ID number lacks a digit',
  'slip.sex': 'The sex is the other one',
  'slip.birth': 'The date of birth is wrong',
  'slip.relation': 'The relation to the head is wrong',
  'slip.account': 'One digit of the account is wrong',
  'slip.phone': 'The telephone number lacks a digit',
  'slip.per-head': 'Income a head is worked out wrongly',
  'slip.amount': 'The amount is worked out wrongly',
  'slip.standard': 'An old standard is used',
  'slip.covered': 'More persons covered than live there',

  'score.button': 'Practice register',
  'score.title': 'Practice register {seed}',
  'score.what':
    '{total} {total|slip is|slips are} planted in it. Find them in the sheet: put right what you can, write “?” where you cannot tell, then look at your score. To see how the tool finds them, use “Check this sheet”.',
  'score.show': 'Show my score',
  'score.hide': 'Close',
  'score.line': '{total} in all: {found} found, {right} of them put right.',
  'score.spoilt': 'Cells that were right and were changed: {cells}',
  'score.right': 'put right',
  'score.found': 'found',
  'score.missed': 'missed',
  'score.next': 'Another one',
}
