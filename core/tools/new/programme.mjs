// @ts-check
import { addition, file, LANGUAGES, quoted, Refusal, requireId, variableOf } from './write.mjs'

/** @param {string} [id] @param {string} [zh] @param {string} [en] @param {string} [from] */
export function newProgramme(id, zh, en, from) {
  if (!id || !zh || !en || !from)
    throw new Refusal(
      'usage: npm run new -- programme <id> <中文> <English> <first day>, e.g. programme heating-subsidy 取暖补贴 "heating subsidy" 2025-11-01',
    )
  requireId(id)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) throw new Refusal(`The first day “${from}” must be written as 2025-11-01.`)
  const name = { 'zh-CN': zh, en }
  const added = [
    file(`core/src/programmes/${id}.ts`, rules(id, zh, from)),
    file(`core/law/national/${id}.amount.yaml`, amount(zh, en)),
    file(`test/cases/${id}/draws-dibao.yaml`, example(id, from, '享受低保', '[dibao]', 'eligible')),
    file(`test/cases/${id}/draws-nothing.yaml`, example(id, from, '不享受救助', '[]', 'ineligible')),
    addition('core/src/facts/case.ts', `  '${id}',\n`, /export const PROGRAMME_IDS = \[\n(?: {2}'[^\n]*\n)*/),
    addition(
      'core/src/facts/programmes.ts',
      `  ${keyOf(id)}: { named: /TODO ${zh}/, rank: 12 }, // TODO rank, class and pays\n`,
      /export const PROGRAMMES: [^\n]*\n(?: [^\n]*\n)*/,
    ),
    ...LANGUAGES.map(({ locale, todo }) =>
      addition(
        `core/src/text/${locale}/programmes.ts`,
        [
          `  'programme.${id}': ${quoted(name[locale])},\n`,
          ...['pass', 'fail', 'unknown'].map((outcome) => `  '${id}.status.${outcome}': '${todo}',\n`),
          `  'not-modelled.${id}.local-rules': '${todo}',\n`,
        ].join(''),
        /(?: {2}'programme\.[^\n]*\n)+/,
      ),
    ),
  ]
  const list = addition(
    'core/src/programmes/all.ts',
    `  ${keyOf(id)}${keyOf(id) === id ? '' : `: ${variableOf(id)}`},\n`,
    /export const programmes: [^\n]*\n(?: [^\n]*\n)*/,
  )
  const [first, ...rest] = list.text.split(/(?=^import )/m)
  const line = `import { ${variableOf(id)} } from './${id}.ts'\n`
  const at = rest.findIndex((other) => fromOf(other) > fromOf(line))
  return [...added, { ...list, text: [first, ...rest.slice(0, at), line, ...rest.slice(at)].join('') }]
}

/** Of two imports the order of the house is that of their files. @param {string} line */
const fromOf = (line) => /from '\.\/([^']*)\.ts'/.exec(line)?.[1] ?? ''

/** @param {string} id */
const keyOf = (id) => (id.includes('-') ? `'${id}'` : id)

/** @param {string} id @param {string} zh @param {string} from */
const rules = (id, zh, from) => `/**
 * ${zh} — TODO who gets what, in one sentence.
 *
 * ${from}  TODO the document and its article; a line for each day on which the rules changed
 *
 * Not modelled: TODO discretion and local practice.
 */
import { criterion, every } from '../criteria/index.ts'
import { receives } from './person.ts'
import type { Programme } from './programme.ts'

/** TODO one criterion a condition; this one asks whether the household has dibao or tekun. */
const status = criterion({
  id: '${id}.status',
  clause: [['${from}', 'TODO']],
  test: (c) => receives(c, 'dibao', 'tekun'),
})

export const ${variableOf(id)}: Programme = {
  id: '${id}',
  eras: [
    {
      from: '${from}',
      basis: 'TODO',
      household: (c) => every(c, [status]),
      payment: (c) => ({ sum: c.parameter('${id}.amount'), unit: 'CNY', bound: 'exactly' }),
      notModelled: ['${id}.local-rules'],
    },
  ],
}
`

/** @param {string} zh @param {string} en */
const amount = (
  zh,
  en,
) => `# TODO the amount with its document and first day, or why it was not found; unit and kind: README.md of this folder's parent
label: { zh: ${zh}金额, en: Amount of ${en} }
unit: CNY
gaps:
  - reason: { zh: 待写, en: TODO }
`

/** @param {string} id @param {string} from @param {string} title @param {string} receives @param {string} outcome */
const example = (id, from, title, receives, outcome) => `# TODO the article
title: TODO ${title}
place: "510185"
date: ${from}
programmes: [${id}]
household:
  members: [{ relation: 户主, birth: 1975-03-02, status: normal }]
  receives: ${receives}
expect:
  ${id}: { outcome: ${outcome} }
`
