// @ts-check
// `npm run try -- <id>`: the tests of one check, kind or programme, in seconds.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TEST = dirname(fileURLToPath(import.meta.url))
const CORE = join(dirname(TEST), 'core/src')
const [id] = process.argv.slice(2)

/** @param {string} folder */
const has = (folder) =>
  readdirSync(join(CORE, folder), { recursive: true, encoding: 'utf8' }).some((path) => basename(path, '.ts') === id)

/** Which test files, and which of their tests. */
const suites = [
  {
    what: 'check',
    is: () => has('checks'),
    files: ['core/checks/examples', 'core/checks/completeness', 'core/checks/applies'],
  },
  { what: 'kind', is: () => has('register/kinds'), files: ['core/register/recognise', 'core/checks/applies'] },
  {
    what: 'programme',
    is: () => existsSync(join(TEST, 'cases', id)),
    files: ['core/programmes/cases', 'core/programmes/texts'],
  },
]

const found = id ? suites.filter(({ is }) => is()) : []
if (found.length === 0) {
  console.error(
    id ? `There is no check, kind or programme “${id}”.` : 'usage: npm run try -- <id of a check, kind or programme>',
  )
  process.exit(2)
}
const files = found.flatMap((suite) => suite.files)
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'unit',
    ...files,
    '--testNamePattern',
    `(^|[ "'/])${id}([ "'/,]|$)`,
  ],
  { cwd: TEST, stdio: 'inherit' },
)
process.exitCode = status ?? 1
