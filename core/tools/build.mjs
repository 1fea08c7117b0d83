// @ts-check
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { generate, idsOffPages } from './generate.mjs'

const CORE = dirname(dirname(fileURLToPath(import.meta.url)))
const DIST = join(CORE, 'dist')

const { exports: doors } = JSON.parse(readFileSync(join(CORE, 'package.json'), 'utf8'))

/**
 * What the apps import, as package.json says. Shared modules go into chunks, so that state (the language) exists once.
 */
const ENTRIES = Object.fromEntries(
  Object.values(doors)
    .filter((door) => typeof door === 'object')
    .map((door) => [basename(door.default, '.js'), door['nuandong-source']]),
)
const { 'page-checks': WORKER, labels: LABELS, ...LIBRARY } = ENTRIES

/** @type {import('esbuild').BuildOptions & { write: false, metafile: true }} */
const COMMON = {
  absWorkingDir: CORE,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  charset: 'utf8',
  sourcemap: true,
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
  metafile: true,
  write: false,
}

export function bundleLibrary() {
  return build({
    ...COMMON,
    entryPoints: LIBRARY,
    platform: 'browser',
    target: 'es2020',
    external: ['react', 'react-dom'],
  })
}

/** One text of a check: `'paid-twice.fail': '…',`, in one line or two. */
const CHECK_TEXT = /^ {2}'([a-z\d-]+)\.[^']*':\s.*,\n/gm

/**
 * Takes the texts of the checks out that say nothing about a page.
 * @type {import('esbuild').Plugin}
 */
const TEXTS_OF_PAGES = {
  name: 'texts of pages',
  setup({ onLoad }) {
    const off = idsOffPages()
    onLoad({ filter: /[\\/]text[\\/][\w-]+[\\/]checks[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(CHECK_TEXT, (text, id) => (off.has(id) ? '' : text)),
    }))
  },
}

/** A check over the columns of a long list, in one line or several. */
const OVER_COLUMNS = /^ {2}overColumns: (?:\{ .*\}|\{\n[\s\S]*?^ {2}\}),\n/m

/**
 * Takes the forms of checks over columns out: a page has a few rows, of which the plain form says the same.
 * @type {import('esbuild').Plugin}
 */
const PLAIN_CHECKS = {
  name: 'plain checks',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]checks[\\/][\w-]+[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(OVER_COLUMNS, ''),
    }))
  },
}

/** The dictionary, which whoever checks a page loads with `page` anyway. */
const OF_PAGE = new Set(
  ['page.ts', 'facts/fields.ts', 'facts/label.ts', 'facts/programmes.ts', 'facts/usual-label.ts', 'facts/words.ts'].map(
    (path) => join(CORE, 'src', path),
  ),
)

/**
 * Leaves what the entry `page` has to it, so that a worker with both carries it once.
 * @type {import('esbuild').Plugin}
 */
const SHARED_WITH_PAGE = {
  name: 'shared with page',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) =>
      OF_PAGE.has(join(resolveDir, path)) ? { path: './page.js', external: true } : undefined,
    )
  },
}

/**
 * For a service worker, which starts anew for a keystroke, and for other people's pages: files with nothing in them
 * that only other entries need.
 */
export async function bundleWorker() {
  const alone = { ...COMMON, splitting: false, platform: /** @type {const} */ ('browser'), target: 'es2020' }
  const [worker, labels] = await Promise.all([
    build({
      ...alone,
      entryPoints: { 'page-checks': WORKER },
      plugins: [TEXTS_OF_PAGES, PLAIN_CHECKS, SHARED_WITH_PAGE],
    }),
    build({ ...alone, entryPoints: { labels: LABELS } }),
  ])
  return { outputFiles: [...worker.outputFiles, ...labels.outputFiles], metafiles: [worker.metafile, labels.metafile] }
}

export function bundleCommandLine() {
  return build({
    ...COMMON,
    entryPoints: { cli: 'cli/main.ts' },
    alias: { 'office-addin-usage-data': join(CORE, 'tools/no-usage-data.mjs') },
    platform: 'node',
    target: 'node20',
    // CommonJS packages inside an ES module still ask for Node's own modules
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)`,
    },
  })
}

const SITE = 'src/ui/site'
const PAGES = ['index.html', 'classroom/index.html']

/** The pages of the local site: start page and classroom. */
export function bundleSite() {
  return build({
    ...COMMON,
    outdir: 'dist/site',
    entryPoints: ['start', 'classroom'].map((name) => `${SITE}/${name}.tsx`),
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    minify: true,
    sourcemap: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
}

/** @returns {import('esbuild').OutputFile[]} the pages themselves, written after what they load */
const pagesOfSite = () =>
  PAGES.map((page) => {
    const contents = readFileSync(join(CORE, SITE, page))
    return { path: join(DIST, 'site', page), contents, hash: '', text: contents.toString() }
  })

/**
 * Another process may be running what stands in dist: each file is replaced whole, an entry after the chunks it needs.
 * Its time is when its sources were read, so that a change made meanwhile still counts as newer.
 * @param {string} folder
 * @param {readonly import('esbuild').OutputFile[]} outputs
 * @param {Date} started
 */
function write(folder, outputs, started) {
  const chunks = join(folder, 'chunks')
  const isChunk = (/** @type {string} */ path) => path.startsWith(chunks)
  const files = outputs.toSorted((a, b) => Number(isChunk(b.path)) - Number(isChunk(a.path)))
  mkdirSync(chunks, { recursive: true })
  for (const { path, contents } of files) {
    mkdirSync(dirname(path), { recursive: true })
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, contents)
    utimesSync(unfinished, started, started)
    renameSync(unfinished, path)
  }
  const written = new Set(files.map((file) => file.path))
  for (const name of readdirSync(chunks)) {
    const path = join(chunks, name)
    if (!written.has(path)) rmSync(path)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generate()
  const started = new Date()
  const library = await bundleLibrary()
  const worker = await bundleWorker()
  const commandLine = await bundleCommandLine()
  const site = await bundleSite()
  write(join(DIST, 'site'), [...site.outputFiles, ...pagesOfSite()], started)
  write(DIST, [...library.outputFiles, ...worker.outputFiles, ...commandLine.outputFiles], started)
}
