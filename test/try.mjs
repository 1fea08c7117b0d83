// @ts-check
// `npm run try -- <id>`: the tests of one check, kind, fact, programme or place, in seconds. The test files are bundled
// with the core into one module, because vitest by itself would transform the five hundred files of the core one by
// one.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { listedPlaces } from '../core/tools/new/place.mjs'
import { makeInstalled } from '../core/tools/ready.mjs'
import { unfinished } from '../core/tools/unfinished.mjs'

const TEST = dirname(fileURLToPath(import.meta.url))
const CORE = join(dirname(TEST), 'core/src')
const CACHE = join(TEST, '.cache/try')
const [id] = process.argv.slice(2)

/** @param {string} folder */
const has = (folder) =>
  readdirSync(join(CORE, folder), { recursive: true, encoding: 'utf8' }).some((path) => basename(path, '.ts') === id)

/** A fact of a household, a member or a supporter. */
const hasFact = () =>
  readdirSync(join(CORE, 'facts/case')).some((name) =>
    readFileSync(join(CORE, 'facts/case', name), 'utf8').includes(`\n  ${id}: {`),
  )

/** Which test files; of their tests those that name the id, or all. */
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
  { what: 'fact', is: hasFact, files: ['core/facts/case-facts'], all: true },
  {
    what: 'place',
    is: () => listedPlaces().has(id),
    files: ['core/policy/places', 'core/policy/lookup', 'core/policy/table'],
    all: true,
  },
]

/** In one bundle `import.meta` would be that of the bundle: each test file keeps its own place. */
const ownPlaces = {
  name: 'own places',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (!path.startsWith(TEST)) return undefined
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: /** @type {const} */ ('tsx') }
    })
  },
}

/** @param {readonly string[]} files @returns {Promise<string>} the test file to run */
async function bundle(files) {
  const { build } = await import('esbuild')
  await build({
    stdin: { contents: files.map((file) => `import './${file}.test.ts'`).join('\n'), resolveDir: TEST },
    bundle: true,
    outfile: join(CACHE, 'bundle.mjs'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    conditions: ['nuandong-source'],
    external: ['vitest'],
    sourcemap: 'inline',
    plugins: [ownPlaces],
    // CommonJS packages inside an ES module still ask for Node's own modules
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)`,
    },
  })
  const entry = join(CACHE, 'try.test.mjs')
  writeFileSync(entry, "import './bundle.mjs'\n")
  return entry
}

/** @param {readonly string[]} files @param {string} [pattern] of the names of tests */
async function run(files, pattern) {
  mkdirSync(CACHE, { recursive: true })
  const entry = await bundle(files)
  const { startVitest } = await import('vitest/node')
  await startVitest('test', [], {
    config: false,
    root: TEST,
    watch: false,
    hideSkippedTests: true,
    include: [entry],
    setupFiles: [join(TEST, 'properties.setup.ts')],
    server: { deps: { external: [/\.cache.try.bundle/] } },
    isolate: false,
    maxWorkers: 1,
    execArgv: ['--enable-source-maps'],
    testNamePattern: pattern,
  })
}

const found = id ? suites.filter(({ is }) => is()) : []
if (found.length === 0) {
  console.error(
    id
      ? `There is no check, kind, fact, programme or place “${id}”.`
      : 'usage: npm run try -- <id of a check, kind, fact, programme or place>',
  )
  process.exitCode = 2
} else {
  makeInstalled()
  const pattern = found.some(({ all }) => all) ? undefined : `(^|[ "'/])${id}([ "'/,]|$)`
  await run([...new Set(found.flatMap(({ files }) => files))], pattern)
  for (const path of unfinished(dirname(TEST))) {
    console.error(`${path}: TODO or 待写 is still to be filled in.`)
    process.exitCode = 1
  }
}
