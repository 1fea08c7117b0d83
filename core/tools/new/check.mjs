// @ts-check
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LETTERS } from '../letters.mjs'
import { addition, CORE, file, LANGUAGES, Refusal, requireId } from './write.mjs'

/** @param {string} [group] @param {string} [id] @param {string} [number] */
export function newCheck(group, id, number) {
  if (!group || !id || !number)
    throw new Refusal(
      `usage: npm run new -- check <group> <id> <number>, e.g. check household guardian-named B17; groups: ${Object.keys(LETTERS).join(', ')}`,
    )
  const letter = LETTERS[/** @type {keyof typeof LETTERS} */ (group)]
  if (!letter) throw new Refusal(`There is no group “${group}”: ${Object.keys(LETTERS).join(', ')}.`)
  requireId(id)
  if (!new RegExp(`^${letter}\\d{2}$`).test(number))
    throw new Refusal(`The number “${number}” must be ${letter} and two digits: those are the numbers of “${group}”.`)
  const checks = readdirSync(join(CORE, 'src/checks'), { recursive: true, encoding: 'utf8' })
  const taken = checks.find((path) => basename(path, '.ts') === id)
  if (taken) throw new Refusal(`There is a file ${taken} already; the name of the file is the id.`)
  return [
    file(`core/src/checks/${group}/${id}.ts`, rule(number)),
    file(`test/cases/checks/${group}/${id}.yaml`, examples(number)),
    ...LANGUAGES.map(({ locale, todo }) =>
      addition(
        `core/src/text/${locale}/checks/${group}.ts`,
        ['title', 'fail', 'advice'].map((key) => `  '${id}.${key}': '${todo}',\n`).join(''),
      ),
    ),
  ]
}

/** @param {string} number */
const rule = (number) => `import { fail, PASS, rowCheck } from '../engine/index.ts'

/** ${number}. TODO: the rule in one sentence, its clause, what explains the finding lawfully and what is not modelled. */
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
