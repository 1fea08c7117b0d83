// @ts-check
// Builds the add-in (dist/taskpane, with manifest and office.js) and the workbench (dist/workbench).
// usage: node build.mjs [--base-url https://…/]   where the folder dist/taskpane will be served
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import react from '@vitejs/plugin-react'
import { build, defaultClientConditions, defaultServerConditions } from 'vite'

const HERE = dirname(fileURLToPath(import.meta.url))
const DIST = join(HERE, 'dist')
const OFFICE_JS = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')

/** Unmodified, under their own names: office.js finds the others beside itself. Not for the repository: another licence. */
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

/** @param {string} root @param {string} page @param {string} outDir */
function site(root, page, outDir) {
  return build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    resolve: { conditions: [SOURCE, ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2020',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: join(root, page) },
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

/** The manifest's generator, bundled from its source so that it speaks the texts of core's source. */
async function loadGenerator() {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: [SOURCE, ...defaultServerConditions] },
    ssr: { noExternal: true, resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
    build: { ssr: join(HERE, 'src/manifest/index.ts'), write: false },
  })
  const [{ code }] = /** @type {import('vite').Rollup.RollupOutput} */ (result).output
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return /** @type {typeof import('./src/manifest/index.ts')} */ (module)
}

/** @param {string} baseUrl */
async function buildTaskpane(baseUrl) {
  const folder = join(DIST, 'taskpane')
  await site(join(HERE, 'src/pane'), 'taskpane.html', folder)
  copyFiles(OFFICE_FILES, OFFICE_JS, join(folder, 'lib'))
  copyFiles(ICONS, join(HERE, 'assets'), folder)
  const { helpPage, manifestXml, tooOldScript } = await loadGenerator()
  const { version } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'manifest.xml'), manifestXml({ baseUrl, version: `${version}.0` }))
  writeFileSync(join(folder, 'help.html'), helpPage())
  writeFileSync(join(folder, 'too-old.js'), tooOldScript())
}

async function buildWorkbench() {
  const folder = join(DIST, 'workbench')
  await site(join(HERE, 'workbench'), 'index.html', folder)
  copyFiles(ICONS, join(HERE, 'assets'), folder)
}

const { values } = parseArgs({ options: { 'base-url': { type: 'string', default: 'https://localhost:3000/' } } })
await buildTaskpane(values['base-url'])
await buildWorkbench()
