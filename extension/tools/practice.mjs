// @ts-check
// The practice portal: dist/practice, which the local server shows under /practice/. Pages made with real UI libraries,
// on which the extension's own programs run without being installed.
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licencesOf, licenceText } from '../../core/tools/package/licences.mjs'

const EXTENSION = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(EXTENSION, 'dist/practice')
const PAGES = ['form', 'detail', 'list', 'old']
/** Whose code and style stand in the pages, with their licences. */
const LIBRARIES = ['vue', 'element-plus', 'antd', 'layui', 'react', 'react-dom']

/** @param {string} title @param {string} styles @param {string} body */
const html = (title, styles, body) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    ${styles}
  </head>
  <body>
    ${body}
  </body>
</html>
`
const style = (/** @type {string} */ href) => `<link rel="stylesheet" href="${href}" />`
const script = (/** @type {string} */ src) => `<script type="module" src="${src}"></script>`

/** The libraries, with what they bring along. */
function licences() {
  const folders = LIBRARIES.map((name) => realpathSync(join(EXTENSION, 'node_modules', name)))
  return licenceText(
    licencesOf(
      folders,
      LIBRARIES.map((name) => [name, EXTENSION]),
    ),
  )
}

/** @returns {import('esbuild').BuildOptions & { metafile: true }} */
export function practiceBundle() {
  return {
    absWorkingDir: EXTENSION,
    entryPoints: {
      index: './practice/index.tsx',
      worker: './practice/demo/worker.ts',
      panel: './practice/demo/panel.css',
      portal: './practice/portal.css',
      ui: '../core/src/ui/ui.css',
      ...Object.fromEntries(PAGES.map((page) => [page, `./practice/pages/${page}`])),
    },
    outdir: DIST,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    target: 'chrome102',
    jsx: 'automatic',
    conditions: ['nuandong-source', 'module'],
    chunkNames: 'chunks/[name]-[hash]',
    loader: {
      '.woff2': 'file',
      '.woff': 'file',
      '.ttf': 'file',
      '.eot': 'file',
      '.svg': 'file',
      '.gif': 'file',
      '.png': 'file',
    },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    metafile: true,
    logLevel: 'warning',
  }
}

export async function buildPractice() {
  rmSync(DIST, { recursive: true, force: true })
  const { metafile } = await build(practiceBundle())
  for (const page of PAGES) {
    mkdirSync(join(DIST, page))
    const own = join(DIST, `${page}.css`)
    const styles = ['../ui.css', ...(isWritten(metafile, own) ? [`../${page}.css`] : []), '../portal.css'].map(style)
    writeFileSync(join(DIST, page, 'index.html'), html('练习网页', styles.join('\n    '), script(`../${page}.js`)))
  }
  writeFileSync(join(DIST, 'licences.txt'), licences())
  // last: its time says when all of it was built
  writeFileSync(
    join(DIST, 'index.html'),
    html('网页提示 · 暖冬', style('./index.css'), `<div id="root"></div>\n    ${script('./index.js')}`),
  )
}

/** @param {import('esbuild').Metafile} metafile @param {string} path */
function isWritten({ outputs }, path) {
  return Object.keys(outputs).some((output) => join(EXTENSION, output) === path)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPractice()
