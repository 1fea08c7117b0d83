// @ts-check
// Builds the add-in (dist/taskpane for Excel, with manifest and office.js; dist/wps for WPS), the workbench
// (dist/workbench) and the script that gives the site another address (dist/address.mjs). usage: node build.mjs
// [--base-url https://…/] where the folder dist will be served
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import react from '@vitejs/plugin-react'
import { minify } from 'terser'
import { build, defaultClientConditions, defaultServerConditions } from 'vite'

// React as it is shipped, whoever builds: vite keeps a NODE_ENV that stands, and test runners set one
process.env.NODE_ENV = 'production'

const HERE = dirname(fileURLToPath(import.meta.url))
const DIST = join(HERE, 'dist')
const OFFICE_JS = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')

/**
 * Unmodified, under their own names: office.js finds the others beside itself. Not for the repository: another licence.
 */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
]
const ICONS = ['icon-16.png', 'icon-32.png', 'icon-64.png', 'icon-80.png']

/** `@nuandong/core` is built from its source, so that no stale build of it can get in. */
const SOURCE = 'nuandong-source'

/**
 * What a page loads at once goes through a second minifier, which packs it a fiftieth tighter. It takes longer than all
 * else, and a worker gains nothing by it.
 * @type {import('vite').Plugin}
 */
const TIGHTER_AT_ONCE = {
  name: 'tighter at once',
  async generateBundle(_, bundle) {
    const atOnce = new Set(
      Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.fileName] : [])),
    )
    for (const name of atOnce) {
      const chunk = bundle[name]
      if (chunk.type !== 'chunk') continue
      for (const needed of chunk.imports) atOnce.add(needed)
      chunk.code = (await minify(chunk.code, { ecma: 2020, module: true })).code ?? chunk.code
    }
  },
}

/** @param {string} root @param {readonly string[]} pages @param {string} outDir */
function site(root, pages, outDir) {
  return build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [react(), TIGHTER_AT_ONCE],
    resolve: { conditions: [SOURCE, ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2020',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: pages.map((page) => join(root, page)) },
    },
  })
}

/** @param {readonly string[]} files @param {string} from @param {string} to */
function copyFiles(files, from, to) {
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(join(from, file), join(to, file))
  }
}

const FROM_SOURCE = {
  configFile: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ('warn'),
  resolve: { conditions: [SOURCE, ...defaultServerConditions] },
  ssr: { noExternal: /** @type {const} */ (true), resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
}

/** The generator of manifests, bundled from its source so that it speaks the texts of core's source. */
async function loadGenerator() {
  const result = await build({ ...FROM_SOURCE, build: { ssr: join(HERE, 'src/manifest/index.ts'), write: false } })
  const [{ code }] = /** @type {import('vite').Rollup.RollupOutput} */ (result).output
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return /** @type {typeof import('./src/manifest/index.ts')} */ (module)
}

const { version } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'))

async function buildTaskpane() {
  const folder = join(DIST, 'taskpane')
  await site(join(HERE, 'src/pane'), ['taskpane.html', 'wps.html'], folder)
  copyFiles(OFFICE_FILES, OFFICE_JS, join(folder, 'lib'))
  copyFiles(ICONS, join(HERE, 'assets'), folder)
}

/** The page behind WPS's ribbon: a plain script, since WPS calls its functions by their global names. */
async function buildWps() {
  const folder = join(DIST, 'wps')
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: [SOURCE, ...defaultClientConditions] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2018',
      lib: {
        entry: join(HERE, 'src/ribbon/wps/shell.ts'),
        formats: ['iife'],
        name: 'nuandong',
        fileName: () => 'main.js',
      },
    },
  })
  copyFiles(['icon-32.png'], join(HERE, 'assets'), folder)
}

/** Rewrites the files that name the address; runs with a Node alone. */
async function buildAddress() {
  await build({
    ...FROM_SOURCE,
    define: { VERSION: JSON.stringify(version) },
    build: {
      ssr: join(HERE, 'address.mjs'),
      outDir: DIST,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'address.mjs' } },
    },
  })
}

async function buildWorkbench() {
  const folder = join(DIST, 'workbench')
  await site(join(HERE, 'workbench'), ['index.html'], folder)
  copyFiles(ICONS, join(HERE, 'assets'), folder)
}

const { values } = parseArgs({ options: { 'base-url': { type: 'string', default: 'https://localhost:5180/' } } })
const { addinAddress, generatedFiles } = await loadGenerator()
const address = refusing(() => addinAddress(values['base-url']))
await buildTaskpane()
await buildWps()
await buildWorkbench()
await buildAddress()
for (const [path, text] of Object.entries(generatedFiles(address, version))) writeFileSync(join(DIST, path), text)

/** @param {() => string} work */
function refusing(work) {
  try {
    return work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(2)
  }
}
