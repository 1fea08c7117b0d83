// @ts-check
// `npm run new -- check|kind …`: writes the files of a new thing, so that the right way is the short way. What it writes fails the tests until
// it is filled in: they refuse TODO and 待写.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from './generate.mjs'
import { LETTERS } from './letters.mjs'

const CORE = dirname(dirname(fileURLToPath(import.meta.url)))
const ROOT = dirname(CORE)
const CHECKS = join(CORE, 'src/checks')
const KINDS = join(CORE, 'src/register/kinds')

/** What cannot be made of the words given; the message is one sentence. */
class Refusal extends Error {}

/** @param {string} path @param {string} text */
function create(path, text) {
  if (existsSync(path)) throw new Refusal(`${relative(ROOT, path)} is there already.`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(relative(ROOT, path))
}

/** @param {string} id */
function requireId(id) {
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(id))
    throw new Refusal(`The id “${id}” must be words of small letters with hyphens between.`)
}

/** @param {string} [group] @param {string} [id] @param {string} [number] */
function newCheck(group, id, number) {
  if (!group || !id || !number)
    throw new Refusal(
      `usage: npm run new -- check <group> <id> <number>, e.g. check household guardian-named B10; groups: ${Object.keys(LETTERS).join(', ')}`,
    )
  const letter = LETTERS[/** @type {keyof typeof LETTERS} */ (group)]
  if (!letter) throw new Refusal(`There is no group “${group}”: ${Object.keys(LETTERS).join(', ')}.`)
  requireId(id)
  if (!new RegExp(`^${letter}\\d{2}$`).test(number))
    throw new Refusal(`The number “${number}” must be ${letter} and two digits: those are the numbers of “${group}”.`)
  const taken = readdirSync(CHECKS, { recursive: true, encoding: 'utf8' }).find((path) => basename(path, '.ts') === id)
  if (taken) throw new Refusal(`There is a file ${taken} already; the name of the file is the id.`)
  create(
    join(CHECKS, group, `${id}.ts`),
    `import { rowCheck } from '../engine/index.ts'

/** ${number}. TODO: the rule in one sentence, its clause, what explains the finding lawfully and what is not modelled. */
export default rowCheck({
  catalogue: '${number}',
  severity: 'doubt',
  citation: 'TODO',
  needs: ['name'],
  for: { lists: 'people' },
  bind(table, _context, report) {
    const blank = table.blank('name')
    return (row) => {
      if (blank[row]) report.fail(row, ['name'])
    }
  },
})
`,
  )
  create(
    join(ROOT, 'test/cases/checks', group, `${id}.yaml`),
    `# ${number}: TODO the clause
pass:
  - note: TODO what the example shows
    rows: [{ name: 甲 }]
fail:
  - note: TODO what the example shows
    rows: [{ name: 甲 }]
    finds: [{ row: 1, field: name }]
unknown:
  - note: TODO what the example shows
    rows: [{ name: 甲 }]
    notChecked: missing-column
`,
  )
  for (const [locale, todo] of [
    ['zh-CN', '待写'],
    ['en', 'TODO'],
  ]) {
    const path = join(CORE, 'src/text', locale, 'checks', `${group}.ts`)
    const words = ['title', 'fail', 'advice'].map((key) => `  '${id}.${key}': '${todo}',\n`).join('')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\}\s*$/, `${words}}\n`))
    console.log(relative(ROOT, path))
  }
}

/** @param {string} [id] @param {string} [zh] @param {string} [en] */
function newKind(id, zh, en) {
  if (!id || !zh || !en)
    throw new Refusal(
      'usage: npm run new -- kind <id> <中文> <English>, e.g. kind children-in-hardship 困境儿童花名册 "children in hardship"',
    )
  requireId(id)
  create(
    join(KINDS, `${id}.ts`),
    `import { ACCOUNT, CLOSING, HOUSEHOLD, PERIOD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** ${zh}: TODO one row a person or a household; where the form is published. */
export default registerKind({
  zh: ${JSON.stringify(zh)},
  en: ${JSON.stringify(en)},
  lists: 'people',
  role: 'register',
  keyFields: ['name', 'idNumber'],
  rowIs: 'person',
  title: /TODO/,
  fields: [...PLACE, ...HOUSEHOLD, ...PERSON, ...PERIOD, ...ACCOUNT, ...CLOSING],
  essential: ['name'],
  key: ['name'],
})
`,
  )
  create(
    join(ROOT, 'test/cases/kinds', `${id}.yaml`),
    `# Titles and headers of ${zh} as offices write them, in two wordings at least.
forms:
  - title: TODO 2025年${zh}
    headers: 序号 村(社区) 姓名 身份证号码 联系电话
  - title: TODO another office's title
    headers: 序号 姓名 性别 公民身份号码 家庭住址 备注
`,
  )
}

try {
  const [what, ...words] = process.argv.slice(2)
  if (what === 'check') newCheck(...words)
  else if (what === 'kind') newKind(...words)
  else throw new Refusal('usage: npm run new -- check|kind …')
  await generate()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}
