// @ts-check
// `npm run new-check -- <group> <id> <catalogue>`: writes the files of a new check, so that the right way is the short way.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CORE = dirname(dirname(fileURLToPath(import.meta.url)))
const CASES = join(dirname(CORE), 'test/cases/checks')
const CHECKS = join(CORE, 'src/checks')

const [group, id, catalogue] = process.argv.slice(2)
const groups = readdirSync(CHECKS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** @param {string} message */
function refuse(message) {
  console.error(message)
  process.exit(2)
}

if (!group || !id || !catalogue)
  refuse(
    `usage: npm run new-check -- <group> <id> <number>, e.g. identity name-written-properly A13; groups: ${groups.join(', ')}`,
  )
if (!groups.includes(group)) refuse(`There is no group “${group}”: ${groups.join(', ')}.`)
if (!/^[a-z]+(-[a-z0-9]+)*$/.test(id)) refuse(`The id “${id}” must be words of small letters with hyphens between.`)
if (!/^[A-M]\d{2}$/.test(catalogue))
  refuse(`The number “${catalogue}” must be a letter A to M and two digits (catalogue).`)
for (const other of groups)
  if (existsSync(join(CHECKS, other, `${id}.ts`))) refuse(`There is a check “${id}” already, in ${other}.`)

/** @param {string} path @param {string} text */
function create(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(path)
}

create(
  join(CHECKS, group, `${id}.ts`),
  `import { rowCheck } from '../check.ts'

/** ${catalogue}. TODO: the rule in one sentence, its clause, what explains the finding lawfully and what is not modelled. */
export default rowCheck({
  catalogue: '${catalogue}',
  severity: 'doubt',
  citation: 'TODO',
  needs: [],
  bind(table, context, report) {
    return (row) => {}
  },
})
`,
)
create(
  join(CASES, group, `${id}.yaml`),
  `# ${catalogue}: TODO the clause
pass:
  - rows: [{}]
fail:
  - rows: [{}]
    finds: [{ row: 1 }]
unknown:
  - rows: [{}]
`,
)
for (const [locale, todo] of [
  ['zh-CN', '待写'],
  ['en', 'TODO'],
]) {
  const path = join(CORE, 'src/text', locale, 'checks', `${group}.ts`)
  const text = readFileSync(path, 'utf8')
  const words = ['title', 'fail', 'advice'].map((key) => `  '${id}.${key}': '${todo}',\n`).join('')
  writeFileSync(path, text.replace(/\}\s*$/, `${words}}\n`))
  console.log(path)
}
await import('./generate.mjs')
