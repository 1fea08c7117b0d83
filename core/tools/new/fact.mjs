// @ts-check
import { addition, LANGUAGES, quoted, Refusal, read } from './write.mjs'

/** Whose fact it may be: its type, the schema of a case file, the dictionary, and how a question begins. */
const SUBJECTS = {
  household: { type: 'HouseholdFacts', schema: 'household', path: 'household.', who: '' },
  member: { type: 'MemberFacts', schema: 'member', path: 'household.members[].', who: '{who}' },
  supporter: { type: 'SupporterFacts', schema: 'supporter', path: 'household.supporters[].', who: '{who}' },
}

/** What it is: its type, its schema in a case file, and what the dictionary says of its values. */
const TYPES = {
  'yes-no': { type: 'boolean', schema: 'yesNo', measure: "type: 'yes-no'," },
  money: {
    type: 'Fen',
    schema: 'yuan',
    measure: "type: 'money',\n    unit: 'CNY/month', // TODO or CNY, CNY/12 months",
  },
  number: {
    type: 'number',
    schema: 'count',
    measure: "type: 'number',\n    unit: 'items', // TODO or persons, times\n    samples: [0, 1],",
  },
  date: { type: 'Day', schema: 'day', measure: "type: 'date',\n    samples: sinceOf, // TODO or birthsOf" },
  text: {
    type: 'string',
    schema: 'text',
    measure: "type: 'text',\n    samples: [], // TODO one for each case that the rules tell apart",
  },
}

const USAGE =
  'usage: npm run new -- fact <subject> <key> <中文> <English> [type], e.g. fact member medicalInsurance 医保参保 "medical insurance"; ' +
  `subjects: ${Object.keys(SUBJECTS).join(', ')}; types: ${Object.keys(TYPES).join(', ')}`

/** @param {string} [subject] @param {string} [key] @param {string} [zh] @param {string} [en] @param {string} [type] */
export function newFact(subject, key, zh, en, type = 'yes-no') {
  if (!subject || !key || !zh || !en) throw new Refusal(USAGE)
  const of = SUBJECTS[/** @type {keyof typeof SUBJECTS} */ (subject)]
  if (!of) throw new Refusal(`There is no subject “${subject}”: ${Object.keys(SUBJECTS).join(', ')}.`)
  const what = TYPES[/** @type {keyof typeof TYPES} */ (type)]
  if (!what) throw new Refusal(`There is no type “${type}”: ${Object.keys(TYPES).join(', ')}.`)
  if (!/^[a-z][A-Za-z0-9]*$/.test(key))
    throw new Refusal(`The key “${key}” must be one word such as medicalInsurance, beginning with a small letter.`)
  const dictionary = `core/src/facts/case/${subject}.ts`
  if (new RegExp(`^ {2}'?${key}['.:]`, 'm').test(read(dictionary)))
    throw new Refusal(`${dictionary} has a fact “${key}” already.`)
  return [
    addition('core/src/facts/case.ts', `  ${key}?: ${what.type}\n`, inside(`export interface ${of.type} {`)),
    addition(dictionary, entry(zh, en, key, what.measure), inside(`export const ${subject}Facts = {`)),
    addition(
      'core/src/programmes/case-file.ts',
      `  ${key}: ${what.schema}.optional(),\n`,
      inside(`const ${of.schema} = z.strictObject({`),
    ),
    ...LANGUAGES.map(({ locale, todo }) =>
      addition(`core/src/text/${locale}/questions.ts`, `  '${of.path}${key}': '${of.who}${todo}',\n`),
    ),
  ]
}

/** From a line to the bracket at the margin that closes it. @param {string} line */
const inside = (line) =>
  new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n(?:[ \\n][^\\n]*\\n?)*?(?=\\})`, 'm')

/** @param {string} zh @param {string} en @param {string} key @param {string} measure */
const entry = (zh, en, key, measure) => `  ${key}: {
    zh: ${quoted(zh)},
    en: ${quoted(en)},
    ${measure}
    group: 'people', // TODO the facts with which it is asked
    fields: [], // TODO the columns of registers and labels of forms that give it
    office: false, // TODO whether the office can look it up
    // TODO ordinary: { value }, where one value is the usual one; impliedBy: facts that settle it
  },
`
