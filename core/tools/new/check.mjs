// @ts-check
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LETTERS } from '../letters.mjs'
import { addition, CORE, file, LANGUAGES, Refusal, read, requireId } from './write.mjs'

/** @param {string} [group] @param {string} [id] @param {string} [number] */
export function newCheck(group, id, number) {
  if (!group || !id)
    throw new Refusal(
      `usage: npm run new -- check <group> <id> [number], e.g. check household guardian-named; groups: ${Object.keys(LETTERS).join(', ')}`,
    )
  const letter = LETTERS[/** @type {keyof typeof LETTERS} */ (group)]
  if (!letter) throw new Refusal(`There is no group “${group}”: ${Object.keys(LETTERS).join(', ')}.`)
  requireId(id)
  const own = number ?? nextNumber(letter)
  if (!new RegExp(`^${letter}\\d{2}$`).test(own))
    throw new Refusal(`The number “${own}” must be ${letter} and two digits: those are the numbers of “${group}”.`)
  const checks = readdirSync(join(CORE, 'src/checks'), { recursive: true, encoding: 'utf8' })
  const taken = checks.find((path) => basename(path, '.ts') === id)
  if (taken) throw new Refusal(`There is a file ${taken} already; the name of the file is the id.`)
  return [
    file(`core/src/checks/${group}/${id}.ts`, rule(own)),
    file(`test/cases/checks/${group}/${id}.yaml`, examples(own)),
    ...LANGUAGES.map(({ locale, todo }) =>
      addition(
        `core/src/text/${locale}/checks/${group}.ts`,
        ['title', 'fail', 'advice'].map((key) => `  '${id}.${key}': '${todo}',\n`).join(''),
      ),
    ),
  ]
}

/** After the last of its letter. @param {string} letter @returns {string} */
function nextNumber(letter) {
  const index = read('core/docs/核对目录.md')
  const numbers = [...index.matchAll(new RegExp(`^\\| ${letter}(\\d{2}) `, 'gm'))].map(([, digits]) => Number(digits))
  return `${letter}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

/** @param {string} number */
const rule = (number) => `import { fail, PASS, rowCheck } from '../engine/index.ts'

/** ${number}. TODO: the rule in one sentence, its clause, what explains it lawfully, what is not modelled. */
export default rowCheck({
  catalogue: '${number}',
  severity: 'doubt',
  citation: 'TODO',
  needs: ['name'],
  for: { lists: 'people' },
  judge: ({ name }) => (name.length > 1 ? PASS : fail('name')),
})
`

/** @param {string} number */
const examples = (number) => `# ${number}: TODO the clause
pass:
  - note: TODO what the example shows
    rows: [{ name: 王秀英 }]
fail:
  - note: TODO what the example shows
    rows: [{ name: 甲 }]
    finds: [{ row: 1, field: name }]
unknown:
  - note: TODO what the example shows
    rows: [{ name: 甲 }]
    notChecked: missing-column
`
